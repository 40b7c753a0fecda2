// A map whose next version costs what changed: a shared base under a small layer of changes. Never mutated.

/** When the layer grows past this share of the base, both are written into a new base: amortised O(1) a change. */
const MERGE_SHARE = 1 / 8;
const MERGE_AT_LEAST = 64;

/** What a base must do: a map, or a table that makes its values when they are asked for. */
export interface BaseMap<V> extends Iterable<readonly [string, V]> {
  readonly size: number;
  get(key: string): V | undefined;
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

  /** `undefined` removes. */
  with(changes: ReadonlyMap<string, V | undefined>): PersistentMap<V> {
    if (changes.size === 0) return this;
    let size = this.size;
    for (const [key, value] of changes) {
      const had = this.get(key) !== undefined;
      if (had && value === undefined) size--;
      else if (!had && value !== undefined) size++;
    }
    const layer = new Map(this.layer);
    for (const [key, value] of changes) layer.set(key, value);
    if (layer.size < Math.max(MERGE_AT_LEAST, this.base.size * MERGE_SHARE)) return new PersistentMap(this.base, layer, size);
    const base = new Map(this.base);
    for (const [key, value] of layer) {
      if (value === undefined) base.delete(key);
      else base.set(key, value);
    }
    return new PersistentMap<V>(base, new Map(), size);
  }

  /** In no promised order. O(size). */
  *entries(): IterableIterator<[string, V]> {
    for (const [key, value] of this.base) if (!this.layer.has(key)) yield [key, value];
    for (const [key, value] of this.layer) if (value !== undefined) yield [key, value];
  }
}
