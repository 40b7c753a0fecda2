// What an ellipsis took along: a negation, a condition or a hedge of the words that it
// leaves, or a sentence that takes them back.

import type { SourceToken } from "./alignWords";
import { gapText, isSentenceEnd, keysOf, toGovernor } from "./clauses";
import { PARENTHETICAL, TAKEN_BACK } from "./governorWords";
import type { Governor, GovernorKind } from "./judgementTypes";
import { CONDITIONS, NEGATIONS, SWALLOWED_HEDGES } from "./judgeWords";
import type { SourceView } from "./sourceView";

/** Words of a sentence that takes back the one before, at most. */
const LONGEST_DENIAL = 8;

/**
 * Of tokens[from, to). Whole sentences in between govern nothing, unless they open with a
 * condition or deny what stands before them.
 */
export function findSwallowed(
  view: SourceView,
  tokens: readonly SourceToken[],
  from: number,
  to: number,
): Governor | undefined {
  if (isParenthesis(view, tokens, from, to)) {
    return undefined;
  }
  const sentences = splitAt(view, tokens, from, to);
  const startsInside = from > 0 && !isSentenceEnd(view, tokens, from - 1);
  const endsInside = to < tokens.length && !isSentenceEnd(view, tokens, to - 1);
  for (const [index, [start, end]] of sentences.entries()) {
    const isAttached = (index === 0 && startsInside) || (index === sentences.length - 1 && endsInside);
    if (!isAttached && end - start <= LONGEST_DENIAL && TAKEN_BACK.test(keysOf(tokens, start, end))) {
      return toGovernor("negation", tokens[start]!, tokens[end - 1]!);
    }
    const reach = isAttached ? end : Math.min(end, start + 3);
    for (let i = start; i < reach; i++) {
      const token = tokens[i]!;
      if (token.utterance !== tokens[from]!.utterance && token.utterance < 0) {
        continue;
      }
      const kind = swallowedKind(token.key);
      if (kind && (isAttached || kind === "condition")) {
        return toGovernor(kind, token, token);
      }
    }
  }
  return undefined;
}

function splitAt(
  view: SourceView,
  tokens: readonly SourceToken[],
  from: number,
  to: number,
): readonly (readonly [number, number])[] {
  const sentences: [number, number][] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    if (i + 1 < to && !isSentenceEnd(view, tokens, i)) {
      continue;
    }
    sentences.push([start, i + 1]);
    start = i + 1;
  }
  return sentences;
}

function swallowedKind(key: string): GovernorKind | undefined {
  if (NEGATIONS.has(key)) {
    return "negation";
  }
  if (CONDITIONS.has(key) || key === "but") {
    return "condition";
  }
  return SWALLOWED_HEDGES.has(key) ? "hedge" : undefined;
}

/** ", which may take years," is set apart and governs nothing outside. */
function isParenthesis(view: SourceView, tokens: readonly SourceToken[], from: number, to: number): boolean {
  if (from === 0 || to >= tokens.length || !PARENTHETICAL.has(tokens[from]!.key)) {
    return false;
  }
  return gapText(view, tokens, from - 1).includes(",") && gapText(view, tokens, to - 1).includes(",");
}
