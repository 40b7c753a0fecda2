// What is being typed at the cursor: a quotation, a mention after "@", a citation after "[", or words.

import type { Span } from "../../core/text/span";
import { paragraphAround } from "../../core/text/paragraph";
import { foldWord } from "./foldWord";

/** A word before the cursor, the last one up to it. */
export interface TypedWord {
  readonly start: number;
  readonly folded: string;
}

export type TypedPlace =
  | {
      readonly kind: "quotation";
      /** Opening mark to cursor, and the closing mark that the editor has put behind the cursor. */
      readonly replace: Span;
      readonly mark: string;
      readonly typed: string;
      /** Words of the sentence stand before the mark, or behind the cursor: then no "said" is added. */
      readonly isInSentence: boolean;
      readonly isFollowed: boolean;
      readonly words: readonly TypedWord[];
    }
  | { readonly kind: "mention" | "citation"; readonly replace: Span; readonly typed: string }
  | { readonly kind: "words"; readonly words: readonly TypedWord[]; readonly offset: number };

/** Longer runs after an opening mark are a writer's own words. */
const LONGEST_TYPED = 160;
const LONGEST_RUN = 4;

export function readPlace(text: string, offset: number): TypedPlace {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const line = text.slice(lineStart, offset);
  const words = readWords(line, lineStart);
  const mention = /(?:^|[\s([—])@([\p{L}\p{N}.'’-]*)$/u.exec(line);
  if (mention) {
    return { kind: "mention", replace: { start: offset - mention[1]!.length - 1, end: offset }, typed: mention[1]! };
  }
  const citation = /(?:^|[^!\\\]])\[([^[\]^(][^[\]]{0,60}|)$/u.exec(line);
  if (citation) {
    return {
      kind: "citation",
      replace: { start: offset - citation[1]!.length - 1, end: offset + (text[offset] === "]" ? 1 : 0) },
      typed: citation[1]!,
    };
  }
  return readQuotation(text, offset, lineStart, words) ?? { kind: "words", words, offset };
}

function readQuotation(
  text: string,
  offset: number,
  lineStart: number,
  words: readonly TypedWord[],
): TypedPlace | undefined {
  const paragraph = paragraphAround(text, offset);
  const open = findOpenMark(text, paragraph.start, offset);
  // An edit may not reach over a line: editors refuse such completions.
  if (open < lineStart) {
    return undefined;
  }
  const typed = text.slice(open + 1, offset);
  if (typed.length > LONGEST_TYPED || /^\s/.test(typed)) {
    return undefined;
  }
  const mark = text[open]!;
  const closing = mark === "“" ? "”" : '"';
  const isClosed = text[offset] === closing;
  if (!isClosed && isInsideQuotation(text.slice(offset, paragraph.end), mark)) {
    return undefined;
  }
  const end = offset + (isClosed ? 1 : 0);
  const rest = text.slice(end, lineEnd(text, end));
  return {
    kind: "quotation",
    replace: { start: open, end },
    mark,
    typed,
    words: words.filter((word) => word.start > open),
    isInSentence: hasWords(sentenceBefore(text.slice(paragraph.start, open))),
    isFollowed: /^\s*[\p{L}\p{N}]/u.test(rest),
  };
}

/** The mark that is still open at `offset`, -1 where none is. A straight mark opens where no word stands before it. */
function findOpenMark(text: string, from: number, offset: number): number {
  let open = -1;
  for (let i = from; i < offset; i++) {
    const mark = text[i];
    if (mark === "“") {
      open = i;
    } else if (mark === "”") {
      open = -1;
    } else if (mark === '"') {
      if (open >= 0 && text[open] === '"') {
        open = -1;
      } else if (open < 0 && (i === from || /[\s([{*_~—–\-:>/]/u.test(text[i - 1]!))) {
        open = i;
      }
    }
  }
  return open;
}

/**
 * True where the rest of the paragraph closes a mark that it does not open: the cursor is inside a finished quotation.
 */
function isInsideQuotation(rest: string, mark: string): boolean {
  if (mark === "“") {
    const close = rest.indexOf("”");
    const next = rest.indexOf("“");
    return close >= 0 && (next < 0 || close < next);
  }
  return rest.split('"').length % 2 === 0;
}

/** What the paragraph's last sentence has before the mark; list and block quotation marks are no words. */
function sentenceBefore(before: string): string {
  const ends = [...before.matchAll(/[.!?]["”’')\]]*\s+/gu)];
  const last = ends[ends.length - 1];
  return last ? before.slice(last.index + last[0].length) : before;
}

function hasWords(text: string): boolean {
  return /\p{L}/u.test(text);
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf("\n", from);
  return newline < 0 ? text.length : newline;
}

/** The last words of the line, with the one that is being typed last ("" behind a space). */
function readWords(line: string, lineStart: number): readonly TypedWord[] {
  const words: TypedWord[] = [];
  for (const match of line.slice(-200).matchAll(/[\p{L}\p{N}\p{M}.'’-]+/gu)) {
    const start = lineStart + Math.max(0, line.length - 200) + match.index;
    words.push({ start, folded: foldWord(match[0]) });
  }
  if (/(?:^|[^\p{L}\p{N}\p{M}.'’-])$/u.test(line)) {
    words.push({ start: lineStart + line.length, folded: "" });
  }
  return words.slice(-LONGEST_RUN);
}
