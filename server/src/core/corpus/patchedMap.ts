// The sources by path, the next version of which costs what was replaced: a few of
// them over a map of all. Never mutated.

/** Replaced values above which a map of its own is made: walking all of them costs a look for each. */
const MOST_REPLACED = 64;

/**
 * The same keys in the same order, with other values for some; `undefined` where a key is
 * new. O(replaced), and now and then O(size).
 */
export function replaceValues<V>(
  map: ReadonlyMap<string, V>,
  values: readonly (readonly [string, V])[],
): ReadonlyMap<string, V> | undefined {
  if (!values.every(([key]) => map.has(key))) {
    return undefined;
  }
  const [base, replaced] =
    map instanceof PatchedMap
      ? [map.base as ReadonlyMap<string, V>, new Map(map.replaced as ReadonlyMap<string, V>)]
      : [map, new Map<string, V>()];
  for (const [key, value] of values) {
    replaced.set(key, value);
  }
  const patched = new PatchedMap(base, replaced);
  return replaced.size > MOST_REPLACED ? new Map(patched) : patched;
}

class PatchedMap<V> implements ReadonlyMap<string, V> {
  constructor(
    readonly base: ReadonlyMap<string, V>,
    /** Keys of the base. */
    readonly replaced: ReadonlyMap<string, V>,
  ) {}

  get size(): number {
    return this.base.size;
  }

  get(key: string): V | undefined {
    return this.replaced.get(key) ?? this.base.get(key);
  }

  has(key: string): boolean {
    return this.base.has(key);
  }

  keys(): MapIterator<string> {
    return this.base.keys();
  }

  *values(): MapIterator<V> {
    for (const [key, value] of this.base) {
      yield this.replaced.get(key) ?? value;
    }
  }

  *entries(): MapIterator<[string, V]> {
    for (const [key, value] of this.base) {
      yield [key, this.replaced.get(key) ?? value];
    }
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  forEach(run: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this.entries()) {
      run(value, key, this);
    }
  }
}
