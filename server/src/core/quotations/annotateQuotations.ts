// Quotations of a text with their speakers: spans, then the words that say who speaks, then whom those words mean.
// The same for sources and drafts. Never throws on content; linear in the text.

import type { NameAnnotations } from "../names/nameTypes";
import type { Prose } from "../text/prose";
import { lowerBound } from "../text/span";
import { findSpans, type FoundSpan } from "./findSpans";
import { findCue, type FoundCue } from "./findCue";
import { readPassage, type Passage } from "./passage";
import type { Quotation, QuotationAnnotations } from "./quotationTypes";

export interface QuotationContext {
  readonly kind: "article" | "transcript" | "document";
  /** Whose words the whole text is, by its front matter. */
  readonly speaker: string | null;
}

export function annotateQuotations(prose: Prose, names: NameAnnotations, _context: QuotationContext): QuotationAnnotations {
  const spans = findSpans(prose.text, prose.blocks);
  const quotations: Quotation[] = [];
  for (let s = 0; s < spans.length; ) {
    let e = s;
    while (e < spans.length && spans[e]!.block === spans[s]!.block) e++;
    const block = prose.blocks[spans[s]!.block]!;
    const passage = readPassage(prose.text, block, spans.slice(s, e), s, names.mentions, Math.max(0, lowerBound(names.mentions, block.start) - 1));
    for (const sentence of passage.sentences) {
      for (let i = sentence.first; i < sentence.last; i++) {
        const item = passage.items[i]!;
        if (item.kind !== "quote") continue;
        const cue = findCue(prose.text, passage, sentence, i);
        quotations.push(toQuotation(prose.text, passage, spans[item.quote]!, item.quote, cue));
      }
    }
    s = e;
  }
  return { quotations, mentions: [] };
}

function toQuotation(text: string, passage: Passage, span: FoundSpan, group: number, cue: FoundCue | undefined): Quotation {
  const place = (p: { first: number; last: number } | null | undefined) => (p ? { start: passage.items[p.first]!.start, end: passage.items[p.last - 1]!.end } : null);
  const who = place(cue?.speaker);
  const cueSpan = place(cue?.cue);
  return {
    start: span.start, end: span.end, form: "inline", group, isClosed: span.isClosed, speech: cue !== undefined,
    cue: cueSpan && cue ? { ...cueSpan, lemma: cue.lemma, stance: cue.word?.stance ?? "neutral" } : null,
    speaker: who && cue ? { span: who, entity: null, name: text.slice(who.start, who.end), isAnonymous: false, basis: cue.basis, confidence: 1 } : null,
  };
}
