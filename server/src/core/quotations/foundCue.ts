// A cue as it was found, and how each kind is put together. Knows grammar only.

import type { CueWord } from "./cueLexicon";
import { AUXILIARY, NEGATION } from "./functionWords";
import { isNameLike } from "./itemKinds";
import { findPhraseAfter, type Phrase } from "./nounPhrase";
import type { Item, Sentence } from "./passage";
import type { SpeakerBasis } from "./quotationTypes";

export interface FoundCue {
  readonly basis: SpeakerBasis;
  /** Items of the words of saying. */
  readonly cue: Phrase | null;
  readonly word: CueWord | null;
  readonly lemma: string;
  readonly speaker: Phrase | null;
}

/** The verb with its auxiliaries and adverbs, but none before `low`. */
export function toVerbCue(
  items: readonly Item[],
  basis: SpeakerBasis,
  verb: number,
  speaker: Phrase | null,
  low: number,
): FoundCue {
  let first = verb;
  while (first - 1 >= low && items[first - 1]!.kind === "word" && items[first - 1]!.flags & (AUXILIARY | NEGATION)) {
    first--;
  }
  const word = items[verb]!.cue!;
  const hasParticle = PHRASAL.has(word.lemma) && /^(?:on|out|back|in|up|off)$/.test(items[verb + 1]?.word ?? "");
  return { basis, cue: { first, last: hasParticle ? verb + 2 : verb + 1 }, word, lemma: word.lemma, speaker };
}

/** Verbs whose particle is part of the cue: "went on", "pointed out", "shot back", "chimed in", "summed up". */
const PHRASAL = new Set(["go", "point", "shoot", "fire", "chime", "sum", "hit", "call", "speak", "snap", "put", "set"]);

export function accordingTo(items: readonly Item[], sentence: Sentence, i: number): FoundCue | undefined {
  const phrase = findPhraseAfter(items, i + 2, sentence.last);
  return (
    phrase && {
      basis: "accordingTo",
      cue: { first: i, last: i + 2 },
      word: null,
      lemma: "according to",
      speaker: phrase,
    }
  );
}

/** "footage of Ana Ruiz saying": the name alone. */
export function nameEndingAt(items: readonly Item[], end: number, low: number): Phrase {
  let first = end;
  while (first > low && isNameLike(items[first - 1]!)) {
    first--;
  }
  return { first, last: end + 1 };
}
