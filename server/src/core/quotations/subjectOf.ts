// The subject of a verb or of a clause: the noun phrase that names who speaks. Shallow, like nounPhrase.ts.

import {
  ADVERB,
  AUXILIARY,
  CATENATIVE,
  COORDINATOR,
  DET,
  NEGATION,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  SUBORDINATOR,
  TIME,
} from "./functionWords";
import { canStartPhrase, isAdverbLike, isDash, isLeading, isNameLike, isVerbal } from "./itemKinds";
import { isPersonNoun, MOST_ITEMS, type Phrase, phraseFrom, startsPhrase } from "./nounPhrase";
import type { Item } from "./passage";
import { collectBack, collectTight } from "./phraseBefore";
import { ORGANIZATION_NOUNS, singular } from "./roleNouns";

/** The subject of the verb at `verb`, looking back no further than `low`; undefined where there is none. */
export function findSubjectBefore(items: readonly Item[], verb: number, low: number): Phrase | undefined {
  let j = skipBack(items, verb - 1, low);
  if (j < low) {
    return undefined;
  }
  const item = items[j]!;
  if (item.word === ")" || item.word === "]") {
    j = skipBrackets(items, j, low);
  }
  if (j < low) {
    return undefined;
  }
  if (item.kind === "mark" && item.word !== ")" && item.word !== "]") {
    return item.word === "," || isDash(item) ? findBeforeInsertion(items, j, low) : undefined;
  }
  if (item.flags & RELATIVE && item.word !== "that") {
    return findAntecedent(items, j, low);
  }
  if (
    item.word === "that" &&
    j > low &&
    (items[j - 1]!.kind === "word" || items[j - 1]!.word === ",") &&
    !(items[j - 1]!.cue && items[j - 1]!.flags === 0)
  ) {
    return findAntecedent(items, j, low);
  }
  if (item.flags & COORDINATOR) {
    return findSharedSubject(items, j, low) ?? findClauseSubject(items, low, j);
  }
  if (item.kind === "quote") {
    return findClauseSubject(items, low, j);
  }
  if (item.flags & (PREPOSITION | SUBORDINATOR) && !(item.flags & PRONOUN)) {
    return undefined;
  }
  return collectBack(items, j, low);
}

/** "On Monday, in a long, open letter, Ruiz said it was safe and added": the subject of the verb of saying before. */
function findSharedSubject(items: readonly Item[], coordinator: number, low: number): Phrase | undefined {
  if (items[coordinator]!.word !== "and") {
    return undefined;
  }
  for (let i = coordinator - 1; i > low && coordinator - i < MOST_SHARED; i--) {
    const item = items[i]!;
    if (item.kind === "quote" || item.word === ";" || item.word === ":") {
      return undefined;
    }
    if (item.cue?.kind !== "saying" || item.cue.form !== "past" || item.mention >= 0) {
      continue;
    }
    const before = items[i - 1]!;
    if (
      before.kind === "word" &&
      !(before.flags & (RELATIVE | COORDINATOR | SUBORDINATOR | PREPOSITION | DET | AUXILIARY))
    ) {
      return findSubjectBefore(items, i, low);
    }
    return before.flags & PRONOUN && !(before.flags & RELATIVE) ? { first: i - 1, last: i } : undefined;
  }
  return undefined;
}

/** Items between two verbs that share a subject. */
const MOST_SHARED = 40;

/** The subject of the clause that starts at `low`, behind introductory phrases. */
export function findClauseSubject(items: readonly Item[], low: number, high: number): Phrase | undefined {
  let i = low;
  let tries = 0;
  while (i < high && tries++ < 8) {
    while (
      i < high &&
      (items[i]!.kind === "mark" || items[i]!.kind === "quote" || items[i]!.kind === "stop" || isLeading(items[i]!))
    ) {
      i++;
    }
    if (i >= high) {
      return undefined;
    }
    const item = items[i]!;
    const startsNoun = canStartPhrase(item) || (item.kind === "word" && item.flags === 0 && !isVerbal(item));
    const phrase = startsNoun ? phraseFrom(items, i, high) : undefined;
    if (phrase && !isTimePhrase(items, phrase)) {
      return phrase;
    }
    // An introductory phrase: go behind its comma.
    while (i < high && items[i]!.word !== ",") {
      i++;
    }
  }
  return undefined;
}

/** True where a verb follows at `at`, so that the phrase before is a subject of its own: "said the plan is …". */
export function isVerbNext(items: readonly Item[], at: number): boolean {
  const next = items[at];
  if (!next || next.kind !== "word") {
    return false;
  }
  if (next.flags & AUXILIARY) {
    return true;
  }
  if (next.flags & (PREPOSITION | ADVERB | RELATIVE | COORDINATOR | SUBORDINATOR | TIME)) {
    return false;
  }
  return next.cue !== undefined
    ? next.cue.form === "past" || next.cue.form === "third"
    : /(?:ed|s)$/.test(next.word) || next.flags === 0;
}

/** "a few days later", "this week": no subject. */
function isTimePhrase(items: readonly Item[], phrase: Phrase): boolean {
  const last = items[phrase.last - 1]!;
  return (last.flags & TIME) !== 0 && last.mention < 0;
}

function skipBack(items: readonly Item[], from: number, low: number): number {
  let j = from;
  while (j >= low) {
    const item = items[j]!;
    const isTime = (item.flags & TIME) !== 0 && !(item.flags & DET);
    if (
      item.kind === "word" &&
      (item.flags & (AUXILIARY | NEGATION | CATENATIVE) || isAdverbLike(item) || item.word === "to" || isTime)
    ) {
      j--;
    }
    // "went on to say"
    else if (
      item.word === "on" &&
      j < from &&
      items[j + 1]!.word === "to" &&
      j > low &&
      items[j - 1]!.cue?.lemma === "go"
    ) {
      j -= 2;
    }
    // "on Monday", "last week", "in the past"
    else if (
      item.flags & PREPOSITION &&
      j < from &&
      (items[j + 1]!.flags & TIME ||
        (items[j + 1]!.flags & DET && items[j + 2] !== undefined && items[j + 2]!.flags & TIME))
    ) {
      j--;
    }
    // "was asked to say", "did not hesitate to say"
    else if (
      j < from &&
      j > low &&
      items[j + 1]!.word === "to" &&
      item.kind === "word" &&
      !isNameLike(item) &&
      items[j - 1]!.flags & (AUXILIARY | NEGATION)
    ) {
      j--;
    } else if (
      item.flags & DET &&
      j < from &&
      items[j + 1]!.flags & TIME &&
      (item.word === "this" || item.word === "that" || item.word === "the")
    ) {
      j--;
    } else {
      break;
    }
  }
  return j;
}

function skipBrackets(items: readonly Item[], close: number, low: number): number {
  for (let j = close; j >= low && close - j < MOST_ITEMS; j--) {
    if (items[j]!.word === "(" || items[j]!.word === "[") {
      return j - 1;
    }
  }
  return close - 1;
}

/** "X, who said": the phrase before the relative pronoun. */
function findAntecedent(items: readonly Item[], relative: number, low: number): Phrase | undefined {
  let j = relative - 1;
  if (j >= low && items[j]!.word === ",") {
    j--;
  }
  if (j >= low && items[j]!.word === ")") {
    j = skipBrackets(items, j, low);
  }
  while (j > low && items[j]!.flags & TIME && !(items[j]!.flags & DET)) {
    j--;
  }
  return j >= low ? collectTight(items, j, low) : undefined;
}

/** "Ruiz, the mayor, said": the phrase before an insertion that ends at the comma or dash `close`. */
function findBeforeInsertion(items: readonly Item[], close: number, low: number): Phrase | undefined {
  if (close > low && items[close - 1]!.word === ")") {
    return collectBack(items, Math.max(low, skipBrackets(items, close - 1, low)), low);
  }
  const bounds = [close];
  for (let j = close - 1; j >= low && bounds.length < 8 && close - j < 70; j--) {
    const item = items[j]!;
    if (item.kind === "quote" || item.word === ";" || item.word === ":") {
      low = j + 1;
      break;
    }
    if (item.word === "," || isDash(item)) {
      bounds.push(j);
    }
  }
  bounds.push(low - 1);
  let best: Phrase | undefined;
  for (let b = 1; b + 1 < bounds.length; b++) {
    const first = bounds[b + 1]! + 1;
    const last = bounds[b]!;
    if (first >= last) {
      continue;
    }
    const head = items[first]!;
    if (head.flags & COORDINATOR || (head.flags & SUBORDINATOR && !(head.flags & (DET | PRONOUN)))) {
      if (best) {
        break;
      }
      const phrase = findClauseSubject(items, first + 1, last);
      if (phrase && phrase.last >= last - 1) {
        return phrase;
      }
      continue;
    }
    const inner = subjectOfHeldClause(items, first, last);
    if (inner) {
      return inner;
    }
    const phrase = startsPhrase(items, first) ? phraseFrom(items, first, last) : undefined;
    if (!phrase) {
      if (best) {
        break;
      }
      continue;
    }
    best = phrase;
    if (
      phrase.last < last &&
      !items.slice(phrase.last, last).every((i) => i.kind === "number" || i.kind === "mark" || i.flags & PREPOSITION)
    ) {
      break;
    }
  }
  return best ?? findClauseSubject(items, low, close);
}

/**
 * "officials speak of what Ana Ruiz, the mayor, has called": the phrase that ends at
 * `last`, where it opens a clause within another.
 */
function subjectOfHeldClause(items: readonly Item[], first: number, last: number): Phrase | undefined {
  for (let i = last - 2; i > first && last - i < MOST_ITEMS; i--) {
    if (!/^(?:what|which|whom|how|why|because)$/.test(items[i]!.word)) {
      continue;
    }
    const phrase = phraseFrom(items, i + 1, last);
    return phrase?.last === last ? phrase : undefined;
  }
  return undefined;
}

/**
 * Of a subject without a verb of saying, who may speak: itself, or the owner of a thing: "Ruiz’s summary was blunt:".
 * Undefined for a thing that nobody owns.
 */
export function speakerAmong(items: readonly Item[], phrase: Phrase): Phrase | undefined {
  const head = items[phrase.last - 1]!;
  const noun = singular(head.word);
  const isPerson = !head.isCueNoun && (isPersonNoun(noun) || isPersonNoun(head.word));
  if (isNameLike(head) || /^(?:he|she|they|who|we|i)$/.test(head.word) || isPerson || ORGANIZATION_NOUNS.has(noun)) {
    return phrase;
  }
  for (let i = phrase.last - 1; i > phrase.first; i--) {
    if (items[i]!.kind === "possessive") {
      return { first: phrase.first, last: i };
    }
  }
  if (items[phrase.first]!.flags & POSSESSIVE) {
    return { first: phrase.first, last: phrase.first + 1 };
  }
  return head.isCueNoun || items.slice(phrase.first, phrase.last).some(isNameLike) ? phrase : undefined;
}
