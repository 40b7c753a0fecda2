// One portion of a draft as the rules read it: its quotations judged, and what each
// rule says of it, with the user's severities.

import { judgeQuotations } from "./judgeQuotations";
import type { Portion } from "./portions";
import { RULES } from "./registry";
import type { DraftContext, RuleContext, RuleFinding } from "./rule";
import type { DiagnosticCode, Severity } from "./ruleTypes";

/** What a rule says, with the severity that the user wants it told with. */
export interface RaisedFinding {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly finding: RuleFinding;
}

export interface ReadPortion {
  readonly context: RuleContext;
  /** Rule by rule; what a rule selects and comments silence is still among them. */
  readonly raised: readonly RaisedFinding[];
}

export function readPortion(portion: Portion, { draft, corpus, settings }: DraftContext): ReadPortion {
  const context: RuleContext = {
    draft,
    corpus,
    settings,
    portion,
    quotations: judgeQuotations(portion.quotations, draft, corpus, settings),
  };
  const raised: RaisedFinding[] = [];
  for (const { code, severity, check } of RULES) {
    const set = settings.severities[code];
    if (set === "off") {
      continue;
    }
    for (const finding of check(context)) {
      raised.push({ code, severity: set ?? finding.severity ?? severity, finding });
    }
  }
  return { context, raised };
}
