// Carries words of attribution from block to block: a quotation may go on, or be led in, where the block above ends.
// What a block says for itself is told once (attributeBlock.ts), and placed where it stands now.

import { attributeBlock } from "./attributeBlock";
import {
  CARRIED_GROUP,
  type AttributedBlock,
  type AttributedSpan,
  type Attribution,
  type Carry,
  type Place,
} from "./attribution";
import type { BlockReader } from "./blockReader";
import type { BlockSpans } from "./findSpans";
import { readAbove, readBelow } from "./neighbours";

/** A quotation where it stands in the text. */
export interface PlacedSpan {
  readonly attributed: AttributedSpan;
  readonly place: Place;
  readonly attribution: Attribution | undefined;
  /** Counts from 0 in the text. */
  readonly group: number;
}

/** In the order of `quoted`. Reads each block at most twice: linear. */
export function attributeSpans(reader: BlockReader, quoted: readonly BlockSpans[]): PlacedSpan[] {
  const out: PlacedSpan[] = [];
  let carry: (Carry & { readonly block: number; readonly group: number }) | undefined;
  let groups = 0;
  for (let q = 0; q < quoted.length; q++) {
    const { block } = quoted[q]!;
    const last = carry?.block === block - 1 ? carry : undefined;
    const attributed = readBlock(reader, quoted[q]!, last);
    const now = reader.placeOf(block);
    const place = isSamePlace(attributed.place, now) ? attributed.place : now;
    const settle = (attribution: Attribution | undefined): Attribution | undefined =>
      attribution && attribution.place === attributed.place && place !== attributed.place
        ? { ...attribution, place }
        : attribution;
    // Not spread: a page of noise has more spans than a call takes arguments.
    for (const span of attributed.spans) {
      out.push({
        attributed: span,
        place,
        attribution: settle(span.attribution),
        group: span.group === CARRIED_GROUP ? last!.group : groups + span.group,
      });
    }
    groups += attributed.groups;
    const next = quoted[q + 1];
    const isOpen = next !== undefined && next.block === block + 1 && next.spans[0]!.isContinuation;
    const { attribution, group } = out[out.length - 1]!;
    carry = { block, attribution: settle(attributed.current) ?? (isOpen ? attribution : undefined), isOpen, group };
  }
  return out;
}

/**
 * Told anew where something around the block was asked for: what the block says for itself
 * holds as long as its quotations and names do.
 */
function readBlock(reader: BlockReader, { block, spans }: BlockSpans, last: Carry | undefined): AttributedBlock {
  const read = reader.read(block, spans);
  if (read.attributed) {
    return read.attributed;
  }
  let isAsked = false;
  const asked = <T>(answer: T): T => {
    isAsked = true;
    return answer;
  };
  const attributed = attributeBlock(read.passage, reader.placeOf(block), spans, {
    isOpen: last?.isOpen === true,
    readAbove: () => asked(last ?? (block > 0 ? readAbove(reader, block - 1) : undefined)),
    readBelow: () => asked(readBelow(reader, block + 1)),
  });
  if (!isAsked) {
    read.attributed = attributed;
  }
  return attributed;
}

function isSamePlace(a: Place, b: Place): boolean {
  return a.start === b.start && a.firstName === b.firstName;
}
