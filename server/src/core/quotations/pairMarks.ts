// From the marks of a block to its quotations: outermost pairs, with recovery where a mark is missing.
// Knows marks, not words; the paragraphs of one long quotation are joined by `findSpans`.

import { isSpaceCode, type QuotationMark } from "./quotationMarks";

/** Between two outermost marks; `start`/`end` leave the marks out, `outerStart`/`outerEnd` hold them. */
export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  readonly outerStart: number;
  readonly outerEnd: number;
  /** False where the closing mark is missing. */
  readonly isClosed: boolean;
  /** True where it goes on the quotation that ends the block above. */
  readonly isContinuation: boolean;
}

export interface PairedBlock {
  readonly spans: readonly MarkedSpan[];
  /** A closing mark before any opening one, where the block may be the end of a quotation begun above. */
  readonly strayClose: QuotationMark | null;
}

/** Outermost quotations of a block, in order. `opensNext`: the block below begins with an opening mark. Linear. */
export function pairMarks(text: string, marks: readonly QuotationMark[], opensNext: boolean): PairedBlock {
  const doubles = pairDoubles(text, marks, opensNext);
  const spans = addSingles(text, marks, doubles.spans);
  return { spans, strayClose: doubles.strayClose };
}

function pairDoubles(text: string, marks: readonly QuotationMark[], opensNext: boolean): PairedBlock {
  const partner = new Map<QuotationMark, QuotationMark>();
  const open: QuotationMark[] = [];
  let strayClose: QuotationMark | null = null;
  let seen = false;
  for (const mark of marks) {
    if (mark.family !== "double" || isInches(text, mark, open.length > 0)) {
      continue;
    }
    const likely = open.length > 0 ? "close" : "open";
    const side = mark.side === "either" ? likely : mark.side;
    if (side === "open") {
      open.push(mark);
    } else {
      const opener = open.pop();
      if (opener) {
        partner.set(opener, mark);
      } else if (!seen) {
        strayClose = mark;
      }
    }
    seen = true;
  }
  const unmatched = new Set(open);
  const spans: MarkedSpan[] = [];
  let from = 0;
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i]!;
    if (mark.start < from || mark.family !== "double") {
      continue;
    }
    const close = partner.get(mark);
    if (close) {
      pushSpan(text, spans, mark, close.start, close.end, true);
      from = close.end;
    } else if (unmatched.has(mark)) {
      const next = nextOpener(marks, i, partner, unmatched);
      const stop =
        next && !isNestedIn(text, mark, next, opensNext) ? recoverEnd(text, mark.end, next.start) : text.length;
      pushSpan(text, spans, mark, stop, stop, false);
      from = stop;
    }
  }
  return { spans, strayClose };
}

function pushSpan(
  text: string,
  spans: MarkedSpan[],
  mark: QuotationMark,
  stop: number,
  outerEnd: number,
  isClosed: boolean,
): void {
  let from = mark.end;
  let to = stop;
  while (from < to && isSpaceCode(text.charCodeAt(from))) {
    from++;
  }
  while (to > from && isSpaceCode(text.charCodeAt(to - 1))) {
    to--;
  }
  if (to > from) {
    spans.push({ start: from, end: to, outerStart: mark.start, outerEnd, isClosed, isContinuation: false });
  }
}

/** 6'2", 27" : a straight mark that follows a figure while nothing is open. */
function isInches(text: string, mark: QuotationMark, isOpen: boolean): boolean {
  if (mark.side !== "close" || text.charCodeAt(mark.start) !== 0x22) {
    return false;
  }
  const before = text.charCodeAt(mark.start - 1);
  if (!(before >= 0x30 && before <= 0x39)) {
    return false;
  }
  return !isOpen || /\d['’′]\d{1,2}$/.test(text.slice(Math.max(0, mark.start - 5), mark.start));
}

function nextOpener(
  marks: readonly QuotationMark[],
  i: number,
  partner: ReadonlyMap<QuotationMark, QuotationMark>,
  unmatched: ReadonlySet<QuotationMark>,
): QuotationMark | undefined {
  const next = marks[i + 1];
  if (next && next.family === "double" && (partner.has(next) || unmatched.has(next))) {
    return next;
  }
  for (let j = i + 1; j < marks.length; j++) {
    const mark = marks[j]!;
    if (mark.family === "double" && (partner.has(mark) || unmatched.has(mark))) {
      return mark;
    }
  }
  return undefined;
}

/**
 * An unclosed quotation that fills its paragraph and goes on in the next holds the marks inside it; else the second
 * mark tells that the first was never closed.
 */
function isNestedIn(text: string, mark: QuotationMark, next: QuotationMark, opensNext: boolean): boolean {
  if (!opensNext || mark.start !== 0) {
    return false;
  }
  return !/[.,!?…][)\]]?\s*$/.test(text.slice(Math.max(mark.end, next.start - 4), next.start));
}

/** The end of the last sentence, else the last comma, else the last word before `limit`. */
function recoverEnd(text: string, from: number, limit: number): number {
  let comma = -1;
  for (let i = limit - 1; i > from; i--) {
    const code = text.charCodeAt(i);
    if (code === 0x2e || code === 0x21 || code === 0x3f) {
      return i + 1;
    }
    if (code === 0x2c && comma < 0) {
      comma = i + 1;
    }
  }
  return comma > 0 ? comma : limit;
}

/**
 * Adds quotations between single marks where no double ones hold them; doubles that lie inside one are nested in it.
 */
function addSingles(
  text: string,
  marks: readonly QuotationMark[],
  doubles: readonly MarkedSpan[],
): readonly MarkedSpan[] {
  const singles: QuotationMark[] = [];
  let d = 0;
  for (const mark of marks) {
    if (mark.family !== "single") {
      continue;
    }
    while (d < doubles.length && doubles[d]!.outerEnd <= mark.start) {
      d++;
    }
    const holder = doubles[d];
    if (!holder || mark.start < holder.outerStart) {
      singles.push(mark);
    }
  }
  if (!singles.some((m) => m.side === "open")) {
    return doubles;
  }
  const found: MarkedSpan[] = [];
  for (let i = 0; i < singles.length; i++) {
    const mark = singles[i]!;
    if (mark.side !== "open") {
      continue;
    }
    const close = closeOfSingle(singles, i);
    if (close < 0) {
      continue;
    }
    const before = found.length;
    pushSpan(text, found, mark, singles[close]!.start, singles[close]!.end, true);
    if (
      found.length > before &&
      !/\p{L}{2}|\d/u.test(text.slice(found[before]!.start, Math.min(found[before]!.end, found[before]!.start + 40)))
    ) {
      found.pop();
    } else {
      i = close;
    }
  }
  if (found.length === 0) {
    return doubles;
  }
  const outer = doubles.filter((span) => !isInAny(found, span));
  return [...outer, ...found].sort((a, b) => a.start - b.start);
}

/**
 * The first sure close before the next opening mark, else the last doubtful one there. Amortised:
 * the search ends at the next opening mark.
 */
function closeOfSingle(singles: readonly QuotationMark[], i: number): number {
  let doubtful = -1;
  for (let j = i + 1; j < singles.length; j++) {
    const mark = singles[j]!;
    if (mark.side === "open") {
      break;
    }
    if (mark.isSure) {
      return j;
    }
    if (doubtful < 0) {
      doubtful = j;
    }
  }
  return doubtful;
}

function isInAny(sorted: readonly MarkedSpan[], span: MarkedSpan): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]!.outerEnd < span.outerEnd) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const holder = sorted[low];
  return holder !== undefined && holder.outerStart <= span.outerStart;
}
