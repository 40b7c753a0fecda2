// Finds, for one quotation in its sentence, the verb of saying that belongs to it and the words that name the speaker.
// Knows grammar only: whom the words mean is settled by resolveSpeaker.

import { endsSoftly, findAccordingTo, findAfter, findTrailing } from "./cueAfter";
import { findBefore } from "./cueBefore";
import { accordingTo, toVerbCue, type FoundCue } from "./foundCue";
import { ADVERB, AUXILIARY, COORDINATOR, DET, PREPOSITION, RELATIVE, SUBORDINATOR } from "./functionWords";
import { ownedCue } from "./nounCue";
import { findSubjectBefore } from "./subjectOf";
import type { Item, Passage, Sentence } from "./passage";
import { findWordsOf } from "./wordsOf";
import { isBaseVerb, isPassive, isSayingVerb } from "./sayingVerb";

/** The cue for the quotation at item `at`. Undefined where its sentence has none. */
export function findCue({ text, items }: Passage, whole: Sentence, at: number): FoundCue | undefined {
  const sentence = { first: Math.max(whole.first, at - WINDOW), last: Math.min(whole.last, at + WINDOW) };
  const wordsOf = findWordsOf(items, sentence, at);
  if (wordsOf) {
    return wordsOf;
  }
  const after = findAfter(text, items, sentence, at);
  const isLedIn = at > sentence.first && /^[,:]$/.test(items[at - 1]!.word) && !endsSoftly(text, items[at]!);
  if (after && !isLedIn && (isSetOff(items, after) || !isInsideOpening(items, sentence, at))) {
    return after;
  }
  const before = ownedCue(items, sentence, at) ?? findBefore(items, sentence, at);
  // "Ruiz replied with, “Why?” Okoro then asked": a quotation that was led in and has
  // its full stop belongs to the verb before.
  if (after && !(before?.speaker && before.word?.kind === "saying") && !isInsideOpening(items, sentence, at)) {
    return after;
  }
  if (before && before.word?.kind !== "doing" && before.word?.kind !== "thinking" && before.speaker) {
    return before;
  }
  return findTrailing(items, sentence, at) ?? findAccordingTo(items, sentence, at) ?? before;
}

/** "Despite her “temper,” Ruiz wrote, she was …": a comma closes what stands between. */
function isSetOff(items: readonly Item[], { word, cue, basis }: FoundCue): boolean {
  return (
    basis === "cueAfter" &&
    word?.kind === "saying" &&
    cue !== null &&
    items[cue.last]?.word === "," &&
    items[cue.last + 1]?.kind === "word"
  );
}

/** Items on each side that are looked at: longer than any sentence a person writes; keeps endless ones linear. */
const WINDOW = 150;

/**
 * "When asked about “the deal,” Okoro said": the quotation stands in an opening
 * clause that the verb behind may not own.
 */
function isInsideOpening(items: readonly Item[], sentence: Sentence, at: number): boolean {
  // "But even as …"
  let opening = sentence.first;
  while (
    opening < at &&
    items[opening]!.flags & (COORDINATOR | ADVERB) &&
    !(items[opening]!.flags & (SUBORDINATOR | PREPOSITION))
  ) {
    opening++;
  }
  const first = items[opening]!;
  if (opening === at || first.kind !== "word" || first.mention >= 0) {
    return false;
  }
  // "So for now …" opens no clause.
  const opens = opening > sentence.first ? SUBORDINATOR : SUBORDINATOR | PREPOSITION;
  if (!(first.flags & opens) || first.flags & DET || (opening > sentence.first && items[opening + 1]!.word === "of")) {
    return false;
  }
  // "In June the council had turned the hall “into …”": the main clause begins before.
  if (first.flags & PREPOSITION && !(first.flags & SUBORDINATOR) && hasMainVerb(items, opening, at)) {
    return false;
  }
  for (let i = at - 1; i > opening; i--) {
    if (items[i]!.word === ":") {
      return false;
    }
    // "When the chief, Ana Ruiz, said …": the comma ends an apposition, and not the clause.
    if (items[i]!.word === ",") {
      return isFiniteVerb(items[i + 1]!) && items.slice(opening, i).some(({ word }) => word === ",");
    }
  }
  return true;
}

/** An auxiliary, with no clause opened before it. */
function hasMainVerb(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    if (items[i]!.flags & (RELATIVE | SUBORDINATOR)) {
      return false;
    }
    if (items[i]!.flags & AUXILIARY && !/^(?:being|having|been|be)$/.test(items[i]!.word)) {
      return true;
    }
  }
  return false;
}

function isFiniteVerb({ flags, cue }: Item): boolean {
  return (flags & AUXILIARY) !== 0 || cue?.form === "past" || cue?.form === "third";
}

/** Who speaks in a sentence that ends with a colon before the quotation below. */
export function findLeadIn(passage: Passage, sentence: Sentence): FoundCue | undefined {
  const last = findBefore(
    passage.items,
    { first: Math.max(sentence.first, sentence.last - WINDOW), last: sentence.last },
    sentence.last,
  );
  return last?.cue && last.speaker ? last : (findSentenceCue(passage, sentence) ?? last);
}

/** "When they went out to dinner, …": behind the comma of a clause of time that opens the sentence; else its start. */
function endOfOpening(items: readonly Item[], { first, last }: Sentence): number {
  if (!/^(?:when|whenever|while|after|before|once|until|if|although|though)$/.test(items[first]!.word)) {
    return first;
  }
  const comma = items.findIndex(({ word }, i) => i > first && i < last && word === ",");
  return comma < 0 ? first : comma + 1;
}

/** Who speaks in a sentence of narration: its main verb of saying. Undefined where it has none. */
export function findSentenceCue(passage: Passage, sentence: Sentence): FoundCue | undefined {
  const { items } = passage;
  const last = Math.min(sentence.last, sentence.first + WINDOW);
  for (let i = endOfOpening(items, sentence); i < last; i++) {
    if (items[i]!.word === "according" && items[i + 1]?.word === "to") {
      return accordingTo(items, sentence, i);
    }
    if (!isSayingVerb(items, i)) {
      continue;
    }
    const form = items[i]!.cue!.form;
    if (
      form === "ing" ||
      (form === "base" && !isBaseVerb(items, i, sentence.first)) ||
      isPassive(items, i, sentence.first)
    ) {
      continue;
    }
    const speaker = findSubjectBefore(items, i, sentence.first);
    if (speaker) {
      return toVerbCue(items, "leadIn", i, speaker, sentence.first);
    }
  }
  return undefined;
}
