// A quotation of the draft beside its passage: where both stand, and which words differ.

import type { Span } from "../../core/text/span";
import { judgeQuotations, toFileSpan, type JudgedQuotation } from "../../rules/judgeQuotations";
import type { CheckSettings, Verdict } from "../../rules/ruleTypes";
import { findAt } from "../findAt";
import type { DraftView, FileSpan } from "../textView";

/**
 * Words that differ. Empty on the draft's side where words of the source are missing,
 * on the source's where words were added.
 */
export interface PeekedDifference {
  readonly kind: "changed" | "added" | "missing";
  /** The style allows it. */
  readonly isAllowed: boolean;
  readonly written: Span;
  readonly source: FileSpan;
}

export interface PeekedQuotation {
  /** From the first part to the last, without the outer marks. */
  readonly quotation: Span;
  readonly verdict: Verdict;
  /** More than one where it joins what stands apart; none where no source has it. */
  readonly passages: readonly FileSpan[];
  readonly differences: readonly PeekedDifference[];
}

/** Undefined where the offset is in no quotation. Judges that one alone. */
export function peekSource(
  { facts, corpus }: DraftView,
  offset: number,
  settings: CheckSettings,
): PeekedQuotation | undefined {
  const hit = findAt(facts.quotations, offset);
  if (!hit) {
    return undefined;
  }
  const group = facts.quotations.filter((quotation) => quotation.group === hit.group);
  const judged = judgeQuotations(group, facts, corpus, settings).find(({ parts }) =>
    parts.some(({ quotation }) => quotation === hit),
  );
  if (!judged) {
    return undefined;
  }
  const places = judged.splice ?? (judged.found ? [judged.found] : []);
  return {
    quotation: { start: judged.parts[0]!.quotation.start, end: judged.parts[judged.parts.length - 1]!.quotation.end },
    verdict: judged.verdict,
    passages: places.map(({ source, span }) => ({ path: source.path, start: span.start, end: span.end })),
    differences: listDifferences(judged, facts),
  };
}

function listDifferences(judged: JudgedQuotation, facts: DraftView["facts"]): readonly PeekedDifference[] {
  const { found, splice, text } = judged;
  if (!found || splice) {
    return [];
  }
  const differ = (written: Span, source: Span, isAllowed: boolean): PeekedDifference => ({
    kind: kindOfDifference(written, source),
    isAllowed,
    written: toFileSpan(judged, facts, written),
    source: { path: found.source.path, ...found.source.prose.map.toOriginalSpan(source) },
  });
  return [
    ...judged.changes.map(({ written, source }) => differ(written, source, false)),
    ...judged.refused.map(({ written, source }) => differ(written, source, false)),
    // Between the parts of what was said stand the article's words: those are nobody's to quote.
    ...judged.allowed
      .filter(({ kind }) => kind !== "speakerBetween")
      .map(({ written, source }) => differ(written, source, true)),
    ...judged.clips.map(({ place, governor, written }) => {
      const at = place === "before" ? 0 : text.length;
      return differ(written ?? { start: at, end: at }, governor, false);
    }),
  ].sort((a, b) => a.written.start - b.written.start || a.source.start - b.source.start);
}

function kindOfDifference(written: Span, source: Span): PeekedDifference["kind"] {
  if (isEmpty(written)) {
    return "missing";
  }
  return isEmpty(source) ? "added" : "changed";
}

function isEmpty({ start, end }: Span): boolean {
  return end <= start;
}
