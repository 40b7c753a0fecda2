// What is kept of a draft's last check, so that the next one costs the portions that were edited. One for each open
// draft; what comes out is the same as without.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import { copyText } from "../core/text/copyText";
import type { CheckedPortion } from "./checkPortion";
import { toDraftMarks, type DraftMarks } from "./draftMarks";
import { LateFinding } from "./lateFinding";
import type { Portion } from "./portions";
import type { DraftContext } from "./rule";
import type { CheckedQuotation, CheckSettings, Finding } from "./ruleTypes";
import { matchPortions, type CutDraft } from "./samePortion";

/** What a check said of a portion, its spans counted from the portion's start. Holds no text of the draft. */
interface KeptPortion {
  readonly findings: readonly Omit<Finding, "fixes">[];
  quotations?: readonly Omit<CheckedQuotation, "text">[];
}

interface LastCheck extends CutDraft {
  readonly corpus: CorpusSnapshot;
  readonly settings: CheckSettings;
  readonly marks: DraftMarks;
  readonly kept: readonly KeptPortion[];
}

export class CheckMemory {
  private last: LastCheck | undefined;

  /**
   * Each portion as `check` has it, which is asked for what was edited, a step each,
   * and for the fixes that somebody wants.
   */
  *checkAll(
    portions: readonly Portion[],
    { draft, corpus, settings }: DraftContext,
    check: (portion: Portion) => CheckedPortion,
  ): Generator<void, readonly CheckedPortion[]> {
    const { last } = this;
    const marks = toDraftMarks(draft);
    const isKept =
      last?.corpus === corpus &&
      last.settings === settings &&
      last.draft.lang === draft.lang &&
      areSameMarks(last.marks, marks);
    const matches = isKept ? matchPortions(last, { draft, portions }) : undefined;
    const checked: RecalledPortion[] = [];
    for (let i = 0; i < portions.length; i++) {
      const portion = portions[i]!;
      const match = matches ? matches[i]! : -1;
      const anew = match < 0 ? check(portion) : undefined;
      checked.push(
        new RecalledPortion(anew ? keepPortion(anew, portion) : last!.kept[match]!, portion, draft.text, check, anew),
      );
      if (anew) {
        yield;
      }
    }
    this.last = { draft, corpus, settings, marks, portions, kept: checked.map((each) => each.kept) };
    return checked;
  }
}

function areSameMarks(a: DraftMarks, b: DraftMarks): boolean {
  return (
    a.apostrophe === b.apostrophe &&
    a.ellipsis === b.ellipsis &&
    a.open === b.open &&
    a.close === b.close &&
    a.newline === b.newline
  );
}

function keepPortion({ findings }: CheckedPortion, { start: from }: Portion): KeptPortion {
  return {
    findings: findings.map(({ code, severity, start, end, message, source }) => ({
      code,
      severity,
      start: start - from,
      end: end - from,
      message: copyText(message),
      source,
    })),
  };
}

class RecalledPortion implements CheckedPortion {
  constructor(
    readonly kept: KeptPortion,
    private readonly portion: Portion,
    private readonly text: string,
    private readonly check: (portion: Portion) => CheckedPortion,
    private anew: CheckedPortion | undefined,
  ) {}

  get findings(): readonly Finding[] {
    const from = this.portion.start;
    // Fixes are edits of this version of the draft: they are made from it, when they are wanted.
    return this.kept.findings.map(
      ({ code, severity, start, end, message, source }, i) =>
        new LateFinding(
          code,
          severity,
          from + start,
          from + end,
          message,
          source,
          () => this.checkAnew().findings[i]!.fixes,
        ),
    );
  }

  get quotations(): readonly CheckedQuotation[] {
    const from = this.portion.start;
    this.kept.quotations ??= this.checkAnew().quotations.map(({ start, end, verdict, speakerName, source, edits }) => ({
      start: start - from,
      end: end - from,
      verdict,
      speakerName: speakerName && copyText(speakerName),
      source,
      edits,
    }));
    return this.kept.quotations.map((quotation) => {
      const [start, end] = [from + quotation.start, from + quotation.end];
      return {
        start,
        end,
        text: this.text.slice(start, end),
        verdict: quotation.verdict,
        speakerName: quotation.speakerName,
        source: quotation.source,
        edits: quotation.edits,
      };
    });
  }

  private checkAnew(): CheckedPortion {
    this.anew ??= this.check(this.portion);
    return this.anew;
  }
}
