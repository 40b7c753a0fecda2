// Words of attribution, and where the block stands that has them: within a block all counts from its start.

import type { Span } from "../text/span";
import type { FoundCue } from "./foundCue";
import type { MarkedSpan } from "./pairMarks";
import type { Passage } from "./passage";
import type { SpeakerBasis } from "./quotationTypes";

/** Where a block stands in its text. */
export interface Place {
  readonly start: number;
  /** Index of its first name among the text's mentions. */
  readonly firstName: number;
}

/** Words of attribution and where they stand. */
export interface Attribution {
  readonly passage: Passage;
  readonly place: Place;
  readonly found: FoundCue;
  readonly basis: SpeakerBasis;
  /** How the speaker that is carried on was found, where not by the cue's own basis. */
  readonly origin?: SpeakerBasis;
  /** True where the words stand in the quotation's own sentence. */
  readonly isOwn: boolean;
}

/** What a block leaves to the next. */
export interface Carry {
  readonly attribution: Attribution | undefined;
  /** Its last quotation has no closing mark because it goes on below. */
  readonly isOpen: boolean;
}

/** Stands for the group of the quotation that the block above leaves open. */
export const CARRIED_GROUP = -1;

export interface Attributed {
  readonly span: MarkedSpan;
  readonly attribution: Attribution | undefined;
  /** Quotations that are parts of one utterance share it; counts from 0 in the block. */
  readonly group: number;
  /** Its sentence is made of quotations alone. */
  readonly isStandalone: boolean;
  /** The word or mark before, the word behind, in lower case. */
  readonly before: string;
  readonly after: string;
  /** The word before a comma or colon that stands before. */
  readonly beforeComma: string;
  /** The word behind, a comma left out. */
  readonly afterComma: string;
}

export interface AttributedSpan extends Attributed {
  /** A label within the marks. */
  readonly label: Span | undefined;
  readonly isSpeech: boolean;
}

export interface AttributedBlock {
  readonly place: Place;
  /** In the order of the block's quotations. */
  readonly spans: readonly AttributedSpan[];
  /** How many groups begin in it. */
  readonly groups: number;
  /** What may go on in the next block. */
  readonly current: Attribution | undefined;
}
