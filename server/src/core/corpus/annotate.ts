// The one way from prose to facts, for sources and drafts alike: each annotator in
// turn, its spans led back to the file.

import { annotateDates, type DatesBlock } from "../dates/annotateDates";
import type { DateAnchor, DateMention } from "../dates/dateTypes";
import type { WrittenDate } from "../dates/readDates";
import { annotateNames } from "../names/annotateNames";
import type { NameModel } from "../names/nameModel";
import type { BlockNames, NamesBlock, NamesMemory } from "../names/namesByBlock";
import type { Mention } from "../names/nameTypes";
import { annotateQuotations, type QuotationContext } from "../quotations/annotateQuotations";
import { QuotedBlock } from "../quotations/quotedBlock";
import type { Quotation } from "../quotations/quotationTypes";
import type { TextMemory } from "../text/textMemory";
import type { OffsetMap } from "../text/offsetMap";
import { listBlockTexts, type Prose } from "../text/prose";
import { compareSpans, type Span } from "../text/span";
import type { Annotations } from "./sourceTypes";

export interface AnnotationContext extends QuotationContext, DateAnchor {}

/** What a text's last version gave, or other texts. */
export interface AnnotationMemory {
  /** Of the last version alone. */
  readonly names?: NamesMemory;
  readonly blocks: Pick<TextMemory<BlockMemory>, "turn">;
}

/** What a block gave, by annotator, wherever it stood. */
export class BlockMemory implements NamesBlock, DatesBlock {
  names: BlockNames | undefined;
  dates: readonly WrittenDate[] | undefined;
  readonly quotations: QuotedBlock;

  constructor(readonly text: string) {
    this.quotations = new QuotedBlock(text);
  }
}

/**
 * Never throws on content; linear in the text. Spans of the answer count in the file's text. With a
 * `memory` the answer is the same, and sooner.
 */
export function annotate(
  prose: Prose,
  model: NameModel,
  context: AnnotationContext,
  memory?: AnnotationMemory,
): Annotations {
  const blocks = memory?.blocks.turn(listBlockTexts(prose));
  const names = annotateNames(prose, model, memory?.names && blocks && { whole: memory.names, blocks });
  const dates = annotateDates(prose, context, blocks);
  const { quotations, mentions } = annotateQuotations(
    prose,
    names,
    context,
    blocks?.map((block) => block.quotations),
  );
  return toFile(prose.map, {
    entities: names.entities,
    mentions: mentions.length === 0 ? names.mentions : [...names.mentions, ...mentions].sort(compareSpans),
    roles: names.roles,
    dates,
    quotations,
  });
}

function toFile(map: OffsetMap, annotations: Annotations): Annotations {
  if (map.isIdentity) {
    return annotations;
  }
  const move = <T extends Span>(item: T): T => ({ ...item, ...map.toOriginalSpan(item) });
  const moveDate = (date: DateMention): DateMention =>
    date.weekdays ? { ...move(date), weekdays: date.weekdays.map(move) } : move(date);
  const moveQuotation = (quotation: Quotation): Quotation => ({
    ...move(quotation),
    cue: quotation.cue && move(quotation.cue),
    speaker: quotation.speaker && {
      ...quotation.speaker,
      span: quotation.speaker.span && map.toOriginalSpan(quotation.speaker.span),
    },
  });
  return {
    entities: annotations.entities,
    mentions: annotations.mentions.map(move<Mention>),
    roles: annotations.roles.map(move),
    dates: annotations.dates.map(moveDate),
    quotations: annotations.quotations.map(moveQuotation),
  };
}
