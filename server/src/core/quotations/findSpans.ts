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

const NO_SPANS: readonly MarkedSpan[] = [];

/** In order. A block that is undefined holds none. Linear. */
export function findSpans(blocks: readonly (QuotedBlock | undefined)[]): BlockSpans[] {
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
      spans = [{ start: 0, end: strayClose.start, outerStart: 0, outerEnd: strayClose.end, isClosed: true, isContinuation: true }, ...spans];
    } else if (isOpen && block?.opens && spans[0]?.outerStart === 0) spans = [{ ...spans[0], isContinuation: true }, ...spans.slice(1)];
    isOpen = false;
    const last = spans[spans.length - 1];
    if (!block || !last) continue;
    found.push({ block: b, spans });
    isOpen = !last.isClosed && last.outerEnd === block.text.length;
    if (isOpen && opensNext) closeLast(found);
  }
  return found;
}

function closeLast(found: BlockSpans[]): void {
  const { block, spans } = found[found.length - 1]!;
  found[found.length - 1] = { block, spans: [...spans.slice(0, -1), { ...spans[spans.length - 1]!, isClosed: true }] };
}
