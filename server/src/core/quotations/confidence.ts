// How far a speaker can be trusted, by how it was found. Knows no text.

import type { SpeakerBasis } from "./quotationTypes";

/**
 * Share of speakers found this way that annotators name, too (0 to 1), measured over 840 annotated news articles; those
 * the articles have no case of are estimates, on the low side.
 */
export const CONFIDENCE: Readonly<Record<SpeakerBasis, number>> = {
  cueAfter: 0.97,
  inverted: 0.97,
  between: 0.9,
  cueBefore: 0.86,
  accordingTo: 0.9,
  colon: 0.87,
  carriedOn: 0.96,
  leadIn: 0.79,
  paragraphBefore: 0.6,
  attributionLine: 0.9,
  label: 0.95,
  sourceSpeaker: 0.9,
  corrected: 1,
};

/**
 * The same where the words are a person's name and not a role, a pronoun or something that only looks like a speaker:
 * measured with the above, 103 of 104 before a quotation, 46 of 46 before a colon, 15 of 15 otherwise.
 */
export const CONFIDENCE_IN_PERSON: Readonly<Partial<Record<SpeakerBasis, number>>> = {
  leadIn: 0.9,
  cueBefore: 0.97,
  colon: 0.97,
  between: 0.95,
  attributionLine: 0.95,
};

/**
 * Below it no rule may rest on the speaker. Between the bases that are right two times in three and those right three
 * in four.
 */
export const DOUBTFUL_SPEAKER = 0.7;

/** Whoever is accused of having said another's words must be known so well on both sides: see docs/decisions/0004. */
export const SURE_SPEAKER = 0.8;

/**
 * A pronoun or a role may mean someone else: how often it does not, by how far ahead (in points) the one it is taken
 * for was.
 */
export function resolvedFactor(margin: number): number {
  if (margin >= 40) {
    return 0.98;
  }
  if (margin >= 20) {
    return 0.92;
  }
  return margin >= 8 ? 0.8 : 0.6;
}

/**
 * Verbs that report thought or deed before a quotation: "he wants to “…”". Measured with the above: 0.5 against 0.86.
 */
export const WEAK_CUE_FACTOR = 0.6;
/**
 * A colon or a lead-in without a verb of saying: "Ruiz: “…”", "Ruiz was firm. “…”". Measured with the above: 0.45 and
 * 0.57.
 */
export const VERBLESS_FACTOR = 0.7;
/**
 * With a person's name that does not open the sentence: "the surge surprises the pollster Ana Ruiz: “…”", "praise for
 * Ana Ruiz: “…”".
 */
export const VERBLESS_FACTOR_IN_PERSON = 0.8;
/**
 * With a person's name that opens the sentence: "Ruiz: “…”", "Ruiz was firm: “…”". Measured with the above: 11 of 11,
 * and 26 of 26 headlines.
 */
export const LABEL_FACTOR = 0.9;
