// Token edit distance of a quotation against running text, bit-parallel: Myers, "A fast bit-vector algorithm for
// approximate string matching based on dynamic programming", 1999, in Hyyrö's form, over word numbers instead of
// characters. The match may start anywhere. Knows no index.

/** Words in one machine word: 31, because JavaScript's bit operations give signed results. */
export const BLOCK = 31;

/** A quotation ready to be compared with the words of one segment. */
export interface Pattern {
  readonly length: number;
  /** For each word number of the segment, which of the quotation's different words it is, from 1; 0 for none. */
  readonly kinds: Uint16Array;
  /**
   * For each different word and block, where it stands in the quotation: bit i of
   * masks[kind * blocks + b] for token b * BLOCK + i.
   */
  readonly masks: Int32Array;
  readonly blocks: number;
}

/**
 * Walks words[from, to) and calls `onEnd` with each end (exclusive) where the distance of the best match that ends
 * there is at most `limit`, a number it returns anew each time. A zero among the words starts afresh: no match runs
 * over it. Linear, times the blocks.
 */
export function scanWords(
  words: Int32Array,
  from: number,
  to: number,
  pattern: Pattern,
  limit: number,
  onEnd: (end: number, distance: number) => number,
): void {
  if (pattern.blocks === 1) {
    scanOneBlock(words, from, to, pattern, limit, onEnd);
  } else {
    scanBlocks(words, from, to, pattern, limit, onEnd);
  }
}

function scanOneBlock(
  words: Int32Array,
  from: number,
  to: number,
  pattern: Pattern,
  limit: number,
  onEnd: (end: number, distance: number) => number,
): void {
  const { length, kinds, masks } = pattern;
  const all = length === BLOCK ? 0x7fffffff : (1 << length) - 1;
  const top = 1 << (length - 1);
  let plus = all;
  let minus = 0;
  let score = length;
  for (let at = from; at < to; at++) {
    const word = words[at]!;
    if (word === 0) {
      plus = all;
      minus = 0;
      score = length;
      continue;
    }
    const match = masks[kinds[word]!]!;
    const vertical = match | minus;
    const diagonal = (((match & plus) + plus) ^ plus) | match;
    let plusOut = minus | ~(diagonal | plus);
    let minusOut = plus & diagonal;
    if (plusOut & top) {
      score++;
    } else if (minusOut & top) {
      score--;
    }
    plusOut <<= 1;
    minusOut <<= 1;
    plus = (minusOut | ~(vertical | plusOut)) & all;
    minus = plusOut & vertical & all;
    if (score <= limit) {
      limit = onEnd(at + 1, score);
    }
  }
}

function scanBlocks(
  words: Int32Array,
  from: number,
  to: number,
  pattern: Pattern,
  limit: number,
  onEnd: (end: number, distance: number) => number,
): void {
  const { length, kinds, masks, blocks } = pattern;
  const full = 0x7fffffff;
  const last = blocks - 1;
  const top = 1 << ((length - 1) % BLOCK);
  const plus = new Int32Array(blocks).fill(full);
  const minus = new Int32Array(blocks);
  let score = length;
  for (let at = from; at < to; at++) {
    const word = words[at]!;
    if (word === 0) {
      plus.fill(full);
      minus.fill(0);
      score = length;
      continue;
    }
    const row = kinds[word]! * blocks;
    let plusIn = 0;
    let minusIn = 0;
    for (let b = 0; b < blocks; b++) {
      const p = plus[b]!;
      const m = minus[b]!;
      const match = masks[row + b]!;
      const vertical = match | m;
      const matchIn = match | minusIn;
      const diagonal = ((((matchIn & p) + p) & full) ^ p) | matchIn;
      let plusOut = (m | ~(diagonal | p)) & full;
      let minusOut = p & diagonal;
      if (b === last) {
        if (plusOut & top) {
          score++;
        } else if (minusOut & top) {
          score--;
        }
      }
      const plusCarry = (plusOut >>> (BLOCK - 1)) & 1;
      const minusCarry = (minusOut >>> (BLOCK - 1)) & 1;
      plusOut = ((plusOut << 1) | plusIn) & full;
      minusOut = ((minusOut << 1) | minusIn) & full;
      plus[b] = (minusOut | ~(vertical | plusOut)) & full;
      minus[b] = plusOut & vertical;
      plusIn = plusCarry;
      minusIn = minusCarry;
    }
    if (score <= limit) {
      limit = onEnd(at + 1, score);
    }
  }
}
