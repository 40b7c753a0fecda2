// Whom the sentences of a block are about: each name, pronoun and noun that may be taken up later, with its place in
// the grammar. Knows one block and no entities.

import {
  ADVERB,
  AUXILIARY,
  COORDINATOR,
  DET,
  NEGATION,
  POSSESSIVE,
  PREPOSITION,
  RELATIVE,
  SUBORDINATOR,
} from "./functionWords";
import { isDash, isRoleWord, isVerbal } from "./itemKinds";
import { type Phrase } from "./nounPhrase";
import { findClauseSubject } from "./subjectOf";
import type { Item, Passage, Sentence } from "./passage";
import { PAST_VERBS, PRESENT_VERBS } from "./pastVerbs";
import { isNounHere } from "./sayingVerb";

/**
 * `predicate`: "the next one was Ruiz"; `inner`: the subject of a clause that another clause holds; `oblique`: behind a
 * preposition; `owner`: "Ruiz’s plan".
 */
export type FocusPlace = "subject" | "predicate" | "inner" | "object" | "oblique" | "owner";

export interface FocusPhrase extends Phrase {
  readonly kind: "name" | "pronoun" | "noun";
  readonly place: FocusPlace;
  /** Index of its sentence in the block. */
  readonly sentence: number;
  /**
   * Of "Okoro is wrong, he said": the item at which the clause begins that the pronoun’s
   * person says. None of its names is that person.
   */
  readonly saidFrom: number;
  /** "he added": a pronoun’s person who goes on speaking. */
  readonly goesOn: boolean;
}

/** In order. Linear: a bounded number of items is read for each. */
export function listFocus({ items, sentences }: Passage): FocusPhrase[] {
  const found: FocusPhrase[] = [];
  for (let s = 0; s < sentences.length; s++) {
    const sentence = sentences[s]!;
    const subject = findClauseSubject(items, sentence.first, sentence.last);
    for (let i = sentence.first; i < sentence.last; i++) {
      const phrase = focusAt(items, sentence, s, i, subject);
      if (phrase) {
        found.push(phrase);
        i = phrase.last - 1;
      }
    }
  }
  return found;
}

function focusAt(
  items: readonly Item[],
  sentence: Sentence,
  index: number,
  at: number,
  subject: Phrase | undefined,
): FocusPhrase | undefined {
  const item = items[at]!;
  if (item.mention >= 0) {
    const name = { first: at, last: endOfName(items, sentence, at) };
    return focusPhrase(name, "name", placeOfName(items, sentence, name, subject), index, at, false);
  }
  if (PERSONAL.has(item.word)) {
    const pronoun = { first: at, last: at + 1 };
    const saidFrom = startOfSaid(items, sentence, pronoun);
    const place = isInner(items, sentence, at) ? "inner" : "subject";
    return focusPhrase(pronoun, "pronoun", place, index, saidFrom, isGoingOn(items, at + 1));
  }
  if (subject && at === subject.first && !hasName(items, subject)) {
    return focusPhrase(subject, "noun", "subject", index, at, false);
  }
  return undefined;
}

function focusPhrase(
  { first, last }: Phrase,
  kind: FocusPhrase["kind"],
  place: FocusPlace,
  sentence: number,
  saidFrom: number,
  goesOn: boolean,
): FocusPhrase {
  return { first, last, kind, place, sentence, saidFrom, goesOn };
}

function endOfName(items: readonly Item[], sentence: Sentence, first: number): number {
  const { mention } = items[first]!;
  let last = first + 1;
  while (last < sentence.last && items[last]!.mention === mention) {
    last++;
  }
  return last;
}

function hasName(items: readonly Item[], { first, last }: Phrase): boolean {
  for (let i = first; i < last; i++) {
    if (items[i]!.mention >= 0) {
      return true;
    }
  }
  return false;
}

const PERSONAL: ReadonlySet<string> = new Set(["he", "she", "it", "they"]);
const COPULA = /^(?:is|are|was|were|'s|be)$/;

function placeOfName(
  items: readonly Item[],
  sentence: Sentence,
  { first, last }: Phrase,
  subject: Phrase | undefined,
): FocusPlace {
  const behind = last < sentence.last ? items[last] : undefined;
  if (behind?.kind === "possessive") {
    return endsClause(items, sentence, last + 1) ? "predicate" : "owner";
  }
  const start = startOfPhrase(items, sentence, first);
  const before = start > sentence.first ? items[start - 1]! : undefined;
  if (before && before.mention < 0 && before.flags & PREPOSITION && !isOpener(before)) {
    return before.word === "to" && items[start - 2]?.word === "according" ? "subject" : "oblique";
  }
  if (subject && first >= subject.first && first < subject.last) {
    return "subject";
  }
  if (before && COPULA.test(before.word) && endsClause(items, sentence, last)) {
    return "predicate";
  }
  if (before && isInvertedVerb(items, start - 1)) {
    return "subject";
  }
  // "The chief engineer, Ana Ruiz, does not agree"
  const isApposed = before?.word === "," && behind?.word === "," && isFiniteVerbAt(items, last + 1);
  if (isApposed) {
    return "subject";
  }
  if (!isVerbBehind(items, sentence, last)) {
    return "object";
  }
  return before && isClauseHeld(items, start - 1) ? "inner" : "subject";
}

/** Where the noun phrase of the name at `name` begins: titles, adjectives and determiners go before it. */
function startOfPhrase(items: readonly Item[], sentence: Sentence, name: number): number {
  let start = name;
  while (start > sentence.first && name - start < MOST_TITLE_ITEMS) {
    const before = items[start - 1]!;
    if (before.kind !== "word" || before.mention >= 0) {
      break;
    }
    if (before.flags & (DET | POSSESSIVE) && !(before.flags & PREPOSITION)) {
      return start - 1;
    }
    const isPart =
      before.flags === 0 &&
      !before.cue &&
      (before.isCapital || isRoleWord(before.word) || (start < name && !isVerbal(before)));
    if (!isPart) {
      break;
    }
    start--;
  }
  return start;
}

const MOST_TITLE_ITEMS = 8;

/** Opens a clause and is a preposition elsewhere: "after Ruiz left". */
function isOpener(item: Item): boolean {
  return (item.flags & SUBORDINATOR) !== 0 && /^(?:as|after|before|since|until|till)$/.test(item.word);
}

function endsClause(items: readonly Item[], sentence: Sentence, at: number): boolean {
  const item = at < sentence.last ? items[at]! : undefined;
  return (
    !item ||
    item.kind === "stop" ||
    item.kind === "mark" ||
    item.kind === "quote" ||
    (item.flags & (RELATIVE | COORDINATOR)) !== 0
  );
}

/** "“…,” said Ruiz" */
function isInvertedVerb(items: readonly Item[], verb: number): boolean {
  const { cue } = items[verb]!;
  if (!cue || (cue.form !== "past" && cue.form !== "third")) {
    return false;
  }
  const before = items[verb - 1];
  return (
    before?.kind === "quote" ||
    (before !== undefined && (before.word === "," || isDash(before)) && items[verb - 2]?.kind === "quote")
  );
}

/** A finite verb follows, adverbs and an apposition between commas left out. */
function isVerbBehind(items: readonly Item[], sentence: Sentence, from: number): boolean {
  let i = from;
  if (items[i]?.word === "," || items[i]?.word === "(") {
    const close = items[i]!.word === "(" ? ")" : ",";
    i++;
    while (i < sentence.last && i - from < MOST_APPOSED && items[i]!.word !== close && items[i]!.kind !== "stop") {
      i++;
    }
    if (items[i]?.word !== close) {
      return false;
    }
    i++;
  }
  while (i < sentence.last && items[i]!.kind === "word" && items[i]!.flags & ADVERB && !(items[i]!.flags & AUXILIARY)) {
    i++;
  }
  return i < sentence.last && isFiniteVerbAt(items, i);
}

/** Items of an apposition between commas. */
const MOST_APPOSED = 24;

function isFiniteVerbAt(items: readonly Item[], i: number): boolean {
  if (i >= items.length) {
    return false;
  }
  const { kind, flags, cue, word, mention, isCapital } = items[i]!;
  if (kind !== "word" || mention >= 0 || isCapital) {
    return false;
  }
  if (flags & (AUXILIARY | NEGATION)) {
    return true;
  }
  if (cue) {
    return (cue.form === "past" || cue.form === "third") && !isNounHere(items, i);
  }
  return flags === 0 && (PAST_VERBS.has(word) || PRESENT_VERBS.has(word) || word.endsWith("ed"));
}

/** A clause within another: behind "that", "when", "who" or a verb of saying without "that". */
function isClauseHeld(items: readonly Item[], at: number): boolean {
  const before = items[at]!;
  return (before.flags & (SUBORDINATOR | RELATIVE)) !== 0 || (before.cue !== undefined && before.cue.form !== "ing");
}

function isInner(items: readonly Item[], sentence: Sentence, pronoun: number): boolean {
  return pronoun > sentence.first && isClauseHeld(items, pronoun - 1);
}

/**
 * Of "Okoro is wrong, he said", "Okoro, the senator said, is wrong": where the clause begins that is said. The speaker
 * itself where nothing is said so.
 */
export function startOfSaid(items: readonly Item[], sentence: Sentence, { first, last }: Phrase): number {
  const before = items[first - 1];
  if (
    first <= sentence.first ||
    !before ||
    (before.word !== "," && !isDash(before)) ||
    !isSaying(items, sentence, last)
  ) {
    return first;
  }
  let start = first - 1;
  while (start > sentence.first && !/^[:;]$/.test(items[start - 1]!.word) && items[start - 1]!.kind !== "quote") {
    start--;
  }
  while (start < first && (items[start]!.kind === "mark" || items[start]!.flags & COORDINATOR)) {
    start++;
  }
  const opening = items[start]!;
  // "When Okoro left, he said": a clause of time, and none that is said.
  const isFronted =
    opening.mention < 0 && (opening.flags & (SUBORDINATOR | PREPOSITION)) !== 0 && !(opening.flags & DET);
  return isFronted || /(?:ed|ing)$/.test(opening.word) ? first : start;
}

/** Verbs of whoever has spoken already. */
const CONTINUING = /^(?:add|continue)$/;

function isGoingOn(items: readonly Item[], at: number): boolean {
  const next = items[at]?.flags === ADVERB ? items[at + 1] : items[at];
  return next?.cue !== undefined && CONTINUING.test(next.cue.lemma) && next.cue.form === "past";
}

function isSaying(items: readonly Item[], sentence: Sentence, from: number): boolean {
  for (let i = from; i < sentence.last && i < from + 3; i++) {
    const { cue, flags } = items[i]!;
    if (cue) {
      return cue.kind === "saying" || cue.kind === "thinking";
    }
    if (!(flags & (AUXILIARY | ADVERB | NEGATION))) {
      return false;
    }
  }
  return false;
}
