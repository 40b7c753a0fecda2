// Features of tokens in a run, as rows of the weight table; those of segments are in segmentFeatures.ts. Used alike in
// training and when tagging; a change here needs a new training. Nothing is kept and no string is made.

import { ALL_CAPITALS, CAPITAL, HAS_DIGIT, HAS_HYPHEN, INITIALS, INNER_CAPITAL, WORD } from "../text/tokens";
import type { NameDocument } from "./nameDocument";
import * as lex from "./nameLexicon";
import { ROW_BITS } from "./nameModel";
import { foldUnit, mix } from "./wordHash";

const SHIFT = 32 - ROW_BITS;
export const EDGE_BEFORE = 0x1234567;
export const EDGE_AFTER = 0x7654321;

export function rowOf(template: number, value: number): number {
  return Math.imul(value ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b) >>> SHIFT;
}

export function pair(a: number, b: number): number {
  return mix(Math.imul(a, 0x9e3779b1) + b);
}

/** Most features of one token, of one segment: the buffers' size. */
export const MOST_FEATURES = 128;

/** Cue bits that matter in a neighbour. */
export const CUES =
  lex.HONORIFIC |
  lex.TITLE_WORD |
  lex.SAYING_VERB |
  lex.PLACE_PREPOSITION |
  lex.SPORT_WORD |
  lex.BUSINESS_WORD |
  lex.CALENDAR_WORD |
  lex.ORGANIZATION_WORD |
  lex.COMPANY_SUFFIX |
  lex.PLACE_WORD |
  lex.DEMONYM |
  lex.FUNCTION_WORD;

function sizeOf(length: number): number {
  if (length === 1) {
    return 0;
  }
  return length <= 3 ? 1 : 2;
}

function capitalsOf(flags: number): number {
  if (flags & INITIALS) {
    return 3;
  }
  if (flags & ALL_CAPITALS) {
    return 2;
  }
  return flags & CAPITAL ? 1 : 0;
}

/** What a token is in one small number: its shape. */
export function shapeOf(document: NameDocument, i: number): number {
  const { tokens } = document;
  if (tokens.kinds[i] !== WORD) {
    return 64 + tokens.kinds[i]!;
  }
  const flags = tokens.flags[i]!;
  const length = tokens.ends[i]! - tokens.starts[i]!;
  return (
    capitalsOf(flags) * 3 +
    sizeOf(length) +
    (flags & INNER_CAPITAL ? 12 : 0) +
    (flags & HAS_HYPHEN ? 24 : 0) +
    (flags & HAS_DIGIT ? 128 : 0)
  );
}

/**
 * Writes the rows of token `i` to `out` and gives their number. The run is [start, end) in its sentence [first, last).
 */
export function writeTokenRows(
  document: NameDocument,
  i: number,
  start: number,
  end: number,
  first: number,
  last: number,
  style: number,
  out: Int32Array,
): number {
  return writeContextRows(document, i, start, end, first, last, style, out, writeWordRows(document, i, style, out));
}

/** All that writeWordRows asks of a token besides its hash, in 20 bits. */
export function wordKey(document: NameDocument, i: number, style: number): number {
  return ((shapeOf(document, i) + 512 * style) << 9) | document.seen[i]!;
}

/** The rows that any other place of this word with the same wordKey has, too. */
export function writeWordRows(document: NameDocument, i: number, style: number, out: Int32Array): number {
  const word = document.hashes[i]!;
  const shape = shapeOf(document, i) + 512 * style;
  const known = document.bits[i]!;
  const seen = document.seen[i]!;
  let n = 0;
  out[n++] = rowOf(1, word);
  out[n++] = rowOf(2, pair(word, shape));
  out[n++] = rowOf(3, shape);
  n = writeAffixRows(document, i, out, n);
  for (let rest = known; rest !== 0; rest &= rest - 1) {
    out[n++] = rowOf(21, 31 - Math.clz32(rest & -rest));
  }
  out[n++] = rowOf(22, known);
  out[n++] = rowOf(23, pair(known, shape));
  for (let rest = seen; rest !== 0; rest &= rest - 1) {
    out[n++] = rowOf(35, 31 - Math.clz32(rest & -rest));
  }
  out[n++] = rowOf(36, seen);
  out[n++] = rowOf(37, pair(seen, known));
  return n;
}

/** The rows that depend on what stands around token `i`, from out[at] on; gives where they end. */
export function writeContextRows(
  document: NameDocument,
  i: number,
  start: number,
  end: number,
  first: number,
  last: number,
  style: number,
  out: Int32Array,
  at: number,
): number {
  const { hashes, bits } = document;
  let n = at;
  const word = hashes[i]!;
  const l1 = i > first ? hashes[i - 1]! : EDGE_BEFORE;
  const l2 = i - 1 > first ? hashes[i - 2]! : EDGE_BEFORE;
  const r1 = i + 1 < last ? hashes[i + 1]! : EDGE_AFTER;
  const r2 = i + 2 < last ? hashes[i + 2]! : EDGE_AFTER;
  const shape = shapeOf(document, i) + 512 * style;
  const known = bits[i]!;
  const leftKnown = i > first ? bits[i - 1]! : 0;
  const rightKnown = i + 1 < last ? bits[i + 1]! : 0;
  out[n++] = rowOf(11, l1);
  out[n++] = rowOf(12, l2);
  out[n++] = rowOf(13, r1);
  out[n++] = rowOf(14, r2);
  out[n++] = rowOf(15, pair(l1, word));
  out[n++] = rowOf(16, pair(word, r1));
  out[n++] = rowOf(17, pair(l1, r1));
  out[n++] = rowOf(18, pair(l1, l2));
  out[n++] = rowOf(19, pair(r1, r2));
  const leftShape = i > first ? shapeOf(document, i - 1) : 99;
  const rightShape = i + 1 < last ? shapeOf(document, i + 1) : 98;
  out[n++] = rowOf(20, (leftShape * 1024 + shape) * 256 + rightShape);
  out[n++] = rowOf(24, pair(known, leftKnown));
  out[n++] = rowOf(25, pair(known, rightKnown));
  for (let rest = leftKnown & CUES; rest !== 0; rest &= rest - 1) {
    out[n++] = rowOf(26, 31 - Math.clz32(rest & -rest));
  }
  for (let rest = rightKnown & CUES; rest !== 0; rest &= rest - 1) {
    out[n++] = rowOf(27, 31 - Math.clz32(rest & -rest));
  }
  const place = (i === start ? 1 : 0) + (i === end - 1 ? 2 : 0);
  const length = Math.min(end - start, 6);
  out[n++] = rowOf(28, place * 8 + length);
  out[n++] = rowOf(29, pair(hashes[start]!, place));
  out[n++] = rowOf(30, pair(hashes[end - 1]!, place));
  out[n++] = rowOf(31, pair(start > first ? hashes[start - 1]! : EDGE_BEFORE, place));
  out[n++] = rowOf(32, pair(end < last ? hashes[end]! : EDGE_AFTER, place));
  const isFirst = i === first ? 1 : 0;
  out[n++] = rowOf(33, isFirst * 4 + style);
  out[n++] = rowOf(
    34,
    pair(isFirst * 4 + style, known & (lex.COMMON_WORD | lex.FUNCTION_WORD)) + (document.seen[i]! & 3),
  );
  return n;
}

/** Prefixes and suffixes of two to four units. */
function writeAffixRows(document: NameDocument, i: number, out: Int32Array, at: number): number {
  const { tokens } = document;
  const start = tokens.starts[i]!;
  const end = tokens.ends[i]!;
  let n = at;
  let prefix = 17;
  for (let k = 0; k < 4 && start + k < end; k++) {
    prefix = Math.imul(prefix, 0x01000193) ^ foldUnit(tokens.text.charCodeAt(start + k));
    if (k > 0) {
      out[n++] = rowOf(3 + k, mix(prefix));
    }
  }
  let suffix = 19;
  for (let k = 0; k < 4 && end - 1 - k >= start; k++) {
    suffix = Math.imul(suffix, 0x01000193) ^ foldUnit(tokens.text.charCodeAt(end - 1 - k));
    if (k > 0) {
      out[n++] = rowOf(6 + k, mix(suffix));
    }
  }
  return n;
}
