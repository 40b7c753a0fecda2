// clipped-quote: exact words, but the cut removed a negation, condition, hedge or frame that governs them.

import { readSourceWords } from "./fixes";
import { toFileSpan, type JudgedQuotation } from "./judgeQuotations";
import { FIX_TITLES, MESSAGES } from "./messages";
import { toPassage } from "./passages";
import type { Rule, RuleContext, RuleFinding } from "./rule";
import type { Fix } from "./ruleTypes";
import { quotationSpan } from "./quotationSpan";
import { readAround, tellSource } from "./sentences";
import type { Candidate } from "./candidates";
import type { Clip } from "../core/locate/judging/judgementTypes";

export const clippedQuote: Rule = {
  code: "clipped-quote",
  severity: "warning",
  check: (context) => context.quotations.flatMap((judged) => checkOne(judged, context)),
};

function checkOne(judged: JudgedQuotation, { draft }: RuleContext): RuleFinding[] {
  const { found, splice } = judged;
  const clip = judged.clips[0];
  if (!found || !clip || splice || judged.changes.length > 0 || judged.verdict === "unchecked") {
    return [];
  }
  const governor = readSourceWords(found, clip.governor, draft);
  const { passage } = found.judgement;
  const around = { start: Math.min(passage.start, clip.governor.start), end: Math.max(passage.end, clip.governor.end) };
  const fix = restoreCut(judged, found, clip, draft);
  return [
    {
      ...quotationSpan(judged, draft),
      message: MESSAGES.clippedQuote(clip.governor.kind, governor, readAround(found, around), tellSource(found)),
      source: toPassage(found.source, found.source.prose.map.toOriginalSpan(around)),
      fixes: fix ? [fix] : [],
    },
  ];
}

/** The source's words in place of the ellipsis that swallowed them. What was cut at an end needs a person's hand. */
function restoreCut(
  judged: JudgedQuotation,
  found: Candidate,
  clip: Clip,
  draft: RuleContext["draft"],
): Fix | undefined {
  const cut =
    clip.written && found.judgement.edits.find((e) => e.kind === "ellipsis" && e.written.start === clip.written!.start);
  if (!cut) {
    return undefined;
  }
  const words = readSourceWords(found, cut.source, draft);
  const before = /\s/.test(judged.text[cut.written.start - 1] ?? " ") ? "" : " ";
  const after = /\s/.test(judged.text[cut.written.end] ?? " ") ? "" : " ";
  const edits = [{ ...toFileSpan(judged, draft, cut.written), newText: before + words + after }];
  return { title: FIX_TITLES.restoreCut(words), safe: false, edits };
}
