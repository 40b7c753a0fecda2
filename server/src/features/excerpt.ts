// Pieces of a source as a reader is shown them: the sentence around a place, short
// enough for a hover, its lines joined.

import type { SourceIndex } from "../core/corpus/sourceTypes";
import { lowerBound, type Span } from "../core/text/span";
import { sentenceSpan, splitSentences } from "../core/text/sentences";
import { tokenize } from "../core/text/tokens";

/** In UTF-16 units; about two lines of a hover. */
const LONGEST = 240;
/**
 * How far a sentence is looked for on either side of a place. UTF-16 units; the longest
 * sentence of the news read so far had 900.
 */
const SENTENCE_REACH = 2000;

/** The sentence, or sentences, that hold the span, in the file's offsets. */
export function sentenceAround(source: SourceIndex, span: Span): Span {
  const { prose } = source;
  const start = prose.map.toDerived(span.start);
  const end = Math.max(start + 1, prose.map.toDerived(span.end));
  const sentences = sentencesNear(source, { start, end });
  const first = sentences.find((s) => s.end > start);
  const last = sentences.findLast((s) => s.start < end);
  if (!first || !last || first.start >= end || last.end <= start) {
    return { start: span.start, end: span.end };
  }
  return prose.map.toOriginalSpan({ start: Math.min(first.start, start), end: Math.max(last.end, end) });
}

/** The sentences of a span of the file, each cut to the span. */
export function listSentences(source: SourceIndex, span: Span): readonly Span[] {
  const { prose } = source;
  const [start, end] = [prose.map.toDerived(span.start), prose.map.toDerived(span.end)];
  const blocks = prose.blocks
    .filter((block) => block.start < end && block.end > start)
    .map((block) => ({ start: Math.max(block.start, start) - start, end: Math.min(block.end, end) - start }));
  return sentencesOf(prose.text.slice(start, end), blocks).map((s) =>
    prose.map.toOriginalSpan({ start: s.start + start, end: s.end + start }),
  );
}

/** What the prose has there: no markup, no front matter. */
export function proseOf({ prose }: SourceIndex, span: Span): string {
  return prose.text.slice(prose.map.toDerived(span.start), prose.map.toDerived(span.end));
}

/** One line, cut to `longest` around `keep`, with an ellipsis where it was cut. */
export function excerpt(text: string, span: Span, keep: Span = span, longest = LONGEST): string {
  if (span.end - span.start <= longest) {
    return oneLine(text.slice(span.start, span.end));
  }
  const kept = Math.min(keep.end - keep.start, longest);
  let start = Math.max(span.start, keep.start - Math.floor((longest - kept) / 3));
  let end = Math.min(span.end, start + longest);
  if (start > span.start) {
    start = nextWord(text, start, Math.max(start, keep.start));
  }
  if (end < span.end) {
    end = wordEnd(text, start, end);
  }
  return `${start > span.start ? "… " : ""}${oneLine(text.slice(start, end))}${end < span.end ? " …" : ""}`;
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** In prose offsets, within the block of the place. */
function sentencesNear({ prose }: SourceIndex, place: Span): readonly Span[] {
  const after = lowerBound(prose.blocks, place.start + 1);
  const block = prose.blocks[after - 1];
  if (!block || place.start >= block.end) {
    return [];
  }
  const start = Math.max(block.start, place.start - SENTENCE_REACH);
  const end = Math.min(block.end, place.end + SENTENCE_REACH);
  const text = prose.text.slice(start, end);
  return sentencesOf(text, [{ start: 0, end: text.length }]).map((s) => ({
    start: s.start + start,
    end: s.end + start,
  }));
}

function sentencesOf(text: string, blocks: readonly Span[]): readonly Span[] {
  const tokens = tokenize(text);
  const sentences = splitSentences(tokens, blocks);
  return Array.from({ length: sentences.count }, (_, i) => sentenceSpan(tokens, sentences, i));
}

function nextWord(text: string, start: number, end: number): number {
  const space = text.indexOf(" ", start);
  return space >= 0 && space < end ? space + 1 : start;
}

function wordEnd(text: string, start: number, end: number): number {
  const space = text.lastIndexOf(" ", end);
  return space > start ? space : end;
}
