// Quotations of a text with their speakers: spans, then the words that say who speaks, then whom those words mean.
// The same for sources and drafts. Never throws on content; linear in the text.

import type { NameAnnotations } from "../names/nameTypes";
import { listBlockTexts, type Prose } from "../text/prose";
import { compareSpans, type Span } from "../text/span";
import type { Attribution } from "./attribution";
import { BlockReader } from "./blockReader";
import { attributeSpans, type PlacedSpan } from "./carryOn";
import {
  CONFIDENCE,
  CONFIDENCE_IN_PERSON,
  LABEL_FACTOR,
  resolvedFactor,
  VERBLESS_FACTOR,
  VERBLESS_FACTOR_IN_PERSON,
  WEAK_CUE_FACTOR,
} from "./confidence";
import { findSpans } from "./findSpans";
import { listLayoutQuotations, type LayoutQuotation } from "./layoutQuotations";
import { PREPOSITION, RELATIVE, SUBORDINATOR, TIME } from "./functionWords";
import { readAbove } from "./neighbours";
import type { Phrase } from "./nounPhrase";
import type { Passage } from "./passage";
import { PassageReader } from "./passageReader";
import { QuotedBlock } from "./quotedBlock";
import type { Cue, Quotation, QuotationAnnotations, Speaker, SpeakerBasis } from "./quotationTypes";
import { SpeakerResolver, type ResolvedSpeaker } from "./resolveSpeaker";

export interface QuotationContext {
  readonly kind: "article" | "transcript" | "document";
  /** Whose words the whole text is, by its front matter. */
  readonly speaker: string | null;
}

/** `known`: the text's blocks, as far as they were read before. The answer is the same without. */
export function annotateQuotations(
  prose: Prose,
  names: NameAnnotations,
  context: QuotationContext,
  known?: readonly QuotedBlock[],
): QuotationAnnotations {
  const { text, blocks } = prose;
  const reader = new BlockReader(
    prose,
    names.mentions,
    known ?? listBlockTexts(prose).map((words) => new QuotedBlock(words)),
  );
  const layout = listLayoutQuotations(
    text,
    blocks,
    context.kind === "transcript",
    (b) => reader.quoted[b]!.pair(false).spans,
  );
  const skipped = new Set(layout.map((q) => q.block));
  const marked = findSpans(
    skipped.size === 0 ? reader.quoted : reader.quoted.map((block, b) => (skipped.has(b) ? undefined : block)),
  );
  const spans = reader.withoutNicknames(marked);
  const inline = attributeSpans(reader, spans);
  if (inline.length === 0 && layout.length === 0) {
    return { quotations: [], mentions: [] };
  }
  const resolver = new SpeakerResolver(
    text,
    new PassageReader(reader, spans, skipped),
    names,
    [...inline.map(spanOf), ...layout.map((q) => q.span)].sort(compareSpans),
    context.speaker,
  );
  const quotations: Quotation[] = [];
  let last: Quotation | undefined;
  let groups = inline.reduce((most, q) => Math.max(most, q.group + 1), 0);
  for (let i = 0, l = 0; i < inline.length || l < layout.length; ) {
    if (l < layout.length && (i >= inline.length || layout[l]!.span.start < spanOf(inline[i]!).start)) {
      last = toLayoutQuotation(reader, resolver, layout[l++]!, last, groups);
      groups = Math.max(groups, last.group + 1);
    } else {
      last = toQuotation(resolver, inline[i++]!, last);
    }
    quotations.push(last);
  }
  return { quotations: renumber(quotations), mentions: resolver.mentions.sort(compareSpans) };
}

function spanOf({ attributed: { span }, place }: PlacedSpan): Span {
  return { start: place.start + span.start, end: place.start + span.end };
}

function toQuotation(
  resolver: SpeakerResolver,
  { attributed, place, attribution, group }: PlacedSpan,
  last: Quotation | undefined,
): Quotation {
  const { span, label, isSpeech } = attributed;
  const start = place.start + span.start;
  const end = place.start + span.end;
  const { isClosed } = span;
  if (label) {
    const speaker = toSpeaker(
      resolver,
      resolver.resolveLabel({ start: place.start + label.start, end: place.start + label.end }),
      "label",
      1,
    );
    return { start, end, form: "inline", isClosed, group, speech: true, cue: null, speaker };
  }
  if (span.isContinuation && last?.speaker?.basis === "label") {
    return { start, end, form: "inline", isClosed, group, speech: true, cue: null, speaker: last.speaker };
  }
  const told = isSpeech ? attribution : undefined;
  return {
    start,
    end,
    form: "inline",
    isClosed,
    group,
    speech: isSpeech,
    cue: told ? cueOf(told) : null,
    speaker: told ? speakerOf(resolver, told) : null,
  };
}

function speakerOf(resolver: SpeakerResolver, attribution: Attribution): Speaker | null {
  const { found, basis, origin = found.basis } = attribution;
  if (!found.speaker) {
    return null;
  }
  const resolved = resolver.resolve(attribution, found.speaker);
  const isWeak = basis === "cueBefore" && (found.word?.kind === "thinking" || found.word?.kind === "doing");
  const isVerbless = (basis === "leadIn" || basis === "colon") && found.cue === null;
  const inPerson =
    basis === "colon" && opensSentence(attribution.passage, found.speaker) ? LABEL_FACTOR : VERBLESS_FACTOR_IN_PERSON;
  const verbless = resolver.isPersonByName(resolved) ? inPerson : VERBLESS_FACTOR;
  const factor = isVerbless ? verbless : 1;
  return toSpeaker(resolver, resolved, basis, isWeak ? WEAK_CUE_FACTOR : factor, origin);
}

/** "Ruiz: “…”", "Here is Ruiz in 2019: “…”", "In a letter in May, Ruiz went further: “…”": nothing else may speak. */
function opensSentence({ items, sentences }: Passage, { first }: Phrase): boolean {
  const sentence = sentences.find(({ last }) => last > first);
  if (!sentence) {
    return false;
  }
  const before = items.slice(sentence.first, first);
  const isFronted =
    before.length > 0 &&
    before[0]!.mention < 0 &&
    (before[0]!.flags & (PREPOSITION | TIME)) !== 0 &&
    before[before.length - 1]!.word === "," &&
    before.every(({ kind, flags }) => kind !== "quote" && !(flags & (SUBORDINATOR | RELATIVE)));
  return isFronted || before.every(({ kind, word }) => (kind !== "word" && kind !== "quote") || HERE_IS.test(word));
}

const HERE_IS = /^(?:here|is|are)$/;

function toSpeaker(
  resolver: SpeakerResolver,
  resolved: ResolvedSpeaker,
  basis: SpeakerBasis,
  factor: number,
  origin = basis,
): Speaker {
  const { span, entity, name, isAnonymous, margin } = resolved;
  const trust = (way: SpeakerBasis): number =>
    (resolver.isPersonByName(resolved) ? CONFIDENCE_IN_PERSON[way] : undefined) ?? CONFIDENCE[way];
  // Whoever is carried on is known no better than where he or she was found.
  const confidence = Math.min(trust(basis), trust(origin)) * factor * (margin === null ? 1 : resolvedFactor(margin));
  return { span, entity, name, isAnonymous, basis, confidence: Math.round(confidence * 100) / 100 };
}

function cueOf({ passage: { items }, place, found }: Attribution): Cue | null {
  if (!found.cue) {
    return null;
  }
  const { first, last } = found.cue;
  return {
    start: place.start + items[first]!.start,
    end: place.start + items[last - 1]!.end,
    lemma: found.lemma,
    stance: found.word?.stance ?? "neutral",
  };
}

/** A turn by its label, a block quotation by its frame, else by its lead-in; both go on over the blocks below. */
function toLayoutQuotation(
  reader: BlockReader,
  resolver: SpeakerResolver,
  quotation: LayoutQuotation,
  last: Quotation | undefined,
  group: number,
): Quotation {
  const { span, form, label, isContinuation } = quotation;
  const base = { start: span.start, end: span.end, form, speech: true, isClosed: true };
  if (label) {
    return {
      ...base,
      group: isContinuation && last ? last.group : group,
      cue: null,
      speaker: toSpeaker(resolver, resolver.resolveLabel(label), "label", 1),
    };
  }
  if (isContinuation && last) {
    const speaker = last.speaker && { ...last.speaker, basis: "carriedOn" as const };
    return { ...base, group: last.group, cue: null, speaker };
  }
  if (form === "block") {
    return { ...base, group, ...speakerOfBlock(reader, resolver, quotation) };
  }
  const above = quotation.block > 0 ? readAbove(reader, quotation.block - 1)?.attribution : undefined;
  if (above?.basis === "leadIn") {
    return { ...base, group, cue: cueOf(above), speaker: speakerOf(resolver, above) };
  }
  return { ...base, group, cue: null, speaker: resolver.sourceSpeaker() };
}

/**
 * A person whom the frame names, else whoever leads it in, else what the frame names: a publication is seldom the
 * speaker.
 */
function speakerOfBlock(
  reader: BlockReader,
  resolver: SpeakerResolver,
  { block, credits }: LayoutQuotation,
): Pick<Quotation, "cue" | "speaker"> {
  const introductions = credits.filter((credit) => credit < block);
  const leads = [...introductions, Math.min(block, ...introductions) - 1].flatMap((b) =>
    b < 0 ? [] : (readAbove(reader, b)?.attribution ?? []),
  );
  const toldIn = leads.find(({ found }) => found.cue !== null);
  const named = credits.map((credit) => resolver.resolveCredit(reader.blocks[credit]!));
  const person = named.find((credit) => credit?.isPerson);
  const isBehind = credits.some((credit, i) => credit > block && named[i] === person);
  if (person && (isBehind || !toldIn || toldIn.place.start < reader.blocks[block - 1]!.start)) {
    return { cue: null, speaker: toSpeaker(resolver, person.speaker, "attributionLine", 1) };
  }
  const above = toldIn ?? leads[0];
  const led = above && { cue: cueOf(above), speaker: speakerOf(resolver, { ...above, basis: "leadIn" }) };
  const other = named.find((credit) => credit !== undefined);
  if (other && !(led?.speaker && resolver.isPersonEntity(led.speaker.entity))) {
    return { cue: null, speaker: toSpeaker(resolver, other.speaker, "attributionLine", VERBLESS_FACTOR) };
  }
  return led ?? { cue: null, speaker: null };
}

/** Groups count from 0 in the order in which they begin. */
function renumber(quotations: readonly Quotation[]): Quotation[] {
  const numbers = new Map<number, number>();
  return quotations.map((quotation) => {
    let group = numbers.get(quotation.group);
    if (group === undefined) {
      group = numbers.size;
      numbers.set(quotation.group, group);
    }
    return group === quotation.group ? quotation : { ...quotation, group };
  });
}
