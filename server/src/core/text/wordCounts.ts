// How often the pieces of a text say something of a word: told anew, where pieces go and come, with the words of which
// something else is said since. Knows no text.

/** What one piece says: of the word or phrase `keys[i]` that columns[i] holds, once. */
export interface Counted {
  /** Hashes. */
  readonly keys: Int32Array;
  readonly columns: Uint8Array;
  /** The first word of each key. */
  readonly words: Int32Array;
}

export class WordCounts {
  private readonly rows = new Map<number, number>();
  private counts: Int32Array;

  /** `isCounted`: how often matters, and not only whether. */
  constructor(
    private readonly columns: number,
    private readonly isCounted: boolean,
  ) {
    this.counts = new Int32Array(64 * columns);
  }

  get size(): number {
    return this.rows.size;
  }

  /** The row of a key, -1 where none has it. */
  find(key: number): number {
    return this.rows.get(key) ?? -1;
  }

  count(row: number, column: number): number {
    return this.counts[row * this.columns + column]!;
  }

  add({ keys, columns }: Counted): void {
    for (let i = 0; i < keys.length; i++) {
      const cell = this.cellOf(keys[i]!, columns[i]!);
      this.counts[cell] = this.counts[cell]! + 1;
    }
  }

  /** The first words of the keys of which something else is said now. Linear in what goes and comes. */
  replace(gone: readonly Counted[], come: readonly Counted[]): ReadonlySet<number> {
    const changes = new Map<number, Change>();
    for (const counted of gone) {
      this.note(counted, -1, changes);
    }
    for (const counted of come) {
      this.note(counted, 1, changes);
    }
    const words = new Set<number>();
    for (const [cell, { by, word }] of changes) {
      if (by === 0) {
        continue;
      }
      const before = this.counts[cell]!;
      this.counts[cell] = before + by;
      if (this.isCounted || before > 0 !== before + by > 0) {
        words.add(word);
      }
    }
    return words;
  }

  private note({ keys, columns, words }: Counted, by: number, changes: Map<number, Change>): void {
    for (let i = 0; i < keys.length; i++) {
      const cell = this.cellOf(keys[i]!, columns[i]!);
      const change = changes.get(cell);
      if (change) {
        change.by += by;
      } else {
        changes.set(cell, { by, word: words[i]! });
      }
    }
  }

  private cellOf(key: number, column: number): number {
    let row = this.rows.get(key);
    if (row === undefined) {
      row = this.rows.size;
      this.rows.set(key, row);
      if ((row + 1) * this.columns > this.counts.length) {
        const counts = new Int32Array(2 * this.counts.length);
        counts.set(this.counts);
        this.counts = counts;
      }
    }
    return row * this.columns + column;
  }
}

interface Change {
  by: number;
  readonly word: number;
}
