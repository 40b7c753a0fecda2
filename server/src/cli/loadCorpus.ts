// Paths from the command line to a corpus, with progress on the terminal.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import { SourceSet } from "../host/sourceSet";
import { printProblems, requireSome, startProgress, type Problem } from "./output";

export interface LoadedCorpus {
  readonly corpus: CorpusSnapshot;
  /** Files and folders that could not be read at all; those of a source's content are in `meta`. */
  readonly problems: readonly Problem[];
  /** Every file that the corpus is made from. */
  readonly inputs: readonly string[];
}

export async function loadCorpus(paths: readonly string[], useCache: boolean): Promise<LoadedCorpus> {
  const progress = startProgress("reading sources:");
  const sources = new SourceSet(paths, useCache);
  await sources.load((done, total) => progress.step(done, total));
  progress.end();
  return { corpus: sources.corpus, problems: sources.problems, inputs: sources.inputs };
}

/**
 * The same for a command that works on the sources alone: what could not be read is printed.
 *
 * @throws CliError where nothing could be read.
 */
export async function requireCorpus(paths: readonly string[], useCache: boolean): Promise<LoadedCorpus> {
  const loaded = await loadCorpus(paths, useCache);
  printProblems(loaded.problems);
  requireSources(loaded.corpus, paths);
  return loaded;
}

/** @throws CliError where there is no source. */
export function requireSources({ sources }: CorpusSnapshot, paths: readonly string[]): void {
  requireSome(
    sources.size,
    `nothing to read in ${paths.join(", ")}: sources are texts, web pages, documents, mails and subtitles`,
  );
}
