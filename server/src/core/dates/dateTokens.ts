// Cuts a stretch of text into the tokens that the date grammar reads, and writes their kinds as one string of letters.
// Knows words and figures, no dates.

import { DATE_LEXICON, type TokenKind } from "./dateLexicon";
import { joinSpokenYears } from "./spokenYears";
import type { Span } from "../text/span";

export interface DateToken extends Span {
  readonly kind: TokenKind;
  /** The month, day, year, count or step that the token stands for; 0 where none. */
  readonly value: number;
  /** Lower case; the mark itself for punctuation. */
  readonly word: string;
  readonly isCapital: boolean;
  /** Written short: "Jan.", "Fri". */
  readonly isShort: boolean;
}

/** `kinds[i]` is the kind of `tokens[i]`. */
export interface DateTokens {
  readonly tokens: readonly DateToken[];
  readonly kinds: string;
}

const LETTERS = /[\p{L}\p{M}]+(?:\.\p{L}(?=\.))*/uy;
const ISO = /\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}[\d:.]*(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d-])/y;
const NUMERIC = /(?:\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}([/.])\d{1,2}\2\d{1,2})(?![\d/])/y;
const DECADE = /(?:1\d|20)?\d0['’]?s(?![\p{L}\d])/uy;
const FIGURE = /\d+(?:[.,:]\d+)*/y;
const ORDINAL_END = /(?:st|nd|rd|th)(?![\p{L}\d])/uy;
const QUARTER_NUMBER = /[1-4](?![\p{L}\d])/uy;
const SHORT_YEAR = /['’]\d{2}(?![\d\p{L}])/uy;
const POSSESSIVE = /['’]s(?![\p{L}\d])/uy;
const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;
/** Lower case, these are other words. */
const NEEDS_CAPITAL: ReadonlySet<string> = new Set(["may", "march", "august", "mar", "jun", "sep", "dec", "mon", "wed", "sat", "sun", "fri", "thu", "tue"]);
const SHORT_LENGTH = 5;

/** Tokens of text[start, end). Linear. */
export function lexDates(text: string, start: number, end: number): DateTokens {
  const tokens: DateToken[] = [];
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 0xa0) {
      at++;
      continue;
    }
    const token = readToken(text, at, end);
    tokens.push(token);
    // A short form's full stop is no token: "Jan. 31" reads as "January 31".
    at = token.isShort && text[token.end] === "." ? token.end + 1 : token.end;
  }
  const joined = joinSpokenYears(tokens);
  return { tokens: joined, kinds: joined.map((token) => token.kind).join("") };
}

function readToken(text: string, at: number, end: number): DateToken {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return readFigure(text, at);
  if (code === 39 || code === 0x2019) return readApostrophe(text, at);
  LETTERS.lastIndex = at;
  if (LETTERS.test(text)) return readWord(text, at, Math.min(LETTERS.lastIndex, end));
  const mark = text[at]!;
  const kind = mark === "," || mark === "/" ? mark : mark === "-" || mark === "–" || mark === "—" ? "-" : ".";
  return toToken(text, kind, 0, at, at + 1);
}

function readWord(text: string, start: number, end: number): DateToken {
  const written = text.slice(start, end);
  const word = written.toLowerCase();
  const isCapital = written !== word && written[0] !== word[0];
  const quarter = word === "q" ? endOf(QUARTER_NUMBER, text, end) : 0;
  if (quarter > 0) return toToken(text, "q", Number(text[end]), start, quarter);
  const entry = DATE_LEXICON.get(word);
  if (!entry || (!isCapital && NEEDS_CAPITAL.has(word))) return { kind: isCapital ? "C" : "_", value: 0, word, start, end, isCapital, isShort: false };
  const isShort = (entry.kind === "M" || entry.kind === "W") && word.length <= SHORT_LENGTH && isShortForm(word);
  return { kind: entry.kind, value: entry.value, word, start, end, isCapital, isShort };
}

function isShortForm(word: string): boolean {
  return word !== "may" && word !== "june" && word !== "july" && word !== "march" && word !== "april";
}

function readFigure(text: string, start: number): DateToken {
  let match = endOf(ISO, text, start) || endOf(NUMERIC, text, start);
  if (match > 0 && !isPartOfFigure(text, start)) return toToken(text, "N", 0, start, match);
  match = endOf(DECADE, text, start);
  if (match > 0) return toToken(text, "D", Number.parseInt(text.slice(start, match), 10), start, match);
  const end = endOf(FIGURE, text, start);
  const digits = text.slice(start, end);
  const value = Number(digits);
  if (!Number.isInteger(value) || digits.length > 4 || digits.includes(".") || isPartOfFigure(text, start)) return toToken(text, "n", 0, start, end);
  const ordinal = endOf(ORDINAL_END, text, end);
  if (ordinal > 0) return toToken(text, value >= 1 && value <= 31 ? "d" : "o", value, start, ordinal);
  if (isLetterAt(text, end) || text[end] === "%") return toToken(text, "n", value, start, end);
  if (digits.length === 4 && value >= FIRST_YEAR && value <= LAST_YEAR) return toToken(text, "Y", value, start, end);
  return toToken(text, digits.length <= 2 && value >= 1 && value <= 31 ? "d" : "n", value, start, end);
}

/** "$2000", "#12", "1.2000": the figure counts something or goes on. */
function isPartOfFigure(text: string, start: number): boolean {
  const before = text[start - 1];
  return before !== undefined && ("$€£¥#@&=".includes(before) || (before === "." && isDigitAt(text, start - 2)) || isLetterAt(text, start - 1));
}

function readApostrophe(text: string, start: number): DateToken {
  const possessive = endOf(POSSESSIVE, text, start);
  if (possessive > 0) return toToken(text, "'", 0, start, possessive);
  const decade = endOf(DECADE, text, start + 1);
  if (decade > 0) return toToken(text, "D", Number.parseInt(text.slice(start + 1, decade), 10), start, decade);
  const year = isLetterAt(text, start - 1) ? 0 : endOf(SHORT_YEAR, text, start);
  if (year > 0) return toToken(text, "y", Number(text.slice(start + 1, year)), start, year);
  return toToken(text, "'", 0, start, start + 1);
}

function toToken(text: string, kind: TokenKind, value: number, start: number, end: number): DateToken {
  return { kind, value, word: text.slice(start, end).toLowerCase(), start, end, isCapital: false, isShort: false };
}

/** 0 where the sticky pattern does not match there. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : 0;
}

function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code < 0x2000);
}

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}
