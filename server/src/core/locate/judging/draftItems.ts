// A quotation as its writer put it: words, bracketed insertions and ellipses, in order. Knows no source but the
// brackets and dots that the source itself has, which are read as plain text.

import type { Span } from "../../text/span";
import type { JudgeToken } from "./judgeToken";
import { findBrackets, tokenizeForJudging } from "./judgeTokens";

export type DraftItem =
  | { readonly kind: "word"; readonly token: JudgeToken }
  /**
   * The writer's words in brackets; `replaces` for brackets within a word
   * ("want[ed]"), which stand for one word of the source.
   */
  | ({ readonly kind: "bracket"; readonly inner: readonly JudgeToken[]; readonly replaces: boolean } & Span)
  | ({ readonly kind: "ellipsis" } & Span);

export interface DraftItemOptions {
  /** Reuters puts the writer's insertions in parentheses. */
  readonly hasParentheses: boolean;
  /** Keys of the bracketed texts that the source has near the passage. */
  readonly sourceBrackets: ReadonlySet<string>;
}

const ELLIPSIS = /\[\s*(?:…|\.{3,}|\.(?: \.){2,})\s*\]|\((?:…|\.{3,})\)|…+|\.{2,}|\.(?:[ \u00A0]\.){2,}/g;
const PARENTHESES = /\(([^()\n]{1,160})\)/g;
const WORD_UNIT = /[\p{L}\p{N}]/u;

/** `text` is the quotation without its outer marks, or several parts joined by a line feed. Linear. */
export function readDraftItems(text: string, options: DraftItemOptions): DraftItem[] {
  const marks = listMarks(text, options);
  const items: DraftItem[] = [];
  let at = 0;
  for (const mark of marks) {
    pushWords(items, text, at, mark.start);
    items.push(mark);
    at = mark.end;
  }
  pushWords(items, text, at, text.length);
  return items;
}

export function toBracketKey(tokens: readonly JudgeToken[]): string {
  return tokens.map((token) => token.key).join(" ");
}

function pushWords(items: DraftItem[], text: string, from: number, to: number): void {
  if (to <= from) {
    return;
  }
  for (const token of tokenizeForJudging(text, from, to)) {
    items.push({ kind: "word", token });
  }
}

function listMarks(text: string, options: DraftItemOptions): Exclude<DraftItem, { kind: "word" }>[] {
  const marks: Exclude<DraftItem, { kind: "word" }>[] = [];
  for (const match of text.matchAll(ELLIPSIS)) {
    marks.push({ kind: "ellipsis", start: match.index, end: match.index + match[0].length });
  }
  for (const span of findBrackets(text)) {
    const bracket = toBracket(text, span, options);
    if (bracket) {
      marks.push(bracket);
    }
  }
  if (options.hasParentheses) {
    for (const match of text.matchAll(PARENTHESES)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const inner = tokenizeForJudging(text, span.start + 1, span.end - 1);
      if (inner.length > 0 && !options.sourceBrackets.has(toBracketKey(inner))) {
        marks.push({ kind: "bracket", inner, replaces: false, ...span });
      }
    }
  }
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return marks.filter((mark, i) => i === 0 || !marks.slice(Math.max(0, i - 3), i).some((m) => m.end > mark.start));
}

function toBracket(
  text: string,
  span: Span,
  options: DraftItemOptions,
): Extract<DraftItem, { kind: "bracket" }> | undefined {
  const isAfterWord = span.start > 0 && WORD_UNIT.test(text[span.start - 1]!);
  const isBeforeWord = span.end < text.length && WORD_UNIT.test(text[span.end]!);
  const letters = text.slice(span.start + 1, span.end - 1);
  if (isBeforeWord && !isAfterWord && letters.length === 1) {
    return undefined;
  }
  if (isAfterWord || isBeforeWord) {
    let start = span.start;
    let end = span.end;
    while (isAfterWord && start > 0 && WORD_UNIT.test(text[start - 1]!)) {
      start--;
    }
    while (isBeforeWord && end < text.length && WORD_UNIT.test(text[end]!)) {
      end++;
    }
    const whole = text.slice(start, end).replace(/[[\]]/g, "");
    const inner = tokenizeForJudging(whole).map((token) => ({ ...token, start, end }));
    return inner.length > 0 && /^[\p{L}\p{M}'’]+$/u.test(whole)
      ? { kind: "bracket", inner, replaces: true, start, end }
      : undefined;
  }
  const inner = tokenizeForJudging(text, span.start + 1, span.end - 1);
  if (inner.length > 0 && options.sourceBrackets.has(toBracketKey(inner))) {
    return undefined;
  }
  return { kind: "bracket", inner, replaces: false, ...span };
}
