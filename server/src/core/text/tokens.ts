// Text to tokens: words, numbers and marks with their places, in typed arrays. Knows no names, dates or sentences. One
// token: "O'Brien", "al-Ani", "Asia-Pacific", "U.S.", "J.", "Mr.", "AT&T", "Amazon.com", "3,750", "4/5/2024",
// "2023-07-12". Split: possessives ("Japan" "'s"), words at a slash ("AFP" "/" "Getty"), every other mark.

import { abbreviationClass, LONGEST_ABBREVIATION, NO_ABBREVIATION, NUMBER_ABBREVIATION } from "./abbreviations";
import {
  APOSTROPHE,
  characterClass,
  CLOSE_BRACKET,
  DIGIT,
  DOUBLE_QUOTE,
  HYPHEN,
  isLetter,
  isLetterOrDigit,
  LINE_END,
  LOWER,
  MARK,
  OPEN_BRACKET,
  SPACE,
  STOP,
  SYMBOL,
  UPPER,
} from "./characters";

export const WORD = 1;
export const NUMBER = 2;
/** "'s" or "’s" behind a word. */
export const POSSESSIVE = 3;
/** Full stop, question or exclamation mark, ellipsis ("..." is one token). */
export const FULL_STOP = 4;
export const OPEN_QUOTE = 5;
/** Also an apostrophe that ends a word ("the workers'"). */
export const CLOSE_QUOTE = 6;
/** A web address. */
export const ADDRESS = 7;
export const PUNCTUATION = 8;

/** Flags of a token. */
export const SPACE_BEFORE = 1;
export const LINE_BEFORE = 2;
/** Its first letter is a capital. */
export const CAPITAL = 4;
/** Two letters or more, all of them capitals. */
export const ALL_CAPITALS = 8;
export const HAS_DIGIT = 16;
export const HAS_HYPHEN = 32;
/** Ends in the full stop of an abbreviation or initials: "U.S.", "Mr.", "J.". */
export const ABBREVIATED = 64;
/** A capital behind a small letter: "McDonald", "iPhone", "al-Ani". */
export const INNER_CAPITAL = 128;
export const HAS_LOWER = 256;
/** Letters and full stops in turn: "J.", "U.S.", "J.K.". */
export const INITIALS = 512;
/** The first of its block: set by `splitSentences`, which knows the blocks. */
export const BLOCK_BEFORE = 1024;

export interface Tokens {
  readonly text: string;
  readonly count: number;
  /** UTF-16 offsets, half open; only the first `count` of each array count. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly kinds: Uint8Array;
  readonly flags: Uint16Array;
}

export function tokenText(tokens: Tokens, index: number): string {
  return tokens.text.slice(tokens.starts[index], tokens.ends[index]);
}

/** First token that ends behind `offset`; `count` where none does. O(log tokens). */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens.ends[middle]! <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/**
 * The arrays of tokens, to be used for text after text: small texts are read more quickly than their arrays are made.
 */
export class TokenRoom {
  capacity = 0;
  starts = new Uint32Array(0);
  ends = new Uint32Array(0);
  kinds = new Uint8Array(0);
  flags = new Uint16Array(0);

  /** Room for so many tokens; what is there stays. */
  grow(capacity: number): void {
    this.capacity = capacity;
    this.starts = grow(this.starts, new Uint32Array(capacity));
    this.ends = grow(this.ends, new Uint32Array(capacity));
    this.kinds = grow(this.kinds, new Uint8Array(capacity));
    this.flags = grow(this.flags, new Uint16Array(capacity));
  }
}

/** Linear; never throws. With a `room` the tokens hold until it is used again. */
export function tokenize(text: string, room = new TokenRoom()): Tokens {
  const length = text.length;
  if (room.capacity < (length >> 2) + 16) {
    room.grow((length >> 2) + 16);
  }
  let { capacity, starts, ends, kinds, flags } = room;
  let count = 0;
  let at = 0;
  while (at < length) {
    let gap = 0;
    let kind = characterClass(text.charCodeAt(at));
    while (kind === SPACE || kind === LINE_END) {
      gap |= kind === SPACE ? SPACE_BEFORE : SPACE_BEFORE | LINE_BEFORE;
      if (++at >= length) {
        break;
      }
      kind = characterClass(text.charCodeAt(at));
    }
    if (at >= length) {
      break;
    }
    if (count === capacity) {
      room.grow(2 * capacity);
      ({ capacity, starts, ends, kinds, flags } = room);
    }
    if (at === 0) {
      gap |= SPACE_BEFORE | LINE_BEFORE;
    }
    starts[count] = at;
    const plain = kind === LOWER || kind === UPPER ? plainWordEnd(text, at) : 0;
    if (plain > 0) {
      kinds[count] = WORD;
      flags[count] = gap | plainShape(text, at, plain, kind);
      at = plain;
    } else if (isLetterOrDigit(kind) || kind === MARK) {
      at = scanWord(text, at);
      const shape = shapeOf(text, starts[count]!, at);
      kinds[count] = kindOfShape(shape);
      flags[count] = gap | (shape & 0xffff);
    } else {
      const previous = count > 0 && gap === 0 ? kinds[count - 1]! : 0;
      const end = markEnd(text, at, kind, previous);
      kinds[count] = markKind(
        text,
        at,
        end,
        kind,
        gap !== 0 || previous === OPEN_QUOTE || isOpener(text, at),
        previous,
      );
      flags[count] = gap;
      at = end;
    }
    ends[count] = at;
    count++;
  }
  return { text, count, starts, ends, kinds, flags };
}

function kindOfShape(shape: number): number {
  if (shape & ONLY_DIGITS) {
    return NUMBER;
  }
  return shape & IS_ADDRESS ? ADDRESS : WORD;
}

function grow<T extends Uint8Array | Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** The end of a word of cased letters alone with a space or comma behind it, as most are; 0 for others. */
function plainWordEnd(text: string, start: number): number {
  const length = text.length;
  let at = start + 1;
  while (at < length) {
    const code = text.charCodeAt(at);
    const kind = characterClass(code);
    if (kind === LOWER || kind === UPPER) {
      at++;
    } else {
      return kind === SPACE || kind === LINE_END || code === COMMA ? at : 0;
    }
  }
  return 0;
}

function plainShape(text: string, start: number, end: number, first: number): number {
  let capitals = first === UPPER ? 1 : 0;
  let shape = capitals ? CAPITAL : HAS_LOWER;
  let wasLower = !capitals;
  for (let at = start + 1; at < end; at++) {
    const isLower = characterClass(text.charCodeAt(at)) === LOWER;
    if (!isLower) {
      capitals++;
      if (wasLower) {
        shape |= INNER_CAPITAL;
      }
    }
    wasLower = isLower;
  }
  if (capitals < end - start) {
    return shape | HAS_LOWER;
  }
  return capitals > 1 ? shape | ALL_CAPITALS : shape;
}

/** The end of the word, number or address that starts at `start`. */
function scanWord(text: string, start: number): number {
  const length = text.length;
  const dotted = start + 1 < length && text.charCodeAt(start + 1) === DOT ? scanInitials(text, start) : 0;
  let at = dotted > 0 ? dotted : start;
  if (
    dotted > 0 &&
    !(characterClass(text.charCodeAt(at)) === HYPHEN && isLetterOrDigit(characterClass(text.charCodeAt(at + 1))))
  ) {
    return at;
  }
  let before = 0;
  while (at < length) {
    const kind = characterClass(text.charCodeAt(at));
    if (isLetterOrDigit(kind) || kind === MARK) {
      if (kind !== MARK) {
        before = kind;
      }
      at++;
      continue;
    }
    if (at + 1 >= length || !isJoined(text, at, kind, before)) {
      break;
    }
    if (text.charCodeAt(at) === COLON) {
      return scanAddress(text, at);
    }
    at++;
  }
  return withFullStop(text, start, at);
}

const COMMA = 44;
const COLON = 58;
const SLASH = 47;
const DOT = 46;
const AT_SIGN = 64;

/** True where the mark at `at` stands inside a word or number. */
function isJoined(text: string, at: number, kind: number, before: number): boolean {
  const code = text.charCodeAt(at);
  const next = characterClass(text.charCodeAt(at + 1));
  if (kind === HYPHEN) {
    return isLetterOrDigit(next);
  }
  if (kind === APOSTROPHE) {
    return isLetter(next) && isLetter(before) && !isPossessive(text, at);
  }
  if (code === DOT) {
    return before === DIGIT ? next === DIGIT : next === LOWER && isLetter(before);
  }
  if (code === COLON && text.charCodeAt(at + 1) === SLASH) {
    return text.charCodeAt(at + 2) === SLASH;
  }
  if (before === DIGIT && next === DIGIT) {
    return code === COMMA || code === COLON || code === SLASH;
  }
  if (code === 38) {
    return before === UPPER && next === UPPER;
  }
  if (code === AT_SIGN || code === 95) {
    return isLetterOrDigit(next);
  }
  return false;
}

/** "'s" with no letter or digit behind it. */
function isPossessive(text: string, at: number): boolean {
  const letter = text.charCodeAt(at + 1) | 32;
  return letter === 115 && !isLetterOrDigit(characterClass(text.charCodeAt(at + 2)));
}

/** The end of "U.S.", "J.K.", "a.m." or "J." at `start`; 0 where there are no initials. */
function scanInitials(text: string, start: number): number {
  let at = start;
  let letters = 0;
  while (isLetter(characterClass(text.charCodeAt(at))) && text.charCodeAt(at + 1) === DOT) {
    at += 2;
    letters++;
  }
  if (letters === 0) {
    return 0;
  }
  const isLast =
    isLetter(characterClass(text.charCodeAt(at))) && !isLetterOrDigit(characterClass(text.charCodeAt(at + 1)));
  if (isLast && characterClass(text.charCodeAt(at + 1)) !== APOSTROPHE) {
    return text.charCodeAt(at + 1) === AT_SIGN ? 0 : at + 1;
  }
  if (letters > 1) {
    return at;
  }
  return characterClass(text.charCodeAt(start)) === UPPER ? at : 0;
}

/** Takes in the full stop behind a known abbreviation. */
function withFullStop(text: string, start: number, end: number): number {
  if (text.charCodeAt(end) !== DOT || text.charCodeAt(end + 1) === DOT || end - start > LONGEST_ABBREVIATION) {
    return end;
  }
  const found = abbreviationClass(text.slice(start, end));
  if (found === NO_ABBREVIATION) {
    return end;
  }
  return found === NUMBER_ABBREVIATION && !isNumberNext(text, end + 1) ? end : end + 1;
}

function isNumberNext(text: string, at: number): boolean {
  const next = text.charCodeAt(at) === 32 ? at + 1 : at;
  return characterClass(text.charCodeAt(next)) === DIGIT;
}

function scanAddress(text: string, at: number): number {
  while (at < text.length) {
    const kind = characterClass(text.charCodeAt(at));
    if (
      kind === SPACE ||
      kind === LINE_END ||
      kind === DOUBLE_QUOTE ||
      text.charCodeAt(at) === 60 ||
      text.charCodeAt(at) === 62
    ) {
      break;
    }
    at++;
  }
  // The mark that ends the sentence or the brackets is no part of it.
  while (/[.,;:!?)\]'’]/u.test(text[at - 1]!)) {
    at--;
  }
  return at;
}

const ONLY_DIGITS = 1 << 16;
const IS_ADDRESS = 1 << 17;

function shapeOf(text: string, start: number, end: number): number {
  let shape = 0;
  let letters = 0;
  let capitals = 0;
  let dots = 0;
  let isFirst = true;
  let wasLower = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const kind = characterClass(code);
    if (kind === UPPER) {
      if (isFirst) {
        shape |= CAPITAL;
      }
      if (wasLower) {
        shape |= INNER_CAPITAL;
      }
      capitals++;
    } else if (kind === LOWER) {
      shape |= HAS_LOWER;
    } else if (kind === DIGIT) {
      shape |= HAS_DIGIT;
    } else if (kind === HYPHEN) {
      shape |= HAS_HYPHEN;
    } else if (code === DOT) {
      dots++;
    } else if (code === COLON && text.charCodeAt(at + 1) === SLASH) {
      return shape | IS_ADDRESS;
    }
    if (isLetter(kind)) {
      letters++;
      isFirst = false;
    }
    // "al-Ani": the capital behind the hyphen counts, where the word does not begin with one.
    if (kind !== HYPHEN || shape & CAPITAL) {
      wasLower = kind === LOWER;
    }
  }
  if (letters > 1 && capitals === letters) {
    shape |= ALL_CAPITALS;
  }
  if (letters === 0 && shape & HAS_DIGIT) {
    shape |= ONLY_DIGITS;
  }
  if (dots > 0 && text.charCodeAt(end - 1) === DOT) {
    shape |= ABBREVIATED;
  }
  if (dots > 0 && letters + dots === end - start && letters === dots + (shape & ABBREVIATED ? 0 : 1)) {
    shape |= INITIALS;
  }
  return shape;
}

/** A run of one same stop, dash or symbol is one token; "'s" is one; all else stands alone. */
function markEnd(text: string, at: number, kind: number, previous: number): number {
  const code = text.charCodeAt(at);
  if (kind === APOSTROPHE && (previous === WORD || previous === NUMBER) && isPossessive(text, at)) {
    return at + 2;
  }
  let end = at + 1;
  if (kind === SYMBOL && code >= 0xd800 && code <= 0xdbff) {
    return Math.min(end + 1, text.length);
  }
  if (kind === STOP || kind === HYPHEN || kind === SYMBOL) {
    while (end < text.length && text.charCodeAt(end) === code) {
      end++;
    }
  }
  return end;
}

function markKind(text: string, at: number, end: number, kind: number, isFree: boolean, previous: number): number {
  if (kind === STOP) {
    return FULL_STOP;
  }
  if (kind === APOSTROPHE && end - at === 2) {
    return POSSESSIVE;
  }
  if (kind !== APOSTROPHE && kind !== DOUBLE_QUOTE) {
    return PUNCTUATION;
  }
  const mark = text[at]!;
  if (mark === "\u201C" || mark === "\u201E" || mark === "\u00AB" || mark === "\u2018") {
    return OPEN_QUOTE;
  }
  if (mark === "\u201D" || mark === "\u00BB" || (mark === "\u2019" && previous !== 0)) {
    return CLOSE_QUOTE;
  }
  const next = end < text.length ? characterClass(text.charCodeAt(end)) : SPACE;
  return isFree && next !== SPACE && next !== LINE_END ? OPEN_QUOTE : CLOSE_QUOTE;
}

/** True where a straight mark behind this unit may open a quotation: bracket or dash. */
function isOpener(text: string, at: number): boolean {
  if (at === 0) {
    return true;
  }
  const code = text.charCodeAt(at - 1);
  return characterClass(code) === OPEN_BRACKET || code === 0x2014 || code === 0x2013 || characterClass(code) === HYPHEN;
}

/** True where there is a token behind `index` in the same block. */
export function hasNext(tokens: Tokens, index: number): boolean {
  return index + 1 < tokens.count && !(tokens.flags[index + 1]! & BLOCK_BEFORE);
}

/** True where the token is a closing bracket. */
export function isClosingBracket(tokens: Tokens, index: number): boolean {
  return (
    tokens.kinds[index] === PUNCTUATION &&
    characterClass(tokens.text.charCodeAt(tokens.starts[index]!)) === CLOSE_BRACKET
  );
}

/** True where the token is an opening bracket. */
export function isOpeningBracket(tokens: Tokens, index: number): boolean {
  return (
    tokens.kinds[index] === PUNCTUATION &&
    characterClass(tokens.text.charCodeAt(tokens.starts[index]!)) === OPEN_BRACKET
  );
}
