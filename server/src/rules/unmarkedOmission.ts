// unmarked-omission: words were left out with no ellipsis. An error where a negation went.

import type { Candidate } from "./candidates";
import { isFair, listDefined, markCut, readSourceWords, useSourceWords } from "./fixes";
import { toFileSpan, type JudgedQuotation } from "./judgeDraft";
import { MESSAGES } from "./messages";
import { widen } from "./misquote";
import { toPassage } from "./passages";
import type { Rule, RuleContext, RuleFinding } from "./rule";
import type { Fix } from "./ruleTypes";
import { readSentence, tellSource } from "./sentences";

export const unmarkedOmission: Rule = {
  code: "unmarked-omission",
  severity: "warning",
  check: (context) => context.quotations.flatMap((judged) => (judged.found && judged.verdict !== "unchecked" ? checkOne(judged, judged.found, context) : [])),
};

function checkOne(judged: JudgedQuotation, found: Candidate, context: RuleContext): RuleFinding[] {
  const { draft } = context;
  const fillers = judged.refused.filter((e) => e.kind === "filler" || e.kind === "repeatedStart");
  if (judged.splice || (judged.changes.length === 0 && fillers.length === 0) || judged.changes.some((c) => c.kind !== "omitted")) return [];
  const omitted = [...judged.changes, ...fillers].sort((a, b) => a.written.start - b.written.start);
  const isNegation = judged.changes.some((c) => c.class === "negation");
  return [{
    ...toFileSpan(judged, draft, widen(judged.text, { start: omitted[0]!.written.start, end: omitted[omitted.length - 1]!.written.end }, omitted)),
    severity: isNegation ? "error" : "warning",
    message: MESSAGES.unmarkedOmission(omitted.map((o) => readSourceWords(found, o.source, draft)), isNegation, readSentence(found), tellSource(found), judged.changes.length === 0 ? fillers[0]!.style.rule : null),
    source: toPassage(found.source, found.span),
    fixes: () => listDefined(useSourceWords(judged, found, omitted, context), markFairCut(judged, found, context)),
  }];
}

/** Only where the marked cut would be a fair one. */
function markFairCut(judged: JudgedQuotation, found: Candidate, { draft, settings }: RuleContext): Fix | undefined {
  const places = [...judged.changes, ...judged.refused].filter((c) => c.kind !== "ellipsisAtEnd").map((c) => c.written).sort((a, b) => a.start - b.start);
  if (places.some((p) => p.start === 0)) return undefined;
  let text = judged.text;
  for (const place of [...places].reverse()) text = `${text.slice(0, place.start)} ...${text.slice(place.start)}`;
  return isFair(text, found, settings) ? markCut(judged, places, draft) : undefined;
}
