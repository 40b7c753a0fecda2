// Where a speaker is not sure, a reader is told how it was found.

import { DOUBTFUL_SPEAKER } from "../core/quotations/confidence";
import type { Speaker, SpeakerBasis } from "../core/quotations/quotationTypes";
import { t } from "../words/translate";

function tellBasis(basis: SpeakerBasis): string {
  switch (basis) {
    case "cueBefore":
      return t("speaker not sure: from the verb before the quotation");
    case "cueAfter":
      return t("speaker not sure: from the verb behind the quotation");
    case "inverted":
      return t("speaker not sure: from the words behind the quotation");
    case "between":
      return t("speaker not sure: from the words between its parts");
    case "accordingTo":
      return t("speaker not sure: from “according to”");
    case "colon":
      return t("speaker not sure: from the words before the colon");
    case "leadIn":
      return t("speaker not sure: from the sentence before");
    case "attributionLine":
      return t("speaker not sure: from the line below");
    case "label":
      return t("speaker not sure: from the label before the quotation");
    case "carriedOn":
      return t("speaker not sure: carried on from the quotation before");
    case "paragraphBefore":
      return t("speaker not sure: from the paragraph before");
    case "sourceSpeaker":
      return t("speaker not sure: from the source's front matter");
    case "corrected":
      return t("speaker not sure: from your corrections");
  }
}

/** Empty where the speaker is sure enough for the rules to rest on. */
export function describeDoubt(speaker: Speaker | null): string {
  return speaker && speaker.confidence < DOUBTFUL_SPEAKER ? ` (${tellBasis(speaker.basis)})` : "";
}
