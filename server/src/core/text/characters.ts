// What a UTF-16 code unit is, by a table filled as units are met. Knows no words.

export const SPACE = 1;
export const LINE_END = 2;
export const UPPER = 3;
export const LOWER = 4;
/** Letters without case: CJK, Arabic, ... */
export const CASELESS = 5;
export const DIGIT = 6;
export const HYPHEN = 7;
export const APOSTROPHE = 8;
/** Full stop, question and exclamation marks, ellipsis. */
export const STOP = 9;
export const DOUBLE_QUOTE = 10;
export const OPEN_BRACKET = 11;
export const CLOSE_BRACKET = 12;
/** Combining marks and joiners: part of the letter before. */
export const MARK = 13;
export const SYMBOL = 14;

const table = new Uint8Array(0x10000);

/** One of the classes above; a half of a surrogate pair is a SYMBOL. */
export function characterClass(code: number): number {
  let kind = table[code]!;
  if (kind === 0) {
    kind = classify(code);
    table[code] = kind;
  }
  return kind;
}

export function isLetter(characterClassOfUnit: number): boolean {
  return characterClassOfUnit >= UPPER && characterClassOfUnit <= CASELESS;
}

export function isLetterOrDigit(characterClassOfUnit: number): boolean {
  return characterClassOfUnit >= UPPER && characterClassOfUnit <= DIGIT;
}

function classify(code: number): number {
  const character = String.fromCharCode(code);
  if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) {
    return LINE_END;
  }
  if (code <= 32 || /\s/u.test(character)) {
    return SPACE;
  }
  if (character === "-" || character === "\u2010" || character === "\u2011") {
    return HYPHEN;
  }
  if (character === "'" || character === "\u2018" || character === "\u2019") {
    return APOSTROPHE;
  }
  if (".!?\u2026\u3002\uFF01\uFF1F".includes(character)) {
    return STOP;
  }
  if ('"\u201C\u201D\u201E\u00AB\u00BB'.includes(character)) {
    return DOUBLE_QUOTE;
  }
  if (/\p{Lu}|\p{Lt}/u.test(character)) {
    return UPPER;
  }
  if (/\p{Ll}/u.test(character)) {
    return LOWER;
  }
  if (/\p{L}/u.test(character)) {
    return CASELESS;
  }
  if (/\p{Nd}/u.test(character)) {
    return DIGIT;
  }
  // The soft hyphen and zero-width joiners stand inside words.
  if (/\p{M}/u.test(character) || code === 0xad || code === 0x200c || code === 0x200d) {
    return MARK;
  }
  if (/\p{Ps}/u.test(character)) {
    return OPEN_BRACKET;
  }
  if (/\p{Pe}/u.test(character)) {
    return CLOSE_BRACKET;
  }
  return SYMBOL;
}
