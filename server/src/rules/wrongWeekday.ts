// wrong-weekday: the weekday that stands with a date is not that date's. Needs no source: the calendar tells.

import { weekdayOf } from "../core/dates/calendar";
import { parseEdtf, rangeOfPoint } from "../core/dates/edtf";
import { formatDay, WEEKDAY_NAMES } from "../core/dates/formatEdtf";
import type { DateMention } from "../core/dates/dateTypes";
import { toLocalDate } from "../words/localDate";
import { isQuoted } from "./isQuoted";
import { FIX_TITLES, MESSAGES } from "./messages";
import type { Rule, RuleContext, RuleFinding } from "./rule";

export const wrongWeekday: Rule = {
  code: "wrong-weekday",
  severity: "warning",
  check: ({ draft, portion }) => portion.dates.flatMap((date) => (isQuoted(date, draft) ? [] : checkWeekday(date, draft))),
};

function checkWeekday(date: DateMention, draft: RuleContext["draft"]): readonly RuleFinding[] {
  const from = date.edtf === null ? undefined : parseEdtf(date.edtf)?.from;
  if (!date.weekday || !from || from.precision !== "day") return [];
  const right = weekdayOf(rangeOfPoint(from).start);
  if (right === date.weekday.day) return [];
  const { start, end } = date.weekday;
  const written = draft.text.slice(start, end);
  const newText = likeWritten(WEEKDAY_NAMES[right - 1]!, written);
  const edtf = date.edtf!.split("/")[0]!;
  const day = toLocalDate(edtf, "long") ?? formatDay(edtf);
  return [{
    start, end, message: MESSAGES.wrongWeekday(written, day), source: null,
    fixes: newText === undefined ? [] : [{ title: FIX_TITLES.changeTo(newText), safe: false, edits: [{ start, end, newText }] }],
  }];
}

/** Short or in capitals as the writer has it; undefined where it is neither of the usual forms. */
export function likeWritten(name: string, written: string): string | undefined {
  const form = written.length > 5 ? name : name.slice(0, 3);
  if (written === written.toUpperCase()) return form.toUpperCase();
  return /^\p{L}+$/u.test(written) ? form : undefined;
}
