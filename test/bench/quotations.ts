// Quotations for the bench: stretches of the texts with a number of words changed, put in or left out.

import { foldTokens, type FoldedTokens } from "../../server/src/core/locate/foldTokens";
import type { SearchText } from "../../server/src/core/locate/locateTypes";
import type { Random } from "./random";

export interface BenchQuotation {
  readonly words: string;
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly edits: number;
}

export function makeQuotations(
  texts: readonly SearchText[],
  count: number,
  size: { readonly least: number; readonly most: number },
  edits: number,
  random: Random,
): readonly BenchQuotation[] {
  const quotations: BenchQuotation[] = [];
  while (quotations.length < count) {
    const { path, text } = random.pick(texts);
    const tokens = foldTokens(text);
    const length = size.least + random.below(size.most - size.least + 1);
    if (tokens.count < length) {
      continue;
    }
    const from = random.below(tokens.count - length + 1);
    const words = Array.from({ length }, (_, i) => text.slice(tokens.starts[from + i], tokens.ends[from + i]));
    for (let e = 0; e < edits; e++) {
      edit(words, texts, random);
    }
    quotations.push({
      words: words.join(" "),
      path,
      start: tokens.starts[from]!,
      end: tokens.ends[from + length - 1]!,
      edits,
    });
  }
  return quotations;
}

function edit(words: string[], texts: readonly SearchText[], random: Random): void {
  const at = random.below(words.length);
  const how = random.below(3);
  if (how === 0) {
    words.splice(at, 1);
  } else {
    words.splice(at, how === 1 ? 1 : 0, drawWord(texts, random));
  }
}

/** Any word of the texts, as often as it stands there: mostly common ones, which are the hard ones. */
function drawWord(texts: readonly SearchText[], random: Random): string {
  for (;;) {
    const { text } = random.pick(texts);
    const at = random.below(text.length);
    const tokens: FoldedTokens = foldTokens(text.slice(at, at + 80));
    if (tokens.count > 2) {
      return tokens.words[1]!;
    }
  }
}
