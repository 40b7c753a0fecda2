// All quotations between marks, in every block of a text, with the paragraphs of one long quotation joined.
// Knows nothing of speakers.

import type { Block } from "../text/prose";
import type { TextMemory } from "../text/textMemory";
import { findMarks, type QuotationMark } from "./quotationMarks";
import { pairMarks, type MarkedSpan } from "./pairMarks";

export interface FoundSpan extends MarkedSpan {
  /** Index of its block. */
  readonly block: number;
  /** True where it goes on the quotation that ends the block above. */
  readonly isContinuation: boolean;
}

/** By start. Blocks of `skipped` hold none. Linear. `memory`: the marks of this text's last version by block, each counted from its block. */
export function findSpans(text: string, blocks: readonly Block[], skipped: ReadonlySet<number> = new Set(), memory?: TextMemory<readonly QuotationMark[]>): FoundSpan[] {
  const found: FoundSpan[] = [];
  const marksOf = (b: number): readonly QuotationMark[] => (b < blocks.length && !skipped.has(b) ? marksIn(text, blocks[b]!, memory) : []);
  let marks = marksOf(0);
  /** The block above ends in a quotation without its closing mark. */
  let isOpen = false;
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b]!;
    const nextMarks = marksOf(b + 1);
    if (marks.length === 0) {
      marks = nextMarks;
      isOpen = false;
      continue;
    }
    const opensNext = startsWithMark(text, blocks[b + 1], nextMarks);
    const { spans, strayClose } = pairMarks(text, block.start, block.end, marks, opensNext);
    const opensHere = isOpen && startsWithMark(text, block, marks);
    if (isOpen && strayClose && text.slice(block.start, strayClose.start).trim() !== "") {
      // No opening mark on this paragraph, but the closing one: it is the end of the quotation above.
      found[found.length - 1] = { ...found[found.length - 1]!, isClosed: true };
      found.push({ start: block.start, end: strayClose.start, outerStart: block.start, outerEnd: strayClose.end, isClosed: true, block: b, isContinuation: true });
    }
    spans.forEach((span, i) => found.push({ ...span, block: b, isContinuation: i === 0 && opensHere && span.outerStart === block.start }));
    const last = found[found.length - 1];
    isOpen = last !== undefined && last.block === b && !last.isClosed && last.outerEnd === block.end;
    if (isOpen && last && opensNext) found[found.length - 1] = { ...last, isClosed: true };
    marks = nextMarks;
  }
  return found;
}

/** A mark is told by its neighbours within the block alone. */
function marksIn(text: string, { start, end }: Block, memory: TextMemory<readonly QuotationMark[]> | undefined): readonly QuotationMark[] {
  if (!memory) return findMarks(text, start, end);
  const marks = memory.get(text.slice(start, end), (piece) => findMarks(piece, 0, piece.length));
  return marks.map((mark) => ({ start: mark.start + start, end: mark.end + start, family: mark.family, side: mark.side, isSure: mark.isSure }));
}

function startsWithMark(text: string, block: Block | undefined, marks: readonly QuotationMark[]): boolean {
  const first = marks[0];
  if (!block || !first || first.side === "close") return false;
  return text.slice(block.start, first.start).trim() === "" && first.start - block.start < 4;
}
