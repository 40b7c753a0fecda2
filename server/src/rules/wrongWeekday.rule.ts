// wrong-weekday: the weekday that stands with a date is not that date's. Needs no source: the calendar tells.

import { weekdayOf } from "../core/dates/calendar";
import { formatPoint, parseEdtf, rangeOfPoint, type EdtfPoint } from "../core/dates/edtf";
import { formatDay, WEEKDAY_NAMES } from "../core/dates/formatEdtf";
import type { DateMention, NamedWeekday } from "../core/dates/dateTypes";
import { toLocalDate } from "../words/localDate";
import { isQuoted } from "./isQuoted";
import { FIX_TITLES } from "./messages";
import type { Rule, RuleFinding } from "./rule";
import { t } from "../words/translate";

export const wrongWeekday: Rule = {
  code: "wrong-weekday",
  severity: "warning",
  order: 140,
  about: "date",
  label: () => t("wrong weekday"),
  summary: "The weekday does not match the date.",
  documentation: `
    The weekday is not that date's, whether it stands before the date, behind it (“April 5, a Monday”) or in a
    pair (“Saturday and Monday, April 6-7”). A date without a year is taken in the year nearest to the draft's
    day.

        They met on Monday, April 5, 2024.
  `,
  check: ({ draft, portion }) =>
    portion.dates.flatMap((date) => (isQuoted(date, draft) ? [] : checkWeekdays(date, draft.text))),
};

function checkWeekdays(date: DateMention, text: string): readonly RuleFinding[] {
  const parsed = date.edtf === null ? undefined : parseEdtf(date.edtf);
  if (!date.weekdays || !parsed) {
    return [];
  }
  return date.weekdays.flatMap((weekday) => {
    const point = weekday.of === "first" ? parsed.from : parsed.to;
    return point?.precision === "day" ? checkWeekday(weekday, point, text) : [];
  });
}

function checkWeekday({ day, start, end }: NamedWeekday, point: EdtfPoint, text: string): readonly RuleFinding[] {
  const right = weekdayOf(rangeOfPoint(point).start);
  if (right === day) {
    return [];
  }
  const written = text.slice(start, end);
  const newText = likeWritten(WEEKDAY_NAMES[right - 1]!, written);
  const edtf = formatPoint(point);
  return [
    {
      start,
      end,
      message: wordWrongWeekday(written, toLocalDate(edtf, "long") ?? formatDay(edtf)),
      source: null,
      fixes:
        newText === undefined
          ? []
          : [{ title: FIX_TITLES.changeTo(newText), safe: false, edits: [{ start, end, newText }] }],
    },
  ];
}

/** Short or in capitals as the writer has it; undefined where it is neither of the usual forms. */
export function likeWritten(name: string, written: string): string | undefined {
  const form = written.length > 5 ? name : name.slice(0, 3);
  if (written === written.toUpperCase()) {
    return form.toUpperCase();
  }
  return /^\p{L}+$/u.test(written) ? form : undefined;
}

function wordWrongWeekday(written: string, day: string): string {
  return t("Wrong weekday: this date is {1}, not “{0}”.", written, day);
}
