// wrong-date: the sources date this event otherwise. Speaks only where no source supports the draft's date for
// anything like the event, and what the draft tells of it stands with one other date in the sources. A false alarm
// costs more than a miss.

import type { DateMention } from "../core/dates/dateTypes";
import { parseEdtf, type EdtfPoint } from "../core/dates/edtf";
import { toLocalDate } from "../words/localDate";
import { findDatedSentences } from "./datedSentences";
import { formatLike } from "./formatLike";
import { isQuoted } from "./isQuoted";
import { FIX_TITLES, quote, withSource } from "./messages";
import { tellPlace, toPassage } from "./passages";
import { findSaidDay, type SaidDay } from "./saidDay";
import { findNearDate } from "./nearDate";
import type { Rule, RuleContext, RuleFinding } from "./rule";
import type { Fix } from "./ruleTypes";
import { findSameEvent, isSupporting, readEvent, type Candidate, type Told } from "./sameEvent";
import { t } from "../words/translate";

/** A sentence that fits the draft's date and shares so many words supports it. */
const SUPPORTING = 1;
const NO_NAMES: ReadonlySet<string> = new Set();

export const wrongDate: Rule = {
  code: "wrong-date",
  severity: "warning",
  order: 120,
  about: "date",
  label: () => t("wrong date"),
  summary: "The sources give another date for this event.",
  documentation: `
    The sources date this event otherwise: the same people, act and place, in the source's words or in others. A
    date that is a slip away from a source's (June for July, 6 for 16, a year off) needs fewer words in common;
    the day of a quotation is compared with the day that a source gives the same words. Said only where no
    source supports the draft's date.

        The ferry began to run on May 4, 2019.
  `,
  check: (context) =>
    context.portion.dates.flatMap((date) => (isQuoted(date, context.draft) ? [] : checkDate(date, context))),
};

function checkDate(date: DateMention, context: RuleContext): readonly RuleFinding[] {
  const said = findSaidDay(date, context);
  if (said !== "unknown") {
    return said === "same" ? [] : [tellSaidDay(date, said, context)];
  }
  const told = readEvent(date, context);
  if (!told) {
    return [];
  }
  const near = findDatedSentences(told.words, NO_NAMES, SUPPORTING, context.corpus);
  if (!near || near.some((other) => isSupporting(told, other))) {
    return [];
  }
  const best = findSameEvent(told, near) ?? findNearDate(told, near, context);
  return best ? [toFinding(told, best, context)] : [];
}

function toFinding({ date }: Told, { dated, parsed }: Candidate, { draft }: RuleContext): RuleFinding {
  const written = draft.text.slice(date.start, date.end);
  const { source } = dated;
  const passage = toPassage(source, dated.date);
  const text = source.text.slice(dated.span.start, dated.span.end).trim();
  return {
    start: date.start,
    end: date.end,
    message: wordWrongDate(written, passage.text, text, tellPlace(source, dated.date.start)),
    source: passage,
    fixes: parsed.to === null ? fixDate(date, written, parsed.from) : [],
  };
}

function tellSaidDay(
  date: DateMention,
  { source, edtf, date: other, place }: SaidDay,
  { draft }: RuleContext,
): RuleFinding {
  const written = draft.text.slice(date.start, date.end);
  const passage = toPassage(source, other ?? place);
  const point = parseEdtf(edtf)!.from;
  const text = source.text.slice(place.start, place.end);
  return {
    start: date.start,
    end: date.end,
    message: wordWrongDate(
      written,
      other ? passage.text : (toLocalDate(edtf, "long") ?? edtf),
      text,
      tellPlace(source, passage.start),
    ),
    source: passage,
    fixes: fixDate(date, written, point),
  };
}

function fixDate(date: DateMention, written: string, told: EdtfPoint): readonly Fix[] {
  const newText = formatLike(told, written, date.edtf);
  return newText === undefined || newText === written
    ? []
    : [{ title: FIX_TITLES.changeTo(newText), safe: false, edits: [{ start: date.start, end: date.end, newText }] }];
}

function wordWrongDate(written: string, dated: string, sentence: string, place: string): string {
  return withSource(t("Dated {0}, but the source dates this {1}.", quote(written), quote(dated)), sentence, {
    speaker: null,
    place,
  });
}
