// From windows of a segment that hold a good match to the places of the matches: which ends, which starts, and one of
// those that overlap. What it answers depends on the texts alone, not on where the windows were cut, so every way to
// find them gives the same answer.

import { scanWords, type Pattern } from "./bitParallel";
import { isLiveAt, type LiveSegment } from "./liveSegment";

/** A stretch of `words` in which the best match has this distance. */
export interface Window {
  readonly part: number;
  readonly from: number;
  readonly to: number;
  readonly distance: number;
}

/** Tokens [from, to) of a part. */
export interface Place {
  readonly part: number;
  readonly from: number;
  readonly to: number;
  readonly distance: number;
}

/** A quotation in the word numbers of one segment. */
export interface PartQuery {
  readonly live: LiveSegment;
  /** Word numbers of its tokens, 0 for a word that the segment does not have. */
  readonly numbers: Int32Array;
}

/**
 * Places within a window at most `worst` edits away, best first, at most `limit` of each distance, none overlapping
 * another. Of equally good places that overlap, the one whose length is nearest to the quotation's, then the first.
 */
export function listPlaces(query: PartQuery, pattern: Pattern, window: Window, worst: number, limit: number): Place[] {
  const places: Place[] = [];
  const ends = listEnds(query, pattern, window, worst, limit);
  for (let distance = window.distance; distance <= worst && distance < ends.length; distance++) {
    places.push(...listDisjoint(query, pattern, window.part, ends[distance]!, distance, places, limit));
  }
  return places;
}

/**
 * Places of one distance that overlap neither each other nor a better one; any other
 * place of that distance overlaps one of them.
 */
function listDisjoint(
  query: PartQuery,
  pattern: Pattern,
  part: number,
  ends: readonly number[],
  distance: number,
  better: readonly Place[],
  limit: number,
): Place[] {
  const places: Place[] = [];
  let behind = 0;
  for (let i = 0; i < ends.length && places.length < limit; ) {
    const find = (end: number) => {
      const place = toPlace(query, part, end, distance, behind);
      return place && !better.some((p) => isOverlapping(p, place)) ? place : undefined;
    };
    const first = find(ends[i++]!);
    if (!first) {
      continue;
    }
    let chosen = first;
    for (let j = i; j < ends.length && ends[j]! < first.to + pattern.length + distance; j++) {
      const other = find(ends[j]!);
      if (other && other.from < first.to && misfit(other, pattern) < misfit(chosen, pattern)) {
        chosen = other;
      }
    }
    places.push(chosen);
    behind = chosen.to;
    while (i < ends.length && ends[i]! <= behind) {
      i++;
    }
  }
  return places;
}

function misfit(place: Place, pattern: Pattern): number {
  return Math.abs(place.to - place.from - pattern.length);
}

function isOverlapping(a: Place, b: Place): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Ends of matches by distance, each list ascending, long enough for `limit` places of that distance. */
function listEnds(query: PartQuery, pattern: Pattern, window: Window, worst: number, limit: number): number[][] {
  const { live } = query;
  const ends: number[][] = Array.from({ length: worst + 1 }, () => []);
  // A place covers at most this many ends that it keeps from being places of their own.
  const enough = (limit + 1) * 2 * (pattern.length + worst);
  let most = worst;
  scanWords(live.segment.words, window.from, window.to, pattern, most, (end, distance) => {
    if (isLiveAt(live, end - 1)) {
      const list = ends[distance]!;
      if (list.push(end) >= enough) {
        most = Math.min(most, distance - 1);
      }
    }
    return most;
  });
  return ends;
}

/**
 * The place that ends here: of all starts that give this distance, the one that makes its length nearest to the
 * quotation's, the later of two. Undefined where they all lie before `first`.
 */
function toPlace(query: PartQuery, part: number, end: number, distance: number, first: number): Place | undefined {
  const { numbers, live } = query;
  const { words } = live.segment;
  const length = numbers.length;
  // Edit distance backwards from the end, in the band of diagonals that a match this good can reach.
  const far = distance + 1;
  let row = new Int32Array(length + 1);
  let next = new Int32Array(length + 1);
  for (let i = 0; i <= length; i++) {
    row[i] = i;
  }
  let best = -1;
  for (let size = 1; size <= length + distance && end - size >= first; size++) {
    const word = words[end - size];
    if (!word) {
      break;
    }
    const low = Math.max(1, size - distance);
    const high = Math.min(length, size + distance);
    next[low - 1] = low === 1 ? size : far;
    for (let i = low; i <= high; i++) {
      const above = i === size + distance ? far : row[i]! + 1;
      const left = next[i - 1]! + 1;
      const diagonal = row[i - 1]! + (numbers[length - i] === word ? 0 : 1);
      const least = diagonal < above ? diagonal : above;
      next[i] = least < left ? least : left;
    }
    if (
      high === length &&
      next[length] === distance &&
      (best < 0 || Math.abs(size - length) < Math.abs(best - length))
    ) {
      best = size;
    }
    [row, next] = [next, row];
  }
  return best > 0 ? { part, from: end - best, to: end, distance } : undefined;
}
