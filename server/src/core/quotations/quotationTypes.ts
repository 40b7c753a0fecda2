// What the quotations annotator finds in one text. Spans are in the offsets of the text that was annotated.

import type { Mention } from "../names/nameTypes";
import type { Span } from "../text/span";

export type QuotationForm = "inline" | "block" | "turn";

/**
 * By meaning: a neutral cue ("said") may be swapped for another; a doubting ("claimed")
 * or asserting ("pointed out") one colours.
 */
export type CueStance = "neutral" | "doubting" | "asserting";

export interface Cue extends Span {
  /** Dictionary form: "say", "according to". */
  readonly lemma: string;
  readonly stance: CueStance;
}

/** How the speaker was found; also the reason shown for a low confidence. */
export type SpeakerBasis =
  | "cueBefore"
  | "cueAfter"
  | "inverted"
  | "between"
  | "accordingTo"
  | "colon"
  | "leadIn"
  | "attributionLine"
  | "label"
  | "carriedOn"
  | "paragraphBefore"
  | "sourceSpeaker"
  /** By the analyst. */
  | "corrected";

export interface Speaker {
  /**
   * The words that name the speaker: "she", "Mr. Kishida", "a senior official". Where the speaker is carried on or led
   * in (`basis`), they stand by the quotation or sentence that it was carried on from. Null where no words name it.
   */
  readonly span: Span | null;
  /** Index into the entities of the names annotations, null where the words name no entity ("a senior official"). */
  readonly entity: number | null;
  /** The entity's name, else the words themselves. */
  readonly name: string;
  readonly isAnonymous: boolean;
  readonly basis: SpeakerBasis;
  /** 0 to 1: how often speakers found this way are right (measured); below DOUBTFUL_SPEAKER no rule rests on it. */
  readonly confidence: number;
}

/**
 * A contiguous stretch between quotation marks (or a block quotation, or a transcript turn), outermost marks left out.
 */
export interface Quotation extends Span {
  readonly form: QuotationForm;
  /** False for what is quoted but not said: titles, terms, scare quotes. */
  readonly speech: boolean;
  readonly speaker: Speaker | null;
  readonly cue: Cue | null;
  /** Parts of one interrupted quotation ("...," she said, "...") share a group; counts from 0 in the text. */
  readonly group: number;
  /** False where the closing mark is missing and the span ends with its block. */
  readonly isClosed: boolean;
}

export interface QuotationAnnotations {
  /** By start. */
  readonly quotations: readonly Quotation[];
  /** Mentions by role or pronoun that speakers were resolved from; none that the names annotator has. */
  readonly mentions: readonly Mention[];
}
