// Tables that are looked up by words of a text.

/** Without what every object of the language inherits: a text may speak of a "constructor". */
export function wordTable<T>(table: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null) as Record<string, T>, table);
}
