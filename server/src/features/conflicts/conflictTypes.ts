// Where sources contradict each other. Plain data; knows no LSP and no HTML.

import type { FileSpan } from "../textView";

/**
 * words: one statement, given in other words; speaker: the same words, given to another person; date: one event on
 * another day; role: one person in another office at the same time.
 */
export type ConflictKind = "words" | "speaker" | "date" | "role";

/** A stretch of a text; `isDifferent` where the other side has something else. */
export interface TextPiece {
  readonly text: string;
  readonly isDifferent: boolean;
}

/** What one source says: a place in its file with the words around it. */
export interface ConflictSide extends FileSpan {
  /** What the sides differ in: a speaker, a day, a title; for words, the words that differ. */
  readonly claim: string;
  /** The quotation or sentence, on one line. */
  readonly pieces: readonly TextPiece[];
}

export interface Conflict {
  readonly kind: ConflictKind;
  /** Whom or what it is about: a speaker, the words, the person; of an event, its sentence in the first source. */
  readonly about: string;
  /** Two or more, each of another source; by publication, then path. */
  readonly sides: readonly ConflictSide[];
}

export interface Conflicts {
  /** By kind, then by the first side's place. */
  readonly list: readonly Conflict[];
  /** Sources that were compared: all, or the newest of very many. */
  readonly compared: number;
}
