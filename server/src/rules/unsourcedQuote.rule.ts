// unsourced-quote: speech with no match in any source. Information where no source knows the speaker.

import { takeMarksOff } from "./fixes";
import { quotationSpan } from "./quotationSpan";
import type { Rule, RuleContext } from "./rule";
import type { SpeakerRef } from "./speakers";
import { t } from "../words/translate";

export const unsourcedQuote: Rule = {
  code: "unsourced-quote",
  severity: "warning",
  order: 70,
  about: "quotation",
  label: () => t("unsourced quote"),
  summary: "Quoted speech that is not found in any source.",
  documentation: `
    Speech of five words or more, or with a speaker named, that no source has, or nearly. Information where no
    source knows the speaker.

        “We may well build a tunnel one day,” Okoro said.
  `,
  check: (context) =>
    context.quotations.flatMap((judged) => {
      if (judged.verdict !== "unsourced") {
        return [];
      }
      const { speaker } = judged;
      const isKnown = speaker === null || speaker.isAnonymous || isKnownSpeaker(speaker, context);
      const fix = takeMarksOff(judged, context.draft);
      return [
        {
          ...quotationSpan(judged, context.draft),
          severity: isKnown ? ("warning" as const) : ("information" as const),
          message: wordUnsourcedQuote(speaker === null || speaker.isAnonymous ? null : speaker.name, isKnown),
          source: null,
          fixes: fix ? [fix] : [],
        },
      ];
    }),
};

/** Roles and pronouns may be anybody whom the sources know. */
function isKnownSpeaker(speaker: SpeakerRef, { corpus }: RuleContext): boolean {
  if (speaker.parts.size === 0 || speaker.entities.size > 0) {
    return true;
  }
  for (const part of speaker.parts) {
    if (corpus.passages.find(part, { limit: 1, maxDistance: 0 }).length > 0) {
      return true;
    }
  }
  return false;
}

function wordUnsourcedQuote(speaker: string | null, isKnown: boolean): string {
  if (speaker === null) {
    return t("Not found in any source.");
  }
  return isKnown
    ? t("Not found in any source, from {0} or anyone else.", speaker)
    : t("Not found in any source, and no source mentions {0}.", speaker);
}
