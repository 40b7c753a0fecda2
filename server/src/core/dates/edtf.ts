// The part of Extended Date/Time Format (ISO 8601-2) that news needs: days, months, years, decades, centuries, seasons,
// quarters, and closed ranges of them. Uncertain (?, ~, %) marks are read and dropped. Knows nothing of words.

import { fromDayNumber, monthLength, toDayNumber, type CivilDay } from "./calendar";

export type Precision = "day" | "month" | "quarter" | "season" | "year" | "decade" | "century";

export interface EdtfPoint {
  readonly precision: Precision;
  /** The first year, for decades and centuries. */
  readonly year: number;
  /** 1 to 12 for days and months. */
  readonly month?: number;
  readonly day?: number;
  /** 1 to 4: spring, summer, autumn, winter; first to fourth quarter. */
  readonly part?: number;
}

export interface EdtfDate {
  readonly from: EdtfPoint;
  /** Null where it is no range. */
  readonly to: EdtfPoint | null;
}

/** Days since 1970-01-01, half open. */
export interface DayRange {
  readonly start: number;
  readonly end: number;
}

const SEASON_CODE = 20;
const QUARTER_CODE = 32;
/** First months of spring, summer, autumn and winter (northern; winter runs into the next year). */
const SEASON_MONTHS = [3, 6, 9, 12];
const POINT = /^(?:(\d{2})XX|(\d{3})X|(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?)[?~%]?$/;

/** Undefined for anything else, and for days that no calendar has. */
export function parseEdtf(edtf: string): EdtfDate | undefined {
  const slash = edtf.indexOf("/");
  const from = parsePoint(slash < 0 ? edtf : edtf.slice(0, slash));
  if (!from) {
    return undefined;
  }
  if (slash < 0) {
    return { from, to: null };
  }
  const to = parsePoint(edtf.slice(slash + 1));
  return to && rangeOfPoint(to).end > rangeOfPoint(from).start ? { from, to } : undefined;
}

function parsePoint(text: string): EdtfPoint | undefined {
  const match = POINT.exec(text);
  if (!match) {
    return undefined;
  }
  if (match[1]) {
    return { precision: "century", year: Number(match[1]) * 100 };
  }
  if (match[2]) {
    return { precision: "decade", year: Number(match[2]) * 10 };
  }
  const year = Number(match[3]);
  if (!match[4]) {
    return { precision: "year", year };
  }
  const second = Number(match[4]);
  if (!match[5] && second > SEASON_CODE && second <= SEASON_CODE + 4) {
    return { precision: "season", year, part: second - SEASON_CODE };
  }
  if (!match[5] && second > QUARTER_CODE && second <= QUARTER_CODE + 4) {
    return { precision: "quarter", year, part: second - QUARTER_CODE };
  }
  if (second < 1 || second > 12) {
    return undefined;
  }
  if (!match[5]) {
    return { precision: "month", year, month: second };
  }
  const day = Number(match[5]);
  return day >= 1 && day <= monthLength(year, second) ? { precision: "day", year, month: second, day } : undefined;
}

export function formatEdtf(date: EdtfDate): string {
  return date.to ? `${formatPoint(date.from)}/${formatPoint(date.to)}` : formatPoint(date.from);
}

/** Years run from 0 to 9999, as `parseEdtf` reads them. */
export function formatPoint(point: EdtfPoint): string {
  const year = String(point.year).padStart(4, "0");
  switch (point.precision) {
    case "century":
      return `${year.slice(0, 2)}XX`;
    case "decade":
      return `${year.slice(0, 3)}X`;
    case "year":
      return year;
    case "season":
      return `${year}-${SEASON_CODE + point.part!}`;
    case "quarter":
      return `${year}-${QUARTER_CODE + point.part!}`;
    case "month":
      return `${year}-${pad(point.month!)}`;
    case "day":
      return `${year}-${pad(point.month!)}-${pad(point.day!)}`;
  }
}

function toPoint(day: CivilDay): EdtfPoint {
  return { precision: "day", ...day };
}

export function pointOfDay(dayNumber: number): EdtfPoint {
  return toPoint(fromDayNumber(dayNumber));
}

/** The days that a date covers; undefined where it is none. */
export function toDayRange(edtf: string): DayRange | undefined {
  const date = parseEdtf(edtf);
  return date && rangeOf(date);
}

export function rangeOf(date: EdtfDate): DayRange {
  const from = rangeOfPoint(date.from);
  return date.to ? { start: from.start, end: rangeOfPoint(date.to).end } : from;
}

export function rangeOfPoint(point: EdtfPoint): DayRange {
  const { year } = point;
  switch (point.precision) {
    case "century":
      return months(year, 1, 1200);
    case "decade":
      return months(year, 1, 120);
    case "year":
      return months(year, 1, 12);
    case "season":
      return months(year, SEASON_MONTHS[point.part! - 1]!, 3);
    case "quarter":
      return months(year, point.part! * 3 - 2, 3);
    case "month":
      return months(year, point.month!, 1);
    case "day": {
      const start = toDayNumber({ year, month: point.month!, day: point.day! });
      return { start, end: start + 1 };
    }
  }
}

function months(year: number, month: number, count: number): DayRange {
  const last = month - 1 + count;
  return {
    start: toDayNumber({ year, month, day: 1 }),
    end: toDayNumber({ year: year + Math.floor(last / 12), month: (last % 12) + 1, day: 1 }),
  };
}

/** True where they share a day: dates that may be the same, one told more precisely. */
export function isSharingDays(first: string, second: string): boolean {
  const a = toDayRange(first);
  const b = toDayRange(second);
  return a !== undefined && b !== undefined && a.start < b.end && b.start < a.end;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
