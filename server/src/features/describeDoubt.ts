// Where a speaker is not sure, a reader is told how it was found.

import { DOUBTFUL_SPEAKER } from "../core/quotations/confidence";
import type { Speaker, SpeakerBasis } from "../core/quotations/quotationTypes";

const WAYS: Readonly<Record<SpeakerBasis, string>> = {
  cueBefore: "from the verb before the quotation",
  cueAfter: "from the verb behind the quotation",
  inverted: "from the words behind the quotation",
  between: "from the words between its parts",
  accordingTo: "from “according to”",
  colon: "from the words before the colon",
  leadIn: "from the sentence before",
  attributionLine: "from the line below",
  label: "from the label before the quotation",
  carriedOn: "carried on from the quotation before",
  paragraphBefore: "from the paragraph before",
  sourceSpeaker: "from the source's front matter",
  corrected: "from your corrections",
};

/** Empty where the speaker is sure enough for the rules to rest on. */
export function describeDoubt(speaker: Speaker | null): string {
  return speaker && speaker.confidence < DOUBTFUL_SPEAKER ? ` (speaker not sure: ${WAYS[speaker.basis]})` : "";
}
