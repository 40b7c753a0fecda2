// What one character is to the search, and what it is folded to: case, accents, ligatures, width
// and the kind of apostrophe or hyphen are folded; digits, signs and currency are not. Tables are
// filled as units are met. Knows no words.

import { toPlainLetters } from "./plainLetters";

/** Anything that ends a word and is none. */
export const SEPARATOR = 1;
/** A letter; also number characters that are no decimal digits ("½"). */
export const LETTER = 2;
export const DIGIT = 3;
/** A letter of a script that writes no spaces: a token by itself. */
export const IDEOGRAPH = 4;
/** Combining marks of Latin, Greek and Cyrillic: folded away. */
export const ACCENT = 5;
/** Zero-width characters and the soft hyphen: folded away. */
export const INVISIBLE = 6;
export const APOSTROPHE = 7;
/** Hyphens, en dash and minus: they count between digits and, some, before a number. */
export const HYPHEN = 8;
export const FULL_STOP = 9;
/** Comma, colon, slash: part of a number between digits. */
export const NUMBER_MARK = 10;
export const CURRENCY = 11;
/** Percent, per mille, degree. */
export const UNIT_SIGN = 12;
/** Signs of arithmetic and comparison. */
export const MATH_SIGN = 13;
export const LINE_END = 14;
export const SURROGATE = 15;

const kinds = new Uint8Array(0x10000);
const folded = new Uint16Array(0x10000);
/** Characters that fold to several units. */
const expansions = new Map<number, string>();

/** One of the kinds above, for a UTF-16 unit. */
export function foldKind(unit: number): number {
  return kinds[unit] || learn(unit);
}

/** The unit it folds to; 0 where it folds to several (see `foldExpansion`) or to nothing. Ask for its kind first. */
export function foldUnit(unit: number): number {
  return folded[unit]!;
}

/** What a code point folds to, where `foldUnit` gives 0 or for a code point beyond the BMP. */
export function foldExpansion(codePoint: number): string {
  const known = expansions.get(codePoint);
  if (known !== undefined) {
    return known;
  }
  const text = foldCharacter(String.fromCodePoint(codePoint));
  if (expansions.size < MOST_EXPANSIONS) {
    expansions.set(codePoint, text);
  }
  return text;
}

/** Bounds the table against a text that holds every code point. */
const MOST_EXPANSIONS = 20_000;

/** The kind of a code point beyond the BMP: LETTER, DIGIT, IDEOGRAPH, ACCENT or SEPARATOR. */
export function foldKindBeyond(codePoint: number): number {
  return kindOf(String.fromCodePoint(codePoint));
}

function learn(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) {
    kinds[unit] = SURROGATE;
    return SURROGATE;
  }
  const character = String.fromCharCode(unit);
  const kind = kindOf(character);
  kinds[unit] = kind;
  if (kind === LETTER || kind === DIGIT || kind === IDEOGRAPH) {
    const text = foldCharacter(character);
    if (text.length === 1) {
      folded[unit] = text.charCodeAt(0);
    } else {
      expansions.set(unit, text);
    }
  } else if (kind === APOSTROPHE) {
    folded[unit] = 39;
  } else if (kind === HYPHEN) {
    folded[unit] = 45;
  } else {
    folded[unit] = unit;
  }
  return kind;
}

function kindOf(character: string): number {
  if (/^[\n\r\u2028\u2029]$/u.test(character)) {
    return LINE_END;
  }
  if (/^['\u2018\u2019\u02BC\u2032`\u00B4]$/u.test(character)) {
    return APOSTROPHE;
  }
  if (/^[-\u2010-\u2013\u2212]$/u.test(character)) {
    return HYPHEN;
  }
  if (character === ".") {
    return FULL_STOP;
  }
  if (/^[,:/]$/u.test(character)) {
    return NUMBER_MARK;
  }
  if (/^[%\u2030\u00B0]$/u.test(character)) {
    return UNIT_SIGN;
  }
  if (/^[\u00AD\u200B-\u200F\u2060\u202A-\u202E\u2066-\u2069\uFEFF\uFE0E\uFE0F]$/u.test(character)) {
    return INVISIBLE;
  }
  if (/^[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]$/u.test(character)) {
    return ACCENT;
  }
  if (/^\p{Sc}$/u.test(character)) {
    return CURRENCY;
  }
  if (/^[=<>\u00B1\u00D7\u00F7\u2248\u2260\u2264\u2265]$/u.test(character)) {
    return MATH_SIGN;
  }
  if (/^\p{Nd}$/u.test(character)) {
    return DIGIT;
  }
  if (
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u.test(
      character,
    )
  ) {
    return /^\p{P}$/u.test(character) ? SEPARATOR : IDEOGRAPH;
  }
  // Marks of other scripts tell words apart, so they stand as letters.
  return /^[\p{L}\p{N}\p{M}]$/u.test(character) ? LETTER : SEPARATOR;
}

function foldCharacter(character: string): string {
  // "10²" is not "102": number characters other than digits stay what they are.
  if (/^[\p{No}\p{Nl}]$/u.test(character)) {
    return character;
  }
  return toPlainLetters(character).replace(/\s/gu, "") || character;
}
