// A source's sentence around a place, short enough for a hover, with its lines joined.

import type { SourceIndex } from "../core/corpus/sourceTypes";
import type { Span } from "../core/text/span";

/** In UTF-16 units; about two lines of a hover. */
const LONGEST = 240;

/** The sentence that holds the span, in the file's offsets; the span's block where no sentence can be told. */
export function sentenceAround(source: SourceIndex, span: Span): Span {
  const { prose } = source;
  const start = prose.map.toDerived(span.start);
  const end = Math.max(start + 1, prose.map.toDerived(span.end));
  const block = prose.blocks.find((b) => start < b.end && end > b.start) ?? { start, end };
  const text = prose.text.slice(block.start, block.end);
  const before = lastBreak(text.slice(0, start - block.start));
  const after = firstBreak(text, Math.min(text.length, end - block.start));
  return prose.map.toOriginalSpan({ start: block.start + before, end: block.start + after });
}

/** One line, cut to `longest` around `keep`, with an ellipsis where it was cut. */
export function excerpt(text: string, span: Span, keep: Span = span, longest = LONGEST): string {
  if (span.end - span.start <= longest) return oneLine(text.slice(span.start, span.end));
  const kept = Math.min(keep.end - keep.start, longest);
  let start = Math.max(span.start, keep.start - Math.floor((longest - kept) / 3));
  let end = Math.min(span.end, start + longest);
  if (start > span.start) start = nextWord(text, start, end);
  if (end < span.end) end = wordEnd(text, start, end);
  return `${start > span.start ? "… " : ""}${oneLine(text.slice(start, end))}${end < span.end ? " …" : ""}`;
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function nextWord(text: string, start: number, end: number): number {
  const space = text.indexOf(" ", start);
  return space >= 0 && space < end ? space + 1 : start;
}

function wordEnd(text: string, start: number, end: number): number {
  const space = text.lastIndexOf(" ", end);
  return space > start ? space : end;
}

const SENTENCE_END = /[.!?][)\]”’"']*\s+(?=[“‘"'(\p{Lu}\p{N}])/gu;

function lastBreak(text: string): number {
  let at = 0;
  for (const match of text.matchAll(SENTENCE_END)) if (isSentenceEnd(text, match.index)) at = match.index + match[0].length;
  return at;
}

function firstBreak(text: string, from: number): number {
  SENTENCE_END.lastIndex = from;
  for (const match of text.matchAll(SENTENCE_END)) {
    if (match.index >= from - 1 && isSentenceEnd(text, match.index)) return match.index + match[0].trimEnd().length;
  }
  return text.length;
}

/** "Mr. Kishida", "Jan. 31" and "U.S. President" go on. */
function isSentenceEnd(text: string, dot: number): boolean {
  if (text[dot] !== ".") return true;
  const word = /[\p{L}.]+$/u.exec(text.slice(Math.max(0, dot - 12), dot))?.[0] ?? "";
  return word.length > 4 || (word.length > 1 && !word.includes(".") && !/^\p{Lu}/u.test(word));
}
