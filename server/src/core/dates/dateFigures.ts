// Figures and apostrophes in a text, as tokens of the date grammar: "31", "2nd",
// "2023", "4/5/2024", "1970s", "'80s", "'84".

import type { TokenKind } from "./dateLexicon";
import type { DateToken } from "./dateToken";

const ISO = /\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}[\d:.]*(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d-])/y;
const NUMERIC = /(?:\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}([/.])\d{1,2}\2\d{1,2})(?![/.-]?\d)/y;
const DECADE = /(?:1\d|20)?\d0['’]?s(?![\p{L}\d])/uy;
/** Longer ones are noise, and end somewhere: whoever reads a stretch of a text must not read all that follows it. */
const FIGURE = /\d{1,60}(?:[.,:]\d{1,60}){0,20}/y;
const ORDINAL_END = /(?:st|nd|rd|th)(?![\p{L}\d])/uy;
const SHORT_YEAR = /['’]\d{2}(?![\d\p{L}])/uy;
const POSSESSIVE = /['’]s(?![\p{L}\d])/uy;
const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;

export function readFigure(text: string, start: number): DateToken {
  const end = endOf(FIGURE, text, start);
  const isPart = isPartOfFigure(text, start);
  const next = text[end];
  if (!isPart && (next === "-" || next === "/" || text.slice(start, end).includes("."))) {
    const numeric = endOf(ISO, text, start) || endOf(NUMERIC, text, start);
    if (numeric > 0) {
      return toToken(text, "N", 0, start, numeric);
    }
  }
  if (next === "s" || next === "'" || next === "’") {
    const decade = endOf(DECADE, text, start);
    if (decade > 0) {
      return toToken(text, "D", Number.parseInt(text.slice(start, decade), 10), start, decade);
    }
  }
  const digits = text.slice(start, end);
  const value = Number(digits);
  if (isPart || digits.length > 4 || !Number.isInteger(value) || digits.includes(".")) {
    return toToken(text, "n", 0, start, end);
  }
  const ordinal = endOf(ORDINAL_END, text, end);
  if (ordinal > 0) {
    return toToken(text, value >= 1 && value <= 31 ? "d" : "o", value, start, ordinal);
  }
  if (isLatinLetter(text.charCodeAt(end)) || next === "%") {
    return toToken(text, "n", value, start, end);
  }
  if (digits.length === 4 && value >= FIRST_YEAR && value <= LAST_YEAR) {
    return toToken(text, "Y", value, start, end);
  }
  return toToken(text, digits.length <= 2 && value >= 1 && value <= 31 ? "d" : "n", value, start, end);
}

/** "$2000", "#12", "1.2000", "F16": the figure counts something or goes on. */
function isPartOfFigure(text: string, start: number): boolean {
  const before = text[start - 1];
  if (before === undefined || before === " ") {
    return false;
  }
  return (
    "$€£¥#@&=".includes(before) ||
    (before === "." && /\d/.test(text[start - 2] ?? "")) ||
    isLatinLetter(text.charCodeAt(start - 1))
  );
}

export function readApostrophe(text: string, start: number): DateToken {
  const possessive = endOf(POSSESSIVE, text, start);
  if (possessive > 0) {
    return toToken(text, "'", 0, start, possessive);
  }
  const decade = endOf(DECADE, text, start + 1);
  if (decade > 0) {
    return toToken(text, "D", Number.parseInt(text.slice(start + 1, decade), 10), start, decade);
  }
  const year = isLatinLetter(text.charCodeAt(start - 1)) ? 0 : endOf(SHORT_YEAR, text, start);
  if (year > 0) {
    return toToken(text, "y", Number(text.slice(start + 1, year)), start, year);
  }
  return toToken(text, "'", 0, start, start + 1);
}

export function toToken(text: string, kind: TokenKind, value: number, start: number, end: number): DateToken {
  return { kind, value, word: text.slice(start, end).toLowerCase(), start, end, isCapital: false, isShort: false };
}

/** 0 where the sticky pattern does not match there. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : 0;
}

function isLatinLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code < 0x2000);
}
