// Reads a few sources once more, as after an edit, and keeps nothing of it: after a warm start none was read here, and
// the first edited one would wait for the engine to compile what reads and annotates a file.

import { indexSource } from "../core/corpus/indexSource";
import type { SourceIndex } from "../core/corpus/sourceTypes";
import { readSource } from "../readers/readSource";
import { readFileNow } from "./readFile";
import { readNameModel } from "./readNameModel";

/** Expressions are compiled in earnest when they run for the second time, functions later. */
const TIMES = 6;
/** Longer ones keep the turn for too long, and run nothing that others don't. */
const MOST_WORDS = 1000;

/** A step takes a millisecond or two, the first ones up to fifteen. */
export function* rehearseIndexing(sources: ReadonlyMap<string, SourceIndex>): Generator<void, void> {
  const short = [...sources.values()].filter(({ words }) => words <= MOST_WORDS);
  for (let i = 0; i < Math.min(TIMES, short.length); i++) {
    const { path } = short[Math.floor((i * short.length) / TIMES)]!;
    const read = readFileNow(path);
    if ("problem" in read) {
      continue;
    }
    try {
      const text = readSource(path, read.bytes);
      yield;
      indexSource(text, readNameModel());
      yield;
    } catch {
      // Whoever reads it in earnest says so.
    }
  }
}
