// Files to sources, by way of the cache: what the cache has and the disk has not changed is not read; what only looks
// changed (a checkout touches every file) is read and not annotated again; the rest is indexed over all cores.

import { rmSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { SourceIndex } from "../core/corpus/sourceTypes";
import { tidyCaches, type CachePlace } from "./cachePlace";
import { checkSaved } from "./checkSaved";
import { BrokenCache } from "./checkShape";
import type { FileToIndex } from "./indexBytes";
import { indexFiles, type PoolOptions } from "./indexPool";
import { toReadProblem } from "./readProblems";
import type { SavedCorpus } from "../core/corpus/savedCorpus";
import { readCache, writeCache, type CachedRecord, type FileStamp } from "./sourceCache";
import { decodeSource, toRecord, type EncodedSource } from "./sourceCodec";

export type { CachePlace } from "./cachePlace";

export type LoadedFile =
  | { readonly path: string; readonly hash: string; readonly source: SourceIndex }
  | { readonly path: string; readonly problem: string };

export interface LoadOptions extends PoolOptions {
  readonly cache: CachePlace | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /**
   * Called at most once, before any file: all sources of the cache, and what was derived from them.
   * `stale` are paths of those that are not as they are on disk, to be taken out again at once. Files
   * that are as they were are told all the same.
   */
  readonly onRestore?: (sources: readonly SourceIndex[], saved: SavedCorpus, stale: readonly string[]) => void;
  /**
   * Called at most once: the cache held what cannot be, and has been deleted. `problem` is for a person
   * to read. Where `isInUse`, it came out when a part was asked for, which throws a BrokenCache, and
   * nothing of what was handed out before counts.
   */
  readonly onBroken?: (problem: string, isInUse: boolean) => void;
}

export interface UnsavedRecord extends CachedRecord {
  readonly source: SourceIndex;
}

export interface LoadResult {
  /** Files taken from the cache, with or without reading them. */
  readonly cached: number;
  /** What `saveSources` is to write; null where the cache on disk has it all. */
  readonly unsaved: readonly UnsavedRecord[] | null;
}

/**
 * Calls `onFile` once for each path, the cached ones first. Rejects never on content,
 * but for a BrokenCache out of `onRestore`.
 */
export async function loadSources(
  paths: readonly string[],
  onFile: (file: LoadedFile) => void,
  options: LoadOptions,
): Promise<LoadResult> {
  const cache = options.cache && (await openCache(options.cache, paths, options.onBroken));
  const cached = new Map((cache?.records ?? []).map((record) => [record.path, record]));
  const records: UnsavedRecord[] = [];
  const stamps = new Map<string, FileStamp>();
  const rest: FileToIndex[] = [];
  for (const [i, path] of paths.entries()) {
    if (i % STATS_A_SLICE === STATS_A_SLICE - 1) {
      await new Promise(setImmediate);
    }
    if (options.signal?.aborted) {
      break;
    }
    const stamp = stampOf(path, options.now());
    if (typeof stamp === "string") {
      onFile({ path, problem: stamp });
      continue;
    }
    const known = cached.get(resolve(path));
    if (known && stamp.modified !== NEVER && known.size === stamp.size && known.modified === stamp.modified) {
      records.push(known);
    } else {
      stamps.set(path, stamp);
      rest.push({ path, knownHash: known?.hash });
    }
  }
  if (cache?.derived) {
    restore(cache, cache.derived, records, options);
  }
  for (const { hash, source } of records) {
    onFile({ path: source.path, hash, source });
  }
  const untouched = records.length;
  let reused = 0;
  await indexFiles(
    rest,
    (file) => {
      if ("problem" in file) {
        return onFile(file);
      }
      const source = "source" in file ? file.source : cached.get(resolve(file.path))!.source;
      if (!("source" in file)) {
        reused++;
      }
      records.push({
        path: resolve(file.path),
        ...stamps.get(file.path)!,
        hash: file.hash,
        record: toRecord(source),
        source,
      });
      onFile({ path: file.path, hash: file.hash, source });
    },
    options,
  );
  const isSaved = untouched === records.length && records.length === cached.size;
  return { cached: untouched + reused, unsaved: options.signal?.aborted || isSaved ? null : records };
}

interface OpenedCache {
  /** Under the names that they were asked for by. */
  readonly records: readonly UnsavedRecord[];
  readonly derived: SavedCorpus | null;
  distrust(what: string, isInUse: boolean): void;
}

/** Null where there is no cache to be trusted; one that is not in order is deleted, and told. */
async function openCache(
  { file, stamp }: CachePlace,
  paths: readonly string[],
  onBroken?: LoadOptions["onBroken"],
): Promise<OpenedCache | null> {
  let isBroken = false;
  let isOpen = false;
  const distrust = (what: string, isInUse = isOpen): void => {
    if (!isBroken) {
      isBroken = true;
      const deleted = `the cache was damaged (${what}) and was deleted; all sources are read anew`;
      const kept = `the cache was damaged (${what}) and cannot be deleted; all sources are read anew`;
      onBroken?.(isDeleted(file) ? deleted : kept, isInUse);
    }
  };
  await tidyCaches(dirname(file));
  const cache = await readCache(file, stamp, distrust);
  if (!cache) {
    return null;
  }
  try {
    const names = new Map(paths.map((path) => [resolve(path), path]));
    const records = cache.records.map((record): UnsavedRecord & { readonly source: EncodedSource } => {
      return {
        ...record,
        source: decodeSource(record.record, names.get(record.path) ?? record.path, (what) => distrust(what)),
      };
    });
    if (cache.derived !== null) {
      checkSaved(
        cache.derived,
        records.map(({ source }) => source.count),
      );
    }
    isOpen = true;
    return { records, derived: cache.derived, distrust };
  } catch (error) {
    distrust(toWhat(error));
    return null;
  }
}

function toWhat(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isDeleted(file: string): boolean {
  try {
    rmSync(file, { force: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * Hands out all that the cache has where most of it still holds: taking a little out costs
 * less than deriving anew. @throws BrokenCache
 */
function restore(
  { records, distrust }: OpenedCache,
  saved: SavedCorpus,
  untouched: readonly UnsavedRecord[],
  { onRestore }: LoadOptions,
): void {
  if (untouched.length * 2 < records.length) {
    return;
  }
  const fresh = new Set(untouched.map(({ path }) => path));
  try {
    onRestore?.(
      records.map(({ source }) => source),
      saved,
      records.filter(({ path }) => !fresh.has(path)).map(({ source }) => source.path),
    );
  } catch (error) {
    // Whatever it is, the cache is the first to be suspected: reading all anew shows whether it was to blame.
    distrust(toWhat(error), true);
    throw new BrokenCache(toWhat(error));
  }
}

/**
 * `derive` gives what is known of these sources together, for `onRestore` of the next start. Returns what
 * stood in the way of writing the cache; null where it is written, and where a part that is broken came
 * out only now, which `onBroken` has told.
 */
export async function saveSources(
  cache: CachePlace,
  records: readonly UnsavedRecord[],
  derive?: (sources: readonly SourceIndex[]) => SavedCorpus | null,
): Promise<string | null> {
  const sorted = [...records].sort((a, b) => (a.path < b.path ? -1 : 1));
  try {
    const derived = derive?.(sorted.map(({ source }) => source)) ?? null;
    return await writeCache(cache.file, cache.stamp, { records: sorted, derived });
  } catch (error) {
    if (error instanceof BrokenCache) {
      return null;
    }
    throw error;
  }
}

/** Files looked at between two yields: about 2 ms. */
const STATS_A_SLICE = 256;
/**
 * A file this young may change again without its time changing (file systems' clocks tick up to 2 s): it is remembered
 * as never seen, so that the next start compares its content. Milliseconds.
 */
const YOUNG = 2_000;
export const NEVER = -1;

/** What tells that the file is as it was; what stands in the way of looking, in words that follow its name. */
export function stampOf(path: string, now: number): FileStamp | string {
  try {
    const { size, mtimeMs } = statSync(path);
    return { size, modified: now - mtimeMs < YOUNG ? NEVER : mtimeMs };
  } catch (error) {
    return toReadProblem(error);
  }
}
