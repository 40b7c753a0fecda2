// The one way from prose to facts, for sources and drafts alike: each annotator in turn, its spans led back to the file.

import { annotateDates } from "../dates/annotateDates";
import type { DateAnchor, DateMention } from "../dates/dateTypes";
import type { WrittenDate } from "../dates/readDates";
import { annotateNames } from "../names/annotateNames";
import type { NameModel } from "../names/nameModel";
import type { NamesMemory } from "../names/namesByBlock";
import type { Mention } from "../names/nameTypes";
import { annotateQuotations, type QuotationContext } from "../quotations/annotateQuotations";
import type { QuotedBlock } from "../quotations/quotedBlock";
import type { Quotation } from "../quotations/quotationTypes";
import type { TextMemory } from "../text/textMemory";
import type { OffsetMap } from "../text/offsetMap";
import type { Prose } from "../text/prose";
import { compareSpans, type Span } from "../text/span";
import type { Annotations } from "./sourceTypes";

export interface AnnotationContext extends QuotationContext, DateAnchor {}

/** What the pieces of a text gave in its last version, by annotator. */
export interface AnnotationMemory {
  readonly names: NamesMemory;
  readonly dates: TextMemory<readonly WrittenDate[]>;
  readonly quotations: TextMemory<QuotedBlock>;
}

/** Never throws on content; linear in the text. Spans of the answer count in the file's text. With a `memory` the answer is the same, and sooner. */
export function annotate(prose: Prose, model: NameModel, context: AnnotationContext, memory?: AnnotationMemory): Annotations {
  const names = annotateNames(prose, model, memory?.names);
  const dates = annotateDates(prose, context, memory?.dates);
  const { quotations, mentions } = annotateQuotations(prose, names, context, memory?.quotations);
  return toFile(prose.map, {
    entities: names.entities,
    mentions: mentions.length === 0 ? names.mentions : [...names.mentions, ...mentions].sort(compareSpans),
    roles: names.roles,
    dates,
    quotations,
  });
}

function toFile(map: OffsetMap, annotations: Annotations): Annotations {
  if (map.isIdentity) return annotations;
  const move = <T extends Span>(item: T): T => ({ ...item, ...map.toOriginalSpan(item) });
  const moveDate = (date: DateMention): DateMention =>
    date.weekday ? { ...move(date), weekday: move(date.weekday) } : move(date);
  const moveQuotation = (quotation: Quotation): Quotation => ({
    ...move(quotation),
    cue: quotation.cue && move(quotation.cue),
    speaker: quotation.speaker && { ...quotation.speaker, span: quotation.speaker.span && map.toOriginalSpan(quotation.speaker.span) },
  });
  return {
    entities: annotations.entities,
    mentions: annotations.mentions.map(move<Mention>),
    roles: annotations.roles.map(move),
    dates: annotations.dates.map(moveDate),
    quotations: annotations.quotations.map(moveQuotation),
  };
}
