// Runs: stretches of capitalised tokens, with the small words inside names between them. Only they are decoded; all
// other tokens are no names, for free. Runs keep within their sentence.

import type { Sentences } from "../text/sentences";
import { CAPITAL, INNER_CAPITAL, POSSESSIVE, SPACE_BEFORE, WORD, type Tokens } from "../text/tokens";
import { CONNECTOR, PARTICLE } from "./nameLexicon";

export interface Runs {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly sentences: Uint32Array;
  /** Tokens in all runs together. */
  readonly tokens: number;
}

/** Small words in a row inside a run: "of the", "and of the". */
const MOST_CONNECTORS = 3;
/** Tokens of a run; a longer stretch is cut, so that the work per token is bounded. */
export const LONGEST_RUN = 48;

export function findRuns(tokens: Tokens, sentences: Sentences, bits: Int32Array): Runs {
  const starts: number[] = [];
  const ends: number[] = [];
  const owners: number[] = [];
  let total = 0;
  for (let s = 0; s < sentences.count; s++) {
    const end = sentences.firstTokens[s + 1]!;
    let i = sentences.firstTokens[s]!;
    const first = i;
    while (i < end) {
      if (!isNameToken(tokens, i) || isQuestionLabel(tokens, i, end)) {
        i++;
        continue;
      }
      let start = i;
      while (
        start > first &&
        start > (ends.at(-1) ?? 0) &&
        i - start < 2 &&
        isSmallPart(tokens, bits, start - 1, PARTICLE)
      ) {
        start--;
      }
      const last = endOfRun(tokens, bits, i, Math.min(end, start + LONGEST_RUN));
      starts.push(start);
      ends.push(last);
      owners.push(s);
      total += last - start;
      i = last;
    }
  }
  return {
    count: starts.length,
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    sentences: Uint32Array.from(owners),
    tokens: total,
  };
}

/** "Q    Dana, will you": a transcript's letter, set apart from the first word. */
function isQuestionLabel(tokens: Tokens, i: number, end: number): boolean {
  if (i + 1 >= end || tokens.ends[i]! - tokens.starts[i]! !== 1 || tokens.starts[i + 1]! - tokens.ends[i]! < 2) {
    return false;
  }
  return /[QA]/.test(tokens.text[tokens.starts[i]!]!);
}

function endOfRun(tokens: Tokens, bits: Int32Array, start: number, end: number): number {
  let last = start + 1;
  let i = last;
  while (i < end) {
    if (isNameToken(tokens, i)) {
      last = ++i;
    } else if (
      i - last < MOST_CONNECTORS &&
      (isSmallPart(tokens, bits, i, CONNECTOR | PARTICLE) || isJoint(tokens, i))
    ) {
      i++;
    } else {
      break;
    }
  }
  return last;
}

function isNameToken(tokens: Tokens, i: number): boolean {
  return tokens.kinds[i] === WORD && (tokens.flags[i]! & (CAPITAL | INNER_CAPITAL)) !== 0;
}

function isSmallPart(tokens: Tokens, bits: Int32Array, i: number, kind: number): boolean {
  return tokens.kinds[i] === WORD && (bits[i]! & kind) !== 0 && !(tokens.flags[i]! & CAPITAL);
}

/** Possessives, "&" and a slash or apostrophe without a space. */
function isJoint(tokens: Tokens, i: number): boolean {
  if (tokens.kinds[i] === POSSESSIVE) {
    return true;
  }
  const mark = tokens.text[tokens.starts[i]!];
  if (mark === "&") {
    return tokens.ends[i]! - tokens.starts[i]! === 1;
  }
  return (mark === "'" || mark === "’") && !(tokens.flags[i]! & SPACE_BEFORE);
}
