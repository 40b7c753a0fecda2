// The part of a sentence that a date tells of: of two dates in a sentence each has its own clause.

import { stretchAround } from "../core/dates/dateStretches";
import type { DateMention } from "../core/dates/dateTypes";
import type { Span } from "../core/text/span";
import { listWithin } from "./spanIndex";

/** Words and marks at which another clause begins. */
const CLAUSE_START = /;|,? \b(?:and|but|which|who|whose|where|when|while|after|before|until|since|as)\b/g;

/** `dates`: all of the text, by start. The whole sentence where it has no other date. Linear in the sentence. */
export function dateZone(text: string, date: Span, dates: readonly DateMention[]): Span {
  const sentence = stretchAround(text, date);
  let { start, end } = sentence;
  for (const other of listWithin(dates, sentence)) {
    if (isYearTold(other)) {
      continue;
    }
    if (other.end <= date.start) {
      start = Math.max(start, other.end + lastBreak(text.slice(other.end, date.start)));
    } else if (other.start >= date.end) {
      const between = text.slice(date.end, other.start);
      end = Math.min(end, date.end + (isOpening(text, sentence, date) ? lastBreak(between) : firstBreak(between)));
    }
  }
  return { start, end };
}

/**
 * "In 2007, as a minister, he came": a date that opens its sentence is of the main clause, not of the words up to the
 * first comma.
 */
export function isOpening(text: string, sentence: Span, date: Span): boolean {
  return text.slice(sentence.start, date.start).trim().split(/\s+/).length <= MOST_OPENING_WORDS;
}

const MOST_OPENING_WORDS = 2;

/** "at last year's summit": dates nothing apart from the day that follows. */
function isYearTold({ basis, edtf }: DateMention): boolean {
  return basis === "relative" && edtf !== null && edtf.length === YEAR_LENGTH;
}

const YEAR_LENGTH = 4;

/** The clause's own beginning where it has one, else the first comma, else the middle. */
function lastBreak(between: string): number {
  const starts = [...between.matchAll(CLAUSE_START)];
  return starts.length > 0 ? starts[starts.length - 1]!.index : commaIn(between);
}

function firstBreak(between: string): number {
  const [first] = between.matchAll(CLAUSE_START);
  const comma = commaIn(between);
  return first ? Math.min(first.index, comma) : comma;
}

function commaIn(between: string): number {
  const comma = between.indexOf(",");
  return comma < 0 ? between.length >> 1 : comma;
}
