// What judging says of a quotation and one passage of a source. Offsets of what was written count in the quotation's
// own text (its parts joined by a line feed); those of the source in its prose. Knows no style and no severity.

import type { Span } from "../../text/span";

/** In order of weight: a change takes the first that fits. */
export type ChangeClass = "negation" | "number" | "name" | "modal" | "tense" | "quantifier" | "intensifier" | "other";

/** Words that differ and that no style could allow as they stand. */
export interface WordChange {
  readonly kind: "replaced" | "added" | "omitted";
  readonly class: ChangeClass;
  /** Empty where words were left out: the place where they are missing. */
  readonly written: Span;
  /** Empty where words were put in. */
  readonly source: Span;
}

/** An edit that a style may allow. In the ladder's order. */
export type EditKind =
  | "firstLetter"
  | "bracketedLetter"
  | "capitals"
  | "filler"
  | "repeatedStart"
  | "bracketAdded"
  | "bracketReplaced"
  | "contraction"
  | "ellipsis"
  | "ellipsisAtEnd"
  | "speakerBetween"
  | "numeral"
  | "abbreviation"
  | "spelling"
  // Changes of words that judging calls changes: whether they mend the source is for the caller to say.
  | "typo"
  | "agreement";

export interface QuoteEdit {
  readonly kind: EditKind;
  readonly written: Span;
  readonly source: Span;
}

/** What governs words that were cut from it. */
export type GovernorKind = "negation" | "condition" | "hedge" | "report";

export interface Governor extends Span {
  readonly kind: GovernorKind;
}

/** A cut that took a governor along: at an end of the quotation, or inside an ellipsis. */
export interface Clip {
  readonly place: "before" | "after" | "inside";
  readonly governor: Governor;
  /** The ellipsis, for an inside one. */
  readonly written: Span | null;
}

/** Two neighbouring stretches of the quotation that the source has in different utterances. */
export interface Join {
  /** The last unit of the first and the first of the second. */
  readonly written: Span;
  readonly before: Span;
  readonly after: Span;
}

export interface Judgement {
  /** Prose offsets, from the first word that stands in the source to the last. */
  readonly passage: Span;
  /** Words of the quotation, brackets and dots left out. */
  readonly words: number;
  /** Those that the passage has, in any form. */
  readonly matched: number;
  /** Of those, the ones outside every quotation of the source. */
  readonly outside: number;
  readonly changes: readonly WordChange[];
  readonly edits: readonly QuoteEdit[];
  readonly clips: readonly Clip[];
  readonly joins: readonly Join[];
  /** Set where a question mark or a full stop changes the sense of the end. */
  readonly endMark: { readonly written: string; readonly source: string } | null;
}
