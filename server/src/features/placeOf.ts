// A place of a source as people are told of it: its page or time, where the file has them.

import { findPlace } from "../core/corpus/findPlace";
import type { SourceText } from "../core/corpus/sourceTypes";
import { sayPlace } from "../words/sayPlace";

/** "p. 14", "at 00:14:05"; null where the file has neither. */
export function placeOf(source: Pick<SourceText, "places">, offset: number): string | null {
  const place = findPlace(source, offset);
  return place && sayPlace(place);
}
