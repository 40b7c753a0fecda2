// Held against what is typed: does a name have these words, and how many of them?

import type { TypedWord } from "./readPlace";

/**
 * How many of the last typed words stand in a row in `words`, the last one as a beginning: "Jens Stol" gives 2 for
 * Jens Stoltenberg. 0 where not even the last word begins one.
 */
export function matchRun(typed: readonly TypedWord[], words: readonly string[]): number {
  for (let length = typed.length; length >= 1; length--) {
    const run = typed.slice(-length);
    if (run.some((word, i) => word.folded === "" && (length > 1 || i > 0))) continue;
    for (let at = 0; at + length <= words.length; at++) {
      if (run.every((word, i) => (i === length - 1 ? words[at + i]!.startsWith(word.folded) : words[at + i] === word.folded))) return length;
    }
  }
  return 0;
}
