// Where a stretch of an extracted text stands for somebody who opens the file: its page, or its time.

import type { SourcePlace, SourceText } from "./sourceTypes";

/** Null where the format has neither, and before the first place. O(log places). */
export function findPlace({ places }: Pick<SourceText, "places">, offset: number): SourcePlace | null {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (places[middle]!.start <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return places[low - 1] ?? null;
}
