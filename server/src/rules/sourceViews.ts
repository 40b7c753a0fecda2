// Sources as judging reads them, made once for each index and forgotten with it.

import type { SourceIndex } from "../core/corpus/sourceTypes";
import type { SourceView, Utterance } from "../core/locate/judging/sourceView";
import type { OffsetMap } from "../core/text/offsetMap";
import type { Quotation } from "../core/quotations/quotationTypes";
import { compareSpans, type Span } from "../core/text/span";
import { indexSpans, listOverlapping, type SpanIndex } from "./spanIndex";
import { type Speaker } from "../core/quotations/quotationTypes";

const views = new WeakMap<SourceIndex, SourceView>();

/** Linear in the source's annotations, the first time. */
export function toSourceView(source: SourceIndex): SourceView {
  const known = views.get(source);
  if (known) {
    return known;
  }
  const map = source.prose.map;
  const utterances = source.quotations
    .filter((q) => q.speech)
    .map(
      (q): Utterance => ({
        ...toProseSpan(map, q),
        group: q.group,
        speaker: q.speaker && keyOfSpeaker(q.speaker),
      }),
    );
  const names = source.mentions
    .filter((m) => m.form !== "role" && m.form !== "pronoun")
    .map((m) => toProseSpan(map, m));
  const view: SourceView = {
    text: source.prose.text,
    blocks: source.prose.blocks,
    utterances: toDisjoint(utterances),
    names: toDisjoint(names),
  };
  views.set(source, view);
  return view;
}

/** The same for the same speaker. */
function keyOfSpeaker({ entity, name }: Speaker): string {
  return entity === null ? name.toLowerCase() : `#${entity}`;
}

const quotations = new WeakMap<SourceIndex, SpanIndex<Quotation>>();

/** Its quotations that overlap the span, in order. */
export function listQuotationsAt(source: SourceIndex, span: Span): readonly Quotation[] {
  let index = quotations.get(source);
  if (!index) {
    index = indexSpans(source.quotations);
    quotations.set(source, index);
  }
  return listOverlapping(index, span);
}

const attributed = new WeakMap<SourceIndex, ReadonlyMap<number, Quotation>>();

/** The first part of a source's quotation that has a speaker. */
export function findAttributedPart(source: SourceIndex, group: number): Quotation | undefined {
  let parts = attributed.get(source);
  if (!parts) {
    parts = new Map(
      source.quotations
        .filter((q) => q.speaker !== null)
        .reverse()
        .map((q) => [q.group, q]),
    );
    attributed.set(source, parts);
  }
  return parts.get(group);
}

export function toProseSpan(map: OffsetMap, span: Span): Span {
  if (map.isIdentity || span.end <= span.start) {
    return { start: map.toDerived(span.start), end: map.toDerived(span.end) };
  }
  return { start: map.toDerived(span.start), end: map.toDerived(span.end - 1) + 1 };
}

/** By start; of two that overlap the first stays. */
function toDisjoint<T extends Span>(spans: T[]): T[] {
  let end = -1;
  return spans.sort(compareSpans).filter((span) => {
    if (span.start < end || span.end <= span.start) {
      return false;
    }
    end = span.end;
    return true;
  });
}
