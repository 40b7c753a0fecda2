// The quotations of a draft by verdict, as pieces of lines to be coloured. What is found wrong is told by the
// diagnostics: colour only repeats it.

import { lowerBound, type Span } from "../core/text/span";
import type { Verdict } from "../rules/ruleTypes";
import type { DraftView } from "./textView";

/** Terms and titles in quotation marks are left to the grammar. */
export type TokenVerdict = Exclude<Verdict, "notSpeech">;

export const TOKEN_VERDICTS: readonly TokenVerdict[] = [
  "verbatim",
  "edited",
  "altered",
  "ambiguous",
  "unsourced",
  "unchecked",
];

export interface QuotationToken extends Span {
  readonly verdict: TokenVerdict;
}

/** As the grammar has them: "…", "[…]", ". . .", "[the board]". */
const OMISSION_OR_INSERTION = /…|\.\s?\.\s?\.|\[[^\]\[]{1,120}\](?![(\[])/g;

/** By start, disjoint, none longer than its line. Only quotations that touch `range`. */
export function listQuotationTokens(
  view: DraftView,
  range: Span = { start: 0, end: view.text.length },
): readonly QuotationToken[] {
  const { quotations } = view.check();
  const tokens: QuotationToken[] = [];
  let end = 0;
  const after = lowerBound(quotations, range.start);
  for (const quotation of quotations.slice(Math.max(0, after - 1))) {
    if (quotation.start >= range.end) {
      break;
    }
    if (quotation.verdict === "notSpeech" || quotation.end <= range.start || quotation.start < end) {
      continue;
    }
    for (const piece of listPieces(view.text, quotation)) {
      tokens.push({ ...piece, verdict: quotation.verdict });
    }
    end = quotation.end;
  }
  return tokens;
}

/**
 * By line, without the marks of block quotations and of what was left out or put in: those keep the grammar's colours.
 */
function listPieces(text: string, span: Span): readonly Span[] {
  const pieces: Span[] = [];
  for (const line of text.slice(span.start, span.end).matchAll(/[^\r\n]+/g)) {
    let at = line.index === 0 ? 0 : /^[ \t>]*/.exec(line[0])![0].length;
    const add = (end: number): void => {
      const piece = line[0].slice(at, end);
      const start = span.start + line.index + at + piece.length - piece.trimStart().length;
      if (piece.trim() !== "") {
        pieces.push({ start, end: start + piece.trim().length });
      }
    };
    for (const { 0: mark, index } of line[0].matchAll(OMISSION_OR_INSERTION)) {
      if (index < at) {
        continue;
      }
      add(index);
      at = index + mark.length;
    }
    add(line[0].length);
  }
  return pieces;
}
