// Hashes of words and phrases, straight from the text's units: no strings are made. Case and accents are folded, so
// that "Popović", "POPOVIC" and "popovic" are one. Knows nothing of what the hashes are for.

import type { Tokens } from "../text/tokens";

const folded = new Uint16Array(0x10000);

/** Letters that no decomposition takes to their plain form. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ı: "i",
  æ: "a",
  œ: "o",
  ß: "s",
  þ: "t",
  ð: "d",
  "’": "'",
  "‘": "'",
  "‑": "-",
  "‐": "-",
};

/** The unit in small letters without its accent. */
export function foldUnit(unit: number): number {
  let small = folded[unit]!;
  if (small === 0) {
    small = fold(unit);
    folded[unit] = small;
  }
  return small;
}

function fold(unit: number): number {
  const small = String.fromCharCode(unit).toLowerCase();
  const plain = PLAIN[small] ?? small.normalize("NFD");
  return plain.charCodeAt(0) || unit;
}

/** Signed 32 bits, never 0. */
export function hashUnits(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = start; i < end; i++) {
    hash = Math.imul(hash ^ foldUnit(text.charCodeAt(i)), 0x01000193);
  }
  return mix(hash) || 1;
}

/** Spreads the bits of a hash (the finaliser of MurmurHash3). */
export function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/**
 * The hash of a phrase from that of its beginning and of its next word; a phrase of one word has the word's own hash.
 */
export function hashPhrase(before: number, next: number): number {
  return mix(Math.imul(before, 0x9e3779b1) + next) || 1;
}

/** One hash a token. */
export function hashTokens(tokens: Tokens): Int32Array {
  const hashes = new Int32Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    hashes[i] = hashUnits(tokens.text, tokens.starts[i]!, tokens.ends[i]!);
  }
  return hashes;
}
