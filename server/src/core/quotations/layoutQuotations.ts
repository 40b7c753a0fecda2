// Quotations by layout, without marks: a transcript's turns and block quotations, with the names that layout gives
// their speakers. Knows no verbs of saying but a block quotation's lead-in.

import type { Block } from "../text/prose";
import type { Span } from "../text/span";
import type { MarkedSpan } from "./pairMarks";
import { readTurn } from "./speakerLabels";

export interface LayoutQuotation {
  readonly span: Span;
  readonly form: "block" | "turn";
  /** Index of its block. */
  readonly block: number;
  /** The words that name the speaker of a turn. */
  readonly label: Span | null;
  /** Indices of the blocks that may name the speaker of a block quotation, the likeliest first. */
  readonly credits: readonly number[];
  /** True where it goes on the quotation of the block before. */
  readonly isContinuation: boolean;
}

/** "END 2:31 P.M. EST", "2:31 P.M. EST", "# # #", "-30-": nobody says it. */
const CLOSING =
  /^(?:[-–—(]*\s?END\b[\s\d:.A-Z)–—-]*|\d{1,2}:\d{2} [AaPp]\.?[Mm]\.?(?: [A-Z]{2,4})?|(?:[#*]\s?){2,}|[-–—]\s?30\s?[-–—])$/;
/**
 * "(Laughter.)", "[The briefing was closed at 2:31 p.m.]": what is told of a paragraph's own is
 * said by nobody, and whoever spoke goes on.
 */
const ASIDE = /^(?:\([^()]{1,300}\)|\[[^[\]]{1,300}\])\.?$/;
const NO_CREDITS: readonly number[] = [];

/**
 * In order of blocks. A transcript's paragraphs before its first label are narration. `marked`: the
 * quotations between marks of a block. Linear.
 */
export function listLayoutQuotations(
  text: string,
  blocks: readonly Block[],
  isTranscript: boolean,
  marked: (block: number) => readonly MarkedSpan[],
): LayoutQuotation[] {
  const found: LayoutQuotation[] = [];
  const hasLabels =
    isTranscript &&
    blocks.some((block) => block.kind === "turn" || (block.kind === "paragraph" && readTurn(text, block, false)));
  let inTurn = false;
  /** Of a label that stands alone above the words. */
  let waiting: Span | null = null;
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b]!;
    if (block.kind === "quote" || block.kind === "introduction") {
      const end = endOfQuotation(blocks, b);
      found.push(...readBlockQuotation(text, blocks, b, end, marked));
      b = end - 1;
      continue;
    }
    if (block.kind !== "turn" && !(hasLabels && (block.kind === "paragraph" || block.kind === "listItem"))) {
      if (block.kind !== "paragraph") {
        inTurn = false;
      }
      continue;
    }
    if (CLOSING.test(text.slice(block.start, Math.min(block.end, block.start + 40)))) {
      inTurn = false;
      continue;
    }
    if (ASIDE.test(text.slice(block.start, Math.min(block.end, block.start + 310)))) {
      continue;
    }
    const turn = readTurn(text, block, block.kind === "turn");
    const base = { form: "turn", block: b, credits: NO_CREDITS } as const;
    if (turn && turn.words.start === turn.words.end) {
      waiting = turn.label;
    } else {
      if (turn) {
        found.push({ ...base, span: turn.words, label: turn.label, isContinuation: false });
      } else if (waiting) {
        found.push({ ...base, span: trim(text, block), label: waiting, isContinuation: false });
      } else if (block.kind === "turn" || inTurn) {
        found.push({ ...base, span: trim(text, block), label: null, isContinuation: inTurn });
      } else {
        continue;
      }
      waiting = null;
    }
    inTurn = true;
  }
  return found;
}

/**
 * The block quotation that begins at `from`: blocks of its frame before it, its words, blocks of its frame behind it.
 */
function endOfQuotation(blocks: readonly Block[], from: number): number {
  let b = from;
  while (blocks[b]?.kind === "introduction") {
    b++;
  }
  while (blocks[b]?.kind === "quote") {
    b++;
  }
  while (blocks[b]?.kind === "attribution") {
    b++;
  }
  return b;
}

function readBlockQuotation(
  text: string,
  blocks: readonly Block[],
  from: number,
  end: number,
  marked: (block: number) => readonly MarkedSpan[],
): LayoutQuotation[] {
  const found: LayoutQuotation[] = [];
  const places = Array.from({ length: end - from }, (_, i) => from + i);
  const credits = [
    ...places.filter((b) => blocks[b]?.kind === "attribution"),
    ...places.filter((b) => blocks[b]?.kind === "introduction").reverse(),
  ];
  for (let b = from; b < end; b++) {
    const block = blocks[b]!;
    if (block.kind !== "quote" || isSpokenOf(text, block, marked(b))) {
      continue;
    }
    const span = trim(text, block);
    if (span.end > span.start) {
      found.push({
        span,
        form: "block",
        block: b,
        label: null,
        credits,
        isContinuation: found[found.length - 1]?.block === b - 1,
      });
    }
  }
  return found;
}

/** UTF-16 units that may stand beside the marks of "“…,” Ana Ruiz said." */
const LONGEST_BESIDE = 160;

/** "“…,” Ana Ruiz said.": marks within the block tell what is quoted, and the rest is who says it. */
function isSpokenOf(text: string, block: Block, spans: readonly MarkedSpan[]): boolean {
  const first = spans[0];
  const last = spans[spans.length - 1];
  if (!first || !last) {
    return false;
  }
  const length = block.end - block.start;
  const inside = spans.reduce((sum, span) => sum + span.outerEnd - span.outerStart, 0);
  const beside = length - inside;
  if (beside > LONGEST_BESIDE || inside < beside || (first.outerStart > 0 && last.outerEnd < length)) {
    return false;
  }
  return /\p{L}/u.test(
    text.slice(block.start, block.start + first.outerStart) + text.slice(block.start + last.outerEnd, block.end),
  );
}

/** Spaces and one pair of outer marks left out, or the one mark of a quotation that goes over several paragraphs. */
function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start]!)) {
    start++;
  }
  while (end > start && /\s/.test(text[end - 1]!)) {
    end--;
  }
  const opens = /["“«]/.test(text[start] ?? "");
  const closes = /["”»]/.test(text[end - 1] ?? "");
  const inner = text.slice(start + (opens ? 1 : 0), end - (closes ? 1 : 0));
  if ((!opens && !closes) || end - start < 3 || /["“”«»]/.test(inner)) {
    return { start, end };
  }
  return { start: start + (opens ? 1 : 0), end: end - (closes ? 1 : 0) };
}
