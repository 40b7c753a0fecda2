// How the extension corrects what was read from the sources. The server says what the corrections' file is to hold; the
// editor writes it, so that an open buffer, undo and the file on disk stay one.

import type { Place } from "./deskMessages";

export const LIST_CORRECTIONS = "verbatim/listCorrections";

export interface PersonCorrectionsParams {
  readonly id: string;
}

/** One line of the corrections' file that is about the person. */
export interface CorrectionRow {
  /** Another name for the person; names of some sources only; a title; words that are the person's. */
  readonly kind: "also" | "apart" | "role" | "speaker";
  /** As the sources have it. */
  readonly read: string;
  /** Of a title, as it should be; of names of some sources, those. Empty for a title that is not the person's. */
  readonly right: string;
  readonly entry: CorrectionEntry;
}

/** A line of the corrections' file, to be taken out. */
export interface CorrectionEntry {
  /** URI of the corrections' file. */
  readonly uri: string;
  readonly list: "people" | "quotations";
  readonly index: number;
  readonly also?: string;
  readonly role?: string;
  /** What the entry is called: it is not taken out where the file has another there meanwhile. */
  readonly name: string;
}

export const LIST_PERSON_SOURCES = "verbatim/listPersonSources";

/** A source that mentions the person. */
export interface PersonSourceRow {
  readonly uri: string;
  readonly name: string;
  readonly title: string | null;
  /** "April 5, 2024"; empty where unknown. */
  readonly published: string;
  /** The first sentence that has the person. */
  readonly sentence: string;
}

export const FIND_SPOKEN = "verbatim/findSpoken";

export interface FindSpokenParams {
  readonly place: Place;
}

/** The source's quotation at a place. */
export interface SpokenQuotation {
  readonly words: string;
  /** Empty where nobody is known to have said it. */
  readonly speaker: string;
}

export const CORRECT = "verbatim/correct";

export type CorrectParams =
  | { readonly kind: "merge"; readonly id: string; readonly into: string }
  | { readonly kind: "name"; readonly id: string; readonly name: string }
  /** In these sources (URIs) it is another person, of that name. */
  | { readonly kind: "split"; readonly id: string; readonly name: string; readonly sources: readonly string[] }
  /** The title that the sources first give at `place`; null where it is not this person's. */
  | { readonly kind: "role"; readonly id: string; readonly place: Place; readonly role: string | null }
  /** Who said what the source has at `place`; null where nobody is known to have. */
  | { readonly kind: "speaker"; readonly place: Place; readonly speaker: string | null }
  | { readonly kind: "remove"; readonly entry: CorrectionEntry };

/** What the file is to hold; nothing where it is to go. */
export interface CorrectedFile {
  readonly uri: string;
  readonly before: string;
  readonly text: string;
}

/** Why it can't be done, in words to be shown. */
export interface CorrectionRefused {
  readonly problem: string;
}
