// What a rule file exports, and what it is given. A rule returns findings without severity settings and ignores: those
// are applied in checkDraft.ts, wording is in messages.ts.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import type { DraftIndex } from "../core/corpus/sourceTypes";
import type { JudgedQuotation } from "./judgeQuotations";
import type { Portion } from "./portions";
import type { CheckSettings, DiagnosticCode, Finding, Fix, Severity } from "./ruleTypes";

/** A draft against all sources. */
export interface DraftContext {
  readonly draft: DraftIndex;
  /** Has at least one readable source. */
  readonly corpus: CorpusSnapshot;
  readonly settings: CheckSettings;
}

/**
 * One portion of a draft. What a finding says rests on the portion and on nothing else of the draft, so that it holds
 * until the portion is changed; its fixes may.
 */
export interface RuleContext extends DraftContext {
  readonly portion: Portion;
  /** Every quotation of the portion, in order. */
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
  /** Which of its findings stand, given in order for all of the draft: for what one portion cannot tell. */
  select?(findings: readonly Finding[], context: DraftContext): readonly Finding[];
}
