// Labels that name a speaker by layout: a transcript's turns ("THE CHAIR: …", "Q: …"). Knows layout only.

import type { Span } from "../text/span";

export interface LabelledTurn {
  readonly label: Span;
  /** The words spoken, behind the label. */
  readonly words: Span;
}

const LONGEST_LABEL = 90;

/** "Ana Ruiz (mayor): We begin." Undefined where the block does not open with a label. */
export function readTurn(text: string, block: Span): LabelledTurn | undefined {
  const head = text.slice(block.start, Math.min(block.end, block.start + LONGEST_LABEL));
  const single = /^(?:Q|A)[.:]\s+(?=\S)/.exec(head);
  if (single) return turn(block, 0, 1, single[0].length, text);
  const colon = head.indexOf(":");
  if (colon <= 0) return undefined;
  const labelText = head.slice(0, colon);
  const name = labelText.replace(/\s*[([][^)\]]*[)\]]\s*$/, "").trimEnd();
  if (name === "" || /["“”«»;!?]/.test(name) || !/^\p{Lu}/u.test(name)) return undefined;
  const words = name.split(/[\s,]+/);
  if (words.length > 9 || !words.every((w) => /^[\p{Lu}\p{N}(]/u.test(w) || SMALL.has(w))) return undefined;
  if (!/^\s/.test(head.slice(colon + 1, colon + 2))) return undefined;
  return turn(block, 0, name.length, colon + 1, text);
}

const SMALL = new Set(["of", "the", "for", "and", "de", "van", "von", "bin", "al", "to", "in", "la", "der", "den", "di", "da"]);

function turn(block: Span, labelStart: number, labelEnd: number, wordsStart: number, text: string): LabelledTurn | undefined {
  let start = block.start + wordsStart;
  while (start < block.end && /\s/.test(text[start]!)) start++;
  const end = trimmedEnd(text, block);
  if (start >= end) return undefined;
  return { label: { start: block.start + labelStart, end: block.start + labelEnd }, words: { start, end } };
}

function trimmedEnd(text: string, block: Span): number {
  let end = block.end;
  while (end > block.start && /\s/.test(text[end - 1]!)) end--;
  return end;
}

/** A label within the marks of a printed transcript: "“RUIZ: We begin.”" */
export function readInnerLabel(text: string, span: Span): Span | undefined {
  const label = /^(\p{Lu}[\p{Lu}.'’ -]{1,30}\p{Lu}):\s/u.exec(text.slice(span.start, Math.min(span.end, span.start + 40)));
  return label ? { start: span.start, end: span.start + label[1]!.length } : undefined;
}
