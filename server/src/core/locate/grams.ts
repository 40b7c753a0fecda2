// Look-ups of runs of one to three words in a segment's suffix array. Knows no quotation as a whole.

import type { Segment } from "./segment";

/** Suffixes [from, to) of a segment that open with the same words. */
export interface GramRange {
  readonly from: number;
  readonly to: number;
}

const NONE: GramRange = { from: 0, to: 0 };

/** The suffixes that open with this word; empty for word 0. */
export function findWordRange(segment: Segment, word: number): GramRange {
  if (word === 0) {
    return NONE;
  }
  return { from: segment.wordStarts[word]!, to: segment.wordStarts[word + 1]! };
}

/** Those of `range` whose word at `depth` (1 or 2) is `word`. O(log range). */
export function narrowRange(segment: Segment, range: GramRange, depth: number, word: number): GramRange {
  if (word === 0 || range.from === range.to) {
    return NONE;
  }
  const from = lowerBound(segment, range.from, range.to, depth, word);
  return { from, to: lowerBound(segment, from, range.to, depth, word + 1) };
}

function lowerBound(segment: Segment, from: number, to: number, depth: number, word: number): number {
  const { suffixes, words } = segment;
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (words[suffixes[middle]! + depth]! < word) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
