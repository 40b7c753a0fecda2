// Files to sources, by way of the cache: what the cache has and the disk has not changed is not read; what only looks
// changed (a checkout touches every file) is read and not annotated again; the rest is indexed over all cores.

import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { SourceIndex } from "../core/corpus/sourceTypes";
import { tidyCaches, type CachePlace } from "./cachePlace";
import type { FileToIndex } from "./indexFile";
import { indexFiles, type PoolOptions } from "./indexPool";
import { toReadProblem } from "./readFile";
import type { SavedCorpus } from "../core/corpus/savedCorpus";
import { readCache, writeCache, type CachedRecord, type FileStamp } from "./sourceCache";
import { decodeSource, toRecord } from "./sourceCodec";

export type { CachePlace } from "./cachePlace";

export type LoadedFile =
  | { readonly path: string; readonly hash: string; readonly source: SourceIndex }
  | { readonly path: string; readonly problem: string };

export interface LoadOptions extends PoolOptions {
  readonly cache: CachePlace | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /**
   * Called at most once, before any file: all sources of the cache, and what was derived from them. `stale` are paths of those
   * that are not as they are on disk, to be taken out again at once. Files that are as they were are told all the same.
   */
  readonly onRestore?: (sources: readonly SourceIndex[], saved: SavedCorpus, stale: readonly string[]) => void;
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

/** Calls `onFile` once for each path, the cached ones first. Rejects never on content. */
export async function loadSources(paths: readonly string[], onFile: (file: LoadedFile) => void, options: LoadOptions): Promise<LoadResult> {
  const cached = new Map<string, CachedRecord>();
  if (options.cache) {
    await tidyCaches(dirname(options.cache.file));
  }
  const cache = options.cache && (await readCache(options.cache.file, options.cache.stamp));
  for (const record of cache?.records ?? []) cached.set(record.path, record);
  const records: UnsavedRecord[] = [];
  const stamps = new Map<string, FileStamp>();
  const rest: FileToIndex[] = [];
  for (const [i, path] of paths.entries()) {
    if (i % STATS_A_SLICE === STATS_A_SLICE - 1) await new Promise(setImmediate);
    if (options.signal?.aborted) break;
    const stamp = stampOf(path, options.now());
    if (typeof stamp === "string") {
      onFile({ path, problem: stamp });
      continue;
    }
    const known = cached.get(resolve(path));
    if (known && stamp.modified !== NEVER && known.size === stamp.size && known.modified === stamp.modified) {
      records.push({ ...known, source: decodeSource(known.record, path) });
    } else {
      stamps.set(path, stamp);
      rest.push({ path, knownHash: known?.hash });
    }
  }
  if (cache?.derived) restore(cache.records, cache.derived, records, options);
  for (const { hash, source } of records) onFile({ path: source.path, hash, source });
  const untouched = records.length;
  let reused = 0;
  await indexFiles(rest, (file) => {
    if ("problem" in file) return onFile(file);
    const known = cached.get(resolve(file.path));
    const source = "source" in file ? file.source : decodeSource(known!.record, file.path);
    if (!("source" in file)) reused++;
    records.push({ path: resolve(file.path), ...stamps.get(file.path)!, hash: file.hash, record: toRecord(source), source });
    onFile({ path: file.path, hash: file.hash, source });
  }, options);
  const isSaved = untouched === records.length && records.length === cached.size;
  return { cached: untouched + reused, unsaved: options.signal?.aborted || isSaved ? null : records };
}

/** Hands out all that the cache has where most of it still holds: taking a little out costs less than deriving anew. */
function restore(records: readonly CachedRecord[], saved: SavedCorpus, untouched: readonly UnsavedRecord[], { onRestore }: LoadOptions): void {
  if (untouched.length * 2 < records.length) return;
  const fresh = new Map(untouched.map(({ path, source }) => [path, source]));
  const sources = records.map(({ path, record }) => fresh.get(path) ?? decodeSource(record, path));
  onRestore?.(sources, saved, records.filter(({ path }) => !fresh.has(path)).map(({ path }) => path));
}

/**
 * `derive` gives what is known of these sources together, for `onRestore` of the next start. Returns what stood in the way of
 * writing the cache, null where it is written.
 */
export function saveSources(
  cache: CachePlace, records: readonly UnsavedRecord[], derive?: (sources: readonly SourceIndex[]) => SavedCorpus | null,
): Promise<string | null> {
  const sorted = [...records].sort((a, b) => (a.path < b.path ? -1 : 1));
  return writeCache(cache.file, cache.stamp, { records: sorted, derived: derive?.(sorted.map(({ source }) => source)) ?? null });
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
