// spliced-quote: one quotation joins words from different utterances, speakers or sources.

import { findSourceSpeaker } from "./speakers";
import type { SplicePart } from "./judgeQuotations";
import { MESSAGES, type Attribution } from "./messages";
import { tellPlace, toPassage } from "./passages";
import { quotationSpan } from "./quotationSpan";
import type { Rule, RuleContext } from "./rule";
import { listQuotationsAt } from "./sourceViews";

export const splicedQuote: Rule = {
  code: "spliced-quote",
  severity: "warning",
  check: (context) =>
    context.quotations.flatMap((judged) => {
      if (!judged.splice || !judged.isSpeech || judged.verdict !== "altered") {
        return [];
      }
      const [first, second] = judged.splice;
      const words = (part: SplicePart): string => part.source.text.slice(part.span.start, part.span.end);
      return [
        {
          ...quotationSpan(judged, context.draft),
          message: MESSAGES.splicedQuote(words(first), tell(first, context), words(second), tell(second, context)),
          source: toPassage(first.source, first.span),
          fixes: [],
        },
      ];
    }),
};

function tell({ source, span }: SplicePart, { corpus }: RuleContext): Attribution {
  const quotation = listQuotationsAt(source, { start: span.start, end: span.start + 1 }).find((q) => q.speech);
  const speaker = quotation && findSourceSpeaker(source, quotation, corpus);
  return { speaker: speaker && !speaker.isDoubtful ? speaker.name : null, place: tellPlace(source, span.start) };
}
