// What the dates annotator finds in one text. Spans are in the offsets of the text that was annotated.

import type { Span } from "../text/span";

export interface DateMention extends Span {
  /**
   * Extended Date/Time Format (ISO 8601-2): `2023-07-12`, `2024-07`, `2007`, `197X`, `2024-07-09/2024-07-11`,
   * `1998-22` a summer, `2001-33` a first quarter. Null where the text names a day that cannot be resolved
   * (no anchor, ambiguous) or that does not exist.
   */
  readonly edtf: string | null;
  /** "absolute": the words alone give it. "relative": the day of publication or a narrative anchor was needed. */
  readonly basis: "absolute" | "relative";
  /**
   * Weekdays that the text names with the date: "Friday, Jan. 31", "June 19, a
   * Wednesday", "Saturday and Sunday, June 1-2".
   */
  readonly weekdays?: readonly NamedWeekday[];
  /** Set where the words name a day that no calendar has: "Feb. 30". */
  readonly isInvalid?: true;
  /** Set where day and month of "4/5/2024" could be either and nothing decided: month first was taken. */
  readonly isAmbiguous?: true;
}

/** `start` and `end` are the weekday's own place, which may lie behind the date's: "June 19, a Wednesday". */
export interface NamedWeekday extends Span {
  /** 1 Monday to 7 Sunday. */
  readonly day: number;
  /** The day of a range that it names; "first" where the date is one day. */
  readonly of: "first" | "last";
}

/** What relative and yearless dates are resolved against. */
export interface DateAnchor {
  /** `2024-04-05`, or null where unknown: then only absolute dates get a value. */
  readonly day: string | null;
  /** How the text, its publisher or dateline orders 4/5/2024, where known. */
  readonly numericOrder: "monthFirst" | "dayFirst" | null;
}
