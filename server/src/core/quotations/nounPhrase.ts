// A noun phrase read forwards from its first item. Shallow: it reads closed word classes, capitals and the names found.
// Knows no entities.

import {
  ADVERB,
  AUXILIARY,
  CATENATIVE,
  COORDINATOR,
  DET,
  NEGATION,
  OBJECT_PRONOUN,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  SUBORDINATOR,
  TIME,
} from "./functionWords";
import { canStartPhrase, isAdverbLike, isInCharge, isNameLike, isRoleWord, isVerbal } from "./itemKinds";
import type { Item } from "./passage";
import { ANONYMOUS_NOUNS } from "./roleNouns";

/** Items from `first` up to, not with, `last`. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

/** No name with its title and its company is longer. */
export const MOST_ITEMS = 26;

/**
 * The noun phrase that begins at `from`: "said Ana Ruiz, …", "according to a spokesman for the ministry". Undefined
 * where none begins there.
 */
export function findPhraseAfter(items: readonly Item[], from: number, high: number): Phrase | undefined {
  const first = items[from];
  if (!first || from >= high) {
    return undefined;
  }
  if (first.flags & PRONOUN && !(first.flags & DET) && !(first.flags & (SUBORDINATOR | RELATIVE))) {
    return { first: from, last: from + 1 };
  }
  if (first.word === "that" || first.flags & OBJECT_PRONOUN) {
    return undefined;
  }
  if (first.kind === "mark" || first.kind === "quote" || first.kind === "stop") {
    return undefined;
  }
  if (
    first.flags & (PREPOSITION | SUBORDINATOR | AUXILIARY | COORDINATOR | ADVERB | NEGATION | RELATIVE) &&
    !(first.flags & DET)
  ) {
    return undefined;
  }
  const phrase = phraseFrom(items, from, high);
  if (!phrase) {
    return undefined;
  }
  const hasName =
    isNameLike(first) ||
    (first.flags & DET) !== 0 ||
    items.slice(phrase.first, phrase.last).some(isNameLike) ||
    first.word.endsWith("s");
  return hasName ? phrase : undefined;
}

/** A noun phrase from its first item on. */
export function phraseFrom(items: readonly Item[], first: number, high: number): Phrase | undefined {
  const head = items[first];
  if (!head || first >= high) {
    return undefined;
  }
  if (head.flags & PRONOUN && !(head.flags & DET)) {
    return { first, last: first + 1 };
  }
  let last = first;
  let hasNoun = false;
  let hasName = false;
  while (last < high && last - first < MOST_ITEMS) {
    const item = items[last]!;
    if (item.kind === "quote" || item.kind === "stop") {
      break;
    }
    if (item.kind === "mark") {
      if (/^[/&@#-]$/.test(item.word)) {
        last++;
        continue;
      }
      break;
    }
    if (item.mention >= 0 || (item.isCapital && item.flags === 0)) {
      hasNoun = hasName = true;
      last++;
      continue;
    }
    if (item.kind === "possessive") {
      hasName = false;
      hasNoun = false;
      last++;
      continue;
    }
    if (item.kind === "number") {
      last++;
      continue;
    }
    if (item.flags & PREPOSITION) {
      if (!hasNoun && !(item.word === "of" && last > first && items[last - 1]!.flags & (DET | PRONOUN))) {
        break;
      }
      if (!continuesPhrase(items, last, hasName)) {
        break;
      }
      hasName = false;
      last++;
      continue;
    }
    if (item.flags & COORDINATOR) {
      if (item.word !== "and" || !hasNoun || !joinsNames(items, last, first)) {
        break;
      }
      last++;
      continue;
    }
    if (item.flags & (DET | POSSESSIVE)) {
      if (hasNoun && !(items[last - 1]!.flags & PREPOSITION) && items[last - 1]!.word !== "and") {
        break;
      }
      last++;
      continue;
    }
    if (item.flags & (AUXILIARY | RELATIVE | SUBORDINATOR | NEGATION | PRONOUN | OBJECT_PRONOUN)) {
      break;
    }
    if (item.flags & TIME && hasNoun) {
      break;
    }
    if (isAdverbLike(item) && hasNoun) {
      break;
    }
    if (
      hasName &&
      !isVerbal(item) &&
      item.flags === 0 &&
      (isPersonNoun(item.word) || isNameWithin(items, last + 1, Math.min(high, last + 4)))
    ) {
      last++;
      continue;
    }
    if (hasName) {
      break;
    }
    if (hasNoun && item.cue && (item.cue.form === "past" || item.cue.form === "third" || item.cue.form === "ing")) {
      break;
    }
    if (hasNoun && /(?:ed|ing)$/.test(item.word) && item.flags === 0) {
      break;
    }
    if (item.flags === 0 || item.flags & (ADVERB | TIME | CATENATIVE)) {
      if (hasNoun && item.flags & CATENATIVE) {
        break;
      }
      hasNoun = true;
      last++;
      continue;
    }
    break;
  }
  while (
    last > first &&
    (items[last - 1]!.kind === "mark" ||
      (items[last - 1]!.flags & (PREPOSITION | DET) && !(items[last - 1]!.flags & PRONOUN)) ||
      items[last - 1]!.word === "and")
  ) {
    last--;
  }
  return last > first ? { first, last } : undefined;
}

export function startsPhrase(items: readonly Item[], at: number): boolean {
  const item = items[at]!;
  if (canStartPhrase(item)) {
    return true;
  }
  // "spokesman John Kirby"
  return (
    item.kind === "word" &&
    item.flags === 0 &&
    !isVerbal(item) &&
    at + 1 < items.length &&
    (isNameLike(items[at + 1]!) || item.word.endsWith("s"))
  );
}

export function isPersonNoun(word: string): boolean {
  return isRoleWord(word) || ANONYMOUS_NOUNS.has(word);
}

export function joinsNames(items: readonly Item[], at: number, low: number): boolean {
  const before = items[at - 1];
  const after = items[at + 1];
  if (!before || !after || at - 1 < low) {
    return false;
  }
  return (
    (isNameLike(before) && (isNameLike(after) || (after.flags & DET) !== 0)) ||
    (isNameLike(after) &&
      !isVerbal(before) &&
      before.flags === 0 &&
      before.kind === "word" &&
      at - 2 >= low &&
      (items[at - 2]!.flags & DET) !== 0)
  );
}

/** "Ohio State professor Paul Beck": a name goes on behind small words. */
function isNameWithin(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const item = items[i]!;
    if (isNameLike(item)) {
      return true;
    }
    if (item.kind !== "word" || item.flags !== 0 || isVerbal(item)) {
      return false;
    }
  }
  return false;
}

/**
 * "of" and "for" hold a phrase together; "at", "from", "with", "in" do behind a common noun, unless a time or an
 * occasion follows.
 */
function continuesPhrase(items: readonly Item[], at: number, hasName: boolean): boolean {
  const word = items[at]!.word;
  const next = items[at + 1];
  if (!next || next.flags & TIME) {
    return false;
  }
  if (word === "of" || isInCharge(items, at)) {
    return true;
  }
  if (hasName) {
    return false;
  }
  if (word === "for" || word === "from" || word === "with" || word === "at" || word === "close" || word === "to") {
    return true;
  }
  return word === "in" && isNameLike(next);
}
