// EDTF dates in words, as a news desk writes them: "Wednesday, July 12, 2023", "July
// 9 to 11, 2024", "the 1970s", "Jan. 2023".

import { toLocalDate } from "../words/localDate";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
/** March to July are never shortened (AP). */
const SHORT_MONTHS = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const SEASONS: Readonly<Record<string, string>> = {
  "21": "spring",
  "22": "summer",
  "23": "autumn",
  "24": "winter",
  "33": "first quarter of",
  "34": "second quarter of",
  "35": "third quarter of",
  "36": "fourth quarter of",
};

interface Parts {
  readonly year: string;
  readonly month?: number;
  readonly day?: number;
  /** Season or quarter, by its EDTF number. */
  readonly season?: string;
}

/** As it is said to a person, in that person's language; `formatDate` is what goes into a draft. */
export function sayDate(edtf: string, style: "long" | "short" = "short"): string {
  return toLocalDate(edtf, style) ?? formatDate(edtf, style);
}

/** Unknown forms come back as they are. */
export function formatDate(edtf: string, style: "long" | "short" = "short"): string {
  const [first, last] = edtf.split("/");
  const from = parse(first!);
  const to = last === undefined ? undefined : parse(last);
  if (!from || (last !== undefined && !to)) {
    return edtf;
  }
  return to ? formatRange(from, to, style) : formatOne(from, style);
}

/** Null where it is no single day. */
export function weekdayOf(edtf: string): string | null {
  const parts = parse(edtf);
  if (!parts?.month || !parts.day) {
    return null;
  }
  const date = new Date(0);
  // Not Date.UTC: it takes the year 99 for 1999.
  date.setUTCFullYear(Number(parts.year), parts.month - 1, parts.day);
  return WEEKDAYS[date.getUTCDay()]!;
}

function formatOne(parts: Parts, style: "long" | "short"): string {
  const { year, month, day, season } = parts;
  if (season) {
    return `${SEASONS[season]} ${year}`;
  }
  if (!month) {
    return /X/.test(year) ? `the ${year.replace(/X/g, "0")}s` : year;
  }
  if (!day) {
    return `${(style === "long" ? MONTHS : SHORT_MONTHS)[month - 1]} ${year}`;
  }
  const weekday = style === "long" ? `${weekdayOf(toDay(parts))}, ` : "";
  return `${weekday}${(style === "long" ? MONTHS : SHORT_MONTHS)[month - 1]} ${day}, ${year}`;
}

function formatRange(from: Parts, to: Parts, style: "long" | "short"): string {
  const names = style === "long" ? MONTHS : SHORT_MONTHS;
  if (from.month && from.day && to.month && to.day && from.year === to.year) {
    const end = from.month === to.month ? `${to.day}` : `${names[to.month - 1]} ${to.day}`;
    return `${names[from.month - 1]} ${from.day} to ${end}, ${from.year}`;
  }
  if (from.month && to.month && !from.day && !to.day && from.year === to.year) {
    return `${names[from.month - 1]} to ${names[to.month - 1]} ${from.year}`;
  }
  return `${formatOne(from, style)} to ${formatOne(to, style)}`;
}

function parse(edtf: string): Parts | undefined {
  const match = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(edtf);
  if (!match) {
    return undefined;
  }
  const year = match[1]!;
  if (match[2] === undefined) {
    return { year };
  }
  if (match[2] in SEASONS) {
    return match[3] === undefined ? { year, season: match[2] } : undefined;
  }
  const month = Number(match[2]);
  if (month < 1 || month > 12) {
    return undefined;
  }
  return match[3] === undefined ? { year, month } : { year, month, day: Number(match[3]) };
}

function toDay(parts: Parts): string {
  return `${parts.year}-${String(parts.month).padStart(2, "0")}-${String(parts.day).padStart(2, "0")}`;
}
