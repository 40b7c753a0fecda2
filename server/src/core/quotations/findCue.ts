// Finds, for one quotation in its sentence, the verb of saying that belongs to it and the words that name the speaker.
// Knows grammar only: whom the words mean is settled by resolveSpeaker.

import type { CueWord } from "./cueLexicon";
import { ADVERB, AUXILIARY, COORDINATOR, DET, NEGATION, POSSESSIVE, PREPOSITION, SUBORDINATOR } from "./functionWords";
import { findClauseSubject, findPhraseAfter, findSubjectBefore, isDash, isNameLike, isVerbNext, type Phrase } from "./nounPhrase";
import { endsWithStop, type Item, type Passage, type Sentence } from "./passage";
import type { SpeakerBasis } from "./quotationTypes";

export interface FoundCue {
  readonly basis: SpeakerBasis;
  /** Items of the words of saying. */
  readonly cue: Phrase | null;
  readonly word: CueWord | null;
  readonly lemma: string;
  readonly speaker: Phrase | null;
}

/** How far behind a quotation its verb may stand, in items: "“…,” Ana Ruiz, the mayor of …, said". */
const REACH_AFTER = 40;

/** The cue for the quotation at item `at`. Undefined where its sentence has none. */
export function findCue(text: string, passage: Passage, sentence: Sentence, at: number): FoundCue | undefined {
  const { items } = passage;
  const after = findAfter(text, items, sentence, at);
  if (after && !isInsideOpening(items, sentence, at)) return after;
  const before = findBefore(items, sentence, at);
  if (before && before.word?.kind !== "doing" && before.speaker) return before;
  return after ?? findAccordingTo(items, sentence, at) ?? before;
}

/** "When asked about “the deal,” Okoro said": the quotation stands in an opening clause that the verb behind may not own. */
function isInsideOpening(items: readonly Item[], sentence: Sentence, at: number): boolean {
  const first = items[sentence.first]!;
  return at > sentence.first && first.kind === "word" && first.mention < 0 && (first.flags & (SUBORDINATOR | PREPOSITION)) !== 0 && !(first.flags & DET);
}

function findAfter(text: string, items: readonly Item[], sentence: Sentence, at: number): FoundCue | undefined {
  let from = at + 1;
  const isSoft = endsSoftly(text, items[at]!);
  while (from < sentence.last && (items[from]!.word === "," || isDash(items[from]!))) from++;
  const isMarked = isSoft || from > at + 1 || endsWithStop(text, items[at]!) || at === sentence.first;
  if (!isMarked || from >= sentence.last) return undefined;
  if (items[from]!.word === "according" && items[from + 1]?.word === "to") return accordingTo(items, sentence, from);
  for (let i = from; i < sentence.last && i < from + REACH_AFTER; i++) {
    const item = items[i]!;
    if (item.kind === "quote" || item.word === ";") return undefined;
    if (!isSayingVerb(items, i)) continue;
    const lead = skipAdverbs(items, from, i);
    if (lead === i) {
      if (item.cue!.form === "ing" || item.cue!.form === "base") return undefined;
      const phrase = findPhraseAfter(items, i + 1, sentence.last);
      if (phrase && !isVerbNext(items, phrase.last)) return found(items, "inverted", i, phrase, from);
      return undefined;
    }
    if (item.cue!.form === "ing") continue;
    const phrase = findSubjectBefore(items, i, from);
    if (!phrase) continue;
    if (phrase.first > lead && !isOnlyLeading(items, lead, phrase.first)) return undefined;
    return found(items, "cueAfter", i, phrase, from);
  }
  return undefined;
}

/** A comma, dash or ellipsis ends the quotation: its sentence goes on behind it. */
function endsSoftly(text: string, quote: Item): boolean {
  return /[,—–…-]["'’”»\s]*$/.test(text.slice(Math.max(quote.start, quote.end - 6), quote.end));
}

function skipAdverbs(items: readonly Item[], from: number, to: number): number {
  let i = from;
  while (i < to && items[i]!.kind === "word" && items[i]!.mention < 0 && (items[i]!.flags & ADVERB || items[i]!.word.endsWith("ly")) && !(items[i]!.flags & DET)) i++;
  return i;
}

function isOnlyLeading(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!(items[i]!.flags & (ADVERB | COORDINATOR)) && !(items[i]!.flags & DET && i + 1 === to)) return false;
  return true;
}

/** True where a finite verb (or an -ing form) of saying stands, no noun of the same form: "his claims", "a report". */
function isSayingVerb(items: readonly Item[], i: number): boolean {
  const item = items[i]!;
  if (!item.cue || item.cue.kind === "doing") return false;
  return !isNounHere(items, i);
}

function isNounHere(items: readonly Item[], i: number): boolean {
  const item = items[i]!;
  const before = items[i - 1];
  if (!before) return false;
  if (before.flags & (DET | POSSESSIVE) && !isPronounSubject(before)) return true;
  if (before.kind === "possessive") return item.cue!.isNounToo || item.cue!.form === "base";
  if (item.cue!.form === "base" && before.flags & PREPOSITION && before.word !== "to") return true;
  return false;
}

function isPronounSubject(item: Item): boolean {
  return item.word === "it" || item.word === "that" || item.word === "this" || item.word === "who" || item.word === "one" || item.word === "others" || item.word === "some" || item.word === "many" || item.word === "both" || item.word === "most" || item.word === "another";
}

function findBefore(items: readonly Item[], sentence: Sentence, at: number): FoundCue | undefined {
  let doing: FoundCue | undefined;
  let noun: FoundCue | undefined;
  const isColon = items[at - 1]?.word === ":";
  for (let i = at - 1; i >= sentence.first; i--) {
    const item = items[i]!;
    if (item.word === "to" && items[i - 1]?.word === "according") return accordingTo(items, sentence, i - 1);
    if (item.isCueNoun && !noun && isNounUse(items, i)) noun = nounCue(items, sentence, i);
    if (!item.cue || isNounHere(items, i)) continue;
    const cue = readVerb(items, sentence, i, at, isColon);
    if (!cue) continue;
    if (item.cue.kind !== "doing") {
      if (cue.speaker) return noun && noun.cue!.first > cue.cue!.last + 3 && item.cue.kind === "saying" && isPossessed(items, noun) ? noun : cue;
      doing ??= cue;
    } else doing ??= cue;
  }
  if (noun && isPossessed(items, noun)) return noun;
  if (doing?.speaker) return doing;
  if (isColon) return labelBefore(items, sentence, at) ?? noun ?? doing;
  return noun ?? doing;
}

function readVerb(items: readonly Item[], sentence: Sentence, i: number, at: number, isColon: boolean): FoundCue | undefined {
  const item = items[i]!;
  const form = item.cue!.form;
  const before = i > sentence.first ? items[i - 1] : undefined;
  const basis: SpeakerBasis = isColon && at - i < 8 ? "colon" : "cueBefore";
  // "“…,” said Ana Ruiz, “…”"
  const isBehindQuote = before?.kind === "quote" || ((before?.word === "," || (before && isDash(before))) && items[i - 2]?.kind === "quote");
  if (isBehindQuote && form !== "ing") {
    const phrase = findPhraseAfter(items, i + 1, at);
    if (phrase && !isVerbNext(items, phrase.last)) return found(items, "between", i, phrase, sentence.first);
  }
  if (form === "base" && !isBaseVerb(items, i, sentence.first)) return undefined;
  if ((form === "past" || form === "participle") && isPassive(items, i, sentence.first)) return passiveCue(items, sentence, i, at);
  const phrase = form === "ing" ? participleSubject(items, sentence, i) : findSubjectBefore(items, i, clauseStart(items, sentence.first, i));
  const isBetween = phrase !== undefined && items.slice(sentence.first, phrase.first).some((x) => x.kind === "quote") && phrase.first > sentence.first && isBetweenQuotes(items, phrase, at);
  return found(items, isBetween ? "between" : basis, i, phrase ?? null, sentence.first);
}

function isBetweenQuotes(items: readonly Item[], phrase: Phrase, at: number): boolean {
  let before = phrase.first - 1;
  if (items[before]?.word === "," || (items[before] && isDash(items[before]!))) before--;
  return items[before]?.kind === "quote" && at - phrase.last < 12;
}

/** Behind the last semicolon; a quotation ends the clause before only where it ended softly. */
function clauseStart(items: readonly Item[], low: number, verb: number): number {
  for (let j = verb - 1; j > low; j--) if (items[j]!.word === ";") return j + 1;
  return low;
}

/** "they say", "would say", "to say": a bare form is a verb after a plural subject, an auxiliary or "to". */
function isBaseVerb(items: readonly Item[], i: number, low: number): boolean {
  for (let j = i - 1; j >= low && i - j < 4; j--) {
    const item = items[j]!;
    if (item.flags & ADVERB && !(item.flags & AUXILIARY)) continue;
    if (item.flags & (AUXILIARY | NEGATION) || item.word === "to") return true;
    if (/^(?:they|we|i|you|who|that|which|people|and|or|but|both|some|many|others|let)$/.test(item.word)) return true;
    return item.kind === "word" && !(item.flags & (DET | PREPOSITION)) && (item.word.endsWith("s") || isNameLike(item) || item.word === "men" || item.word === "women");
  }
  return false;
}

function isPassive(items: readonly Item[], i: number, low: number): boolean {
  for (let j = i - 1; j >= low && i - j < 5; j--) {
    const item = items[j]!;
    if (/^(?:is|are|was|were|be|been|being|'re|'m|isn|wasn|aren|weren|gets|got)$/.test(item.word)) return true;
    if (item.flags & (ADVERB | NEGATION) || item.word.endsWith("ly")) continue;
    return false;
  }
  return false;
}

/** "was called “…” by Ana Ruiz": the speaker stands behind "by", if at all. */
function passiveCue(items: readonly Item[], sentence: Sentence, i: number, at: number): FoundCue {
  for (let j = i + 1; j < sentence.last && j < at + 12; j++) {
    if (items[j]!.word !== "by") continue;
    const phrase = findPhraseAfter(items, j + 1, sentence.last);
    if (phrase) return found(items, "cueBefore", i, phrase, sentence.first);
  }
  return found(items, "cueBefore", i, null, sentence.first);
}

/** "…, adding that “…”" shares the main clause's subject; "a statement saying “…”" has its own. */
function participleSubject(items: readonly Item[], sentence: Sentence, i: number): Phrase | undefined {
  const before = items[i - 1];
  if (before && before.kind === "word" && !(before.flags & (COORDINATOR | ADVERB | PREPOSITION | SUBORDINATOR))) {
    const own = findSubjectBefore(items, i, sentence.first);
    if (own && before.flags & AUXILIARY) return own;
  }
  for (let j = i - 1; j >= sentence.first; j--) {
    if (!isSayingVerb(items, j) || items[j]!.cue!.form === "ing") continue;
    const behind = items[j - 1];
    if (behind?.kind === "quote" || (behind?.word === "," && items[j - 2]?.kind === "quote")) {
      const inverted = findPhraseAfter(items, j + 1, i);
      if (inverted) return inverted;
    }
    if (isPassive(items, j, sentence.first)) continue;
    const phrase = findSubjectBefore(items, j, sentence.first);
    if (phrase) return phrase;
  }
  return findClauseSubject(items, sentence.first, i);
}

/** Who speaks in a sentence of narration: its main verb of saying. Undefined where it has none. */
export function findSentenceCue(passage: Passage, sentence: Sentence): FoundCue | undefined {
  const { items } = passage;
  for (let i = sentence.first; i < sentence.last; i++) {
    if (items[i]!.word === "according" && items[i + 1]?.word === "to") return accordingTo(items, sentence, i);
    if (!isSayingVerb(items, i)) continue;
    const form = items[i]!.cue!.form;
    if (form === "ing" || (form === "base" && !isBaseVerb(items, i, sentence.first)) || isPassive(items, i, sentence.first)) continue;
    const speaker = findSubjectBefore(items, i, sentence.first);
    if (speaker) return found(items, "leadIn", i, speaker, sentence.first);
  }
  return undefined;
}

function findAccordingTo(items: readonly Item[], sentence: Sentence, at: number): FoundCue | undefined {
  for (let i = at + 1; i < sentence.last; i++) if (items[i]!.word === "according" && items[i + 1]?.word === "to") return accordingTo(items, sentence, i);
  return undefined;
}

function accordingTo(items: readonly Item[], sentence: Sentence, i: number): FoundCue | undefined {
  const phrase = findPhraseAfter(items, i + 2, sentence.last);
  return phrase && { basis: "accordingTo", cue: { first: i, last: i + 2 }, word: null, lemma: "according to", speaker: phrase };
}

function isNounUse(items: readonly Item[], i: number): boolean {
  const before = items[i - 1];
  return !items[i]!.cue || before === undefined || (before.flags & (DET | POSSESSIVE)) !== 0 || before.kind === "possessive" || !(before.flags & AUXILIARY) && !isNameLike(before);
}

/** "Ruiz’s claim that “…”", "in her letter: “…”": the owner speaks. */
function nounCue(items: readonly Item[], sentence: Sentence, i: number): FoundCue | undefined {
  const cue = { first: i, last: i + 1 };
  const lemma = items[i]!.word;
  for (let j = i - 1; j >= sentence.first && i - j < 5; j--) {
    const item = items[j]!;
    if (item.kind === "possessive") {
      const phrase = findSubjectBefore(items, j, sentence.first);
      return phrase && { basis: "cueBefore", cue, word: null, lemma, speaker: phrase };
    }
    if (item.flags & POSSESSIVE && item.word !== "its" || item.word === "its") return { basis: "cueBefore", cue, word: null, lemma, speaker: { first: j, last: j + 1 } };
    if (item.kind !== "word" || item.flags & PREPOSITION) break;
  }
  const next = items[i + 1];
  if (next && (next.word === "by" || next.word === "from")) {
    const phrase = findPhraseAfter(items, i + 2, sentence.last);
    if (phrase) return { basis: "cueBefore", cue, word: null, lemma, speaker: phrase };
  }
  return undefined;
}

function isPossessed(_items: readonly Item[], noun: FoundCue): boolean {
  return noun.speaker !== null;
}

/** "Ruiz: “…”", "Ruiz on the bridge: “…”". */
function labelBefore(items: readonly Item[], sentence: Sentence, at: number): FoundCue | undefined {
  const phrase = findClauseSubject(items, sentence.first, at - 1);
  return phrase && { basis: "colon", cue: null, word: null, lemma: ":", speaker: phrase };
}

/** The verb with its auxiliaries and adverbs, but none before `low`. */
function found(items: readonly Item[], basis: SpeakerBasis, verb: number, speaker: Phrase | null, low: number): FoundCue {
  let first = verb;
  while (first - 1 >= low && items[first - 1]!.kind === "word" && items[first - 1]!.flags & (AUXILIARY | NEGATION)) first--;
  const word = items[verb]!.cue!;
  return { basis, cue: { first, last: verb + 1 }, word, lemma: word.lemma, speaker };
}
