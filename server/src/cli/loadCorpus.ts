// Paths from the command line to a corpus, with progress on the terminal.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import { SourceSet } from "../host/sourceSet";
import { startProgress, type Problem } from "./output";

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
