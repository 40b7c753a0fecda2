// Sums of the weights that a word has wherever it stands, kept from the last places: a name comes more than once, in a
// text and in the news of a day. Knows no features; forgets a word for the next one with the same slot.

import { LABELS } from "./nameModel";

/** Words kept, a power of two: 160 KB. */
const SLOTS = 4096;

export class WordSums {
  private readonly words = new Int32Array(SLOTS);
  private readonly keys = new Int32Array(SLOTS);
  private readonly sums = new Float32Array(SLOTS * LABELS);

  /** Writes the sums to out[at...] and gives true where they are known; hashes are never 0. */
  recall(word: number, key: number, out: Float32Array, at: number): boolean {
    const slot = slotOf(word, key);
    if (this.words[slot] !== word || this.keys[slot] !== key) {
      return false;
    }
    for (let label = 0; label < LABELS; label++) {
      out[at + label] = this.sums[slot * LABELS + label]!;
    }
    return true;
  }

  keep(word: number, key: number, sums: Float32Array, at: number): void {
    const slot = slotOf(word, key);
    this.words[slot] = word;
    this.keys[slot] = key;
    for (let label = 0; label < LABELS; label++) {
      this.sums[slot * LABELS + label] = sums[at + label]!;
    }
  }
}

function slotOf(word: number, key: number): number {
  return (word ^ Math.imul(key, 0x9e3779b1)) & (SLOTS - 1);
}
