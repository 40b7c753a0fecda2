// Names before a colon, with no verb of saying.

import { type FoundCue, nameEndingAt } from "./foundCue";
import { AUXILIARY, DET } from "./functionWords";
import { isDash, isNameLike } from "./itemKinds";
import { findClauseSubject, speakerAmong } from "./subjectOf";
import type { Item, Sentence } from "./passage";

/** "Ruiz: Council must “…”": a headline that opens with the speaker's name. */
export function labelOfSentence(items: readonly Item[], sentence: Sentence, at: number): FoundCue | undefined {
  for (let i = sentence.first + 1; i < at - 1 && i <= sentence.first + 4; i++) {
    if (items[i]!.word !== ":") {
      continue;
    }
    if (!items.slice(sentence.first, i).every(isNameLike)) {
      return undefined;
    }
    return { basis: "colon", cue: null, word: null, lemma: ":", speaker: { first: sentence.first, last: i } };
  }
  return undefined;
}

/** "Ruiz: “…”", "Ruiz on the bridge: “…”". */
export function labelBefore(items: readonly Item[], sentence: Sentence, at: number): FoundCue | undefined {
  // "Here is Ruiz on the bridge: “…”"
  const second = items[sentence.first + 1];
  const isHere =
    items[sentence.first]!.word === "here" &&
    second !== undefined &&
    (second.kind === "possessive" || (second.flags & AUXILIARY) !== 0);
  let low = isHere ? sentence.first + 2 : sentence.first;
  for (let i = sentence.first + 1; i < at - 1; i++) {
    if (isDash(items[i]!) || (items[i]!.word === "from" && i > at - 8)) {
      low = i + 1;
    }
  }
  const subject = findClauseSubject(items, low, at - 1);
  // "The surge surprises the pollster Ana Ruiz: “…”"
  const isThing = subject !== undefined && (items[subject.first]!.flags & DET) !== 0;
  const phrase =
    isThing && items[at - 2] !== undefined && items[at - 2]!.mention >= 0 ? nameEndingAt(items, at - 2, low) : subject;
  const speaker = phrase && speakerAmong(items, phrase);
  return speaker && { basis: "colon", cue: null, word: null, lemma: ":", speaker };
}
