// Places that have a quotation's words as they are, and runs of a text's words that stand somewhere: the suffix array
// tells where to look, and the words are compared one by one. Knows word numbers only.

import { findWordRange, narrowRange, type GramRange } from "./grams";
import { isLiveAt, type LiveSegment } from "./liveSegment";
import type { PartQuery, Place } from "./places";
import { DEPTH } from "./segment";

/**
 * The first `limit` places of each part, none overlapping another: as good as any. Costs the occurrences of the
 * quotation's rarest three words.
 */
export function findVerbatim(parts: readonly PartQuery[], limit: number): Place[] {
  const places: Place[] = [];
  parts.forEach(({ live, numbers }, part) => {
    if (numbers.includes(0)) {
      return;
    }
    const { words } = live.segment;
    if (numbers.length === 1) {
      for (const from of listFirst(live, numbers[0]!, limit)) {
        places.push({ part, from, to: from + 1, distance: 0 });
      }
      return;
    }
    let left = limit;
    let behind = 0;
    for (const from of listStarts(parts[part]!)) {
      if (left === 0) {
        break;
      }
      const to = from + numbers.length;
      if (from < behind || !isRunAt(words, from, numbers) || !isLiveAt(live, from)) {
        continue;
      }
      places.push({ part, from, to, distance: 0 });
      behind = to;
      left--;
    }
  });
  return places;
}

/** Where a word stands, ascending: one may stand everywhere, and is not sorted for that. */
function listFirst(live: LiveSegment, word: number, limit: number): readonly number[] {
  const { from, to } = findWordRange(live.segment, word);
  const first: number[] = [];
  for (let i = from; i < to; i++) {
    const position = live.segment.suffixes[i]!;
    if ((first.length === limit && position > first[limit - 1]!) || !isLiveAt(live, position)) {
      continue;
    }
    let at = first.length;
    while (at > 0 && first[at - 1]! > position) {
      at--;
    }
    first.splice(at, 0, position);
    if (first.length > limit) {
      first.pop();
    }
  }
  return first;
}

/** Where the quotation may start, ascending. */
function listStarts({ live, numbers }: PartQuery): Int32Array {
  const { segment } = live;
  const size = Math.min(DEPTH, numbers.length);
  let at = 0;
  let range: GramRange | undefined;
  for (let i = 0; i + size <= numbers.length; i++) {
    const own = lookUp({ live, numbers }, i, size);
    if (!range || own.to - own.from < range.to - range.from) {
      [range, at] = [own, i];
    }
  }
  const starts = segment.suffixes.slice(range!.from, range!.to);
  for (let i = 0; i < starts.length; i++) {
    starts[i]! -= at;
  }
  // Runs of three words come by position already.
  return size < DEPTH ? starts.sort() : starts;
}

function lookUp({ live, numbers }: PartQuery, at: number, size: number): GramRange {
  let range = findWordRange(live.segment, numbers[at]!);
  for (let d = 1; d < size; d++) {
    range = narrowRange(live.segment, range, d, numbers[at + d]!);
  }
  return range;
}

function isRunAt(words: Int32Array, from: number, numbers: Int32Array): boolean {
  if (from < 0) {
    return false;
  }
  for (let i = 0; i < numbers.length; i++) {
    if (words[from + i] !== numbers[i]) {
      return false;
    }
  }
  return true;
}

/** Tokens [start, end) of a text that stand as they are at all these places, which have no longer run. */
export interface RunFound {
  readonly start: number;
  readonly end: number;
  readonly places: readonly Place[];
}

/** Three words that stand in more places say nothing, and are not looked at. */
const MOST_PLACES = 10_000;

/**
 * The longest runs of at least `shortest` tokens (three or more), from left to right. Looks from every so many tokens
 * on that each such run is met; costs the occurrences of the three words there, and the runs.
 */
export function findRuns(parts: readonly PartQuery[], shortest: number): RunFound[] {
  const length = parts[0]?.numbers.length ?? 0;
  const stride = shortest - DEPTH + 1;
  const runs: RunFound[] = [];
  for (let at = 0; at + DEPTH <= length; at += stride) {
    const run = findLongestRun(parts, at);
    if (!run || run.end - run.start < shortest) {
      continue;
    }
    runs.push(run);
    // The next look is at the first tokens that this run does not have.
    at = Math.max(at, run.end - stride);
  }
  return runs;
}

function findLongestRun(parts: readonly PartQuery[], at: number): RunFound | undefined {
  const ranges = parts.map((part) => lookUp(part, at, DEPTH));
  if (ranges.reduce((sum, { from, to }) => sum + to - from, 0) > MOST_PLACES) {
    return undefined;
  }
  let [start, end] = [at, at];
  let places: Place[] = [];
  parts.forEach(({ live, numbers }, part) => {
    const { words, suffixes } = live.segment;
    const isSame = (position: number, token: number): boolean =>
      numbers[token] !== 0 && words[position] === numbers[token];
    for (let i = ranges[part]!.from; i < ranges[part]!.to; i++) {
      const position = suffixes[i]!;
      let before = 0;
      let size = DEPTH;
      while (before < at && isSame(position - before - 1, at - before - 1)) {
        before++;
      }
      while (at + size < numbers.length && isSame(position + size, at + size)) {
        size++;
      }
      if (before + size < end - start || !isLiveAt(live, position)) {
        continue;
      }
      if (before + size > end - start) {
        [start, end] = [at - before, at + size];
        places = [];
      }
      if (at - before === start) {
        places.push({ part, from: position - before, to: position + size, distance: 0 });
      }
    }
  });
  return places.length > 0 ? { start, end, places } : undefined;
}
