// What a rule file exports, and what it is given. A rule returns findings without severity settings and ignores: those are
// applied in checkDraft.ts, wording is in messages.ts.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import type { DraftIndex } from "../core/corpus/sourceTypes";
import type { JudgedQuotation } from "./judgeDraft";
import type { CheckSettings, DiagnosticCode, Finding, Fix, Severity } from "./ruleTypes";

export interface RuleContext {
  readonly draft: DraftIndex;
  /** Has at least one readable source. */
  readonly corpus: CorpusSnapshot;
  readonly settings: CheckSettings;
  /** Every quotation of the draft, in order. */
  readonly quotations: readonly JudgedQuotation[];
}

export interface RuleFinding extends Omit<Finding, "code" | "severity" | "fixes"> {
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
  /** A function where they take work: most findings are only shown. */
  readonly fixes: readonly Fix[] | (() => readonly Fix[]);
}

export interface Rule {
  readonly code: DiagnosticCode;
  /** The contract's, where nothing weighs more or less. */
  readonly severity: Severity;
  check(context: RuleContext): readonly RuleFinding[];
}
