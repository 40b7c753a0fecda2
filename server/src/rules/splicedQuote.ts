// spliced-quote: one quotation joins words from different utterances, speakers or sources.

import { listDefined } from "./fixes";
import { findSourceSpeaker } from "./speakers";
import { toDraftMarks } from "./draftMarks";
import { toFileSpan, type JudgedQuotation, type Splice, type SplicePart } from "./judgeQuotations";
import { FIX_TITLES, MESSAGES, type Attribution } from "./messages";
import { tellPlace, toPassage } from "./passages";
import { quotationSpan } from "./quotationSpan";
import type { Rule, RuleContext } from "./rule";
import type { Fix, TextEdit } from "./ruleTypes";
import { listQuotationsAt } from "./sourceViews";

export const splicedQuote: Rule = {
  code: "spliced-quote",
  severity: "warning",
  check: (context) =>
    context.quotations.flatMap((judged) => {
      if (!judged.splice || !judged.isSpeech || judged.verdict !== "altered") {
        return [];
      }
      const { splice } = judged;
      const [first, second] = splice;
      const words = (part: SplicePart): string => part.source.text.slice(part.span.start, part.span.end);
      return [
        {
          ...quotationSpan(judged, context.draft),
          message: MESSAGES.splicedQuote(words(first), tell(first, context), words(second), tell(second, context)),
          source: toPassage(first.source, first.span),
          fixes: () => listDefined(partMarks(judged, splice, context)),
        },
      ];
    }),
};

const BREAK = /^[\s.,;:…—–-]+$/;

/**
 * Each stretch in marks of its own: “…” and “…”. Undefined where two people said them, and where more than a break
 * stands between two of them.
 */
function partMarks(judged: JudgedQuotation, splice: Splice, context: RuleContext): Fix | undefined {
  const { draft } = context;
  const speakers = new Set(splice.flatMap((part) => tell(part, context).speaker ?? []));
  if (speakers.size > 1 || judged.parts.length > 1 || judged.parts[0]?.quotation.form !== "inline") {
    return undefined;
  }
  const { open, close } = toDraftMarks(draft);
  const edits: TextEdit[] = [];
  for (const [i, part] of splice.slice(1).entries()) {
    const between = { start: splice[i]!.written.end, end: part.written.start };
    const span = toFileSpan(judged, draft, between);
    if (!BREAK.test(draft.text.slice(span.start, span.end))) {
      return undefined;
    }
    edits.push({ ...span, newText: `${close} and ${open}` });
  }
  return { title: FIX_TITLES.partMarks(), safe: false, edits };
}

function tell({ source, span }: SplicePart, { corpus }: RuleContext): Attribution {
  const quotation = listQuotationsAt(source, { start: span.start, end: span.start + 1 }).find((q) => q.speech);
  const speaker = quotation && findSourceSpeaker(source, quotation, corpus);
  return { speaker: speaker && !speaker.isDoubtful ? speaker.name : null, place: tellPlace(source, span.start) };
}
