// wrong-date: the sources date this event otherwise. Speaks only where the passage is surely the same: every name of the
// draft's sentence and most of its words stand in the source's, all such sentences agree on one date, and none supports the draft's.
// A false alarm costs more than a miss.

import type { DateMention } from "../core/dates/dateTypes";
import { stretchAround } from "../core/dates/dateStretches";
import { isSharingDays, parseEdtf, type EdtfPoint } from "../core/dates/edtf";
import { toContentWords, toStem } from "./contentWords";
import { findDatedSentences, type DatedSentence } from "./datedSentences";
import { formatLike } from "./formatLike";
import { isQuoted } from "./isQuoted";
import { FIX_TITLES, MESSAGES } from "./messages";
import { tellPlace, toPassage } from "./passages";
import type { Rule, RuleContext, RuleFinding } from "./rule";
import type { Fix } from "./ruleTypes";
import { SnapshotMemory } from "./snapshotMemory";
import { listWithin } from "./spanIndex";

/** Shares of the draft sentence's words that the source's must have, 0 to 1, and how many at least: measured: no false alarm in 1,711 dates of 250 press releases against 907 others. */
const SAME_EVENT = 0.7;
const LEAST_SHARED = 4;
/** One office or place does many things: without a person, so many names must be the same. */
const NAMES_WITHOUT_PERSON = 2;
/** A source sentence with this share that fits the draft's date silences the rule. */
const SUPPORTING = 0.4;
const NO_NAMES: ReadonlySet<string> = new Set();
/** Sentences whose words are remembered; they are the same for every snapshot. */
const MOST_REMEMBERED = 2_000;
const contentWords = new SnapshotMemory<ReadonlySet<string>>(MOST_REMEMBERED, (words) => words);

export const wrongDate: Rule = {
  code: "wrong-date",
  severity: "warning",
  check: (context) => context.portion.dates.flatMap((date) => (isQuoted(date, context.draft) ? [] : checkDate(date, context))),
};

function checkDate(date: DateMention, { draft, corpus }: RuleContext): readonly RuleFinding[] {
  const written = draft.text.slice(date.start, date.end);
  const point = toComparable(date, written);
  if (!point) return [];
  const sentence = stretchAround(draft.text, date);
  // With two dates in a sentence nothing tells which belongs to what.
  if (listWithin(draft.dates, sentence).some((other) => other !== date)) return [];
  const mentions = listWithin(draft.mentions, sentence).filter((mention) => mention.form === "full" || mention.form === "short");
  const names = new Set(mentions.map((mention) => lastWord(draft.text.slice(mention.start, mention.end))));
  const isTold = names.size >= NAMES_WITHOUT_PERSON || mentions.some((mention) => draft.entities[mention.entity]?.type === "person");
  if (!isTold) return [];
  const words = contentWords.get(corpus, draft.text.slice(sentence.start, sentence.end), () => toContentWords(draft.text, sentence));
  if (words.size < LEAST_SHARED) return [];
  const same = findDatedSentences(words, names, Math.ceil(Math.max(LEAST_SHARED, SAME_EVENT * words.size)), corpus);
  const best = same?.[0];
  if (!same || !best || same.some((s) => s.date.edtf !== best.date.edtf) || !isAlone(best)) return [];
  const near = findDatedSentences(words, NO_NAMES, Math.ceil(Math.max(2, SUPPORTING * words.size)), corpus);
  if (!near || near.some((s) => isAgreeing(date, point, s))) return [];
  const told = toComparable(best.date, best.source.text.slice(best.date.start, best.date.end));
  if (!told || !isTellingApart(date, point, best.date, told)) return [];
  const passage = toPassage(best.source, best.date);
  const text = best.source.text.slice(best.span.start, best.span.end).trim();
  return [{
    start: date.start, end: date.end,
    message: MESSAGES.wrongDate(written, passage.text, text, tellPlace(best.source, best.date.start)),
    source: passage,
    fixes: fixDate(date, written, told),
  }];
}

function lastWord(name: string): string {
  return toStem(name.toLowerCase().split(/[^\p{L}\p{M}]+/u).filter(Boolean).pop() ?? "");
}

/** A single day, month or year named by its number or month: what a guess at the tense cannot have moved. */
function toComparable(date: DateMention, written: string): EdtfPoint | undefined {
  const parsed = date.edtf === null ? undefined : parseEdtf(date.edtf);
  if (!parsed || parsed.to !== null || date.isAmbiguous) return undefined;
  if (!["day", "month", "year"].includes(parsed.from.precision)) return undefined;
  return date.basis === "absolute" || parsed.from.month !== undefined && /^(?:\p{L}+\.?,? )?(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/u.test(written)
    ? parsed.from : undefined;
}

function isAgreeing(date: DateMention, point: EdtfPoint, { date: other }: DatedSentence): boolean {
  if (isSharingDays(date.edtf!, other.edtf!)) return true;
  // A yearless date's year was guessed: the day and month alone may tell.
  const told = parseEdtf(other.edtf!)?.from;
  const isGuessed = date.basis === "relative" || other.basis === "relative";
  return isGuessed && told?.month === point.month && (told?.day === undefined || point.day === undefined || told.day === point.day);
}

/** Where a year was guessed, only another month or day speaks. */
function isTellingApart(date: DateMention, point: EdtfPoint, otherDate: DateMention, other: EdtfPoint): boolean {
  if (date.basis === "absolute" && otherDate.basis === "absolute") return true;
  if (point.month === undefined || other.month === undefined) return false;
  return point.month !== other.month || (point.day !== undefined && other.day !== undefined && point.day !== other.day);
}

/** The source's sentence dates one thing only. */
function isAlone({ source, span, date }: DatedSentence): boolean {
  return !listWithin(source.dates, span).some((other) => other !== date);
}

function fixDate(date: DateMention, written: string, told: EdtfPoint): readonly Fix[] {
  const newText = formatLike(told, written);
  return newText === undefined || newText === written ? [] : [{ title: FIX_TITLES.changeTo(newText), safe: false, edits: [{ start: date.start, end: date.end, newText }] }];
}
