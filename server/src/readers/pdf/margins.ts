// What stands around the text of a page: running heads and feet, page numbers, numbers of lines. It is taken out of the
// text; the numbers tell how each page is called in print.

import { toRows, type Row } from "./rows";
import type { Segment } from "./segments";

export interface TextPage {
  readonly segments: readonly Segment[];
  /** As printed; null where no number stands on it or its neighbours. */
  readonly label: string | null;
}

/** Rows from the page's edge inwards that may be its head or foot. */
const DEEPEST = 3;
/** Points in which two pages' heads stand at one height. */
const SAME_HEIGHT = 2;
/** Lines with numbers in the margin. */
const FEWEST_NUMBERED = 5;
/** Pages that must agree on how far the printed number is from the count. */
const FEWEST_VOTES = 2;
/** From the text, in its letters' height. */
const APART = 1.5;
const ROMAN = /^[ivxlc]{1,7}$/i;
const FOLIO =
  /^[-–—•|[\]\s]*(?:(?:page|seite|p\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|von|\/)\s*\d{1,4})?[-–—•|[\].\s]*$/i;

/** O(n log n) in all segments. */
export function takeMarginsOff(pages: readonly (readonly Segment[])[]): TextPage[] {
  const numbered = pages.map(dropLineNumbers);
  const rows = numbered.map(toRows);
  const margins = rows.map((): Row[] => []);
  for (const side of ["top", "bottom"] as const) {
    peel(rows, margins, side);
  }
  const labels = toLabels(margins.map((taken) => taken.flatMap(({ text }) => listNumbers(text))));
  return numbered.map((segments, i) => {
    const taken = new Set(margins[i]!.flatMap((row) => row.segments));
    return { segments: segments.filter((segment) => !taken.has(segment)), label: labels[i] ?? null };
  });
}

/**
 * Row by row from the edge: each is taken that stands on other pages, too, at its height, but for the numbers in it.
 */
function peel(pages: Row[][], margins: readonly Row[][], side: "top" | "bottom"): void {
  const open = new Set(pages.keys());
  for (let depth = 0; depth < DEEPEST && open.size > 0; depth++) {
    const outer = new Map<number, Row>();
    for (const i of open) {
      const row = edgeOf(pages[i]!, side);
      if (row && pages[i]!.length > 1) {
        outer.set(i, row);
      }
    }
    const heads = countHeads([...outer.values()]);
    for (const i of [...open]) {
      const row = outer.get(i);
      if (row && isMargin(row, heads, pages[i]!, side)) {
        margins[i]!.push(row);
        pages[i] = pages[i]!.filter((other) => other !== row);
      } else {
        open.delete(i);
      }
    }
  }
}

function edgeOf(rows: readonly Row[], side: "top" | "bottom"): Row | undefined {
  return side === "top" ? rows[0] : rows[rows.length - 1];
}

interface Heads {
  /** By what they say, on how many pages. */
  readonly texts: ReadonlyMap<string, number>;
  /** By their height, on how many pages a row stands there that others have, too. */
  readonly heights: ReadonlyMap<number, number>;
}

function countHeads(rows: readonly Row[]): Heads {
  const texts = new Map<string, number>();
  for (const row of rows) {
    for (const key of new Set(keysOf(row))) {
      texts.set(key, (texts.get(key) ?? 0) + 1);
    }
  }
  const heights = new Map<number, number>();
  for (const row of rows) {
    if (keysOf(row).some((key) => (texts.get(key) ?? 0) >= FEWEST_VOTES)) {
      for (const height of heightsOf(row)) {
        heights.set(height, (heights.get(height) ?? 0) + 1);
      }
    }
  }
  return { texts, heights };
}

/** A height falls into two steps, so that two that differ by a hair share one. */
function heightsOf({ y }: Row): readonly number[] {
  const step = Math.floor(y / SAME_HEIGHT);
  return [step, Math.round(y / SAME_HEIGHT) === step ? step - 1 : step + 1];
}

function keysOf(row: Row): readonly string[] {
  const text = row.text
    .toLowerCase()
    .replace(/\d+/g, "#")
    .replace(/(?<![\p{L}\p{N}])[ivxlc]{1,7}(?![\p{L}\p{N}])/gu, "#");
  return heightsOf(row).map((height) => `${height} ${text}`);
}

function isMargin(row: Row, { texts, heights }: Heads, rows: readonly Row[], side: "top" | "bottom"): boolean {
  const next = side === "top" ? rows[1] : rows[rows.length - 2];
  const isApart = next !== undefined && Math.abs(next.y - row.y) > APART * row.size;
  const pages = Math.max(...keysOf(row).map((key) => texts.get(key) ?? 0));
  // Two pages may end in the same words by chance.
  if (pages >= (isApart ? FEWEST_VOTES : 2 * FEWEST_VOTES)) {
    return true;
  }
  // A chapter of a single page has a head of its own; a page's number stands where no other page has one.
  return (
    isApart && (FOLIO.test(row.text) || heightsOf(row).some((height) => (heights.get(height) ?? 0) > FEWEST_VOTES))
  );
}

/** Numbers that count down the page's margin, by one or by five. */
function dropLineNumbers(segments: readonly Segment[]): readonly Segment[] {
  const worded = segments.filter(({ text }) => /\p{L}/u.test(text));
  const numbers = segments.filter(({ text }) => /^\d{1,4}$/.test(text)).sort((a, b) => b.y - a.y);
  if (numbers.length < FEWEST_NUMBERED || worded.length === 0) {
    return segments;
  }
  // A head may reach further out than the text.
  const lefts = worded.map(({ left }) => left).sort((a, b) => a - b);
  const rights = worded.map(({ right }) => right).sort((a, b) => b - a);
  const from = lefts[Math.floor(lefts.length / 10)] ?? 0;
  const to = rights[Math.floor(rights.length / 10)] ?? 0;
  const dropped = new Set<Segment>();
  for (const outside of [numbers.filter(({ right }) => right <= from), numbers.filter(({ left }) => left >= to)]) {
    const steps = outside.slice(1).map(({ text }, i) => Number(text) - Number(outside[i]?.text));
    const isCounting = steps.filter((step) => step === steps[0]).length >= 0.9 * steps.length && (steps[0] ?? 0) > 0;
    if (outside.length >= FEWEST_NUMBERED && isCounting) {
      outside.forEach((segment) => dropped.add(segment));
    }
  }
  return dropped.size === 0 ? segments : segments.filter((segment) => !dropped.has(segment));
}

interface PageNumber {
  readonly value: number;
  readonly isRoman: boolean;
  readonly written: string;
}

function listNumbers(text: string): PageNumber[] {
  return (text.match(/(?<![\p{L}\p{N}])(?:\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7})(?![\p{L}\p{N}])/gu) ?? []).map(
    (written) => {
      const isRoman = ROMAN.test(written);
      return { value: isRoman ? fromRoman(written) : Number(written), isRoman, written };
    },
  );
}

/**
 * Each page's printed number: the one of those in its margins whose distance from the count most pages share; where a
 * page has none, its neighbours' tell.
 */
function toLabels(numbers: readonly (readonly PageNumber[])[]): (string | null)[] {
  const keyOf = ({ value, isRoman }: PageNumber, page: number): string => `${isRoman ? "r" : "a"}${value - page}`;
  const votes = new Map<string, number>();
  for (const [page, found] of numbers.entries()) {
    for (const key of new Set(found.map((number) => keyOf(number, page)))) {
      votes.set(key, (votes.get(key) ?? 0) + 1);
    }
  }
  const chosen = numbers.map((found, page) => {
    const byVotes = [...found].sort((a, b) => (votes.get(keyOf(b, page)) ?? 0) - (votes.get(keyOf(a, page)) ?? 0));
    const best = byVotes[0];
    return best && (votes.get(keyOf(best, page)) ?? 0) >= FEWEST_VOTES ? best : null;
  });
  const labels = chosen.map((number) => number?.written ?? null);
  for (const [page, label] of labels.entries()) {
    if (label === null) {
      labels[page] = labelBetween(chosen, page);
    }
  }
  return labels;
}

/** From the next page before or behind that has a number, where they agree or there is but one. */
function labelBetween(chosen: readonly (PageNumber | null)[], page: number): string | null {
  const nearest = (step: number): PageNumber | null => {
    let at = page + step;
    while (at >= 0 && at < chosen.length && chosen[at] === null) {
      at += step;
    }
    const found = chosen[at];
    return found ? { ...found, value: found.value + page - at } : null;
  };
  const before = nearest(-1);
  const behind = nearest(1);
  if (before && behind && (before.value !== behind.value || before.isRoman !== behind.isRoman)) {
    return null;
  }
  const found = before ?? behind;
  if (!found || found.value < 1) {
    return null;
  }
  if (!found.isRoman) {
    return String(found.value);
  }
  const roman = toRoman(found.value);
  return found.written === found.written.toLowerCase() ? roman : roman.toUpperCase();
}

const ROMANS: readonly (readonly [string, number])[] = [
  ["c", 100],
  ["xc", 90],
  ["l", 50],
  ["xl", 40],
  ["x", 10],
  ["ix", 9],
  ["v", 5],
  ["iv", 4],
  ["i", 1],
];

function toRoman(value: number): string {
  let rest = value;
  let written = "";
  for (const [letters, worth] of ROMANS) {
    while (rest >= worth && written.length < 20) {
      written += letters;
      rest -= worth;
    }
  }
  return written;
}

function fromRoman(written: string): number {
  let rest = written.toLowerCase();
  let value = 0;
  for (const [letters, worth] of ROMANS) {
    while (rest.startsWith(letters)) {
      rest = rest.slice(letters.length);
      value += worth;
    }
  }
  return value;
}
