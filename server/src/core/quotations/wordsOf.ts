// "in Ruiz’s words, “…”", "“…,” in the words of Ruiz": phrases that give words to somebody without a verb.

import type { FoundCue } from "./foundCue";
import { DET, POSSESSIVE, PREPOSITION } from "./functionWords";
import { findPhraseAfter, type Phrase } from "./nounPhrase";
import { findOwner } from "./phraseBefore";
import type { Item, Sentence } from "./passage";

const NOUNS = /^(?:words?|phrase|phrasing|view|telling|account|opinion|judge?ment|estimation|description)$/;
/** Items of such a phrase at most: "in the words of the former mayor of Leeds". */
const LONGEST = 12;
/** Items that may stand between it and the quotation: ", with a". */
const MOST_BETWEEN = 3;

export function findWordsOf(items: readonly Item[], sentence: Sentence, at: number): FoundCue | undefined {
  return findWordsBefore(items, sentence, at) ?? findWordsBehind(items, sentence, at);
}

function findWordsBefore(items: readonly Item[], sentence: Sentence, at: number): FoundCue | undefined {
  for (let i = at - 1; i > sentence.first && at - i <= LONGEST; i--) {
    if (!NOUNS.test(items[i]!.word)) {
      continue;
    }
    const opening = openingOf(items, sentence, i);
    const found = opening === undefined ? undefined : read(items, i, opening, at);
    const end = found && Math.max(i + 1, found.speaker!.last);
    if (found && end! <= at && at - end! <= MOST_BETWEEN && isOnlyLinking(items, end!, at)) {
      return found;
    }
  }
  return undefined;
}

function findWordsBehind(items: readonly Item[], sentence: Sentence, at: number): FoundCue | undefined {
  const opening = items[at + 1]?.word === "," ? at + 2 : at + 1;
  if (opening >= sentence.last || items[opening]!.word !== "in") {
    return undefined;
  }
  for (let i = opening + 1; i < sentence.last && i - opening < LONGEST; i++) {
    if (items[i]!.kind !== "word" && items[i]!.kind !== "possessive") {
      return undefined;
    }
    if (NOUNS.test(items[i]!.word)) {
      return read(items, i, opening, sentence.last);
    }
  }
  return undefined;
}

/** The "in" before the noun, where nothing but whose it is stands between. */
function openingOf(items: readonly Item[], sentence: Sentence, noun: number): number | undefined {
  for (let i = noun - 1; i >= sentence.first && noun - i < LONGEST; i--) {
    if (items[i]!.word === "in") {
      return i;
    }
    if (items[i]!.kind !== "word" && items[i]!.kind !== "possessive") {
      return undefined;
    }
  }
  return undefined;
}

function read(items: readonly Item[], noun: number, opening: number, high: number): FoundCue | undefined {
  const speaker = ownerOf(items, noun, opening, high);
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

function ownerOf(items: readonly Item[], noun: number, opening: number, high: number): Phrase | undefined {
  const before = items[noun - 1]!;
  if (before.kind === "possessive") {
    return findOwner(items, noun - 2, opening + 1);
  }
  if (before.flags & POSSESSIVE) {
    return { first: noun - 1, last: noun };
  }
  return items[noun + 1]?.word === "of" ? findPhraseAfter(items, noun + 2, high) : undefined;
}

function isOnlyLinking(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (items[i]!.kind !== "mark" && !(items[i]!.flags & (DET | PREPOSITION)) && items[i]!.word !== "that") {
      return false;
    }
  }
  return true;
}
