// A noun phrase read backwards from its last item, and what goes before it trimmed off. Shallow, like nounPhrase.ts.

import {
  AUXILIARY,
  COORDINATOR,
  DET,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  SUBORDINATOR,
  TIME,
} from "./functionWords";
import { isAdverbLike, isLeading, isNameLike, isRoleWord, isVerbal } from "./itemKinds";
import { joinsNames, MOST_ITEMS, type Phrase } from "./nounPhrase";
import type { Item } from "./passage";
import { ANONYMOUS_NOUNS, singular } from "./roleNouns";

/** The shortest noun phrase that ends at `end`: whose claim "Ruiz’s claim" is. */
export function findOwner(items: readonly Item[], end: number, low: number): Phrase | undefined {
  return end >= low ? collectTight(items, end, low) : undefined;
}

/** The shortest phrase that ends at `end`: "such as Ana Ruiz of Leeds, who", "by his daughter Ivy, who". */
export function collectTight(items: readonly Item[], end: number, low: number): Phrase | undefined {
  const whole = collectBack(items, end, low);
  if (!whole) {
    return undefined;
  }
  for (let i = end; i > whole.first; i--) {
    const item = items[i]!;
    if (item.flags & (DET | POSSESSIVE) && !(items[i - 1]!.flags & PREPOSITION && items[i - 1]!.word === "of")) {
      return { first: i, last: end + 1 };
    }
    const isPlainWord = item.kind === "word" && item.mention < 0 && !item.isCapital;
    if (item.flags & PREPOSITION && item.word !== "of" && item.word !== "for" && i < end) {
      return { first: i + 1, last: end + 1 };
    }
    if (isPlainWord && i < end && isNameLike(items[i + 1]!) && item.flags === 0 && !isRoleWord(item.word)) {
      return { first: i + 1, last: end + 1 };
    }
  }
  return whole;
}

/** The noun phrase that ends at `end`, of which the verb's subject is made. */
export function collectBack(items: readonly Item[], end: number, low: number): Phrase | undefined {
  const last = items[end]!;
  if (last.flags & PRONOUN && !(last.flags & DET && last.flags & SUBORDINATOR) && last.mention < 0) {
    return last.flags & SUBORDINATOR ? undefined : { first: end, last: end + 1 };
  }
  if (last.kind === "stop") {
    return undefined;
  }
  let first = end;
  while (first - 1 >= low && end - first < MOST_ITEMS && !isBoundaryBack(items, first - 1, low)) {
    first--;
  }
  const owner = isParticipleOf(items, first - 1, low) ? collectBack(items, first - 2, low) : undefined;
  return owner && isAgent(items[owner.last - 1]!) && !isInOpening(items, owner, low)
    ? owner
    : trimPhrase(items, first, end + 1);
}

/** A name, a role, one of the nameless: no claim, no interview. */
function isAgent(head: Item): boolean {
  return head.mention >= 0 || isRoleWord(head.word) || ANONYMOUS_NOUNS.has(singular(head.word));
}

/** "In a statement issued by her lawyer Ruiz said", "At a Senate hearing in Leeds Ruiz said". */
function isInOpening(items: readonly Item[], { first }: Phrase, low: number): boolean {
  let i = first - 1;
  while (i >= low && items[i]!.flags & DET && !(items[i]!.flags & PREPOSITION)) {
    i--;
  }
  return i >= low && (items[i]!.flags & PREPOSITION) !== 0 && !(items[i]!.flags & SUBORDINATOR);
}

/**
 * "an official speaking to the Courier said", "a source quoted by the Courier said":
 * what the participle hangs on is the subject.
 */
function isParticipleOf(items: readonly Item[], at: number, low: number): boolean {
  if (at <= low) {
    return false;
  }
  const [before, participle, next] = [items[at - 1]!, items[at]!, items[at + 1]!];
  const form = participle.cue?.form;
  const isTied =
    form === "ing"
      ? (next.flags & PREPOSITION) !== 0
      : (form === "past" || form === "participle") && next.word === "by";
  return isTied && (before.mention >= 0 || (before.kind === "word" && before.flags === 0 && !isVerbal(before)));
}

function isBoundaryBack(items: readonly Item[], at: number, low: number): boolean {
  const item = items[at]!;
  if (item.mention >= 0) {
    return false;
  }
  switch (item.kind) {
    case "quote":
    case "stop":
      return true;
    case "mark":
      return !/^[/&@#-]$/.test(item.word);
    case "possessive":
    case "number":
      return false;
  }
  if (item.flags & COORDINATOR) {
    return item.word !== "and" || !joinsNames(items, at, low);
  }
  if (item.flags & (SUBORDINATOR | RELATIVE) && !(item.flags & PREPOSITION)) {
    return !(item.flags & DET) || item.word === "that";
  }
  if (item.flags & AUXILIARY) {
    return !item.isCapital;
  }
  if (
    isAdverbLike(item) &&
    !(item.flags & (DET | PREPOSITION | TIME)) &&
    !(items[at - 1] && items[at - 1]!.flags & DET)
  ) {
    return true;
  }
  if (item.flags & PRONOUN && !(item.flags & DET)) {
    return true;
  }
  if (
    item.cue &&
    !item.isCapital &&
    (item.cue.form === "past" || item.cue.form === "ing" || (item.cue.form === "third" && !item.cue.isNounToo))
  ) {
    return !isParticipleInPhrase(items, at);
  }
  return false;
}

/** "a proposed bill", "the newly announced plan": a determiner or adverb before tells an adjective. */
function isParticipleInPhrase(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  return before !== undefined && (before.flags & (DET | POSSESSIVE)) !== 0;
}

/** Drops what comes before the subject in its stretch: adverbs, times, introductory phrases. */
function trimPhrase(items: readonly Item[], from: number, last: number): Phrase | undefined {
  let first = from;
  for (let guard = 0; first < last && guard < MOST_ITEMS; guard++) {
    const item = items[first]!;
    if (
      isLeading(item) ||
      (item.flags & TIME && item.mention < 0 && last - first > 1) ||
      (item.kind === "number" && items[first - 1] !== undefined && items[first - 1]!.flags & TIME) ||
      item.kind === "possessive" ||
      item.kind === "mark"
    ) {
      first++;
      continue;
    }
    if (
      item.flags & DET &&
      first + 1 < last &&
      items[first + 1]!.flags & TIME &&
      items[first + 1]!.word !== "second" &&
      first + 2 < last
    ) {
      first += 2;
      continue;
    }
    if (isVerbal(item) && item.flags === 0 && !item.isCapital && last - first > 1) {
      const next = nextPhraseStart(items, first + 1, last);
      if (next >= last) {
        return undefined;
      }
      first = next;
      continue;
    }
    if (item.flags & PREPOSITION && !(item.flags & PRONOUN)) {
      const next = lastPhraseStart(items, first + 1, last);
      if (next <= first || next >= last) {
        return undefined;
      }
      first = next;
      continue;
    }
    break;
  }
  if (first >= last || !isNounPhrase(items, first, last)) {
    return undefined;
  }
  return { first, last };
}

/** A subject has a determiner, a name, a pronoun or a plural; else the stretch is part of a predicate. */
function isNounPhrase(items: readonly Item[], first: number, last: number): boolean {
  const head = items[first]!;
  if (head.flags & (DET | POSSESSIVE | PRONOUN) || head.kind === "number") {
    return true;
  }
  for (let i = first; i < last; i++) {
    if (isNameLike(items[i]!)) {
      return i - first < 6;
    }
  }
  return items[last - 1]!.word.endsWith("s") || isRoleWord(items[last - 1]!.word) || items[last - 1]!.isCapital;
}

function nextPhraseStart(items: readonly Item[], from: number, last: number): number {
  let i = from;
  while (i < last && !isNameLike(items[i]!) && !(items[i]!.flags & (DET | POSSESSIVE))) {
    i++;
  }
  return i;
}

/** Where the last phrase of a stretch begins: "In Paris the minister", "At the White House Mr. Okoro". */
function lastPhraseStart(items: readonly Item[], from: number, last: number): number {
  let start = last - 1;
  while (start > from) {
    const before = items[start - 1]!;
    const here = items[start]!;
    if (here.flags & (DET | POSSESSIVE) && !isNameLike(here)) {
      return start;
    }
    if (
      isNameLike(here) &&
      !isNameLike(before) &&
      before.kind !== "mark" &&
      before.kind !== "possessive" &&
      !(before.flags & PREPOSITION && start - 2 >= from && isNameLike(items[start - 2]!))
    ) {
      return before.flags & (DET | POSSESSIVE) ? start - 1 : start;
    }
    start--;
  }
  return from;
}
