// How fast the machine is just now: a fixed piece of work, none of it the product's, so that a slower product cannot pass for a slower machine.
// Sorting suffixes, hashing and counting in a map, as the product does, over letters that are the same in every run.

import { seedRandom } from "./random";

const LETTERS = 120_000;
const SUFFIXES = 30_000;
const LONGEST_COMPARED = 64;
const REPEATS = 9;

/** Milliseconds, the best of some: what else the machine does only adds. About half a second in all. */
export function calibrate(): number {
  const random = seedRandom(21);
  // Few letters, so that suffixes agree for a while.
  const letters = Uint16Array.from({ length: LETTERS }, () => 97 + random.below(4));
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < REPEATS; i++) {
    const began = performance.now();
    work(letters);
    best = Math.min(best, performance.now() - began);
  }
  return best;
}

function work(letters: Uint16Array): void {
  const suffixes = Int32Array.from({ length: SUFFIXES }, (_, i) => i * 4).sort((a, b) => {
    for (let k = 0; k < LONGEST_COMPARED; k++) {
      const difference = (letters[a + k] ?? 0) - (letters[b + k] ?? 0);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  const counts = new Map<string, number>();
  for (const at of suffixes) {
    const word = String.fromCharCode(...letters.subarray(at, at + 7));
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  let hash = 0;
  for (let round = 0; round < 20; round++) for (const letter of letters) hash = (Math.imul(hash, 31) + letter) | 0;
  if (counts.size === 0 || hash === 1) throw new Error("the work was not done");
}
