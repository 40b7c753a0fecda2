// spliced-quote: one quotation joins words from different utterances, speakers or sources.

import { listDefined } from "./fixes";
import { findSourceSpeaker } from "./speakers";
import { toDraftMarks } from "./draftMarks";
import { toFileSpan, type JudgedQuotation, type Splice, type SplicePart } from "./judgeQuotations";
import { FIX_TITLES, quote, tellAttribution, type Attribution } from "./messages";
import { tellPlace, toPassage } from "./passages";
import { quotationSpan } from "./quotationSpan";
import type { Rule, RuleContext } from "./rule";
import type { Fix, TextEdit } from "./ruleTypes";
import { listQuotationsAt } from "./sourceViews";
import { t } from "../words/translate";

export const splicedQuote: Rule = {
  code: "spliced-quote",
  severity: "warning",
  order: 40,
  about: "quotation",
  label: () => t("spliced quote"),
  summary: "One quotation joins words from different utterances, speakers or sources.",
  documentation: `
    One quotation joins words that were said separately: in another utterance, by another speaker, in another
    source, or with a reporter's sentence between them and no ellipsis for it. The speaker's name between two halves
    of one sentence is no such join.

        “We will not close the ferry … The water was never so high,” Okoro said.

    Where one speaker said both, a fix gives each part quotation marks of its own: “…” and “…”.
  `,
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
          message: wordSplicedQuote(words(first), tell(first, context), words(second), tell(second, context)),
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

function wordSplicedQuote(first: string, firstFrom: Attribution, second: string, secondFrom: Attribution): string {
  return t(
    "One quotation joins words that were said separately: {0} ({1}) and {2} ({3}).",
    quote(first),
    tellAttribution(firstFrom),
    quote(second),
    tellAttribution(secondFrom),
  );
}
