// Finds the quotation marks of one block and tells for each whether it opens or closes, by its form and its neighbours.
// Knows nothing of pairs, sentences or speakers.

export type MarkFamily = "double" | "single";
/** `either`: the neighbours leave it open; pairing decides by what is open at that place. */
export type MarkSide = "open" | "close" | "either";

export interface QuotationMark {
  readonly start: number;
  readonly end: number;
  readonly family: MarkFamily;
  readonly side: MarkSide;
  /**
   * For a single mark that may close: false where it may as well be an apostrophe ("the workers’ union", "goin’ home").
   */
  readonly isSure: boolean;
}

const APOSTROPHE = 0x27;
const STRAIGHT = 0x22;
const GRAVE = 0x60;
const EQUALS = 0x3d;
/** Markup left in a text has no longer values. */
const LONGEST_ATTRIBUTE = 200;

/**
 * Words that begin with an apostrophe; compared in lower case, up to the first character that is no letter or digit.
 */
const ELISIONS = new Set([
  "em",
  "til",
  "till",
  "cause",
  "tis",
  "twas",
  "twere",
  "twill",
  "n",
  "round",
  "bout",
  "fraid",
  "cept",
  "neath",
  "nuff",
  "un",
  "er",
  "im",
  "s",
  "t",
  "d",
  "ll",
  "re",
  "ve",
  "m",
]);

/** Marks of text[start, end) in order. Linear. */
export function findMarks(text: string, start: number, end: number): QuotationMark[] {
  const marks: QuotationMark[] = [];
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < STRAIGHT || (code > APOSTROPHE && code < GRAVE) || (code > GRAVE && code < 0xab)) {
      continue;
    }
    switch (code) {
      case STRAIGHT:
        if (i > start && text.charCodeAt(i - 1) === EQUALS) {
          i = attributeEnd(text, i, end);
          break;
        }
        marks.push(readStraight(text, i, i + 1, start, end));
        break;
      case 0xff02:
        marks.push(readStraight(text, i, i + 1, start, end));
        break;
      case APOSTROPHE:
        if (isDoubled(text, i, end) && !isTripleClose(text, i, start, end)) {
          marks.push(readStraight(text, i, i + 2, start, end));
          i++;
        } else {
          pushSingle(marks, text, i, start, end);
        }
        break;
      case GRAVE:
        if (isDoubled(text, i, end)) {
          marks.push({ start: i, end: i + 2, family: "double", side: "open", isSure: true });
          i++;
        } else if (isOpening(text, i, i + 1, start, end)) {
          marks.push({ start: i, end: i + 1, family: "single", side: "open", isSure: true });
        }
        break;
      case 0x2018:
      case 0x201b:
      case 0x201a:
      case 0x2019:
        if (isDoubled(text, i, end)) {
          marks.push({
            start: i,
            end: i + 2,
            family: "double",
            side: code === 0x2019 ? "close" : "open",
            isSure: true,
          });
          i++;
        } else {
          pushSingle(marks, text, i, start, end);
        }
        break;
      case 0x201c:
      case 0x201d:
      case 0x201f:
      case 0xab:
      case 0xbb:
        marks.push(readDirected(text, i, start, end, code !== 0x201d && code !== 0xbb));
        break;
      case 0x201e:
      case 0x300c:
      case 0x300e:
        marks.push({ start: i, end: i + 1, family: "double", side: "open", isSure: true });
        break;
      case 0x300d:
      case 0x300f:
        marks.push({ start: i, end: i + 1, family: "double", side: "close", isSure: true });
        break;
    }
  }
  return marks;
}

/** The closing mark of `name="value"`, which is markup left in the text and no quotation. */
function attributeEnd(text: string, i: number, end: number): number {
  for (let j = i + 1; j < end && j < i + LONGEST_ATTRIBUTE; j++) {
    const code = text.charCodeAt(j);
    if (code === STRAIGHT) {
      return j;
    }
    if (code === 0x0a || code === 0x3c) {
      break;
    }
  }
  return i;
}

function isDoubled(text: string, i: number, end: number): boolean {
  return i + 1 < end && text.charCodeAt(i) === text.charCodeAt(i + 1);
}

/** Three in a row behind a word: a nested single mark closes before the doubled one. */
function isTripleClose(text: string, i: number, start: number, end: number): boolean {
  return i + 2 < end && text.charCodeAt(i + 2) === APOSTROPHE && i > start && !isSpaceCode(text.charCodeAt(i - 1));
}

/** A mark whose form says nothing: " or ''. */
function readStraight(text: string, from: number, to: number, start: number, end: number): QuotationMark {
  return { start: from, end: to, family: "double", side: sideByNeighbours(text, from, to, start, end), isSure: true };
}

/** A mark whose form tells its side, unless its neighbours contradict: “word“, ”word”, »word«. */
function readDirected(text: string, i: number, start: number, end: number, isOpenForm: boolean): QuotationMark {
  const near = sideByNeighbours(text, i, i + 1, start, end);
  const form: MarkSide = isOpenForm ? "open" : "close";
  return { start: i, end: i + 1, family: "double", side: near === "either" ? form : near, isSure: near === form };
}

function pushSingle(marks: QuotationMark[], text: string, i: number, start: number, end: number): void {
  const code = text.charCodeAt(i);
  if (code !== 0x2019 && isOpening(text, i, i + 1, start, end)) {
    if (!isElision(text, i + 1, end)) {
      marks.push({ start: i, end: i + 1, family: "single", side: "open", isSure: code !== APOSTROPHE });
    }
    return;
  }
  if (code === 0x2018 || code === 0x201a || code === 0x201b) {
    if (code === 0x2018 && isClosing(text, i, i + 1, start, end)) {
      marks.push({ start: i, end: i + 1, family: "single", side: "close", isSure: isSureClose(text, i, end) });
    }
    return;
  }
  if (isClosing(text, i, i + 1, start, end)) {
    marks.push({ start: i, end: i + 1, family: "single", side: "close", isSure: isSureClose(text, i, end) });
  }
}

/** A closing single mark is sure beside punctuation; after a bare letter it may be an apostrophe. */
function isSureClose(text: string, i: number, end: number): boolean {
  const before = text.charCodeAt(i - 1);
  if (!isWordCode(before)) {
    return true;
  }
  if (i + 1 >= end) {
    return true;
  }
  const after = text.charCodeAt(i + 1);
  if (after > 32 && !isWordCode(after)) {
    return before !== 0x73;
  }
  return before !== 0x73 && before !== 0x6e; // -s’ and -n’: "workers’", "goin’"
}

function isElision(text: string, from: number, end: number): boolean {
  let to = from;
  while (to < end && to - from < 8 && isWordCode(text.charCodeAt(to))) {
    to++;
  }
  const word = text.slice(from, to).toLowerCase();
  return ELISIONS.has(word) || /^\d\ds?$/.test(word);
}

function sideByNeighbours(text: string, from: number, to: number, start: number, end: number): MarkSide {
  const opens = isOpening(text, from, to, start, end);
  const closes = isClosing(text, from, to, start, end);
  if (opens === closes) {
    return "either";
  }
  return opens ? "open" : "close";
}

/** Nothing, a space, an opening bracket or a dash before; something that can begin a quotation behind. */
function isOpening(text: string, from: number, to: number, start: number, end: number): boolean {
  if (to >= end) {
    return false;
  }
  if (isSpaceCode(text.charCodeAt(to))) {
    return false;
  }
  if (from === start) {
    return true;
  }
  const before = text.charCodeAt(from - 1);
  if (!(isSpaceCode(before) || isOpenBefore(before))) {
    return false;
  }
  const after = text.charCodeAt(to);
  return !(after === 0x2c || after === 0x3b || after === 0x29);
}

/** Something that can end a quotation before; a space, the end or punctuation behind. */
function isClosing(text: string, from: number, to: number, start: number, end: number): boolean {
  if (from === start) {
    return false;
  }
  if (isSpaceCode(text.charCodeAt(from - 1))) {
    return false;
  }
  if (to >= end) {
    return true;
  }
  const after = text.charCodeAt(to);
  return !isWordCode(after) || isSpaceCode(after);
}

function isOpenBefore(code: number): boolean {
  switch (code) {
    case 0x28:
    case 0x5b:
    case 0x7b: // ( [ {
    case 0x2d:
    case 0x2013:
    case 0x2014:
    case 0x2015: // dashes
    case 0x2f:
    case 0x3a:
    case 0x3e: // / : >
    case 0x22:
    case 0x27:
    case 0x60:
    case 0x2018:
    case 0x201c:
    case 0x201e:
    case 0xab: // another opening mark
      return true;
    default:
      return false;
  }
}

export function isSpaceCode(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/**
 * Letters and digits, by code: everything above Latin-1 punctuation that is no mark, space or dash counts as a letter.
 */
function isWordCode(code: number): boolean {
  if (code < 0x80) {
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  }
  if (code < 0xc0) {
    return code === 0xaa || code === 0xb5 || code === 0xba;
  }
  if (code >= 0x2000 && code <= 0x206f) {
    return false;
  }
  return !(code >= 0x3000 && code <= 0x303f) && code !== 0xff02 && code !== 0xfeff && code !== 0xd7 && code !== 0xf7;
}
