// Lists of words as they stand in the source: with white space between.

export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
