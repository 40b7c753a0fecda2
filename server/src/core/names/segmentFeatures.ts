// Features of segments in a run, as rows of the weight table. Used alike in training and when tagging; a change here
// needs a new training. A run has many segments: what those with one beginning or one end share is told once.

import { CAPITAL, INITIALS, INNER_CAPITAL, POSSESSIVE, WORD } from "../text/tokens";
import { PLAIN_STYLE, type NameDocument } from "./nameDocument";
import { CUES, EDGE_AFTER, EDGE_BEFORE, pair, rowOf, shapeOf } from "./nameFeatures";
import * as lex from "./nameLexicon";
import { hashPhrase } from "./wordHash";

/** Longest segment that may be one name, in tokens. */
export const LONGEST_SEGMENT = 10;

const OPEN_BRACKET = 40;
const CLOSE_BRACKET = 41;

/**
 * Writes the rows of the segment [a, b) to `out` and gives their number. The run is
 * [start, end) in its sentence [first, last).
 */
export function writeSegmentRows(
  document: NameDocument,
  a: number,
  b: number,
  start: number,
  end: number,
  first: number,
  last: number,
  style: number,
  out: Int32Array,
): number {
  const segment = new SegmentFeatures();
  segment.begin(a);
  while (segment.end < b) {
    segment.take(document);
  }
  return segment.writeRows(
    document,
    start,
    end,
    first,
    last,
    style,
    out,
    writeRightRows(document, b, last, out, writeLeftRows(document, a, first, out, 0)),
  );
}

/** The rows of every segment that begins with token `a`, from out[at] on; gives where they end. */
export function writeLeftRows(
  { hashes, bits }: NameDocument,
  a: number,
  first: number,
  out: Int32Array,
  at: number,
): number {
  const l1 = a > first ? hashes[a - 1]! : EDGE_BEFORE;
  const l2 = a - 1 > first ? hashes[a - 2]! : EDGE_BEFORE;
  out[at] = rowOf(57, l1);
  out[at + 1] = rowOf(60, pair(l1, l2));
  out[at + 2] = rowOf(63, a > first ? bits[a - 1]! & CUES : 0);
  return at + 3;
}

/** The rows of every segment that ends before token `b`, from out[at] on; gives where they end. */
export function writeRightRows(
  { hashes, bits }: NameDocument,
  b: number,
  last: number,
  out: Int32Array,
  at: number,
): number {
  const r1 = b < last ? hashes[b]! : EDGE_AFTER;
  const r2 = b + 1 < last ? hashes[b + 1]! : EDGE_AFTER;
  out[at] = rowOf(58, r1);
  out[at + 1] = rowOf(61, pair(r1, r2));
  out[at + 2] = rowOf(64, b < last ? bits[b]! & CUES : 0);
  return at + 3;
}

/** One segment, which takes its tokens in one by one: those with one beginning share what their tokens tell. */
export class SegmentFeatures {
  private start = 0;
  end = 0;
  /** Of the tokens' kinds, without the length that it is told with. */
  private pattern = 0;
  private scale = 1;
  private phrase = 0;
  private hash = 0;
  private inside = 0;

  begin(start: number): void {
    this.start = start;
    this.end = start;
    this.pattern = 0;
    this.scale = 1;
    this.phrase = 0;
    this.hash = 0;
    this.inside = 0;
  }

  take(document: NameDocument): void {
    const i = this.end++;
    const word = document.hashes[i]!;
    this.pattern = (Math.imul(this.pattern, 37) + kindOf(document, i)) | 0;
    this.scale = Math.imul(this.scale, 37);
    this.phrase = pair(this.phrase, word);
    this.hash = i === this.start ? word : hashPhrase(this.hash, word);
    this.inside |= document.bits[i]!;
  }

  /** All rows but those of writeLeftRows and writeRightRows, from out[at] on; gives where they end. */
  writeRows(
    document: NameDocument,
    start: number,
    end: number,
    first: number,
    last: number,
    style: number,
    out: Int32Array,
    at: number,
  ): number {
    const { tokens, hashes, bits, seen, lexicon } = document;
    const { start: a, end: b, inside } = this;
    const length = b - a;
    const ofPhrase = length > 1 && length <= lex.LONGEST_PHRASE ? lexicon.bitsOf(this.hash) : 0;
    const known = length === 1 ? bits[a]! : ofPhrase;
    const size = Math.min(length, 5);
    let n = at;
    if (length > 1) {
      for (let rest = known; rest !== 0; rest &= rest - 1) {
        out[n++] = rowOf(51, 31 - Math.clz32(rest & -rest));
      }
    }
    out[n++] = rowOf(52, size + 8 * style);
    if (length <= 5) {
      out[n++] = rowOf(53, pair(Math.imul(length, this.scale) + this.pattern, style));
    }
    if (length > 1) {
      out[n++] = rowOf(54, this.phrase);
    }
    out[n++] = rowOf(55, pair(hashes[b - 1]!, size));
    out[n++] = rowOf(56, pair(hashes[a]!, size));
    out[n++] = rowOf(59, pair(a > first ? hashes[a - 1]! : EDGE_BEFORE, b < last ? hashes[b]! : EDGE_AFTER));
    const whole = (a === start ? 1 : 0) + (b === end ? 2 : 0);
    out[n++] = rowOf(62, whole + 4 * size + 32 * style);
    const leftKnown = a > first ? bits[a - 1]! & CUES : 0;
    const rightKnown = b < last ? bits[b]! & CUES : 0;
    for (let rest = leftKnown; rest !== 0; rest &= rest - 1) {
      out[n++] = rowOf(65, (31 - Math.clz32(rest & -rest)) * 2 + (length > 1 ? 1 : 0));
    }
    for (let rest = rightKnown; rest !== 0; rest &= rest - 1) {
      out[n++] = rowOf(66, (31 - Math.clz32(rest & -rest)) * 2 + (length > 1 ? 1 : 0));
    }
    const ends = bits[b - 1]! & (lex.ORGANIZATION_WORD | lex.COMPANY_SUFFIX | lex.PLACE_WORD | lex.LAST_NAME);
    const starts =
      bits[a]! & (lex.FIRST_NAME_F | lex.FIRST_NAME_M | lex.HONORIFIC | lex.TITLE_WORD | lex.PLACE_WORD | lex.DEMONYM);
    out[n++] = rowOf(67, pair(starts, ends) + (length > 2 ? 2 : length));
    if (length > 1) {
      for (
        let rest =
          inside & (lex.ORGANIZATION_WORD | lex.COMPANY_SUFFIX | lex.PLACE_WORD | lex.TITLE_WORD | lex.HONORIFIC);
        rest !== 0;
        rest &= rest - 1
      ) {
        out[n++] = rowOf(68, 31 - Math.clz32(rest & -rest));
      }
    }
    out[n++] = rowOf(69, pair(seen[b - 1]!, size));
    if (length > 1) {
      out[n++] = rowOf(70, pair(seen[a]!, seen[b - 1]!));
    }
    if (b < last && tokens.kinds[b] === POSSESSIVE) {
      out[n++] = rowOf(71, size);
    }
    out[n++] = rowOf(72, pair(known, pair(leftKnown, style === PLAIN_STYLE ? 0 : 1)));
    out[n++] = rowOf(73, pair(known, rightKnown));
    if (
      a > first &&
      b < last &&
      tokens.text.charCodeAt(tokens.starts[a - 1]!) === OPEN_BRACKET &&
      tokens.text.charCodeAt(tokens.starts[b]!) === CLOSE_BRACKET
    ) {
      out[n++] = rowOf(74, shapeOf(document, a) + 1024 * size);
    }
    return n;
  }
}

/** A token as part of a pattern: "first name, initial, unknown". */
function kindOf(document: NameDocument, i: number): number {
  const flags = document.tokens.flags[i]!;
  const known = document.bits[i]!;
  if (document.tokens.kinds[i] !== WORD) {
    return 1;
  }
  if (flags & INITIALS) {
    return 2;
  }
  if (!(flags & (CAPITAL | INNER_CAPITAL))) {
    return known & lex.PARTICLE ? 3 : 4;
  }
  if (known & (lex.ORGANIZATION_WORD | lex.COMPANY_SUFFIX)) {
    return 5;
  }
  const isFirst = known & (lex.FIRST_NAME_F | lex.FIRST_NAME_M) ? 1 : 0;
  const isLast = known & lex.LAST_NAME ? 1 : 0;
  const isPlace = known & (lex.CITY | lex.COUNTRY | lex.REGION | lex.OTHER_PLACE) ? 1 : 0;
  const isCommon = known & (lex.COMMON_WORD | lex.FUNCTION_WORD) ? 1 : 0;
  return 6 + isFirst + 2 * isLast + 4 * isPlace + 8 * isCommon + (known & lex.DEMONYM ? 16 : 0);
}
