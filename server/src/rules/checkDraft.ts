// One draft against all sources: judged once, put into words by each rule, then the user's severities and ignore comments.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import { compareSpans } from "../core/text/span";
import { ignoreHere } from "./fixes";
import { silence } from "./ignores";
import { judgeDraft, type JudgedQuotation } from "./judgeDraft";
import { toPassage } from "./passages";
import { RULES } from "./registry";
import type { Rule, RuleContext, RuleFinding } from "./rule";
import type { CheckDraft, CheckedQuotation, DiagnosticCode, Finding, Fix, Severity } from "./ruleTypes";

/** Pure. Judgements are kept with the snapshot, so that after a keystroke only what changed is judged again. */
export const checkDraft: CheckDraft = (draft, corpus, settings) => {
  if (!isReadable(corpus)) {
    return {
      findings: [],
      quotations: draft.quotations.map((q) => ({
        start: q.start, end: q.end, text: draft.text.slice(q.start, q.end), verdict: q.speech ? "unchecked" as const : "notSpeech" as const,
        speakerName: q.speaker?.name ?? null, source: null, edits: [],
      })),
    };
  }
  const quotations = judgeDraft(draft, corpus, settings);
  const context: RuleContext = { draft, corpus, settings, quotations };
  const findings = RULES.flatMap((rule) => runRule(rule, context));
  let checked: readonly CheckedQuotation[] | undefined;
  return {
    findings: silence(findings, draft, settings).sort((a, b) => compareSpans(a, b) || (a.code < b.code ? -1 : 1)),
    // Made when somebody asks: a keystroke wants the findings.
    get quotations() {
      return (checked ??= quotations.flatMap((judged) => toChecked(judged, context)).sort(compareSpans));
    },
  };
};

function isReadable({ sources }: CorpusSnapshot): boolean {
  for (const source of sources.values()) if (source.prose.text.length > 0) return true;
  return false;
}

function runRule(rule: Rule, context: RuleContext): Finding[] {
  const set = context.settings.severities[rule.code];
  if (set === "off") return [];
  return rule.check(context).map((finding) => toFinding(finding, rule.code, set ?? finding.severity ?? rule.severity, context));
}

function toFinding({ start, end, message, source, fixes }: RuleFinding, code: DiagnosticCode, severity: Severity, { draft }: RuleContext): Finding {
  let made: readonly Fix[] | undefined;
  return {
    code, severity, start, end, message, source,
    get fixes() {
      return (made ??= [...(typeof fixes === "function" ? fixes() : fixes), ignoreHere(code, start, draft)]);
    },
  };
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

