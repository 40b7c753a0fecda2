// Nouns of saying: "Ruiz’s claim that “…”", "in her letter: “…”". Their owner speaks.

import { type FoundCue, nameEndingAt } from "./foundCue";
import { AUXILIARY, DET, POSSESSIVE, PREPOSITION } from "./functionWords";
import { isNameLike } from "./itemKinds";
import { findOwner, findPhraseAfter } from "./nounPhrase";
import type { Item, Sentence } from "./passage";

/** "Ruiz’s “…” promise": a noun of saying behind, its owner before. */
export function ownedCue(items: readonly Item[], sentence: Sentence, at: number): FoundCue | undefined {
  const next = items[at + 1];
  if (items[at - 1]?.kind !== "possessive" || !next?.isCueNoun || at + 1 >= sentence.last) return undefined;
  const owner = items[at - 2];
  const speaker = owner && owner.mention >= 0 && at - 2 >= sentence.first ? nameEndingAt(items, at - 2, sentence.first) : findOwner(items, at - 2, sentence.first);
  return speaker && { basis: "cueBefore", cue: { first: at + 1, last: at + 2 }, word: null, lemma: next.word, speaker };
}

/** "Ruiz’s claim that “…”", "in her letter: “…”": a noun of saying right before. */
export function nounBefore(items: readonly Item[], sentence: Sentence, at: number): FoundCue | undefined {
  let i = at - 1;
  while (i >= sentence.first && i > at - 3 && /^(?:that|of|about|:|,)$/.test(items[i]!.word)) i--;
  if (i < sentence.first || i === at - 1 || !items[i]!.isCueNoun || !isNounUse(items, i)) return undefined;
  return nounCue(items, sentence, i);
}

/** "Ruiz’s claim that “…”", "in her letter: “…”": the owner speaks. */
export function nounCue(items: readonly Item[], sentence: Sentence, i: number): FoundCue | undefined {
  const cue = { first: i, last: i + 1 };
  const lemma = items[i]!.word;
  for (let j = i - 1; j >= sentence.first && i - j < 5; j--) {
    const item = items[j]!;
    // "Ruiz’s words", "Forbes’ words"
    if (item.kind === "possessive" || (/^['’]$/.test(item.word) && items[j - 1]?.word.endsWith("s"))) {
      const phrase = findOwner(items, j - 1, sentence.first);
      return phrase && { basis: "cueBefore", cue, word: null, lemma, speaker: phrase };
    }
    if (item.flags & POSSESSIVE && item.word !== "its" || item.word === "its") return { basis: "cueBefore", cue, word: null, lemma, speaker: { first: j, last: j + 1 } };
    if (item.kind !== "word" || item.flags & PREPOSITION) break;
  }
  const next = items[i + 1];
  if (next && (next.word === "by" || next.word === "from")) {
    const phrase = findPhraseAfter(items, i + 2, sentence.last);
    if (phrase) return { basis: "cueBefore", cue, word: null, lemma, speaker: phrase };
  }
  return undefined;
}

export function isNounUse(items: readonly Item[], i: number): boolean {
  const before = items[i - 1];
  return !items[i]!.cue || before === undefined || (before.flags & (DET | POSSESSIVE)) !== 0 || before.kind === "possessive" || !(before.flags & AUXILIARY) && !isNameLike(before);
}
