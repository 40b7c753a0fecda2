// Sentences and clauses among a source's tokens, told by the marks between them. Knows no quotation.

import type { SourceToken } from "./alignWords";
import type { Governor, GovernorKind } from "./judgementTypes";
import type { SourceView } from "./sourceView";

const CLAUSE_BREAK = /[,;:—–]/;

/** The first token of the sentence that holds `from`, within its utterance. */
export function sentenceStart(view: SourceView, tokens: readonly SourceToken[], from: number): number {
  let at = from;
  while (at > 0 && tokens[at - 1]!.utterance === tokens[from]!.utterance && !isSentenceEnd(view, tokens, at - 1)) {
    at--;
  }
  return at;
}

/** The first token of the clause that holds `from`, at `start` at the earliest. */
export function clauseStart(view: SourceView, tokens: readonly SourceToken[], start: number, from: number): number {
  let at = from;
  while (
    at > start &&
    !CLAUSE_BREAK.test(gapText(view, tokens, at - 1)) &&
    !/^(and|but|because)$/.test(tokens[at - 1]!.key)
  ) {
    at--;
  }
  return at;
}

export function isSentenceEnd(view: SourceView, tokens: readonly SourceToken[], at: number): boolean {
  const gap = gapText(view, tokens, at);
  return /[.?!]["'”’)\]]*\s/.test(gap) || gap.includes("\n\n");
}

/** What stands between a token and the next. */
export function gapText(view: SourceView, tokens: readonly SourceToken[], at: number): string {
  const token = tokens[at];
  return token ? view.text.slice(token.end, tokens[at + 1]?.start ?? token.end + 3) : "";
}

/** The last of tokens[from, to) that passes. */
export function findLast(
  tokens: readonly SourceToken[],
  from: number,
  to: number,
  test: (token: SourceToken) => boolean,
): number | undefined {
  for (let i = to - 1; i >= from; i--) {
    if (test(tokens[i]!)) {
      return i;
    }
  }
  return undefined;
}

/** Keys of tokens[from, to), one space between two. */
export function keysOf(tokens: readonly SourceToken[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map((token) => token.key)
    .join(" ");
}

export function toGovernor(kind: GovernorKind, first: SourceToken, last: SourceToken): Governor {
  return { kind, start: first.start, end: last.end };
}
