// The folded words of a segment and their numbers, in typed arrays. Knows no texts and no order of words.

import { HASH_PRIME, HASH_SEED } from "./foldTokens";

/** Words are numbered from 1; 0 is no word (it parts the texts of a segment). */
export interface Vocabulary {
  /** Folded units of all words, one behind the other. */
  readonly units: Uint16Array;
  /** Where word w stands in `units`: from starts[w] to starts[w + 1]. */
  readonly starts: Int32Array;
  /** Open addressing, a power of two; 0 is free. */
  readonly table: Int32Array;
}

/** The number of the word that stands in `units` from `from` on; 0 where it is not there. */
export function findWord(
  vocabulary: Vocabulary,
  units: Uint16Array,
  from: number,
  length: number,
  hash: number,
): number {
  const { table } = vocabulary;
  const mask = table.length - 1;
  for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
    const word = table[slot]!;
    if (word === 0 || isWord(vocabulary.units, vocabulary.starts, word, units, length, from)) {
      return word;
    }
  }
}

export function countWords(vocabulary: Vocabulary): number {
  return vocabulary.starts.length - 2;
}

/** Collects words; `build` gives the immutable arrays. */
export class VocabularyBuilder {
  private units = new Uint16Array(1 << 12);
  private starts = new Int32Array(1 << 9);
  private table = new Int32Array(1 << 10);
  private count = 0;

  /** The word's number, a new one where it is new. */
  intern(units: Uint16Array, from: number, length: number, hash: number): number {
    const mask = this.table.length - 1;
    let slot = spread(hash) & mask;
    for (; ; slot = (slot + 1) & mask) {
      const word = this.table[slot]!;
      if (word === 0) {
        break;
      }
      if (isWord(this.units, this.starts, word, units, length, from)) {
        return word;
      }
    }
    const word = ++this.count;
    this.table[slot] = word;
    const start = this.starts[word]!;
    if (word + 2 > this.starts.length) {
      this.starts = grown(this.starts, new Int32Array(this.starts.length * 2));
    }
    while (start + length > this.units.length) {
      this.units = grown(this.units, new Uint16Array(this.units.length * 2));
    }
    for (let i = 0; i < length; i++) {
      this.units[start + i] = units[from + i]!;
    }
    this.starts[word + 1] = start + length;
    if (this.count * 2 > this.table.length) {
      this.rehash();
    }
    return word;
  }

  build(): Vocabulary {
    return {
      units: this.units.slice(0, this.starts[this.count + 1]!),
      starts: this.starts.slice(0, this.count + 2),
      table: this.table.slice(),
    };
  }

  private rehash(): void {
    const table = new Int32Array(this.table.length * 2);
    const mask = table.length - 1;
    for (let word = 1; word <= this.count; word++) {
      let slot = spread(hashUnits(this.units, this.starts[word]!, this.starts[word + 1]!)) & mask;
      while (table[slot] !== 0) {
        slot = (slot + 1) & mask;
      }
      table[slot] = word;
    }
    this.table = table;
  }
}

/** The hash that the scanner gives the same units. */
export function hashUnits(units: Uint16Array, from: number, to: number): number {
  let hash = HASH_SEED;
  for (let i = from; i < to; i++) {
    hash = Math.imul(hash ^ units[i]!, HASH_PRIME);
  }
  return hash;
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

function isWord(
  all: Uint16Array,
  starts: Int32Array,
  word: number,
  units: Uint16Array,
  length: number,
  from: number,
): boolean {
  const start = starts[word]!;
  if (starts[word + 1]! - start !== length) {
    return false;
  }
  for (let i = 0; i < length; i++) {
    if (all[start + i] !== units[from + i]) {
      return false;
    }
  }
  return true;
}

function grown<T extends Int32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
