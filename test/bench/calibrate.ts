// How fast the machine is just now: a fixed piece of work, none of it the product's, so that a slower product cannot
// pass for a slower machine. Sorting suffixes, hashing and counting in a map, as the product does, over letters that
// are the same in every run. It is done again at every figure, because other programs come and go within seconds.

import { quantile, seedRandom } from "./random";

const LETTERS = 120_000;
const SUFFIXES = 30_000;
const LONGEST_COMPARED = 64;
const REPEATS = 3;
const TOGETHER_MS = 50;

export class Calibration {
  private readonly letters: Uint16Array;
  private before: number;
  private now: number;
  private at: number;

  constructor() {
    const random = seedRandom(21);
    // Few letters, so that suffixes agree for a while.
    this.letters = Uint16Array.from({ length: LETTERS }, () => 97 + random.below(4));
    // The first time it is slow: its code is not compiled yet.
    this.measure();
    this.before = this.now = this.measure();
    this.at = performance.now();
  }

  /** Milliseconds, from before and after what was done since it was last asked; a tenth of a second of work. */
  around(): number {
    // What is told at once belongs together.
    if (performance.now() - this.at > TOGETHER_MS) {
      this.before = this.now;
      this.now = this.measure();
      this.at = performance.now();
    }
    return (this.before + this.now) / 2;
  }

  private measure(): number {
    return quantile(
      Array.from({ length: REPEATS }, () => {
        const began = performance.now();
        work(this.letters);
        return performance.now() - began;
      }),
      0.5,
    );
  }
}

function work(letters: Uint16Array): void {
  const suffixes = Int32Array.from({ length: SUFFIXES }, (_, i) => i * 4).sort((a, b) => {
    for (let k = 0; k < LONGEST_COMPARED; k++) {
      const difference = (letters[a + k] ?? 0) - (letters[b + k] ?? 0);
      if (difference !== 0) {
        return difference;
      }
    }
    return a - b;
  });
  const counts = new Map<string, number>();
  for (const at of suffixes) {
    const word = String.fromCharCode(...letters.subarray(at, at + 7));
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  let hash = 0;
  for (let round = 0; round < 20; round++) {
    for (const letter of letters) {
      hash = (Math.imul(hash, 31) + letter) | 0;
    }
  }
  if (counts.size === 0 || hash === 1) {
    throw new Error("the work was not done");
  }
}
