// The best places for a quotation of few words, none missed: rare pieces first, then what the certificate still needs,
// or one pass over everything where that is cheaper. Knows word numbers only.

import { BLOCK, scanWords, type Pattern } from "./bitParallel";
import { findWordRange, narrowRange, type GramRange } from "./grams";
import { isLiveAt } from "./liveSegment";
import { planPieces, type Piece } from "./pieces";
import { listPlaces, type PartQuery, type Place, type Window } from "./places";
import { DEPTH } from "./segment";

/** Tokens: two machine words a step keep even a pass over everything short. Longer quotations are searched in parts. */
export const LONGEST_EXACT = 2 * BLOCK;

/**
 * Looking at one place of a piece costs about as much as reading on over this many
 * tokens (measured at 10 and 100 MB: 50 to 90).
 */
const PLACE_COST = 64;

export interface Demand {
  readonly limit: number;
  /** Edits; less than the quotation's tokens. */
  readonly maxDistance: number;
  /** Places up to this many edits worse than the best are wanted too. */
  readonly slack: number;
}

/**
 * Best first; all of them where there are at most `limit`. `best` is Infinity where
 * there is no place within `maxDistance`.
 */
export interface ExactResult {
  readonly places: readonly Place[];
  readonly best: number;
}

export function findExact(parts: readonly PartQuery[], demand: Demand, scratch: Uint16Array): ExactResult {
  const tokens = parts[0]?.numbers.length ?? 0;
  if (tokens === 0 || demand.limit <= 0) {
    return { places: [], best: Number.POSITIVE_INFINITY };
  }
  const ranges = parts.map((part) => lookUpGrams(part));
  const costs = Array.from({ length: DEPTH }, (_, d) => {
    const sum = new Float64Array(tokens);
    for (const range of ranges) {
      range[d]!.forEach((r, i) => (sum[i]! += r.to - r.from));
    }
    return sum;
  });
  const { plan, choose } = planPieces(costs, tokens, demand.maxDistance + 1);
  const everything = parts.reduce((sum, part) => sum + part.live.segment.words.length, 0);
  let worst = demand.maxDistance;
  for (let least = 0, count = firstCount(plan); ; ) {
    const isPass = plan[count]! * PLACE_COST > everything * blocksOf(tokens);
    const pieces = isPass ? [] : choose(count);
    const search = new Round(parts, demand, worst, least, scratch);
    parts.forEach((_, p) => (isPass ? search.readAll(p) : search.readPieces(p, pieces, ranges[p]!)));
    worst = Math.min(demand.maxDistance, search.best + demand.slack);
    // All places with less than `count` edits have been seen.
    if (isPass || worst < count) {
      return search.finish();
    }
    least = Math.min(count, search.best);
    // Where nothing was found, the next round doubles: the cheapest pieces are those that
    // an edit has touched, which stand nowhere.
    count = search.best === Number.POSITIVE_INFINITY ? Math.min(worst + 1, 2 * count) : worst + 1;
  }
}

/** As many pieces as come nearly free. */
function firstCount(plan: Float64Array): number {
  let count = 1;
  while (count + 1 < plan.length && plan[count + 1]! <= CHEAP_PLACES) {
    count++;
  }
  return count;
}

/** Places; below this a look costs less than a second round. */
const CHEAP_PLACES = 32;

function blocksOf(tokens: number): number {
  return Math.ceil(tokens / BLOCK);
}

/** ranges[size - 1][start] */
function lookUpGrams({ live, numbers }: PartQuery): readonly GramRange[][] {
  const ranges: GramRange[][] = [[], [], []];
  for (let i = 0; i < numbers.length; i++) {
    let range = findWordRange(live.segment, numbers[i]!);
    ranges[0]!.push(range);
    for (let d = 1; d < DEPTH; d++) {
      range = i + d < numbers.length ? narrowRange(live.segment, range, d, numbers[i + d]!) : EVERYWHERE;
      ranges[d]!.push(range);
    }
  }
  return ranges;
}

/** No run of that size starts there; its cost must not look like nothing. */
const EVERYWHERE: GramRange = { from: 0, to: Number.POSITIVE_INFINITY };

export function toPattern(numbers: Int32Array, scratch: Uint16Array): Pattern {
  const blocks = blocksOf(numbers.length);
  let different = 0;
  const masks = new Int32Array((numbers.length + 1) * blocks);
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i]!;
    if (number === 0) {
      continue;
    }
    if (scratch[number] === 0) {
      scratch[number] = ++different;
    }
    masks[scratch[number]! * blocks + Math.floor(i / BLOCK)]! |= 1 << (i % BLOCK);
  }
  return { length: numbers.length, kinds: scratch, masks, blocks };
}

/** Leaves the scratch all zeros for the next. */
export function clearPattern(numbers: Int32Array, scratch: Uint16Array): void {
  for (let i = 0; i < numbers.length; i++) {
    scratch[numbers[i]!] = 0;
  }
}

/** One round over all parts: the windows whose best match is good enough so far. */
class Round {
  best = Number.POSITIVE_INFINITY;
  private kept: Window[] = [];

  constructor(
    private readonly parts: readonly PartQuery[],
    private readonly demand: Demand,
    private worst: number,
    /** No place has fewer edits. */
    private readonly least: number,
    private readonly scratch: Uint16Array,
  ) {}

  readPieces(part: number, pieces: readonly Piece[], ranges: readonly GramRange[][]): void {
    const { live, numbers } = this.parts[part]!;
    const { segment } = live;
    const diagonals = listDiagonals(segment.suffixes, pieces, ranges);
    if (diagonals.length === 0) {
      return;
    }
    const pattern = toPattern(numbers, this.scratch);
    const level = new Level(this.demand.limit);
    /** Edits of a place that is still wanted, at most. */
    let wanted = this.worst;
    for (let i = 0; i < diagonals.length; ) {
      wanted = Math.min(wanted, this.worst);
      while (wanted >= this.least && level.isFull(wanted)) {
        wanted--;
      }
      if (wanted < this.least) {
        break;
      }
      const reach = this.worst;
      const first = i;
      const from = Math.max(0, diagonals[i]! - reach);
      let to = diagonals[i]! + pattern.length + reach;
      for (i++; i < diagonals.length && diagonals[i]! - reach <= to; i++) {
        to = diagonals[i]! + pattern.length + reach;
      }
      // Every edit spoils one piece at most: with fewer pieces than this, the place is no
      // better than those that there are enough of.
      if (i - first < pieces.length - wanted) {
        continue;
      }
      to = Math.min(to, segment.words.length);
      let distance = Number.POSITIVE_INFINITY;
      scanWords(segment.words, from, to, pattern, this.worst, (end, d) => {
        if (d < distance && isLiveAt(live, end - 1)) {
          distance = d;
        }
        return Math.min(distance - 1, this.worst);
      });
      if (distance <= this.worst) {
        this.keep(level, { part, from, to, distance });
      }
    }
    clearPattern(numbers, this.scratch);
  }

  readAll(part: number): void {
    const { live, numbers } = this.parts[part]!;
    const { words } = live.segment;
    const pattern = toPattern(numbers, this.scratch);
    const reach = pattern.length + this.worst;
    const level = new Level(this.demand.limit);
    let from = 0;
    let to = -1;
    let distance = Number.POSITIVE_INFINITY;
    const close = () => {
      if (distance <= this.worst) {
        this.keep(level, { part, from, to, distance });
      }
    };
    scanWords(words, 0, words.length, pattern, this.worst, (end, d) => {
      if (!isLiveAt(live, end - 1)) {
        return this.worst;
      }
      if (end - reach > to) {
        close();
        from = Math.max(0, end - reach);
        distance = d;
      } else {
        distance = Math.min(distance, d);
      }
      to = Math.min(words.length, end + reach);
      this.improve(d);
      return this.worst;
    });
    close();
    clearPattern(numbers, this.scratch);
  }

  finish(): ExactResult {
    const { limit } = this.demand;
    const places: Place[] = [];
    for (let part = 0; part < this.parts.length; part++) {
      const windows = this.kept.filter((w) => w.part === part && w.distance <= this.worst);
      if (windows.length === 0) {
        continue;
      }
      const { numbers } = this.parts[part]!;
      const pattern = toPattern(numbers, this.scratch);
      for (const window of windows) {
        places.push(...listPlaces(this.parts[part]!, pattern, window, this.worst, limit));
      }
      clearPattern(numbers, this.scratch);
    }
    return { places, best: this.best };
  }

  private keep(level: Level, window: Window): void {
    this.improve(window.distance);
    if (level.admit(window.distance)) {
      this.kept.push(window);
    }
  }

  private improve(distance: number): void {
    if (distance >= this.best) {
      return;
    }
    this.best = distance;
    this.worst = Math.min(this.worst, distance + this.demand.slack);
  }
}

/** Windows come by position, so those behind `limit` others as good or better can give no place that is wanted. */
class Level {
  private readonly counts: number[] = [];

  constructor(private readonly limit: number) {}

  /** True where windows of this distance or worse are no longer wanted. */
  isFull(distance: number): boolean {
    let asGood = 0;
    for (let d = 0; d <= distance; d++) {
      asGood += this.counts[d] ?? 0;
    }
    return asGood >= this.limit;
  }

  admit(distance: number): boolean {
    if (this.isFull(distance)) {
      return false;
    }
    this.counts[distance] = (this.counts[distance] ?? 0) + 1;
    return true;
  }
}

/** Where in `words` the quotation would start by each occurrence of a piece, ascending; may be before 0. */
function listDiagonals(suffixes: Int32Array, pieces: readonly Piece[], ranges: readonly GramRange[][]): Int32Array {
  let count = 0;
  for (const { start, size } of pieces) {
    count += ranges[size - 1]![start]!.to - ranges[size - 1]![start]!.from;
  }
  const diagonals = new Int32Array(count);
  let at = 0;
  for (const { start, size } of pieces) {
    const { from, to } = ranges[size - 1]![start]!;
    for (let i = from; i < to; i++) {
      diagonals[at++] = suffixes[i]! - start;
    }
  }
  return diagonals.sort();
}
