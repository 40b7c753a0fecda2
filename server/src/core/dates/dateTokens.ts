// Cuts a stretch of text into the tokens that the date grammar reads, and writes their kinds as one string of letters.
// Knows words and figures, no dates.

import { readApostrophe, readFigure, toToken } from "./dateFigures";
import { DATE_LEXICON } from "./dateLexicon";
import type { DateToken } from "./dateToken";
import { joinNamedDays } from "./namedDays";
import { joinSpokenYears } from "./spokenYears";

/** `kinds[i]` is the kind of `tokens[i]`. */
export interface DateTokens {
  readonly tokens: readonly DateToken[];
  readonly kinds: string;
}

/** Lower case, these are other words. */
const NEEDS_CAPITAL: ReadonlySet<string> = new Set([
  "may",
  "march",
  "august",
  "mar",
  "jun",
  "sep",
  "dec",
  "mon",
  "wed",
  "sat",
  "sun",
  "fri",
  "thu",
  "tue",
]);
const LONGEST_SHORT_FORM = 5;
const UNSHORTENED: ReadonlySet<string> = new Set(["may", "june", "july", "march", "april"]);

/** Tokens of text[start, end). Linear. */
export function lexDates(text: string, start: number, end: number): DateTokens {
  const lower = toLower(text.slice(start, end));
  const tokens: DateToken[] = [];
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 0xa0) {
      at++;
      continue;
    }
    const token = readToken(text, at, end, lower, start);
    tokens.push(token);
    at = hasOwnStop(text, token) ? token.end + 1 : token.end;
  }
  const months = tokens.map((token, i) => (isMonthInSmallLetters(tokens, i) ? toMonth(token) : token));
  const joined = joinNamedDays(joinSpokenYears(months));
  let kinds = "";
  for (const token of joined) {
    kinds += token.kind;
  }
  return { tokens: joined, kinds };
}

/**
 * A short form's full stop is no token: "Jan. 31" reads as "January 31". Nor is one
 * that was put behind "May. 9" by mistake.
 */
function hasOwnStop(text: string, { isShort, kind, end }: DateToken): boolean {
  if (text.charCodeAt(end) !== 46) {
    return false;
  }
  return isShort || (kind === "M" && STOP_AND_DAY.test(text.slice(end, end + 4)));
}

const STOP_AND_DAY = /^\. \d{1,2}/;

/** As long as what it came from, which a few letters' lower case is not. */
function toLower(stretch: string): string {
  const lower = stretch.toLowerCase();
  return lower.length === stretch.length ? lower : stretch.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** "31st march, 2016": small letters between a day and a year. */
function isMonthInSmallLetters(tokens: readonly DateToken[], at: number): boolean {
  const { kind, word } = tokens[at]!;
  if (kind !== "_" || DATE_LEXICON.get(word)?.kind !== "M") {
    return false;
  }
  const before = tokens[at - 1]?.kind;
  const year = tokens[at + 1]?.kind === "," ? tokens[at + 2] : tokens[at + 1];
  return (before === "d" || before === "F") && year?.kind === "Y";
}

function toMonth(token: DateToken): DateToken {
  const { kind, value } = DATE_LEXICON.get(token.word)!;
  return { ...token, kind, value };
}

function readToken(text: string, at: number, end: number, lower: string, shift: number): DateToken {
  const code = text.charCodeAt(at);
  if (isLetter(code)) {
    let stop = at + 1;
    while (stop < end && isLetter(text.charCodeAt(stop))) {
      stop++;
    }
    return readWord(text, at, stop, lower.slice(at - shift, stop - shift));
  }
  if (code >= 48 && code <= 57) {
    return readFigure(text, at);
  }
  if (code === 39 || code === 0x2019) {
    return readApostrophe(text, at);
  }
  return toToken(text, markKind(code), 0, at, at + 1);
}

function markKind(code: number): "," | "/" | "-" | "." {
  switch (code) {
    case 0x2c:
      return ",";
    case 0x2f:
      return "/";
    case 0x2d:
    case 0x2013:
    case 0x2014:
      return "-";
    default:
      return ".";
  }
}

function readWord(text: string, start: number, end: number, word: string): DateToken {
  const isCapital = text.charCodeAt(start) !== word.charCodeAt(0);
  const entry = DATE_LEXICON.get(word);
  if (!entry || (!isCapital && NEEDS_CAPITAL.has(word))) {
    // "Q3": the figure belongs to it.
    const quarter = word === "q" && /^[1-4]$/.test(text.slice(end, end + 2).trim()) ? Number(text[end]) : 0;
    if (quarter > 0) {
      return toToken(text, "q", quarter, start, end + 1);
    }
    return { kind: isCapital ? "C" : "_", value: 0, word, start, end, isCapital, isShort: false };
  }
  const isShort =
    (entry.kind === "M" || entry.kind === "W") && word.length <= LONGEST_SHORT_FORM && !UNSHORTENED.has(word);
  return { kind: entry.kind, value: entry.value, word, start, end, isCapital, isShort };
}

/** Anything above the Latin marks counts, but general punctuation: close enough for words. */
function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && (code < 0x2000 || code > 0x206f))
  );
}
