// The slow and plain way to find the best passages, for comparison: every stretch of
// every text, by the textbook edit distance.

import { foldTokens } from "../../../server/src/core/locate/foldTokens";
import type { SearchText } from "../../../server/src/core/locate/locateTypes";

export interface SlowPassage {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly distance: number;
}

/** Token edit distance between two whole lists. */
export function editDistance(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}

/**
 * Every stretch of every text that is as good as the best, none left out for overlapping another.
 * Empty where all are worse than `maxDistance`.
 */
export function listBestByBruteForce(
  texts: readonly SearchText[],
  words: string,
  maxDistance: number,
): readonly SlowPassage[] {
  const query = foldTokens(words).words;
  let best = maxDistance;
  let found: SlowPassage[] = [];
  for (const { path, text } of texts) {
    const tokens = foldTokens(text);
    for (let from = 0; from < tokens.count; from++) {
      for (let to = from + 1; to <= Math.min(tokens.count, from + query.length + maxDistance); to++) {
        const distance = editDistance(query, tokens.words.slice(from, to));
        if (distance > best) {
          continue;
        }
        if (distance < best) {
          found = [];
        }
        best = distance;
        found.push({ path, start: tokens.starts[from]!, end: tokens.ends[to - 1]!, distance });
      }
    }
  }
  return found;
}
