// Who a sentence of narration is about, where no verb of saying tells. Knows grammar only.

import type { FoundCue } from "./foundCue";
import { findPhraseAfter } from "./nounPhrase";
import { findClauseSubject, speakerAmong } from "./subjectOf";
import type { Passage, Sentence } from "./passage";

export function findSubject(passage: Passage, sentence: Sentence): FoundCue | undefined {
  const { items } = passage;
  // "From Ana Ruiz at the Courier:"
  const isFrom = /^(?:from|via|per)$/.test(items[sentence.first]!.word) && items[sentence.last - 1]!.word === ":";
  const speaker = isFrom
    ? findPhraseAfter(items, sentence.first + 1, sentence.last)
    : findClauseSubject(items, sentence.first, sentence.last);
  const own = speaker && speakerAmong(items, speaker);
  return own && { basis: "leadIn", cue: null, word: null, lemma: "", speaker: own };
}
