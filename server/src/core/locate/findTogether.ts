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
}

/**
 * Texts with `wanted` terms at least; null where there are more than `limit`. Reads on from the terms in `anchors`, or, without,
 * from the rarest: as many that no `wanted` of all can stand together without one of them. Costs their occurrences, times 2 REACH.
 */
export function findTogether(parts: readonly TermQuery[], wanted: number, anchors: readonly number[] | undefined, limit: number, scratch: Uint16Array): readonly TextFound[] | null {
  const found: TextFound[] = [];
  const from = anchors ?? listRarest(parts, wanted);
  for (let part = 0; part < parts.length && found.length <= limit; part++) {
    const { live, terms } = parts[part]!;
    terms.forEach((numbers, term) => numbers.forEach((number) => (scratch[number] = term + 1)));
    for (const text of listTexts(live, from.flatMap((term) => terms[term] ?? []), wanted, limit - found.length, scratch)) found.push({ part, text });
    for (const numbers of terms) for (const number of numbers) scratch[number] = 0;
  }
  return found.length > limit ? null : found;
}

/** One more than `limit` at most. */
function listTexts(live: LiveSegment, anchors: readonly number[], wanted: number, limit: number, terms: Uint16Array): ReadonlySet<number> {
  const { segment } = live;
  const texts = new Set<number>();
  for (const number of anchors) {
    for (let i = segment.wordStarts[number]!; i < segment.wordStarts[number + 1]! && texts.size <= limit; i++) {
      const position = segment.suffixes[i]!;
      if (countAround(segment.words, position, terms) < wanted) continue;
      const text = textAt(segment, position);
      if (isLiveText(live, text)) texts.add(text);
    }
  }
  return texts;
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
