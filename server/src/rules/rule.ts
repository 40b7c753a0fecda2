// What a rule file exports, and what it is given. One file, NAME.rule.ts, holds all there is to say of one code: its
// texts, its check, its messages. `npm run generate` finds the files and writes what lists them: codes.ts, registry.ts,
// the manifest, docs/diagnostics.md, the README, the snippet of an ignore comment. A rule returns findings without
// severity settings and ignores: those are applied in checkDraft.ts.

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
  /** As in settings and ignore comments: small letters and hyphens, and kept for good. */
  readonly code: DiagnosticCode;
  /** The contract's, where nothing weighs more or less. */
  readonly severity: Severity;
  /** Where it stands in every list: the lowest first. In steps of ten, so that a new rule fits in. */
  readonly order: number;
  /** What its findings judge: the report lists them with entries of this kind, hover shows those of a quotation. */
  readonly about: "quotation" | "name" | "date" | "passage";
  /** As the report calls one finding: small letters, no article. */
  label(): string;
  /** English, one sentence, for the settings and the README. German stands in package.nls.de.json, as `rule.CODE`. */
  readonly summary: string;
  /** Markdown, indented as in code: what it finds and leaves alone, with an example that is indented by four more. */
  readonly documentation: string;
  check(context: RuleContext): readonly RuleFinding[];
  /** Which of its findings stand, given in order for all of the draft: for what one portion cannot tell. */
  select?(findings: readonly Finding[], context: DraftContext): readonly Finding[];
}
