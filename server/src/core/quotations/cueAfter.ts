// Words of saying behind the quotation: "“…,” Ruiz said", "“…” before the vote, said Ruiz", "“…,” according to Ruiz".

import { accordingTo, toVerbCue, type FoundCue } from "./foundCue";
import { ADVERB, AUXILIARY, COORDINATOR, DET, POSSESSIVE, PREPOSITION, SUBORDINATOR, TIME } from "./functionWords";
import { isDash, isNameLike } from "./itemKinds";
import { findPhraseAfter } from "./nounPhrase";
import { findSubjectBefore } from "./subjectOf";
import { endsWithStop, type Item, type Sentence } from "./passage";
import { isSayingVerb } from "./sayingVerb";

export function findAfter(text: string, items: readonly Item[], sentence: Sentence, at: number): FoundCue | undefined {
  let from = at + 1;
  const isSoft = endsSoftly(text, items[at]!);
  while (from < sentence.last && (items[from]!.word === "," || isDash(items[from]!))) {
    from++;
  }
  const isMarked = isSoft || from > at + 1 || endsWithStop(text, items[at]!) || at === sentence.first;
  if (!isMarked || from >= sentence.last) {
    return undefined;
  }
  if (items[from]!.word === "according" && items[from + 1]?.word === "to") {
    return accordingTo(items, sentence, from);
  }
  const held = findHeld(items, sentence, from);
  if (held) {
    return held;
  }
  const signed =
    from > at + 1 && at === sentence.first && isDash(items[from - 1]!)
      ? findPhraseAfter(items, from, sentence.last)
      : undefined;
  if (
    signed &&
    (signed.last >= sentence.last ||
      items[signed.last]!.kind === "quote" ||
      /^[,(.]$/.test(items[signed.last]!.word)) &&
    isNameLike(items[from]!) &&
    !items.slice(from, sentence.last).some((item) => item.cue)
  ) {
    return { basis: "attributionLine", cue: null, word: null, lemma: "—", speaker: signed };
  }
  for (let i = from; i < sentence.last && i < from + REACH_AFTER; i++) {
    const item = items[i]!;
    if (item.kind === "quote" || item.word === ";") {
      return undefined;
    }
    if (!isSayingVerb(items, i) || (!isSoft && item.cue!.kind !== "saying")) {
      continue;
    }
    const lead = skipAdverbs(items, from, i);
    if (lead === i) {
      if (item.cue!.form === "ing" || item.cue!.form === "base") {
        return undefined;
      }
      const phrase = findPhraseAfter(items, i + 1, sentence.last);
      // "Ruiz, citing “…,” said the mayor would …": a clause of its own follows.
      if (
        phrase &&
        phrase.last < sentence.last &&
        items[phrase.last]!.flags & AUXILIARY &&
        !/^(?:being|having)$/.test(items[phrase.last]!.word)
      ) {
        return undefined;
      }
      return phrase && toVerbCue(items, "inverted", i, phrase, from);
    }
    if (item.cue!.form === "ing") {
      continue;
    }
    const phrase = findSubjectBefore(items, i, from);
    if (!phrase) {
      continue;
    }
    if (items[lead]!.flags & COORDINATOR && at > sentence.first) {
      return undefined;
    }
    if (phrase.first > lead && !isOnlyLeading(items, lead, phrase.first)) {
      if (!isOnePhrase(items, lead, phrase.first)) {
        return undefined;
      }
      if (!isNameLike(items[lead]!) && !(items[lead]!.flags & (DET | POSSESSIVE))) {
        return toVerbCue(items, "cueAfter", i, phrase, from);
      }
      return toVerbCue(items, "cueAfter", i, { first: lead, last: endOfHead(items, lead, phrase.last) }, from);
    }
    return toVerbCue(items, "cueAfter", i, phrase, from);
  }
  return undefined;
}

/** "“…,” as Ruiz put it", "“…” is how Ruiz described it". */
function findHeld(items: readonly Item[], sentence: Sentence, from: number): FoundCue | undefined {
  const isHow = /^(?:is|was)$/.test(items[from]!.word) && items[from + 1]?.word === "how";
  if (items[from]!.word !== "as" && !isHow) {
    return undefined;
  }
  const first = isHow ? from + 2 : from + 1;
  for (let i = first + 1; i < sentence.last && i < first + REACH_AFTER; i++) {
    if (items[i]!.kind === "quote" || items[i]!.kind === "stop") {
      return undefined;
    }
    const { cue } = items[i]!;
    if (!cue || (cue.form !== "past" && cue.form !== "third") || !isSayingVerb(items, i)) {
      continue;
    }
    const isClosed = /^(?:it|them|him|her)$/.test(items[i + 1]?.word ?? "") || /^[,.]$/.test(items[i + 1]?.word ?? ".");
    const phrase = isClosed ? findSubjectBefore(items, i, first) : undefined;
    return phrase && phrase.first === first ? toVerbCue(items, "cueAfter", i, phrase, from) : undefined;
  }
  return undefined;
}

/** How far behind a quotation its verb may stand, in items: "“…,” Ana Ruiz, the mayor of …, said". */
const REACH_AFTER = 40;

/** A comma, dash or ellipsis ends the quotation: its sentence goes on behind it. */
export function endsSoftly(text: string, quote: Item): boolean {
  return /[,—–…-]["'’”»\s]*$/.test(text.slice(Math.max(quote.start, quote.end - 6), quote.end));
}

function skipAdverbs(items: readonly Item[], from: number, to: number): number {
  let i = from;
  while (
    i < to &&
    items[i]!.kind === "word" &&
    items[i]!.mention < 0 &&
    (items[i]!.flags & ADVERB || items[i]!.word.endsWith("ly")) &&
    !(items[i]!.flags & DET)
  ) {
    i++;
  }
  return i;
}

function isOnlyLeading(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (!(items[i]!.flags & (ADVERB | COORDINATOR)) && !(items[i]!.flags & DET && i + 1 === to)) {
      return false;
    }
  }
  return true;
}

/** "the Leeds senator and former candidate said": no verb between the parts. */
function isOnePhrase(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const item = items[i]!;
    if (
      item.kind === "quote" ||
      item.kind === "stop" ||
      item.flags & (AUXILIARY | SUBORDINATOR) ||
      (item.cue && !item.cue.isNounToo)
    ) {
      return false;
    }
  }
  return true;
}

/** An apposition is no part of the words that name: "Ana Ruiz" of "Ana Ruiz, a spokeswoman for the union". */
function endOfHead(items: readonly Item[], first: number, last: number): number {
  for (let i = first + 1; i < last; i++) {
    if (items[i]!.word === ",") {
      return i;
    }
  }
  return last;
}

/**
 * "“…” before the vote, Okoro said.", "“…” in June, said Okoro": an attribution set
 * off by a comma at the sentence's end.
 */
export function findTrailing(items: readonly Item[], sentence: Sentence, at: number): FoundCue | undefined {
  for (let i = at + 1; i < sentence.last - 1; i++) {
    if (items[i]!.word !== "," && !(i > at + 1 && items[i - 1]!.kind === "quote")) {
      continue;
    }
    const from = items[i]!.word === "," ? i + 1 : i;
    for (let j = from; j < sentence.last && j < from + REACH_AFTER; j++) {
      const item = items[j]!;
      if (item.kind === "quote" || (item.word === "," && j > from && items[j - 1]!.kind === "quote")) {
        break;
      }
      if (
        !isSayingVerb(items, j) ||
        item.cue!.kind !== "saying" ||
        item.cue!.form === "ing" ||
        item.cue!.form === "base"
      ) {
        continue;
      }
      const behind = items[j + 1];
      const isLast =
        !behind || behind.kind === "stop" || behind.word === "," || behind.flags & PREPOSITION || behind.flags & TIME;
      if (j === from) {
        const phrase = findPhraseAfter(items, j + 1, sentence.last);
        if (phrase) {
          return toVerbCue(items, "inverted", j, phrase, from);
        }
      } else if (isLast) {
        const phrase = findSubjectBefore(items, j, from);
        if (phrase && (phrase.first === from || isOnlyLeading(items, from, phrase.first))) {
          return toVerbCue(items, "cueAfter", j, phrase, from);
        }
      }
      break;
    }
  }
  return undefined;
}

export function findAccordingTo(items: readonly Item[], sentence: Sentence, at: number): FoundCue | undefined {
  for (let i = at + 1; i < sentence.last; i++) {
    if (items[i]!.word === "according" && items[i + 1]?.word === "to") {
      return accordingTo(items, sentence, i);
    }
  }
  return undefined;
}
