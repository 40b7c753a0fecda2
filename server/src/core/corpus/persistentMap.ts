// A map whose next version costs what changed: a shared base under a small layer of changes. Never mutated.

/** When the layer grows past this share of the base, both are written into a new base: amortised O(1) a change. */
const MERGE_SHARE = 1 / 8;
const MERGE_AT_LEAST = 64;

/** What a base must do: a map, or a table that makes its values when they are asked for. */
export interface BaseMap<V> extends Iterable<readonly [string, V]> {
  readonly size: number;
  get(key: string): V | undefined;
  has(key: string): boolean;
}

/** The number that a value has there. */
export type NumberOf<V> = { [K in keyof V]: V[K] extends number ? K : never }[keyof V] & string;

/** A table knows its names, and some numbers of each value, without making any value. */
export interface CountedMap<V> extends BaseMap<V> {
  readonly names: readonly string[];
  readNumber(key: string, of: NumberOf<V>): number;
}

export class PersistentMap<V> {
  private constructor(
    private readonly base: BaseMap<V>,
    private readonly layer: ReadonlyMap<string, V | undefined>,
    readonly size: number,
  ) {}

  static empty<V>(): PersistentMap<V> {
    return new PersistentMap<V>(new Map(), new Map(), 0);
  }

  static over<V>(base: BaseMap<V>): PersistentMap<V> {
    return new PersistentMap<V>(base, new Map(), base.size);
  }

  get(key: string): V | undefined {
    return this.layer.has(key) ? this.layer.get(key) : this.base.get(key);
  }

  /** Makes no value. */
  has(key: string): boolean {
    return this.layer.has(key) ? this.layer.get(key) !== undefined : this.base.has(key);
  }

  /** A number of the value, 0 where there is none. Where the base is a table, no value of it is made. */
  readNumber(key: string, of: NumberOf<V>): number {
    if (!this.layer.has(key) && isCounted(this.base)) {
      return this.base.readNumber(key, of);
    }
    const value = this.get(key);
    return value === undefined ? 0 : (value![of] as number);
  }

  /** Whether the base has no say about the key. */
  isChanged(key: string): boolean {
    return this.layer.size > 0 && this.layer.has(key);
  }

  listChanged(): Iterable<string> {
    return this.layer.keys();
  }

  isOver(base: BaseMap<V>): boolean {
    return this.base === base;
  }

  /** Keys that begin so, in no promised order. O(log size) and the keys found. */
  *listKeys(beginning: string): IterableIterator<string> {
    const sorted = sortKeys(this.base);
    for (let i = lowerBound(sorted, beginning); i < sorted.length && sorted[i]!.startsWith(beginning); i++) {
      if (!this.layer.has(sorted[i]!)) {
        yield sorted[i]!;
      }
    }
    for (const [key, value] of this.layer) {
      if (value !== undefined && key.startsWith(beginning)) {
        yield key;
      }
    }
  }

  /** `undefined` removes. */
  with(changes: ReadonlyMap<string, V | undefined>): PersistentMap<V> {
    if (changes.size === 0) {
      return this;
    }
    let size = this.size;
    for (const [key, value] of changes) {
      const had = this.get(key) !== undefined;
      if (had && value === undefined) {
        size--;
      } else if (!had && value !== undefined) {
        size++;
      }
    }
    const layer = new Map(this.layer);
    for (const [key, value] of changes) {
      layer.set(key, value);
    }
    if (layer.size < Math.max(MERGE_AT_LEAST, this.base.size * MERGE_SHARE)) {
      return new PersistentMap(this.base, layer, size);
    }
    const base = new Map(this.base);
    for (const [key, value] of layer) {
      if (value === undefined) {
        base.delete(key);
      } else {
        base.set(key, value);
      }
    }
    return new PersistentMap<V>(base, new Map(), size);
  }

  /** In no promised order. O(size). */
  *entries(): IterableIterator<[string, V]> {
    for (const [key, value] of this.base) {
      if (!this.layer.has(key)) {
        yield [key, value];
      }
    }
    for (const [key, value] of this.layer) {
      if (value !== undefined) {
        yield [key, value];
      }
    }
  }
}

function isCounted<V>(base: BaseMap<V>): base is CountedMap<V> {
  return "readNumber" in base;
}

const sortedKeys = new WeakMap<BaseMap<unknown>, readonly string[]>();

/** Once for a base, which many versions share. */
function sortKeys<V>(base: BaseMap<V>): readonly string[] {
  let sorted = sortedKeys.get(base);
  if (!sorted) {
    const keys = isCounted(base) ? base.names : Array.from(base, ([key]) => key);
    sorted = isAscending(keys) ? keys : [...keys].sort();
    sortedKeys.set(base, sorted);
  }
  return sorted;
}

/** As a table's names are: sorting 36,000 would take 60 ms of the first request. */
function isAscending(keys: readonly string[]): boolean {
  for (let i = 1; i < keys.length; i++) {
    if (keys[i - 1]! >= keys[i]!) {
      return false;
    }
  }
  return true;
}

function lowerBound(sorted: readonly string[], key: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < key) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
