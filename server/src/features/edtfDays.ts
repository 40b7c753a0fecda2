// An EDTF date as the days it covers.

export interface Days {
  /** Days since 1970-01-01, half open. */
  readonly start: number;
  readonly end: number;
}

const DAY_MS = 86_400_000;
/** First month (from 0) of EDTF's seasons (northern, as the annotator writes them) and quarters, three months each. */
const FIRST_MONTHS: Readonly<Record<string, number>> = {
  "21": 2,
  "22": 5,
  "23": 8,
  "24": 11,
  "33": 0,
  "34": 3,
  "35": 6,
  "36": 9,
};

/** Undefined for what is no date of years, months, days, seasons, quarters, decades or ranges of them. */
export function toDays(edtf: string): Days | undefined {
  const [first, last] = edtf.split("/");
  const from = toDaysOfOne(first!);
  if (last === undefined) {
    return from;
  }
  const to = toDaysOfOne(last);
  return from && to && to.end > from.start ? { start: from.start, end: to.end } : undefined;
}

function toDaysOfOne(edtf: string): Days | undefined {
  const match = /^(\d{2}XX|\d{3}X|\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(edtf);
  if (!match) {
    return undefined;
  }
  const year = Number(match[1]!.replace(/X/g, "0"));
  if (match[2] === undefined) {
    return span(year, 0, 1, year + 10 ** (match[1]!.split("X").length - 1), 0, 1);
  }
  const season = FIRST_MONTHS[match[2]];
  if (season !== undefined) {
    return span(year, season, 1, year, season + 3, 1);
  }
  const month = Number(match[2]) - 1;
  if (match[3] === undefined) {
    return span(year, month, 1, year, month + 1, 1);
  }
  return span(year, month, Number(match[3]), year, month, Number(match[3]) + 1);
}

function span(y1: number, m1: number, d1: number, y2: number, m2: number, d2: number): Days {
  return { start: dayNumber(y1, m1, d1), end: dayNumber(y2, m2, d2) };
}

function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return Math.round(date.getTime() / DAY_MS);
}
