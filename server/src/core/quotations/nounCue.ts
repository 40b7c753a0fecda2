// Nouns of saying: "Ruiz’s claim that “…”", "in her letter: “…”". Their owner speaks.

import { type FoundCue, nameEndingAt } from "./foundCue";
import { AUXILIARY, DET, POSSESSIVE, PREPOSITION } from "./functionWords";
import { isNameLike } from "./itemKinds";
import { findPhraseAfter, type Phrase } from "./nounPhrase";
import { findOwner } from "./phraseBefore";
import { findSubjectBefore } from "./subjectOf";
import type { Item, Sentence } from "./passage";
import { isPassive } from "./sayingVerb";

/** "Ruiz’s “…” promise": a noun of saying behind, its owner before. */
export function ownedCue(items: readonly Item[], sentence: Sentence, at: number): FoundCue | undefined {
  const next = items[at + 1];
  if (items[at - 1]?.kind !== "possessive" || !next?.isCueNoun || at + 1 >= sentence.last) {
    return undefined;
  }
  const owner = items[at - 2];
  const speaker =
    owner && owner.mention >= 0 && at - 2 >= sentence.first
      ? nameEndingAt(items, at - 2, sentence.first)
      : findOwner(items, at - 2, sentence.first);
  return speaker && { basis: "cueBefore", cue: { first: at + 1, last: at + 2 }, word: null, lemma: next.word, speaker };
}

/** "Ruiz’s claim that “…”", "in her letter: “…”": a noun of saying right before. */
export function nounBefore(items: readonly Item[], sentence: Sentence, at: number): FoundCue | undefined {
  let i = at - 1;
  while (i >= sentence.first && i > at - 3 && /^(?:that|of|about|:|,)$/.test(items[i]!.word)) {
    i--;
  }
  if (i < sentence.first || i === at - 1) {
    return undefined;
  }
  const owned = items[i]!.isCueNoun && isNounUse(items, i) ? nounCue(items, sentence, i) : undefined;
  const lead = items[at - 1]!.word;
  if (owned || (lead !== ":" && lead !== ",")) {
    return owned;
  }
  const stated =
    nounOfPredicate(items, sentence, i) ??
    madeNoun(items, sentence, i) ??
    (lead === ":" ? madeNoun(items, sentence, nounWithObject(items, sentence, i)) : undefined);
  return stated && lead === ":" ? { ...stated, basis: "colon" } : stated;
}

/** Whoever has a favourite one need not have said it. */
const OTHERS = /^(?:quot|line|phrase|lyric|refrain|slogan|motto|mantra|credo|maxim|book|song|story)/;

/** Items between a noun and its verb at most: "Ruiz’s advice to his interns was". */
const MOST_BETWEEN = 8;

/** "Ruiz’s response was: “…”": the noun before the verb at `verb`, where somebody owns it. */
function nounOfPredicate(items: readonly Item[], sentence: Sentence, verb: number): FoundCue | undefined {
  if (!/^(?:is|was)$/.test(items[verb]!.word)) {
    return undefined;
  }
  for (let i = verb - 1; i > sentence.first && verb - i <= MOST_BETWEEN; i--) {
    const item = items[i]!;
    if (item.kind !== "word" || item.flags & AUXILIARY) {
      return undefined;
    }
    if (!item.isCueNoun || !isNounUse(items, i)) {
      continue;
    }
    if (OTHERS.test(item.word)) {
      return undefined;
    }
    const cue = nounCue(items, sentence, i);
    // "Okoro’s answer to Ruiz’s question was": the question is not what was said.
    const isWithin = cue && cue.speaker!.first < i && (items[cue.speaker!.first - 1]?.flags ?? 0) & PREPOSITION;
    return isWithin ? undefined : cue;
  }
  return undefined;
}

/** "Ruiz had a warning for the old board:": the noun before what it is for; else the item itself. */
function nounWithObject(items: readonly Item[], sentence: Sentence, last: number): number {
  for (let i = last; i > sentence.first && last - i < MOST_BETWEEN; i--) {
    const item = items[i]!;
    if (item.kind !== "word" || (item.cue && !item.isCueNoun) || item.flags & AUXILIARY) {
      return last;
    }
    if (/^(?:for|to|about|on|of)$/.test(item.word) && items[i - 1]!.isCueNoun) {
      return i - 1;
    }
  }
  return last;
}

const MAKING = new Set([
  "issue",
  "release",
  "make",
  "send",
  "give",
  "post",
  "publish",
  "deliver",
  "share",
  "write",
  "read",
  "offer",
  "record",
]);

/** "Ruiz issued a statement: “…”": whoever made it speaks. */
function madeNoun(items: readonly Item[], sentence: Sentence, noun: number): FoundCue | undefined {
  if (!items[noun]!.isCueNoun) {
    return undefined;
  }
  let i = noun - 1;
  while (i > sentence.first && isAdjectival(items[i]!)) {
    i--;
  }
  if (i <= sentence.first || !/^(?:a|an|another|this|the)$/.test(items[i]!.word)) {
    return undefined;
  }
  const speaker = findMaker(items, sentence, i);
  return (
    speaker && {
      basis: "cueBefore",
      cue: { first: noun, last: noun + 1 },
      word: null,
      lemma: items[noun]!.word,
      speaker,
    }
  );
}

/** "the following", "a short": between an article and its noun. */
function isAdjectival({ kind, flags, cue, word }: Item): boolean {
  return kind === "word" && ((flags === 0 && !cue) || word === "following");
}

/** Who made, gave or had what begins at `made`: the subject of the verb before. */
export function findMaker(items: readonly Item[], sentence: Sentence, made: number): Phrase | undefined {
  const verb = items[made - 1];
  if (!verb || made - 1 <= sentence.first) {
    return undefined;
  }
  const hasIt = /^(?:has|had|have)$/.test(verb.word);
  const isMaking =
    verb.cue !== undefined &&
    MAKING.has(verb.cue.lemma) &&
    verb.cue.form !== "base" &&
    !isPassive(items, made - 1, sentence.first);
  return hasIt || isMaking ? findSubjectBefore(items, made - 1, sentence.first) : undefined;
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
    if ((item.flags & POSSESSIVE && item.word !== "its") || item.word === "its") {
      return { basis: "cueBefore", cue, word: null, lemma, speaker: { first: j, last: j + 1 } };
    }
    if (item.kind !== "word" || item.flags & PREPOSITION) {
      break;
    }
  }
  const next = items[i + 1];
  if (next && (next.word === "by" || next.word === "from")) {
    const phrase = findPhraseAfter(items, i + 2, sentence.last);
    if (phrase) {
      return { basis: "cueBefore", cue, word: null, lemma, speaker: phrase };
    }
  }
  return undefined;
}

export function isNounUse(items: readonly Item[], i: number): boolean {
  const before = items[i - 1];
  return (
    !items[i]!.cue ||
    before === undefined ||
    (before.flags & (DET | POSSESSIVE)) !== 0 ||
    before.kind === "possessive" ||
    (!(before.flags & AUXILIARY) && !isNameLike(before))
  );
}
