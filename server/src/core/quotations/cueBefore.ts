// Words of saying before the quotation: of several verbs the one that goes best with it, of equal ones the nearest.

import type { CueKind } from "./cueLexicon";
import { accordingTo, toVerbCue, type FoundCue, nameEndingAt } from "./foundCue";
import { ADVERB, AUXILIARY, POSSESSIVE, PRONOUN, RELATIVE } from "./functionWords";
import { labelBefore, labelOfSentence } from "./labelCue";
import { findMaker, isNounUse, nounBefore, nounCue } from "./nounCue";
import { isDash, isNameLike, isRoleWord } from "./itemKinds";
import { findPhraseAfter, type Phrase } from "./nounPhrase";
import { findClauseSubject, findSubjectBefore, isVerbNext } from "./subjectOf";
import type { Item, Sentence } from "./passage";
import type { SpeakerBasis } from "./quotationTypes";
import { isBaseVerb, isNounHere, isPassive, isSayingVerb } from "./sayingVerb";

/** The best verb before the quotation; of equal ones the nearest. */
export function findBefore(items: readonly Item[], sentence: Sentence, at: number): FoundCue | undefined {
  const lead = items[at - 1];
  const isColon = lead?.word === ":";
  const isWhole = isColon || lead?.word === ",";
  const noun = nounBefore(items, sentence, at);
  if (noun && !(items[noun.speaker!.first]!.flags & POSSESSIVE) && !isSpokenOf(items, sentence, noun)) {
    return noun;
  }
  let best: FoundCue | undefined;
  let bestRank = 9;
  for (let i = at - 1; i >= sentence.first && items[i]!.word !== ";"; i--) {
    const item = items[i]!;
    if (item.word === "to" && items[i - 1]?.word === "according" && bestRank > 1) {
      return accordingTo(items, sentence, i - 1) ?? best;
    }
    if (item.isCueNoun && bestRank > 1 && items[i + 1]?.word === "that" && isNounUse(items, i)) {
      const owned = nounCue(items, sentence, i);
      if (owned) {
        best = owned;
        bestRank = 1;
      }
    }
    if (!item.cue || isNounHere(items, i)) {
      continue;
    }
    const isAdjacent = i >= at - 2;
    const rank =
      isAdjacent && isWhole && item.cue.kind === "thinking" && !isGerund(items, i)
        ? 0
        : RANKS[item.cue.kind][isWhole ? "whole" : "part"];
    if (rank >= bestRank) {
      continue;
    }
    const cue = readVerb(items, sentence, i, at, isColon);
    if (!cue?.speaker && best) {
      continue;
    }
    if (cue) {
      best = cue;
      bestRank = cue.speaker ? rank : 8;
    }
    if (bestRank === 0) {
      break;
    }
  }
  if (noun && bestRank > 1) {
    return noun;
  }
  if (bestRank > 1) {
    const label = labelOfSentence(items, sentence, at);
    if (label) {
      return label;
    }
  }
  if (isColon && bestRank > 1) {
    return labelBefore(items, sentence, at) ?? best;
  }
  if (!best?.speaker) {
    return stanceBefore(items, sentence, at) ?? best;
  }
  return madeBy(items, sentence, outerCue(items, sentence, best, isWhole));
}

const STANCES =
  /^(?:right|certain|sure|convinced|adamant|confident|clear|worried|afraid|correct|hopeful|skeptical|sceptical|doubtful|positive)$/;

/** "Ruiz is right that “…”": who holds it. */
function stanceBefore(items: readonly Item[], sentence: Sentence, at: number): FoundCue | undefined {
  const stance = items[at - 1]?.word === "that" ? at - 2 : at - 1;
  if (stance <= sentence.first + 1 || !STANCES.test(items[stance]!.word) || !(items[stance - 1]!.flags & AUXILIARY)) {
    return undefined;
  }
  const speaker = findSubjectBefore(items, stance - 1, sentence.first);
  return (
    speaker && {
      basis: "cueBefore",
      cue: { first: stance - 1, last: stance + 1 },
      word: null,
      lemma: items[stance]!.word,
      speaker,
    }
  );
}

/** "Ruiz issued a statement that called it “…”": whoever made it speaks. */
function madeBy(items: readonly Item[], sentence: Sentence, found: FoundCue): FoundCue {
  const { speaker } = found;
  if (!speaker || !items[speaker.last - 1]!.isCueNoun || !/^(?:a|an|another)$/.test(items[speaker.first]!.word)) {
    return found;
  }
  const maker = findMaker(items, sentence, speaker.first);
  return maker ? { ...found, speaker: maker } : found;
}

/** "before a Senate hearing, “…”": no verb, as it is in "Ruiz sat there, thinking, “…”". */
function isGerund(items: readonly Item[], i: number): boolean {
  const before = items[i - 1];
  return (
    items[i]!.cue!.form === "ing" &&
    before !== undefined &&
    (isNameLike(before) || (before.kind === "word" && before.flags === 0 && !before.cue))
  );
}

/** How well a kind of verb goes with a quotation: by the place of the quotation, lower is better, 9 is not at all. */
const RANKS: Readonly<Record<CueKind, { readonly whole: number; readonly part: number }>> = {
  saying: { whole: 0, part: 0 },
  naming: { whole: 1, part: 0 },
  reporting: { whole: 1, part: 1 },
  thinking: { whole: 2, part: 2 },
  doing: { whole: 3, part: 3 },
};

/** "Ruiz said of Okoro’s request: “…”": what is spoken of says nothing itself. */
function isSpokenOf(items: readonly Item[], sentence: Sentence, { speaker }: FoundCue): boolean {
  const of = speaker!.first - 1;
  return (
    of > sentence.first &&
    /^(?:of|about|to|on)$/.test(items[of]!.word) &&
    isSayingVerb(items, of - 1) &&
    items[of - 1]!.cue!.kind === "saying"
  );
}

/** "Ruiz said she would call it “…”": the outer verb names the one whom the inner one's pronoun means. */
function outerCue(items: readonly Item[], sentence: Sentence, inner: FoundCue, isWhole: boolean): FoundCue {
  const speaker = inner.speaker;
  if (
    !speaker ||
    speaker.last - speaker.first > 1 ||
    !/^(?:he|she|it|they)$/.test(items[speaker.first]!.word) ||
    (isWhole && inner.word?.kind === "saying")
  ) {
    return inner;
  }
  let i = speaker.first - 1;
  if (i >= sentence.first && items[i]!.word === "that") {
    i--;
  }
  if (
    i < sentence.first ||
    !isSayingVerb(items, i) ||
    items[i]!.cue!.kind !== "saying" ||
    items[i]!.cue!.form === "base"
  ) {
    return inner;
  }
  const outer = readVerb(items, sentence, i, speaker.first, false);
  return outer?.speaker ? outer : inner;
}

function readVerb(
  items: readonly Item[],
  sentence: Sentence,
  i: number,
  at: number,
  isColon: boolean,
): FoundCue | undefined {
  const item = items[i]!;
  const form = item.cue!.form;
  const before = i > sentence.first ? items[i - 1] : undefined;
  const basis: SpeakerBasis = isColon && at - i < 8 ? "colon" : "cueBefore";
  // "“…,” said Ana Ruiz, “…”"
  const isBehindQuote =
    before?.kind === "quote" ||
    ((before?.word === "," || (before && isDash(before))) && items[i - 2]?.kind === "quote");
  if (isBehindQuote && form !== "ing") {
    const phrase = findPhraseAfter(items, i + 1, at);
    if (phrase && !isVerbNext(items, phrase.last)) {
      return toVerbCue(items, "between", i, phrase, sentence.first);
    }
  }
  // "Said Ana Ruiz: “…”"
  if (i === sentence.first && form === "past" && item.cue!.kind === "saying") {
    const phrase = findPhraseAfter(items, i + 1, at);
    if (phrase && items.slice(phrase.first, phrase.last).some(isNameLike)) {
      return toVerbCue(items, "inverted", i, phrase, i);
    }
  }
  const inserted =
    before?.word === "," && form !== "ing" && item.cue!.kind === "saying"
      ? insertedSpeaker(items, sentence, i, at)
      : undefined;
  if (inserted) {
    return toVerbCue(items, "cueBefore", i, inserted, i);
  }
  if (form === "base" && !isBaseVerb(items, i, sentence.first)) {
    return undefined;
  }
  if ((form === "past" || form === "participle") && isPassive(items, i, sentence.first)) {
    return passiveCue(items, sentence, i, at);
  }
  const phrase =
    form === "ing"
      ? participleSubject(items, sentence, i)
      : findSubjectBefore(items, i, clauseStart(items, sentence.first, i));
  const isBetween =
    phrase !== undefined &&
    items.slice(sentence.first, phrase.first).some((x) => x.kind === "quote") &&
    phrase.first > sentence.first &&
    isBetweenQuotes(items, phrase, at);
  return toVerbCue(items, isBetween ? "between" : basis, i, phrase ?? null, sentence.first);
}

/**
 * "The plan, said Ana Ruiz, the mayor, had “…”": the name behind the verb, where one
 * noun phrase alone opens the sentence.
 */
function insertedSpeaker(items: readonly Item[], sentence: Sentence, verb: number, at: number): Phrase | undefined {
  const subject = findClauseSubject(items, sentence.first, verb - 1);
  const phrase = findPhraseAfter(items, verb + 1, at);
  if (!subject || subject.last !== verb - 1 || !phrase || items[phrase.last]?.word !== ",") {
    return undefined;
  }
  return items.slice(phrase.first, phrase.last).some(isNameLike) ? phrase : undefined;
}

function isBetweenQuotes(items: readonly Item[], phrase: Phrase, at: number): boolean {
  let before = phrase.first - 1;
  if (items[before]?.word === "," || (items[before] && isDash(items[before]!))) {
    before--;
  }
  return items[before]?.kind === "quote" && at - phrase.last < 12;
}

/** Behind the last semicolon; a quotation ends the clause before only where it ended softly. */
function clauseStart(items: readonly Item[], low: number, verb: number): number {
  for (let j = verb - 1; j > low; j--) {
    if (items[j]!.word === ";") {
      return j + 1;
    }
  }
  return low;
}

/** "was called “…” by Ana Ruiz": the speaker stands behind "by", if at all. */
function passiveCue(items: readonly Item[], sentence: Sentence, i: number, at: number): FoundCue {
  for (let j = i + 1; j < sentence.last && j < at + 12; j++) {
    if (items[j]!.word !== "by") {
      continue;
    }
    const phrase = findPhraseAfter(items, j + 1, sentence.last);
    if (phrase) {
      return toVerbCue(items, "cueBefore", i, phrase, sentence.first);
    }
  }
  return toVerbCue(items, "cueBefore", i, null, sentence.first);
}

/** "Ruiz said Okoro’s case reminds her of …, adding, “…”": a thing that another speaks of says nothing itself. */
function isReportedThing(items: readonly Item[], { first, last }: Phrase, low: number): boolean {
  const head = items[last - 1]!;
  if (isNameLike(head) || head.flags & PRONOUN || isRoleWord(head.word) || head.word.endsWith("s")) {
    return false;
  }
  const verb = items[first - 1]?.word === "that" ? first - 2 : first - 1;
  return verb > low && isSayingVerb(items, verb) && items[verb]!.cue!.kind === "saying";
}

/** "…, adding that “…”" shares the main clause's subject; "a statement saying “…”" has its own. */
function participleSubject(items: readonly Item[], sentence: Sentence, i: number): Phrase | undefined {
  let b = i - 1;
  while (b > sentence.first && (items[b]!.flags & ADVERB || items[b]!.word.endsWith("ly")) && !isNameLike(items[b]!)) {
    b--;
  }
  const before = items[b];
  if (before && b >= sentence.first && isNameLike(before)) {
    return nameEndingAt(items, b, sentence.first);
  }
  if (before && b >= sentence.first && before.flags & AUXILIARY) {
    const own = findSubjectBefore(items, i, sentence.first);
    if (own) {
      return own;
    }
  }
  for (let j = i - 1; j >= sentence.first; j--) {
    if (
      !isSayingVerb(items, j) ||
      items[j]!.cue!.kind !== "saying" ||
      items[j]!.cue!.form === "ing" ||
      (items[j]!.cue!.form === "base" && !isBaseVerb(items, j, sentence.first))
    ) {
      continue;
    }
    const behind = items[j - 1];
    if (behind?.kind === "quote" || (behind?.word === "," && items[j - 2]?.kind === "quote")) {
      const inverted = findPhraseAfter(items, j + 1, i);
      if (inverted) {
        return inverted;
      }
    }
    if (isPassive(items, j, sentence.first) || (items[j - 1] && items[j - 1]!.flags & RELATIVE)) {
      continue;
    }
    const phrase = findSubjectBefore(items, j, sentence.first);
    if (phrase && !isReportedThing(items, phrase, sentence.first)) {
      return phrase;
    }
  }
  return findClauseSubject(items, sentence.first, i);
}
