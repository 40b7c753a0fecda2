// The first reading of a desk's sources: from the cache on disk where it holds, and saved to it when that took long.

import type { CorpusHost } from "../core/corpus/corpusHost";
import { findCachePlace, pruneCaches } from "./cachePlace";
import { loadSources, saveSources, type LoadedFile } from "./loadSources";

/** A start that takes longer than a person notices is worth a cache. */
const WORTH_SAVING_MS = 1_500;
/** The editor's own start comes first. */
const SAVE_DELAY_MS = 3_000;

export interface CacheUse {
  /** Tells this desk's cache from others'. */
  readonly key: readonly string[];
  /** The user's cache folder where undefined. */
  readonly folder: string | undefined;
  /** False where what lies there is known to be broken: it is only written. */
  readonly isRead: boolean;
  /** Called at most once, later, where the cache cannot be written. */
  readonly onProblem: (path: string, message: string) => void;
  /** As `LoadOptions.onBroken`. */
  readonly onBroken: (path: string, message: string, isInUse: boolean) => void;
}

/** Restores what the cache knows of all sources together, then tells of each. */
export async function loadWithCache(
  paths: readonly string[],
  use: CacheUse,
  corpus: CorpusHost,
  onFile: (file: LoadedFile) => void,
): Promise<void> {
  const cache = findCachePlace(use.key, use.folder);
  const began = Date.now();
  let isBroken = !use.isRead;
  const { unsaved, cached } = await loadSources(paths, onFile, {
    cache: use.isRead ? cache : null,
    now: Date.now,
    onRestore: (sources, saved, stale) =>
      void (corpus.restore(sources, saved) && corpus.apply(stale.map((path) => ({ path, source: null })))),
    onBroken: (message, isInUse) => {
      isBroken = true;
      use.onBroken(cache!.file, message, isInUse);
    },
  });
  if (!cache || !unsaved || (cached === 0 && !isBroken && Date.now() - began < WORTH_SAVING_MS)) {
    return;
  }
  const save = async (): Promise<void> => {
    const problem = await saveSources(cache, unsaved, (sources) => corpus.save(sources));
    await pruneCaches(use.folder);
    if (problem !== null) {
      use.onProblem(cache.file, tellUnwritten(problem));
    }
  };
  setTimeout(() => void save(), SAVE_DELAY_MS).unref();
}

export function tellUnwritten(problem: string): string {
  return `the cache was not written, so the next start reads all sources anew: ${problem}`;
}
