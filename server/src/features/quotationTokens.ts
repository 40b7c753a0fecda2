// The quotations of a draft by verdict, as pieces of lines to be coloured. What is found wrong is told by the diagnostics: colour only repeats it.

import { lowerBound, type Span } from "../core/text/span";
import type { Verdict } from "../rules/ruleTypes";
import type { DraftView } from "./textView";

/** Terms and titles in quotation marks are left to the grammar. */
export type TokenVerdict = Exclude<Verdict, "notSpeech">;

export const TOKEN_VERDICTS: readonly TokenVerdict[] = ["verbatim", "edited", "altered", "ambiguous", "unsourced", "unchecked"];

export interface QuotationToken extends Span {
  readonly verdict: TokenVerdict;
}

/** By start, disjoint, none longer than its line; marks of block quotations and indents are not in them. Only quotations that touch `range`. */
export function listQuotationTokens(view: DraftView, range: Span = { start: 0, end: view.text.length }): readonly QuotationToken[] {
  const { quotations } = view.check();
  const tokens: QuotationToken[] = [];
  let end = 0;
  const after = lowerBound(quotations, range.start);
  for (const quotation of quotations.slice(Math.max(0, after - 1))) {
    if (quotation.start >= range.end) break;
    if (quotation.verdict === "notSpeech" || quotation.end <= range.start || quotation.start < end) continue;
    for (const line of listLines(view.text, quotation)) tokens.push({ ...line, verdict: quotation.verdict });
    end = quotation.end;
  }
  return tokens;
}

function listLines(text: string, span: Span): readonly Span[] {
  const lines: Span[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(/[^\r\n]+/g)) {
    const indent = match.index === 0 ? 0 : /^[ \t>]*/.exec(match[0])![0].length;
    const start = span.start + match.index + indent;
    const end = start + match[0].slice(indent).trimEnd().length;
    if (end > start) lines.push({ start, end });
  }
  return lines;
}
