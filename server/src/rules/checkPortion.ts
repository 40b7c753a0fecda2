// One portion of a draft against all sources: what its rules say, as findings with their
// fixes, and the verdicts of its quotations.

import { compareSpans } from "../core/text/span";
import { ignoreHere } from "./fixes";
import type { JudgedQuotation } from "./judgeQuotations";
import { LateFinding } from "./lateFinding";
import { toPassage } from "./passages";
import type { Portion } from "./portions";
import { SURE_SPEAKER } from "../core/quotations/confidence";
import { readPortion, type RaisedFinding, type ReadPortion } from "./readPortion";
import type { DraftContext, RuleContext } from "./rule";
import type { CheckedQuotation, Finding, Fix } from "./ruleTypes";
import { compareSpeakers } from "./speakers";
import { tryFix, type Outcome } from "./tryFix";
import { compareTexts } from "../core/text/compareTexts";

export interface CheckedPortion {
  /** By start; what a rule selects and comments silence still among them. */
  readonly findings: readonly Finding[];
  /** Made when first asked for. */
  readonly quotations: readonly CheckedQuotation[];
}

export function checkPortion(portion: Portion, context: DraftContext): CheckedPortion {
  const read = readPortion(portion, context);
  return new JudgedPortion(read.raised.map((raised) => toFinding(raised, read)).sort(compareFindings), read.context);
}

class JudgedPortion implements CheckedPortion {
  private made: readonly CheckedQuotation[] | undefined;

  constructor(
    readonly findings: readonly Finding[],
    private readonly context: RuleContext,
  ) {}

  get quotations(): readonly CheckedQuotation[] {
    this.made ??= this.context.quotations.flatMap((each) => toChecked(each, this.context)).sort(compareSpans);
    return this.made;
  }
}

export function compareFindings(a: Finding, b: Finding): number {
  return compareSpans(a, b) || compareTexts(a.code, b.code);
}

function toFinding(raised: RaisedFinding, read: ReadPortion): Finding {
  const {
    code,
    severity,
    finding: { start, end, message, source },
  } = raised;
  return new LateFinding(code, severity, start, end, message, source, () => listFixes(raised, read));
}

/**
 * Safe ones first, then those that repair; what leaves the words as they are comes
 * behind the comment that silences the finding.
 */
function listFixes(raised: RaisedFinding, read: ReadPortion): readonly Fix[] {
  const {
    code,
    finding: { start, fixes },
  } = raised;
  const tried = (typeof fixes === "function" ? fixes() : fixes).map((fix) => ({
    fix,
    outcome: tryFix(fix, raised, read),
  }));
  const list = (wanted: Outcome, leavesWords: boolean): readonly Fix[] =>
    tried
      .filter(({ fix, outcome }) => outcome === wanted && (fix.leavesWords ?? false) === leavesWords)
      .map(({ fix }) => ({ ...fix, safe: wanted === "safe" }));
  const ignore = ignoreHere(code, start, read.context.draft);
  return [
    ...list("safe", false),
    ...list("repairs", false),
    ...list("moves", false),
    ignore,
    ...list("repairs", true),
    ...list("moves", true),
  ];
}

/**
 * Whom the source has, unless the draft names somebody for sure and the source only describes a speaker who may be the
 * same.
 */
function tellSpeaker({ found, speaker }: JudgedQuotation): string | null {
  const right = found?.speaker ?? null;
  const isBetter =
    right !== null &&
    speaker !== null &&
    speaker.type === "person" &&
    !speaker.isAnonymous &&
    speaker.confidence >= SURE_SPEAKER &&
    right.entities.size === 0 &&
    compareSpeakers(speaker, right) === "unknown";
  return (isBetter ? speaker : (right ?? speaker))?.name ?? null;
}

function toChecked(judged: JudgedQuotation, { draft }: RuleContext): CheckedQuotation[] {
  const place = judged.found ?? judged.splice?.[0];
  return judged.parts.map(({ quotation }) => ({
    start: quotation.start,
    end: quotation.end,
    text: draft.text.slice(quotation.start, quotation.end),
    verdict: judged.verdict,
    speakerName: tellSpeaker(judged),
    source: place ? toPassage(place.source, place.span) : null,
    edits: judged.verdict === "edited" ? [...new Set(judged.allowed.map((e) => e.style.rule))] : [],
  }));
}
