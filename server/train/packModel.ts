// Trained weights and the lexicon to the packed form that core/names/nameModel.ts reads.

import { LABELS, MAGIC } from "../src/core/names/nameModel";
import { pushVarint } from "./packNumbers";
import type { TrainedWeights } from "./trainTagger";

export interface PackedLexicon {
  /** Ascending as unsigned numbers. */
  readonly hashes: Int32Array;
  readonly bits: Int32Array;
}

/** Weights of the smallest size are left out until this many are left. */
export function packModel(lexicon: PackedLexicon, weights: TrainedWeights, mostWeights: number): Uint8Array {
  const bytes: number[] = [];
  pushUint32(bytes, MAGIC);
  pushLexicon(bytes, lexicon);
  for (const transition of weights.transitions) {
    pushFloat32(bytes, transition);
  }
  const sizes = weights.rows
    .filter((w) => w !== 0)
    .map(Math.abs)
    .sort();
  const largest = sizes.length > 0 ? sizes[sizes.length - 1]! : 1;
  const least = sizes.length > mostWeights ? sizes[sizes.length - mostWeights]! : 0;
  pushFloat32(bytes, largest);
  const packed: number[] = [];
  let count = 0;
  let before = 0;
  for (let row = 0; row * LABELS < weights.rows.length; row++) {
    let mask = 0;
    const values: number[] = [];
    for (let label = 0; label < LABELS; label++) {
      const weight = weights.rows[row * LABELS + label]!;
      if (weight === 0 || Math.abs(weight) < least) {
        continue;
      }
      const byte = Math.round(127 * Math.sqrt(Math.abs(weight) / largest)) * Math.sign(weight);
      if (byte === 0) {
        continue;
      }
      mask |= 1 << label;
      values.push(byte & 255);
    }
    if (mask === 0) {
      continue;
    }
    pushVarint(packed, row - before);
    packed.push(mask, ...values);
    before = row;
    count++;
  }
  pushVarint(bytes, count);
  for (const byte of packed) {
    bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

function pushLexicon(bytes: number[], lexicon: PackedLexicon): void {
  const counts = new Map<number, number>();
  for (const bits of lexicon.bits) {
    counts.set(bits, (counts.get(bits) ?? 0) + 1);
  }
  // The commonest masks get the shortest numbers.
  const masks = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([mask]) => mask);
  const indexOf = new Map(masks.map((mask, i) => [mask, i]));
  pushVarint(bytes, masks.length);
  for (const mask of masks) {
    pushVarint(bytes, mask);
  }
  pushVarint(bytes, lexicon.hashes.length);
  let before = 0;
  lexicon.hashes.forEach((hash, i) => {
    pushVarint(bytes, (hash - before) >>> 0);
    pushVarint(bytes, indexOf.get(lexicon.bits[i]!)!);
    before = hash;
  });
}

function pushUint32(bytes: number[], value: number): void {
  bytes.push(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24);
}

function pushFloat32(bytes: number[], value: number): void {
  bytes.push(...new Uint8Array(Float32Array.of(value).buffer));
}
