// What the extension asks for that is over all sources: conflicts, two sources side by side, the
// timeline. Plain data in words ready to be shown.

import type { Place } from "./deskMessages";

export const LIST_CONFLICTS = "verbatim/listConflicts";

export interface ConflictRow {
  readonly kind: "words" | "speaker" | "date" | "role";
  /** "Other words". */
  readonly kindName: string;
  /** Whom or what it is about. */
  readonly about: string;
  readonly sides: readonly ConflictSideRow[];
}

export interface ConflictSideRow {
  readonly place: Place | null;
  /** Of the source, to compare it with another. */
  readonly uri: string;
  readonly sourceName: string;
  readonly publisher: string;
  /** "April 5, 2024"; empty where unknown. */
  readonly published: string;
  /** What the sides differ in: a speaker, a day, a title, words. */
  readonly claim: string;
  /** The quotation or sentence. */
  readonly text: string;
}

export const COMPARE_SOURCES = "verbatim/compareSources";

export interface CompareSourcesParams {
  readonly first: string;
  readonly second: string;
  /** The editor's command that links run, with the place's URI and line (from 0) as arguments. */
  readonly command: string;
}

/** Null where a source is gone. */
export interface MadePage {
  readonly title: string;
  readonly html: string;
}

export const MAKE_TIMELINE = "verbatim/makeTimeline";

export interface MakeTimelineParams {
  /** Whose dates are marked; null where none is open. */
  readonly draft: string | null;
  /** By which the page's policy lets its program in. */
  readonly nonce: string;
}

/** Null while sources are being read. */
export type MadeTimeline = MadePage | null;
