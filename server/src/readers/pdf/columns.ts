// A page's segments to its lines in reading order. Where most rows leave the same corridor free, what stands on its
// left is read before what stands on its right, between lines that reach across it.

import { toRows, type Row } from "./rows";
import type { Segment } from "./segments";

export interface ColumnLine extends Row {
  /** Of its page, in reading order; lines of one column stand below each other. */
  readonly column: number;
}

/** Points a step in which corridors are looked for. */
const STEP = 2;
/** Rows that leave it free. */
const FEWEST_ROWS = 5;
/** Of a column's width, how much its rows fill at least, all together: cells of a table fill less. */
const FILLED = 0.5;
/** Steps of a corridor at least. */
const NARROWEST = 3;
/** Segments that a row is held against; a row has seldom more than four. */
const NEIGHBOURS = 12;
/** A page of five columns takes three. */
const DEEPEST = 4;

/** Points by which the corridors of a text's pages differ. */
const SAME_CORRIDOR = 8;

/** The lines of each page. O(n log n) in all segments. */
export function orderColumns(pages: readonly (readonly Segment[])[]): ColumnLine[][] {
  const corridors = pages.map(findCorridor);
  const usual = findUsual(corridors);
  return pages.map((segments, i) => {
    const lines: ColumnLine[] = [];
    const corridor = corridors[i] ?? (usual !== null && isLeftFree(segments, usual) ? usual : null);
    order(segments, corridor, 0, (rows) => {
      const column = (lines[lines.length - 1]?.column ?? -1) + 1;
      for (const row of rows) {
        lines.push({ ...row, column });
      }
    });
    return lines;
  });
}

/** The corridor of half of the pages and more: it also counts where the last column has a line or two. */
function findUsual(corridors: readonly (number | null)[]): number | null {
  const known = corridors.filter((corridor) => corridor !== null).sort((a, b) => a - b);
  const middle = known[Math.floor(known.length / 2)];
  if (middle === undefined) {
    return null;
  }
  const alike = known.filter((corridor) => Math.abs(corridor - middle) < SAME_CORRIDOR).length;
  return alike >= 2 && alike * 2 >= corridors.length ? middle : null;
}

function isLeftFree(segments: readonly Segment[], corridor: number): boolean {
  const across = segments.filter(({ left, right }) => left < corridor && right > corridor).length;
  return across * 4 < segments.length;
}

function order(
  segments: readonly Segment[],
  corridor: number | null,
  depth: number,
  emit: (rows: readonly Row[]) => void,
): void {
  if (corridor === null) {
    if (segments.length > 0) {
      emit(toRows(segments));
    }
    return;
  }
  const findNext = (side: readonly Segment[]): number | null => (depth < DEEPEST ? findCorridor(side) : null);
  for (const band of splitBands(segments, corridor)) {
    if (band.across.length > 0) {
      emit(toRows(band.across));
    } else {
      order(band.left, findNext(band.left), depth + 1, emit);
      order(band.right, findNext(band.right), depth + 1, emit);
    }
  }
}

interface Band {
  readonly across: Segment[];
  readonly left: Segment[];
  readonly right: Segment[];
}

/** From the top down: stretches of lines that reach across, and of those that do not. */
function splitBands(segments: readonly Segment[], corridor: number): Band[] {
  const bands: Band[] = [];
  let last: Band | undefined;
  for (const segment of [...segments].sort((a, b) => b.y - a.y)) {
    const isAcross = segment.left < corridor && segment.right > corridor;
    if (!last || last.across.length > 0 !== isAcross) {
      last = { across: [], left: [], right: [] };
      bands.push(last);
    }
    if (isAcross) {
      last.across.push(segment);
    } else {
      (segment.right <= corridor ? last.left : last.right).push(segment);
    }
  }
  return bands;
}

/**
 * The middle of the corridor that most rows leave free, where what stands beside it
 * reads as columns; null where there is none.
 */
function findCorridor(segments: readonly Segment[]): number | null {
  if (segments.length < 2 * FEWEST_ROWS) {
    return null;
  }
  const from = segments.reduce((least, { left }) => Math.min(least, left), Infinity);
  const to = segments.reduce((most, { right }) => Math.max(most, right), -Infinity);
  const steps = Math.min(2_000, Math.ceil((to - from) / STEP));
  const free = countFree(segments, from, steps);
  let best = 0;
  for (let i = 1; i < steps; i++) {
    if (free[i]! > free[best]!) {
      best = i;
    }
  }
  const most = free[best] ?? 0;
  if (most < FEWEST_ROWS) {
    return null;
  }
  let [first, last] = [best, best];
  while (first > 0 && free[first - 1]! >= most * 0.6) {
    first--;
  }
  while (last < steps - 1 && free[last + 1]! >= most * 0.6) {
    last++;
  }
  const corridor = from + ((first + last + 1) / 2) * STEP;
  return last - first + 1 >= NARROWEST && readsAsColumns(segments, corridor) ? corridor : null;
}

/** For each step, in how many rows it lies between two neighbours. */
function countFree(segments: readonly Segment[], from: number, steps: number): Uint32Array {
  const sorted = [...segments].sort((a, b) => b.y - a.y);
  const free = new Uint32Array(steps);
  for (const [i, segment] of sorted.entries()) {
    let next = Infinity;
    for (let j = Math.max(0, i - NEIGHBOURS); j < Math.min(sorted.length, i + NEIGHBOURS); j++) {
      const other = sorted[j]!;
      if (Math.abs(other.y - segment.y) < segment.size * 0.7 && other.left >= segment.right) {
        next = Math.min(next, other.left);
      }
    }
    if (next < Infinity) {
      const end = Math.min(steps, Math.floor((next - from) / STEP));
      for (let step = Math.max(0, Math.ceil((segment.right - from) / STEP)); step < end; step++) {
        free[step] = (free[step] ?? 0) + 1;
      }
    }
  }
  return free;
}

/** Text that fills both sides, and more of it beside the corridor than lines of its height reach across it. */
function readsAsColumns(segments: readonly Segment[], corridor: number): boolean {
  const left = segments.filter((segment) => segment.right <= corridor);
  const right = segments.filter((segment) => segment.left >= corridor);
  return isFilled(left) && isFilled(right);
}

function isFilled(segments: readonly Segment[]): boolean {
  const rows = toRows(segments);
  if (rows.length < FEWEST_ROWS) {
    return false;
  }
  const left = rows.reduce((least, row) => Math.min(least, row.left), Infinity);
  const right = rows.reduce((most, row) => Math.max(most, row.right), -Infinity);
  const filled = segments.reduce((sum, segment) => sum + segment.right - segment.left, 0);
  const letters = rows.reduce((sum, row) => sum + row.text.length, 0);
  return filled >= FILLED * (right - left) * rows.length && letters >= MEAN_LETTERS * rows.length;
}

/** Letters of a column's line in the mean: numbers and short cells have fewer. */
const MEAN_LETTERS = 14;
