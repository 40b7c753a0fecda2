// All quotations between marks, in every block of a text, with the paragraphs of one long quotation joined.
// Knows nothing of speakers.

import type { MarkedSpan } from "./pairMarks";
import type { QuotedBlock } from "./quotedBlock";

/** The quotations of a block that has any, counted from its start. */
export interface BlockSpans {
  /** Index of the block. */
  readonly block: number;
  /** The same object for as long as the block's own words and the beginning of the next tell. */
  readonly spans: readonly MarkedSpan[];
}

/** One object, so that a block read without quotations is known again. */
export const NO_SPANS: readonly MarkedSpan[] = [];

/**
 * Marks of a whole text that are read: so many, and one for so many UTF-16 units. News have one for 150, novels in
 * dialogue one for 35; noise has one for two, and each costs as much as a hundred words.
 */
const MOST_MARKS = 20_000;
const UNITS_A_MARK = 25;

/** In order. A block that is undefined holds none, nor does one with more marks than are left to be read. Linear. */
export function findSpans(texts: readonly (QuotedBlock | undefined)[]): BlockSpans[] {
  const blocks = withinBudget(texts);
  const found: BlockSpans[] = [];
  /** The block above ends in a quotation without its closing mark. */
  let isOpen = false;
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b];
    const opensNext = blocks[b + 1]?.opens === true;
    const { spans: own, strayClose } = block?.pair(opensNext) ?? { spans: NO_SPANS, strayClose: null };
    let spans = own;
    if (isOpen && block && strayClose && block.text.slice(0, strayClose.start).trim() !== "") {
      // No opening mark on this paragraph, but the closing one: it is the end of the quotation above.
      closeLast(found);
      spans = [
        {
          start: 0,
          end: strayClose.start,
          outerStart: 0,
          outerEnd: strayClose.end,
          isClosed: true,
          isContinuation: true,
        },
        ...spans,
      ];
    } else if (isOpen && block?.opens && spans[0]?.outerStart === 0) {
      spans = [{ ...spans[0], isContinuation: true }, ...spans.slice(1)];
    }
    isOpen = false;
    const last = spans[spans.length - 1];
    if (!block || !last) {
      continue;
    }
    found.push({ block: b, spans });
    isOpen = !last.isClosed && last.outerEnd === block.text.length;
    if (isOpen && opensNext) {
      closeLast(found);
    }
  }
  return found;
}

function withinBudget(blocks: readonly (QuotedBlock | undefined)[]): readonly (QuotedBlock | undefined)[] {
  let left = MOST_MARKS + blocks.reduce((sum, block) => sum + (block?.text.length ?? 0), 0) / UNITS_A_MARK;
  const total = blocks.reduce((sum, block) => sum + (block?.markCount ?? 0), 0);
  if (total <= left) {
    return blocks;
  }
  return blocks.map((block) => {
    const count = block?.markCount ?? 0;
    if (count > left) {
      return undefined;
    }
    left -= count;
    return block;
  });
}

function closeLast(found: BlockSpans[]): void {
  const { block, spans } = found[found.length - 1]!;
  found[found.length - 1] = { block, spans: [...spans.slice(0, -1), { ...spans[spans.length - 1]!, isClosed: true }] };
}
