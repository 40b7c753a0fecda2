// Text to folded tokens: the words and numbers that the search compares, with their places. Knows no sources and no
// index. One token: "didn't", "1.2", "3,000", "$3", "12%", "-5", "5-6", "10:30", "U.S." (folded "us"). Two:
// "Asia-Pacific". Marks are none.

import {
  ACCENT,
  APOSTROPHE,
  CURRENCY,
  DIGIT,
  foldExpansion,
  foldKind,
  foldKindBeyond,
  foldUnit,
  FULL_STOP,
  HYPHEN,
  IDEOGRAPH,
  INVISIBLE,
  LETTER,
  LINE_END,
  MATH_SIGN,
  NUMBER_MARK,
  SEPARATOR,
  SURROGATE,
  UNIT_SIGN,
} from "../text/fold";

/** Folded units of a token at most; a longer run is cut, so that no input makes a token costly. */
export const LONGEST_TOKEN = 128;
/** Room for what one character may fold to. */
const LONGEST_EXPANSION = 24;

/** The tokens of a text. */
export class FoldedTokens {
  private strings: readonly string[] | undefined;

  constructor(
    readonly count: number,
    /** UTF-16 offsets in the text, half open, one for each token. */
    readonly starts: Int32Array,
    readonly ends: Int32Array,
    /** Of the folded tokens, one for each. Equal tokens have equal ones. */
    readonly hashes: Int32Array,
    /** Folded units of all tokens, one behind the other. */
    readonly units: Uint16Array,
    /** Where each token stands in `units`; one more than tokens. */
    readonly unitStarts: Int32Array,
  ) {}

  /** Folded: "didn't", "asia", "$3". Equal words are equal strings. */
  get words(): readonly string[] {
    this.strings ??= Array.from({ length: this.count }, (_, i) =>
      String.fromCharCode(...this.units.subarray(this.unitStarts[i]!, this.unitStarts[i + 1]!)),
    );
    return this.strings;
  }
}

/** Linear; never throws. */
export function foldTokens(text: string): FoldedTokens {
  const scanner = SHARED;
  scanner.reset(text);
  let count = 0;
  let at = 0;
  for (; scanner.next(); count++) {
    const { length } = scanner;
    if (count + 1 >= room.starts.length) {
      room = lengthenRoom(room);
    }
    if (at + length > room.units.length) {
      room = lengthenRoom(room);
    }
    const { units } = room;
    for (let i = 0; i < length; i++) {
      units[at + i] = scanner.units[i]!;
    }
    at += length;
    room.starts[count] = scanner.start;
    room.ends[count] = scanner.end;
    room.hashes[count] = scanner.hash;
    room.unitStarts[count + 1] = at;
  }
  scanner.reset("");
  const { starts, ends, hashes, units, unitStarts } = room;
  const folded = new FoldedTokens(
    count,
    starts.slice(0, count),
    ends.slice(0, count),
    hashes.slice(0, count),
    units.slice(0, at),
    unitStarts.slice(0, count + 1),
  );
  // One long text does not keep its room.
  if (starts.length > MOST_ROOM) {
    room = makeRoom(LEAST_ROOM);
  }
  return folded;
}

/** Where tokens are laid out before they are counted: most texts are short, and are folded by the thousand. */
interface Room {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
  readonly units: Uint16Array;
  readonly unitStarts: Int32Array;
}

/** Tokens. */
const LEAST_ROOM = 1 << 10;
const MOST_ROOM = 1 << 16;
const UNITS_A_TOKEN = 8;
let room = makeRoom(LEAST_ROOM);

function makeRoom(tokens: number): Room {
  return {
    starts: new Int32Array(tokens),
    ends: new Int32Array(tokens),
    hashes: new Int32Array(tokens),
    units: new Uint16Array(tokens * UNITS_A_TOKEN),
    unitStarts: new Int32Array(tokens),
  };
}

function lengthenRoom(from: Room): Room {
  const to = makeRoom(2 * from.starts.length);
  to.starts.set(from.starts);
  to.ends.set(from.ends);
  to.hashes.set(from.hashes);
  to.units.set(from.units);
  to.unitStarts.set(from.unitStarts);
  return to;
}

/** Where the token that starts at `start` ends. */
export function tokenEnd(text: string, start: number): number {
  const scanner = new TokenScanner(text, start);
  return scanner.next() ? scanner.end : start;
}

/** Walks a text token by token; starting at a token's start gives the same tokens as starting at 0. */
export class TokenScanner {
  start = 0;
  end = 0;
  /** The folded token: the first `length` units, and their hash. */
  readonly units = new Uint16Array(LONGEST_TOKEN + LONGEST_EXPANSION);
  length = 0;
  hash = 0;

  constructor(
    private text: string,
    private at: number,
  ) {}

  reset(text: string): void {
    this.text = text;
    this.at = 0;
  }

  word(): string {
    return String.fromCharCode(...this.units.subarray(0, this.length));
  }

  /** False at the end of the text. */
  next(): boolean {
    const { text } = this;
    const size = text.length;
    this.length = 0;
    this.hash = HASH_SEED;
    for (let at = this.at; at < size; at++) {
      const unit = text.charCodeAt(at);
      if (unit < 128) {
        if (MARKS[unit] !== 0) {
          continue;
        }
        if (PLAIN[unit] !== 0 && this.scanPlain(at)) {
          return true;
        }
      }
      const kind = foldKind(unit);
      if (kind === LETTER || kind === DIGIT) {
        this.scanWord(at);
        return true;
      }
      if (kind <= INVISIBLE && kind !== IDEOGRAPH) {
        continue;
      }
      if (this.scanOther(at, unit, kind)) {
        return true;
      }
      if (kind === SURROGATE && isHighSurrogate(unit)) {
        at++;
      }
    }
    this.at = size;
    return false;
  }

  /**
   * Most words are plain letters with a plain separator behind; false where this one is not, and nothing is changed.
   */
  private scanPlain(start: number): boolean {
    const { text, units } = this;
    let hash = HASH_SEED;
    let at = start;
    for (const limit = Math.min(text.length, start + LONGEST_TOKEN); at < limit; at++) {
      const unit = text.charCodeAt(at);
      const folded = unit < 128 ? PLAIN[unit]! : 0;
      if (folded === 0) {
        break;
      }
      units[at - start] = folded;
      hash = Math.imul(hash ^ folded, HASH_PRIME);
    }
    if (at < text.length && !isPlainEnd(text, at)) {
      return false;
    }
    this.start = start;
    this.end = at;
    this.at = at;
    this.length = at - start;
    this.hash = hash;
    return true;
  }

  /** Tokens that open with no letter or digit of the BMP; false where none starts at `at`. */
  private scanOther(at: number, unit: number, kind: number): boolean {
    if (kind === IDEOGRAPH) {
      return this.scanSingle(at, unit, 1);
    }
    if (kind === UNIT_SIGN || kind === MATH_SIGN) {
      return this.scanSingle(at, unit, 1);
    }
    if (kind === SURROGATE) {
      const point = this.text.codePointAt(at)!;
      if (point <= 0xffff) {
        return false;
      }
      const beyond = foldKindBeyond(point);
      if (beyond === IDEOGRAPH) {
        return this.scanSingle(at, point, 2);
      }
      if (beyond !== LETTER && beyond !== DIGIT) {
        return false;
      }
      this.scanWord(at);
      return true;
    }
    const isSign = (kind === HYPHEN && unit !== EN_DASH) || kind === FULL_STOP;
    if (kind !== CURRENCY && !isSign) {
      return false;
    }
    const next = foldKind(this.text.charCodeAt(at + 1));
    const isNumber =
      next === DIGIT || (kind === HYPHEN && next === CURRENCY && foldKind(this.text.charCodeAt(at + 2)) === DIGIT);
    if (!isNumber || (isSign && !isFree(this.text, at))) {
      return false;
    }
    this.append(foldUnit(unit));
    let from = at + 1;
    if (next === CURRENCY) {
      this.append(this.text.charCodeAt(from++));
    }
    this.scanWord(from);
    this.start = at;
    return true;
  }

  private scanSingle(at: number, point: number, size: number): boolean {
    this.appendPoint(point);
    this.finish(at, at + size);
    return true;
  }

  private finish(start: number, end: number): void {
    const { text } = this;
    while (end < text.length && foldKind(text.charCodeAt(end)) === ACCENT) {
      end++;
    }
    this.start = start;
    this.end = end;
    this.at = end;
  }

  private scanWord(from: number): void {
    const { text } = this;
    const size = text.length;
    let at = from;
    let end = from;
    /** Kind of the last letter or digit. */
    let before = 0;
    while (at < size && this.length < LONGEST_TOKEN) {
      const unit = text.charCodeAt(at);
      const kind = foldKind(unit);
      if (kind === LETTER || kind === DIGIT) {
        const single = foldUnit(unit);
        if (single > 0) {
          this.append(single);
        } else {
          this.appendPoint(unit);
        }
        before = kind;
        end = ++at;
      } else if (kind === ACCENT) {
        end = ++at;
      } else if (kind === SURROGATE) {
        const point = text.codePointAt(at)!;
        const beyond = point > 0xffff ? foldKindBeyond(point) : 0;
        if (beyond !== LETTER && beyond !== DIGIT && beyond !== ACCENT) {
          break;
        }
        if (beyond !== ACCENT) {
          this.appendPoint(point);
        }
        before = beyond === ACCENT ? before : beyond;
        end = at += 2;
      } else if (kind === INVISIBLE) {
        at++;
        if (unit === SOFT_HYPHEN) {
          at = skipLineEnd(text, at);
        }
      } else {
        const next = this.joinTo(at, unit, kind, before, from);
        if (next < 0) {
          break;
        }
        if (next === 0) {
          end = at + 1;
          break;
        }
        at = next;
      }
    }
    this.finish(from, end);
  }

  /** Where the word goes on behind the mark at `at`; -1 where it does not; 0 where the mark is its last character. */
  private joinTo(at: number, unit: number, kind: number, before: number, from: number): number {
    const { text } = this;
    const next = at + 1 < text.length ? foldKind(text.charCodeAt(at + 1)) : 0;
    if (before === DIGIT) {
      if (kind === UNIT_SIGN || kind === CURRENCY) {
        this.append(unit);
        return 0;
      }
      if (next === DIGIT && (kind === HYPHEN || kind === FULL_STOP || kind === NUMBER_MARK)) {
        this.append(foldUnit(unit));
        return at + 1;
      }
    }
    if (kind === APOSTROPHE && next === LETTER) {
      this.append(39);
      return at + 1;
    }
    if (before !== LETTER) {
      return -1;
    }
    if (kind === HYPHEN) {
      const line = skipLineEnd(text, at + 1);
      return line > at + 1 && isLowerCase(text, line) ? line : -1;
    }
    if (kind === FULL_STOP && next === LETTER) {
      return isInitial(text, at - 1, from) && isInitialEnd(text, at + 2) ? at + 1 : -1;
    }
    return -1;
  }

  private append(unit: number): void {
    this.units[this.length++] = unit;
    this.hash = Math.imul(this.hash ^ unit, HASH_PRIME);
  }

  private appendPoint(point: number): void {
    const text = foldExpansion(point);
    for (let i = 0; i < text.length && i < LONGEST_EXPANSION; i++) {
      this.append(text.charCodeAt(i));
    }
  }
}

/** No two texts are folded at once. */
const SHARED = new TokenScanner("", 0);

export const HASH_SEED = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;
const SPACE = 32;
const MINUS = 45;
const DOT = 46;
const SOFT_HYPHEN = 0xad;
const EN_DASH = 0x2013;

/** Letters of ASCII to small ones; 0 for all else. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, unit) => (/[a-z]/i.test(String.fromCharCode(unit)) ? unit | 32 : 0));

const ENDS_WORD = 1;
const MAY_JOIN = 2;
/**
 * Units of ASCII that no token starts with: most end a word of plain letters, an apostrophe may not; 0 for all else.
 */
const MARKS = Uint8Array.from({ length: 128 }, (_, unit) => {
  const mark = String.fromCharCode(unit);
  if (/['`]/.test(mark)) {
    return MAY_JOIN;
  }
  return /[^a-z0-9.$%=<>-]/i.test(mark) ? ENDS_WORD : 0;
});

/** True where the mark here cannot be part of a word of plain letters. */
function isPlainEnd(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) {
    if (MARKS[unit] !== 0) {
      return MARKS[unit] === ENDS_WORD;
    }
    const next = text.charCodeAt(at + 1);
    // "end. Then", "Asia-Pacific"; but not "U.S" nor a hyphen at a line's end.
    return unit === DOT ? !(next > SPACE) : unit === MINUS && next > SPACE;
  }
  return foldKind(unit) === SEPARATOR;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** True where no word or number and no second mark stands right before. */
function isFree(text: string, at: number): boolean {
  if (at === 0) {
    return true;
  }
  const kind = foldKind(text.charCodeAt(at - 1));
  return (
    kind !== LETTER &&
    kind !== DIGIT &&
    kind !== IDEOGRAPH &&
    kind !== ACCENT &&
    kind !== SURROGATE &&
    kind !== HYPHEN &&
    kind !== FULL_STOP
  );
}

/** Behind spaces and one line end; `at` where no line ends there. */
function skipLineEnd(text: string, at: number): number {
  let next = at;
  while (isBlank(text.charCodeAt(next))) {
    next++;
  }
  if (text.charCodeAt(next) === 13 && text.charCodeAt(next + 1) === 10) {
    next++;
  }
  if (next >= text.length || foldKind(text.charCodeAt(next)) !== LINE_END) {
    return at;
  }
  next++;
  while (isBlank(text.charCodeAt(next))) {
    next++;
  }
  return next;
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9;
}

function isLowerCase(text: string, at: number): boolean {
  return at < text.length && /\p{Ll}/u.test(text[at]!);
}

/** True where the letter at `at` is the word's first, or stands behind a full stop: "U" and "S" of "U.S". */
function isInitial(text: string, at: number, from: number): boolean {
  return at === from || text.charCodeAt(at - 1) === 46;
}

function isInitialEnd(text: string, at: number): boolean {
  if (at >= text.length) {
    return true;
  }
  const kind = foldKind(text.charCodeAt(at));
  return kind !== LETTER && kind !== DIGIT && kind !== ACCENT && kind !== APOSTROPHE;
}
