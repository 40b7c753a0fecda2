// Quotations by layout, without marks: a transcript's turns and block quotations, with the names that layout gives their
// speakers. Knows no verbs of saying but a block quotation's lead-in.

import type { Block } from "../text/prose";
import type { Span } from "../text/span";
import { readDashLine, readTurn } from "./speakerLabels";

export interface LayoutQuotation {
  readonly span: Span;
  readonly form: "block" | "turn";
  /** Index of its block. */
  readonly block: number;
  /** The words that name the speaker, by layout. */
  readonly label: Span | null;
  /** True where it goes on the quotation of the block before. */
  readonly isContinuation: boolean;
}

/** In order of blocks. A transcript's paragraphs before its first label are narration. Linear. */
export function listLayoutQuotations(text: string, blocks: readonly Block[], isTranscript: boolean): LayoutQuotation[] {
  const found: LayoutQuotation[] = [];
  const hasLabels = isTranscript && blocks.some((block) => block.kind === "paragraph" && readTurn(text, block));
  let inTurn = false;
  blocks.forEach((block, b) => {
    if (block.kind === "quote") {
      const quotation = readBlockQuotation(text, block, b, found[found.length - 1]);
      if (quotation) found.push(quotation);
      return;
    }
    if (block.kind !== "turn" && !(hasLabels && (block.kind === "paragraph" || block.kind === "listItem"))) {
      if (block.kind !== "paragraph") inTurn = false;
      return;
    }
    const turn = readTurn(text, block);
    if (turn) found.push({ span: turn.words, form: "turn", block: b, label: turn.label, isContinuation: false });
    else if (block.kind === "turn" || inTurn) found.push({ span: trim(text, block), form: "turn", block: b, label: null, isContinuation: inTurn });
    else return;
    inTurn = true;
  });
  return found;
}

function readBlockQuotation(text: string, block: Block, b: number, last: LayoutQuotation | undefined): LayoutQuotation | undefined {
  const line = readDashLine(text, block);
  const goesOn = last?.form === "block" && last.block === b - 1;
  const span = trim(text, { start: block.start, end: line ? line.lineStart : block.end });
  return span.end > span.start ? { span, form: "block", block: b, label: line?.name ?? null, isContinuation: goesOn } : undefined;
}

/** Spaces and one pair of outer marks left out. */
function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  const opens = /["“«]/.test(text[start] ?? "");
  const inner = text.slice(start + 1, end - 1);
  if (opens && end - start > 2 && /["”»]/.test(text[end - 1]!) && !/["“”«»]/.test(inner)) return { start: start + 1, end: end - 1 };
  return { start, end };
}
