// What a date's words are resolved against, and what comes of it.

import type { DateStory } from "./dateStory";
import type { Comparing, Tense } from "./dateTense";
import { pointOfDay, type EdtfDate, type EdtfPoint } from "./edtf";

export interface ResolveContext {
  /** Day of publication, as a day number. */
  readonly anchor: number | null;
  /** How the text orders 4/5/2024, null where nothing tells. */
  readonly findNumericOrder: () => "monthFirst" | "dayFirst" | null;
  /** Read from the sentence when asked: most dates need it not. */
  readonly findTense: () => Tense;
  readonly findComparing: () => Comparing;
  readonly story: DateStory;
}

export type Resolved =
  | { readonly kind: "date"; readonly date: EdtfDate; readonly isAbsolute: boolean; readonly isAmbiguous?: true }
  /** A date, but the day of publication is missing. */
  | { readonly kind: "unknown" }
  /** No calendar has the day. */
  | { readonly kind: "invalid" };

const LAST_YEAR = 9999;

/** Unknown where EDTF's four digits cannot write the year. */
export function dated(from: EdtfPoint, isAbsolute: boolean): Resolved {
  if (from.year < 0 || from.year > LAST_YEAR) {
    return { kind: "unknown" };
  }
  return { kind: "date", date: { from, to: null }, isAbsolute };
}

export function datedDay(dayNumber: number): Resolved {
  return dated(pointOfDay(dayNumber), false);
}
