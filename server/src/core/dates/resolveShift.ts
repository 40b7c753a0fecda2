// "yesterday", "last year", "two months ago", "the following day": so many units from
// the day of publication or from the story.

import { fromDayNumber, fromMonthNumber, toMonthNumber, weekdayOf } from "./calendar";
import type { DateExpression } from "./dateExpression";
import { rangeOfPoint } from "./edtf";
import { dated, datedDay, type ResolveContext, type Resolved } from "./resolved";

/** Undefined where it can't be placed. */
export function resolveShift(
  words: Extract<DateExpression, { kind: "shift" }>,
  { anchor, story, findTense }: ResolveContext,
): Resolved | undefined {
  const { unit, count } = words;
  const lastTold = unit === "day" || unit === "week" ? story.lastDay : story.last && rangeOfPoint(story.last).start;
  const told = words.from === "story" ? lastTold : null;
  // "Two days later" after "in May" is no day that anybody could tell.
  if (told === null && words.from === "story" && story.last !== null) {
    return undefined;
  }
  const base = told ?? anchor;
  if (base === null) {
    return { kind: "unknown" };
  }
  const { year, month } = fromDayNumber(base);
  switch (unit) {
    case "day":
      return datedDay(base + count);
    case "week": {
      const monday = base - weekdayOf(base) + 1 + 7 * count;
      return days(monday, monday + 6);
    }
    case "weekend": {
      const saturday = base - weekdayOf(base) + 6;
      const isOver = weekdayOf(base) < 6 && (count < 0 || findTense() === "past");
      const first = saturday + 7 * (isOver ? Math.min(count, -1) : count);
      return days(first, first + 1);
    }
    case "month":
      return dated({ precision: "month", ...fromMonthNumber(toMonthNumber(year, month) + count) }, false);
    case "quarter": {
      const quarters = year * 4 + Math.floor((month - 1) / 3) + count;
      return dated({ precision: "quarter", year: Math.floor(quarters / 4), part: (quarters % 4) + 1 }, false);
    }
    case "year":
      return dated({ precision: "year", year: year + count }, false);
    case "decade":
      return dated({ precision: "decade", year: Math.floor(year / 10) * 10 + 10 * count }, false);
  }
}

function days(first: number, last: number): Resolved {
  const [from, to] = [datedDay(first), datedDay(last)];
  return from.kind === "date" && to.kind === "date"
    ? { ...from, date: { from: from.date.from, to: to.date.from } }
    : { kind: "unknown" };
}
