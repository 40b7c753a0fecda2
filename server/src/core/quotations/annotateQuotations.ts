// Quotations of a text with their speakers: spans, then the words that say who speaks, then whom those words mean.
// The same for sources and drafts. Never throws on content; linear in the text.

import type { NameAnnotations } from "../names/nameTypes";
import type { Prose } from "../text/prose";
import { attributeSpans, type AttributedSpan } from "./carryOn";
import { findSpans } from "./findSpans";
import type { Quotation, QuotationAnnotations } from "./quotationTypes";

export interface QuotationContext {
  readonly kind: "article" | "transcript" | "document";
  /** Whose words the whole text is, by its front matter. */
  readonly speaker: string | null;
}

export function annotateQuotations(prose: Prose, names: NameAnnotations, _context: QuotationContext): QuotationAnnotations {
  const spans = findSpans(prose.text, prose.blocks);
  const quotations = attributeSpans(prose.text, prose.blocks, spans, names.mentions).map((a) => toQuotation(prose.text, a));
  return { quotations, mentions: [] };
}

function toQuotation(text: string, { span, attribution, group, isStandalone }: AttributedSpan): Quotation {
  const passage = attribution?.passage;
  const cue = attribution?.found;
  const place = (p: { first: number; last: number } | null | undefined) => (p && passage ? { start: passage.items[p.first]!.start, end: passage.items[p.last - 1]!.end } : null);
  const who = place(cue?.speaker);
  const cueSpan = place(cue?.cue);
  return {
    start: span.start, end: span.end, form: "inline", group, isClosed: span.isClosed, speech: attribution !== undefined || isStandalone,
    cue: cueSpan && cue ? { ...cueSpan, lemma: cue.lemma, stance: cue.word?.stance ?? "neutral" } : null,
    speaker: who && attribution ? { span: who, entity: null, name: text.slice(who.start, who.end), isAnonymous: false, basis: attribution.basis, confidence: 1 } : null,
  };
}
