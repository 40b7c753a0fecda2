// Finds the words that name who speaks: the noun phrase before or after a verb of saying. Shallow: it reads closed word
// classes, capitals and the names found. Knows no entities.

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
import { canStartPhrase, isAdverbLike, isDash, isLeading, isNameLike, isRoleWord, isVerbal } from "./itemKinds";
import type { Item } from "./passage";
import { ANONYMOUS_NOUNS, ORGANIZATION_NOUNS, singular } from "./roleNouns";

/** Items from `first` up to, not with, `last`. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

/** No name with its title and its company is longer. */
const MOST_ITEMS = 26;

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

/** The shortest noun phrase that ends at `end`: whose claim "Ruiz’s claim" is. */
export function findOwner(items: readonly Item[], end: number, low: number): Phrase | undefined {
  return end >= low ? collectTight(items, end, low) : undefined;
}

/** The noun phrase that begins at `from`: "said Ana Ruiz, …", "according to a spokesman for the ministry". Undefined where none begins there. */
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

/** The shortest phrase that ends at `end`: "such as Ana Ruiz of Leeds, who", "by his daughter Ivy, who". */
function collectTight(items: readonly Item[], end: number, low: number): Phrase | undefined {
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

function startsPhrase(items: readonly Item[], at: number): boolean {
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

/** The noun phrase that ends at `end`, of which the verb's subject is made. */
function collectBack(items: readonly Item[], end: number, low: number): Phrase | undefined {
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

/** "an official speaking to the Courier said", "a source quoted by the Courier said": what the participle hangs on is the subject. */
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

function joinsNames(items: readonly Item[], at: number, low: number): boolean {
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

/** A noun phrase from its first item on. */
function phraseFrom(items: readonly Item[], first: number, high: number): Phrase | undefined {
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

function isPersonNoun(word: string): boolean {
  return isRoleWord(word) || ANONYMOUS_NOUNS.has(word);
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

/** "of" and "for" hold a phrase together; "at", "from", "with", "in" do behind a common noun, unless a time or an occasion follows. */
function continuesPhrase(items: readonly Item[], at: number, hasName: boolean): boolean {
  const word = items[at]!.word;
  const next = items[at + 1];
  if (!next || next.flags & TIME) {
    return false;
  }
  if (word === "of") {
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

/** Of a subject without a verb of saying, who may speak: itself, or the owner of a thing: "Ruiz’s summary was blunt:". Undefined for a thing that nobody owns. */
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
