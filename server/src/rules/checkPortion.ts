// One portion of a draft against all sources: its quotations judged, put into words by each rule, with the user's severities.

import { compareSpans } from "../core/text/span";
import { ignoreHere } from "./fixes";
import { judgeQuotations, type JudgedQuotation } from "./judgeQuotations";
import { LateFinding } from "./lateFinding";
import { toPassage } from "./passages";
import type { Portion } from "./portions";
import { RULES } from "./registry";
import type { DraftContext, RuleContext, RuleFinding } from "./rule";
import type { CheckedQuotation, Finding } from "./ruleTypes";

export interface CheckedPortion {
  /** By start; what a rule selects and comments silence still among them. */
  readonly findings: readonly Finding[];
  /** Made when first asked for. */
  readonly quotations: readonly CheckedQuotation[];
}

export function checkPortion(portion: Portion, draftContext: DraftContext): CheckedPortion {
  const { draft, corpus, settings } = draftContext;
  const judged = judgeQuotations(portion.quotations, draft, corpus, settings);
  const context: RuleContext = { draft, corpus, settings, portion, quotations: judged };
  const findings: Finding[] = [];
  for (const { code, severity, check } of RULES) {
    const set = settings.severities[code];
    if (set !== "off") for (const finding of check(context)) findings.push(toFinding(finding, code, set ?? finding.severity ?? severity, context));
  }
  return new JudgedPortion(findings.sort(compareFindings), judged, context);
}

class JudgedPortion implements CheckedPortion {
  private made: readonly CheckedQuotation[] | undefined;

  constructor(readonly findings: readonly Finding[], private readonly judged: readonly JudgedQuotation[], private readonly context: RuleContext) {}

  get quotations(): readonly CheckedQuotation[] {
    return (this.made ??= this.judged.flatMap((each) => toChecked(each, this.context)).sort(compareSpans));
  }
}

export function compareFindings(a: Finding, b: Finding): number {
  return compareSpans(a, b) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

function toFinding({ start, end, message, source, fixes }: RuleFinding, code: Finding["code"], severity: Finding["severity"], { draft }: RuleContext): Finding {
  return new LateFinding(code, severity, start, end, message, source, () => [...(typeof fixes === "function" ? fixes() : fixes), ignoreHere(code, start, draft)]);
}

function toChecked(judged: JudgedQuotation, { draft }: RuleContext): CheckedQuotation[] {
  const place = judged.found ?? judged.splice?.[0];
  return judged.parts.map(({ quotation }) => ({
    start: quotation.start, end: quotation.end, text: draft.text.slice(quotation.start, quotation.end), verdict: judged.verdict,
    speakerName: judged.found?.speaker?.name ?? judged.speaker?.name ?? null,
    source: place ? toPassage(place.source, place.span) : null,
    edits: judged.verdict === "edited" ? [...new Set(judged.allowed.map((e) => e.style.rule))] : [],
  }));
}
