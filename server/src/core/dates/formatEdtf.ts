// EDTF dates in the words of a news text. Knows no style book's abbreviations.

import { weekdayOf } from "./calendar";
import { parseEdtf, rangeOfPoint, type EdtfPoint } from "./edtf";

export const MONTH_NAMES = [
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
] as const;
export const WEEKDAY_NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const SEASONS = ["spring", "summer", "fall", "winter"];
const QUARTERS = ["first", "second", "third", "fourth"];

/**
 * "Wednesday, July 12, 2023", "July 2024", "summer 1998", "the first quarter of 2001", "the 1970s", "July 9, 2024, to
 * July 11, 2024". What is no date comes back as it is.
 */
export function formatDay(edtf: string): string {
  const date = parseEdtf(edtf);
  if (!date) {
    return edtf;
  }
  return date.to ? `${formatPart(date.from, false)} to ${formatPart(date.to, false)}` : formatPart(date.from, true);
}

function formatPart(point: EdtfPoint, withWeekday: boolean): string {
  const { year } = point;
  switch (point.precision) {
    case "century":
      return `the ${year}s`;
    case "decade":
      return `the ${year}s`;
    case "year":
      return String(year);
    case "season":
      return `${SEASONS[point.part! - 1]} ${year}`;
    case "quarter":
      return `the ${QUARTERS[point.part! - 1]} quarter of ${year}`;
    case "month":
      return `${MONTH_NAMES[point.month! - 1]} ${year}`;
    case "day": {
      const day = `${MONTH_NAMES[point.month! - 1]} ${point.day}, ${year}`;
      return withWeekday ? `${nameOfWeekday(point)}, ${day}` : day;
    }
  }
}

function nameOfWeekday(point: EdtfPoint): string {
  return WEEKDAY_NAMES[weekdayOf(rangeOfPoint(point).start) - 1]!;
}
