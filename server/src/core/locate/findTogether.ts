// Texts in which many of some words stand near each other, in any order. Knows word numbers only, as the search for a quotation does.

import { isLiveText, type LiveSegment } from "./liveSegment";
import { textAt } from "./segment";

/** How far to either side of a word the others may stand, in tokens: a long sentence. */
const REACH = 60;
/** Terms beyond these do not count: each is a bit of a number. */
export const MOST_TERMS = 31;

/** A term's word numbers in one segment, one for each form that the segment has. */
export interface TermQuery {
  readonly live: LiveSegment;
  readonly terms: readonly (readonly number[])[];
}

export interface TextFound {
  readonly part: number;
  readonly text: number;
  /** Most terms that stand near each other there. */
  readonly count: number;
}

/**
 * `wanted` terms at least. Reads on from the terms in `anchors`, or, without, from the rarest: as many that no `wanted` of all
 * can stand together without one of them. Costs their occurrences, times 2 REACH.
 */
export function findTogether(parts: readonly TermQuery[], wanted: number, anchors: readonly number[] | undefined, scratch: Uint16Array): TextFound[] {
  const found: TextFound[] = [];
  const from = anchors ?? listRarest(parts, wanted);
  parts.forEach(({ live, terms }, part) => {
    const { segment } = live;
    terms.forEach((numbers, term) => numbers.forEach((number) => (scratch[number] = term + 1)));
    const best = new Map<number, number>();
    for (const term of from) {
      for (const number of terms[term] ?? []) {
        for (let i = segment.wordStarts[number]!; i < segment.wordStarts[number + 1]!; i++) {
          const position = segment.suffixes[i]!;
          const count = countAround(segment.words, position, scratch);
          if (count < wanted) continue;
          const text = textAt(segment, position);
          if (count > (best.get(text) ?? 0) && isLiveText(live, text)) best.set(text, count);
        }
      }
    }
    for (const numbers of terms) for (const number of numbers) scratch[number] = 0;
    for (const [text, count] of best) found.push({ part, text, count });
  });
  return found;
}

function listRarest(parts: readonly TermQuery[], wanted: number): readonly number[] {
  const size = parts[0]?.terms.length ?? 0;
  const counts = Array.from({ length: size }, (_, term) => ({ term, count: countOccurrences(parts, term) }));
  return counts.sort((a, b) => a.count - b.count).slice(0, Math.max(0, size - wanted + 1)).map((c) => c.term);
}

export function countOccurrences(parts: readonly TermQuery[], term: number): number {
  let count = 0;
  for (const { live, terms } of parts) for (const number of terms[term]!) count += live.segment.wordStarts[number + 1]! - live.segment.wordStarts[number]!;
  return count;
}

/** Different terms from the position on to both sides, within its text. */
function countAround(words: Int32Array, position: number, terms: Uint16Array): number {
  let seen = 0;
  for (let i = position, last = Math.max(0, position - REACH); i >= last && words[i] !== 0; i--) if (terms[words[i]!] !== 0) seen |= 1 << (terms[words[i]!]! - 1);
  for (let i = position + 1, last = Math.min(words.length, position + REACH); i < last && words[i] !== 0; i++) if (terms[words[i]!] !== 0) seen |= 1 << (terms[words[i]!]! - 1);
  let count = 0;
  for (; seen !== 0; seen &= seen - 1) count++;
  return count;
}
