// Held against what is typed: does a name have these words, and how many of them?

import type { TypedWord } from "./readPlace";

/**
 * How many of the last typed words stand in a row in `words`, the last one as a beginning: "Jens Stol" gives 2 for
 * Jens Stoltenberg. 0 where not even the last word begins one.
 */
export function matchRun(typed: readonly TypedWord[], words: readonly string[]): number {
  for (let length = typed.length; length >= 1; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      if (standAt(typed, length, words, at)) {
        return length;
      }
    }
  }
  return 0;
}

/**
 * The last `length` typed words; what is typed behind a space is none. The one that is being
 * typed is looked at first: few names have it.
 */
function standAt(typed: readonly TypedWord[], length: number, words: readonly string[], at: number): boolean {
  const last = typed[typed.length - 1]!.folded;
  if ((last === "" && length > 1) || !words[at + length - 1]!.startsWith(last)) {
    return false;
  }
  for (let back = 2; back <= length; back++) {
    const { folded } = typed[typed.length - back]!;
    if (folded === "" || words[at + length - back] !== folded) {
      return false;
    }
  }
  return true;
}
