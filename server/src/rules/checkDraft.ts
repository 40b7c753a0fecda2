// One draft against all sources: portion by portion, then what depends on all of it, and ignore comments.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import type { DraftIndex } from "../core/corpus/sourceTypes";
import { compareSpans } from "../core/text/span";
import { CheckMemory } from "./checkMemory";
import { checkPortion, type CheckedPortion } from "./checkPortion";
import { silence } from "./ignores";
import { cutDraft, type Portion } from "./portions";
import { RULES } from "./registry";
import type { DraftContext } from "./rule";
import type { CheckedQuotation, CheckResult, CheckSettings, Finding } from "./ruleTypes";

/**
 * Pure, no I/O; the same draft and snapshot give the same answer, with a `memory` (of the draft's last check) and
 * without. Look-ups are kept with the snapshot, and in the memory what was said of each portion: after a keystroke only
 * what changed is judged again.
 */
export function checkDraft(
  draft: DraftIndex,
  corpus: CorpusSnapshot,
  settings: CheckSettings,
  memory?: CheckMemory,
): CheckResult {
  const steps = checkInSteps(draft, corpus, settings, memory);
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
  }
}

/**
 * The same, a portion a step: a long draft is hundreds of milliseconds the first time, and others want a turn between.
 */
export function* checkInSteps(
  draft: DraftIndex,
  corpus: CorpusSnapshot,
  settings: CheckSettings,
  memory = new CheckMemory(),
): Generator<void, CheckResult> {
  if (!isReadable(corpus)) {
    return {
      findings: [],
      quotations: draft.quotations.map((q) => ({
        start: q.start,
        end: q.end,
        text: draft.text.slice(q.start, q.end),
        verdict: q.speech ? ("unchecked" as const) : ("notSpeech" as const),
        speakerName: q.speaker?.name ?? null,
        source: null,
        edits: [],
      })),
    };
  }
  const context: DraftContext = { draft, corpus, settings };
  const portions = cutDraft(draft);
  const check = (portion: Portion) => checkPortion(portion, context);
  const checked = yield* memory.checkAll(portions, context, check);
  const findings: Finding[] = [];
  for (const each of checked) {
    findings.push(...each.findings);
  }
  return new CheckedDraft(silence(select(findings, context), draft, settings), checked);
}

class CheckedDraft implements CheckResult {
  private made: readonly CheckedQuotation[] | undefined;

  constructor(
    readonly findings: readonly Finding[],
    private readonly portions: readonly CheckedPortion[],
  ) {}

  /** Made when somebody asks: a keystroke wants the findings. */
  get quotations(): readonly CheckedQuotation[] {
    this.made ??= this.portions.flatMap((each) => each.quotations).sort(compareSpans);
    return this.made;
  }
}

function isReadable({ sources }: CorpusSnapshot): boolean {
  for (const source of sources.values()) {
    if (source.prose.text.length > 0) {
      return true;
    }
  }
  return false;
}

function select(findings: readonly Finding[], context: DraftContext): readonly Finding[] {
  let left = findings;
  for (const rule of RULES) {
    const own = rule.select ? left.filter(({ code }) => code === rule.code) : [];
    if (own.length === 0) {
      continue;
    }
    const selected = new Set(rule.select!(own, context));
    left = left.filter((finding) => finding.code !== rule.code || selected.has(finding));
  }
  return left;
}
