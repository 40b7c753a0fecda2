// The day on which something was said, told by the quotation beside it: where a source has the same words with another
// day, the draft's date is wrong, whatever else the two sentences have in common.

import type { DraftIndex, SourceIndex } from "../core/corpus/sourceTypes";
import type { DateMention } from "../core/dates/dateTypes";
import { isSharingDays, parseEdtf } from "../core/dates/edtf";
import type { Quotation } from "../core/quotations/quotationTypes";
import type { Span } from "../core/text/span";
import type { Candidate } from "./candidates";
import { isQuoted } from "./isQuoted";
import { FEW_WORDS, type JudgedQuotation } from "./judgeQuotations";
import type { RuleContext } from "./rule";
import { listWithin } from "./spanIndex";

/** Where a source gives the day, and which. */
export interface SaidDay {
  readonly source: SourceIndex;
  readonly edtf: string;
  /** The source's date with its words; null where the source as a whole is of that day: a transcript. */
  readonly date: DateMention | null;
  /** Where the quotation stands. */
  readonly place: Span;
}

/** "unknown" where no quotation beside the date tells, "same" where a source has the draft's day. */
export type SaidDayAnswer = SaidDay | "same" | "unknown";

/** Longest text between a date and the quotation that it is told with, in units. */
const REACH = 140;
/** Between a date and the verb of saying. */
const CUE_REACH = 60;
/** Another clause begins, which a date may be of; or a sentence. */
const OTHER_CLAUSE =
  /[;:()\n]|[.?!]['"”’]?\s|\b(?:who|whom|whose|which|where|when|while|after|before|since|until|because|ahead|following|about|over|if)\b/i;

/** Costs the places of the quotations beside the date. */
export function findSaidDay(date: DateMention, { draft, quotations }: RuleContext): SaidDayAnswer {
  if (date.edtf === null || date.isAmbiguous || !parseEdtf(date.edtf)) {
    return "unknown";
  }
  const told = quotations.find((quotation) => isToldWith(date, quotation, draft));
  const days = told?.candidates.filter(({ weight }) => weight < 1).flatMap(listDays) ?? [];
  if (days.length === 0) {
    return "unknown";
  }
  const isSame = ({ edtf, date: other, source }: SaidDay): boolean =>
    isSharingDays(date.edtf!, edtf) ||
    (other !== null && source.text.slice(other.start, other.end) === draft.text.slice(date.start, date.end));
  return days.some(isSame) ? "same" : days[0]!;
}

function isToldWith(
  date: DateMention,
  { parts, verdict, words, isSpeech }: JudgedQuotation,
  draft: DraftIndex,
): boolean {
  const isFound = verdict === "verbatim" || verdict === "edited";
  return (
    isFound &&
    isSpeech &&
    words >= FEW_WORDS &&
    isBeside(
      date,
      parts.map(({ quotation }) => quotation),
      draft.text,
    )
  );
}

/** The date is of the saying: by the verb of saying, in the same sentence as the quotation. */
function isBeside(date: Span, quotations: readonly Quotation[], text: string): boolean {
  const isNear = quotations.some((quotation) => isJoined(gapOf(date, quotation), REACH, text));
  return isNear && quotations.some(({ cue }) => cue !== null && isJoined(gapOf(date, cue), CUE_REACH, text));
}

/** What stands between; empty where they touch or overlap. */
function gapOf(a: Span, b: Span): Span {
  return a.end <= b.start ? { start: a.end, end: b.start } : { start: b.end, end: Math.max(b.end, a.start) };
}

function isJoined({ start, end }: Span, most: number, text: string): boolean {
  return end - start <= most && !OTHER_CLAUSE.test(text.slice(start, end));
}

function listDays({ source, span }: Candidate): readonly SaidDay[] {
  const quotation = source.quotations.find((each) => each.start < span.end && each.end > span.start);
  if (!quotation) {
    return [];
  }
  const group = source.quotations.filter(({ group: other }) => other === quotation.group);
  const around = {
    start: Math.max(0, group[0]!.start - REACH),
    end: group[group.length - 1]!.end + REACH,
  };
  const dates = listWithin(source.dates, around).filter(
    (date) => isDay(date) && !isQuoted(date, source) && isBeside(date, group, source.text),
  );
  if (dates.length > 0) {
    return dates.map((date) => ({ source, edtf: date.edtf!, date, place: span }));
  }
  const { kind, published } = source.meta;
  return kind === "transcript" && published !== null && isDayText(published)
    ? [{ source, edtf: published, date: null, place: span }]
    : [];
}

function isDay({ edtf }: DateMention): boolean {
  return edtf !== null && isDayText(edtf);
}

function isDayText(edtf: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(edtf);
}
