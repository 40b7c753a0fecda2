// Who said or did what when. Plain data; knows no HTML.

import type { Days } from "../edtfDays";
import type { FileSpan } from "../textView";

/** "said": a quotation at its day. "done": what a dated sentence tells of somebody. */
export type EventKind = "said" | "done";

export interface TimelineEvent {
  readonly kind: EventKind;
  readonly days: Days;
  readonly edtf: string;
  /** The quotation or the sentence, on one line, cut where it is long. */
  readonly words: string;
  /** Who is named where the row tells it not: "an official". Empty else. */
  readonly who: string;
  /** Each source that has it, once; never empty. */
  readonly places: readonly FileSpan[];
}

export interface TimelineRow {
  /** Null for what is told of nobody who is named. */
  readonly person: { readonly id: string; readonly name: string; readonly role: string } | null;
  /** By day. */
  readonly events: readonly TimelineEvent[];
}

/** A date of the draft. */
export interface TimelineMark {
  readonly days: Days;
  readonly edtf: string;
  readonly words: string;
  readonly place: FileSpan;
}

export interface Timeline {
  /** Those with the most events first, what is told of nobody last. */
  readonly rows: readonly TimelineRow[];
  readonly marks: readonly TimelineMark[];
  readonly sources: number;
  /** Quotations without a day: their sources have none. */
  readonly undated: number;
  /** Events and rows left out where there are very many. */
  readonly leftOut: number;
}
