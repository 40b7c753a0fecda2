// The stretches of a text that may hold a date: sentences, roughly, with a word or figure that dates are made of.
// Only what these give is read closely, which is what makes the annotator fast.

import { abbreviationClass } from "../text/abbreviations";
import type { Span } from "../text/span";

/** Any date has one of these: a word of the calendar or a figure that may be a year, a decade or a numeric date. */
const TRIGGER = new RegExp(
  "[Dd]ay|DAY|[Ww]eek|[Mm]onth|[Yy]ear|[Dd]ecade|[Cc]entury|[Qq]uarter|[Ll]atest " +
    "period|[Tt]omorrow|[Tt]onight|[Tt]his [aem]|[Ll]ast night|Thanksgiving|Christmas|Halloween|New " +
    "Year|[Ss]pring|[Ss]ummer|[Ww]inter|\\b[Ff]all\\b|[Aa]utumn|\\bJan|\\bFeb|\\bMar|\\bApr|\\bM[Aa][Yy]\\b|\\bJun|\\bJul|\\bAug|\\bSep|\\bOct|\\bNov|\\bDec|\\bJAN|\\bFEB|\\bMAR|\\bAPR|\\bJUN|\\bJUL|\\bAUG|\\bSEP|\\bOCT|\\bNOV|\\bDEC|january|february|april|june|july|september|october|november|december|\\b[12]\\d{3}\\b|\\d0['’]?s|\\d[/.-]\\d{1,2}[/.-]\\d|(?:[eE]igh|[nN]ine)teen " +
    "|[tT]wen?ty |[Tt]wo thousand|(?:[twx]en|hir|for|if|ix|even|igh|ine)ties\\b|['’]\\d\\d\\b|\\bQ[1-4]\\b",
  "g",
);
/**
 * A stretch reaches at most this many characters to either side of its trigger:
 * bounds the work on text without sentence ends.
 */
const REACH = 600;

/** In order, disjoint. Linear. */
export function* listDateStretches(text: string): Generator<Span> {
  let done = 0;
  TRIGGER.lastIndex = 0;
  for (;;) {
    TRIGGER.lastIndex = done;
    const trigger = TRIGGER.exec(text);
    if (!trigger) {
      return;
    }
    const start = stretchStart(text, trigger.index, Math.max(done, trigger.index - REACH));
    const end = stretchEnd(text, TRIGGER.lastIndex, Math.min(text.length, trigger.index + REACH));
    yield { start, end };
    done = end;
  }
}

/** The sentence, roughly, that a span stands in. */
export function stretchAround(text: string, span: Span): Span {
  return {
    start: stretchStart(text, span.start, Math.max(0, span.start - REACH)),
    end: stretchEnd(text, span.end, Math.min(text.length, span.end + REACH)),
  };
}

function stretchStart(text: string, from: number, floor: number): number {
  for (let i = from; i > floor; i--) {
    if (isBreak(text, i - 1)) {
      return i;
    }
  }
  return floor;
}

function stretchEnd(text: string, from: number, ceiling: number): number {
  for (let i = from; i < ceiling; i++) {
    if (isBreak(text, i)) {
      return i + 1;
    }
  }
  // Never inside a word or a figure.
  let end = ceiling;
  while (end < text.length && end < ceiling + REACH && text.charCodeAt(end) > 32) {
    end++;
  }
  return end;
}

/** After this character a sentence or block ends. */
function isBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 10) {
    return text.charCodeAt(at + 1) === 10;
  }
  if (code !== 46 && code !== 33 && code !== 63) {
    return false;
  }
  const next = text.charCodeAt(at + 1);
  const isClosed = next === 34 || next === 0x201d || next === 0x2019 || next === 39;
  const space = text.charCodeAt(at + (isClosed ? 2 : 1));
  if (space !== 32 && space !== 10) {
    return false;
  }
  const opening = text.charCodeAt(at + (isClosed ? 3 : 2));
  const isCapital = (opening >= 65 && opening <= 90) || opening === 34 || opening === 0x201c || opening === 0x2018;
  return isCapital && !isAfterShortWord(text, at);
}

/** "Mr. X", "U.S. Y", "Gov. Z": an abbreviation, or one letter. */
function isAfterShortWord(text: string, stop: number): boolean {
  let i = stop - 1;
  while (i >= 0 && stop - i <= LONGEST_ABBREVIATION && isLetter(text.charCodeAt(i))) {
    i--;
  }
  const word = text.slice(i + 1, stop);
  return (word.length === 1 && word.charCodeAt(0) <= 90) || abbreviationClass(word) !== 0;
}

const LONGEST_ABBREVIATION = 6;

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
