// Texts in which many of some words stand near each other, in any order. Knows word numbers
// only, as the search for a quotation does.

import { isLiveText, type LiveSegment } from "./liveSegment";
import { textAt } from "./segment";

/** Tokens of a stretch in which words stand together: a long sentence and what is near it. */
export const STRETCH = 121;
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
 * Texts that have, in some stretch of STRETCH tokens, `wanted` terms at least and all of `anchors`; null where there
 * are more than `limit`. Reads on from the rarest anchor, or, without any, from the rarest terms: as many that no
 * `wanted` of all can stand together without one of them. Which those are makes no difference to what is found. Costs
 * their occurrences, times 2 STRETCH.
 */
export function findTogether(
  parts: readonly TermQuery[],
  wanted: number,
  anchors: readonly number[],
  limit: number,
  scratch: Uint16Array,
): readonly TextFound[] | null {
  const found: TextFound[] = [];
  const size = parts[0]?.terms.length ?? 0;
  const from =
    anchors.length > 0
      ? listRarest(parts, anchors).slice(0, 1)
      : listRarest(parts, range(size)).slice(0, Math.max(0, size - wanted + 1));
  const demand: Together = { wanted, anchors: anchors.reduce((bits, term) => bits | (1 << term), 0) };
  for (let part = 0; part < parts.length && found.length <= limit; part++) {
    const { live, terms } = parts[part]!;
    terms.forEach((numbers, term) => numbers.forEach((number) => (scratch[number] = term + 1)));
    for (const text of listTexts(
      live,
      from.flatMap((term) => terms[term] ?? []),
      demand,
      limit - found.length,
      scratch,
    )) {
      found.push({ part, text });
    }
    for (const numbers of terms) {
      for (const number of numbers) {
        scratch[number] = 0;
      }
    }
  }
  return found.length > limit ? null : found;
}

interface Together {
  readonly wanted: number;
  /** A bit for each. */
  readonly anchors: number;
}

function range(size: number): number[] {
  return Array.from({ length: size }, (_, i) => i);
}

/** One more than `limit` at most. */
function listTexts(
  live: LiveSegment,
  from: readonly number[],
  demand: Together,
  limit: number,
  terms: Uint16Array,
): ReadonlySet<number> {
  const { segment } = live;
  const texts = new Set<number>();
  for (const number of from) {
    for (let i = segment.wordStarts[number]!; i < segment.wordStarts[number + 1]! && texts.size <= limit; i++) {
      const position = segment.suffixes[i]!;
      if (!isTogetherAt(segment.words, position, terms, demand)) {
        continue;
      }
      const text = textAt(segment, position);
      if (isLiveText(live, text)) {
        texts.add(text);
      }
    }
  }
  return texts;
}

/** The rarest first. */
function listRarest(parts: readonly TermQuery[], terms: readonly number[]): readonly number[] {
  const counts = terms.map((term) => ({ term, count: countOccurrences(parts, term) }));
  return counts.sort((a, b) => a.count - b.count).map((c) => c.term);
}

function countOccurrences(parts: readonly TermQuery[], term: number): number {
  let count = 0;
  for (const { live, terms } of parts) {
    for (const number of terms[term]!) {
      count += live.segment.wordStarts[number + 1]! - live.segment.wordStarts[number]!;
    }
  }
  return count;
}

/** Is there such a stretch around the position, within its text? */
function isTogetherAt(words: Int32Array, position: number, terms: Uint16Array, demand: Together): boolean {
  let seen = 0;
  let first = position;
  for (let i = position, last = Math.max(0, position - STRETCH + 1); i >= last && words[i] !== 0; i--) {
    if (terms[words[i]!] === 0) {
      continue;
    }
    seen |= 1 << (terms[words[i]!]! - 1);
    first = i;
  }
  let behind = position + 1;
  for (let last = Math.min(words.length, position + STRETCH); behind < last && words[behind] !== 0; behind++) {
    if (terms[words[behind]!] !== 0) {
      seen |= 1 << (terms[words[behind]!]! - 1);
    }
  }
  if (!isEnough(seen, demand)) {
    return false;
  }
  if (behind - first <= STRETCH) {
    return true;
  }
  for (let start = first; start <= position; start++) {
    if (
      terms[words[start]!] !== 0 &&
      isEnough(readTerms(words, start, Math.min(behind, start + STRETCH), terms), demand)
    ) {
      return true;
    }
  }
  return false;
}

function readTerms(words: Int32Array, from: number, to: number, terms: Uint16Array): number {
  let seen = 0;
  for (let i = from; i < to; i++) {
    if (terms[words[i]!] !== 0) {
      seen |= 1 << (terms[words[i]!]! - 1);
    }
  }
  return seen;
}

function isEnough(seen: number, { wanted, anchors }: Together): boolean {
  if ((seen & anchors) !== anchors) {
    return false;
  }
  let count = 0;
  for (let left = seen; left !== 0; left &= left - 1) {
    count++;
  }
  return count >= wanted;
}
