// The first reading of a desk's sources: from the cache on disk where it holds, and saved to it when that took long.

import type { CorpusHost } from "../core/corpus/corpusHost";
import { findCachePlace, pruneCaches } from "./cachePlace";
import { loadSources, saveSources, type LoadedFile } from "./loadSources";

/** A start that takes longer than a person notices is worth a cache. */
const WORTH_SAVING_MS = 1_500;
/** The editor's own start comes first. */
const SAVE_DELAY_MS = 3_000;

/** Restores what the cache knows of all sources together, then tells of each. `key` tells this desk's cache from others'. `onProblem` is called at most once, later, where the cache cannot be written. */
export async function loadWithCache(
  paths: readonly string[],
  key: readonly string[],
  cacheFolder: string | undefined,
  corpus: CorpusHost,
  onFile: (file: LoadedFile) => void,
  onProblem: (path: string, message: string) => void,
): Promise<void> {
  const cache = await findCachePlace(key, cacheFolder);
  const began = Date.now();
  const { unsaved, cached } = await loadSources(paths, onFile, {
    cache,
    now: Date.now,
    onRestore: (sources, saved, stale) => void (corpus.restore(sources, saved) && corpus.apply(stale.map((path) => ({ path, source: null })))),
  });
  if (!cache || !unsaved || (cached === 0 && Date.now() - began < WORTH_SAVING_MS)) return;
  const save = async (): Promise<void> => {
    const problem = await saveSources(cache, unsaved, (sources) => corpus.save(sources));
    await pruneCaches(cacheFolder);
    if (problem !== null) onProblem(cache.file, tellUnwritten(problem));
  };
  setTimeout(() => void save(), SAVE_DELAY_MS).unref();
}

export function tellUnwritten(problem: string): string {
  return `the cache was not written, so the next start reads all sources anew: ${problem}`;
}
