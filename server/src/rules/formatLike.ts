// A date in the form that a writer used for another: "May 6, 2014", "6 May", "2014-05-06", "Tuesday, May 6".

import { weekdayOf } from "../core/dates/calendar";
import { formatPoint, parseEdtf, rangeOfPoint, type EdtfPoint } from "../core/dates/edtf";
import { MONTH_NAMES, WEEKDAY_NAMES } from "../core/dates/formatEdtf";
import { likeWritten } from "./wrongWeekday.rule";

/** As AP shortens them; the others are never shortened. */
const SHORT_MONTHS: Readonly<Record<string, string>> = {
  January: "Jan.",
  February: "Feb.",
  August: "Aug.",
  September: "Sept.",
  October: "Oct.",
  November: "Nov.",
  December: "Dec.",
};
const MONTH_FIRST = /^(?:(\p{L}+\.?)(,? ))?(\p{L}+\.?) \d{1,2}(, | )?(\d{4})?$/u;
const DAY_FIRST = /^(?:(\p{L}+\.?)(,? ))?\d{1,2} (\p{L}+\.?)( )?(\d{4})?$/u;
const MONTH_YEAR = /^\p{L}+\.?(?: (\d{4}))?$/u;

/**
 * Undefined for forms that are not understood, and for dates that are no single day, month or year. `edtf`: what the
 * words stand for; a weekday alone can name another day of about the same week.
 */
export function formatLike(point: EdtfPoint, written: string, edtf: string | null): string | undefined {
  if (WEEKDAY_NAMES.some((name) => name === written)) {
    return formatWeekday(point, edtf);
  }
  if (point.precision === "year") {
    return /^\d{4}$/.test(written) || /\d{4}$/.test(written) ? String(point.year) : undefined;
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) {
    return formatPoint(point);
  }
  if (point.month === undefined) {
    return undefined;
  }
  const isShort = /\b(?:jan|feb|aug|sept?|oct|nov|dec)\b/i.test(written);
  const name = MONTH_NAMES[point.month - 1]!;
  const month = isShort ? (SHORT_MONTHS[name] ?? name) : name;
  const hasYear = /\d{4}$/.test(written);
  if (point.precision === "month") {
    return hasYear || MONTH_YEAR.test(written) ? `${name}${hasYear ? ` ${point.year}` : ""}` : undefined;
  }
  if (point.precision !== "day") {
    return undefined;
  }
  if (/^\d{4}$/.test(written)) {
    return String(point.year);
  }
  const monthFirst = MONTH_FIRST.exec(written);
  if (monthFirst) {
    const lead = leadOf(point, monthFirst[1], monthFirst[2]);
    return lead === undefined
      ? undefined
      : `${lead}${month} ${point.day}${hasYear ? `${monthFirst[4] ?? ", "}${point.year}` : ""}`;
  }
  const dayFirst = DAY_FIRST.exec(written);
  if (dayFirst) {
    const lead = leadOf(point, dayFirst[1], dayFirst[2]);
    return lead === undefined ? undefined : `${lead}${point.day} ${month}${hasYear ? ` ${point.year}` : ""}`;
  }
  return MONTH_YEAR.test(written) ? `${name}${hasYear ? ` ${point.year}` : ""}` : undefined;
}

function formatWeekday(point: EdtfPoint, edtf: string | null): string | undefined {
  const day = edtf === null ? undefined : parseEdtf(edtf);
  const apart = day && Math.abs(rangeOfPoint(day.from).start - rangeOfPoint(point).start);
  return point.precision === "day" && apart !== undefined && apart < DAYS_OF_WEEK
    ? WEEKDAY_NAMES[weekdayOf(rangeOfPoint(point).start) - 1]
    : undefined;
}

const DAYS_OF_WEEK = 7;

/** The right weekday where one stood in front. */
function leadOf(point: EdtfPoint, written: string | undefined, between: string | undefined): string | undefined {
  if (written === undefined) {
    return "";
  }
  const name = WEEKDAY_NAMES[weekdayOf(rangeOfPoint(point).start) - 1]!;
  const weekday = likeWritten(name, written.replace(/\.$/, ""));
  return weekday === undefined ? undefined : `${weekday}${written.endsWith(".") ? "." : ""}${between ?? " "}`;
}
