// Finds, for one quotation in its sentence, the verb of saying that belongs to it and the words that name the speaker.
// Knows grammar only: whom the words mean is settled by resolveSpeaker.

import type { CueKind, CueWord } from "./cueLexicon";
import { ADVERB, AUXILIARY, COORDINATOR, DET, NEGATION, POSSESSIVE, PREPOSITION, RELATIVE, SUBORDINATOR, TIME } from "./functionWords";
import { findClauseSubject, findOwner, findPhraseAfter, findSubjectBefore, isDash, isNameLike, isVerbNext, type Phrase } from "./nounPhrase";
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

/** Items on each side that are looked at: longer than any sentence a person writes; keeps endless ones linear. */
const WINDOW = 150;

/** The cue for the quotation at item `at`. Undefined where its sentence has none. */
export function findCue(text: string, passage: Passage, whole: Sentence, at: number): FoundCue | undefined {
  const { items } = passage;
  const sentence = { first: Math.max(whole.first, at - WINDOW), last: Math.min(whole.last, at + WINDOW) };
  const after = findAfter(text, items, sentence, at);
  const isLedIn = at > sentence.first && /^[,:]$/.test(items[at - 1]!.word) && !endsSoftly(text, items[at]!);
  if (after && !isLedIn && !isInsideOpening(items, sentence, at)) return after;
  const before = ownedCue(items, sentence, at) ?? findBefore(items, sentence, at);
  // "Ruiz replied with, “Why?” Okoro then asked": a quotation that was led in and has its full stop belongs to the verb before.
  if (after && !(before?.speaker && before.word?.kind === "saying") && !isInsideOpening(items, sentence, at)) return after;
  if (before && before.word?.kind !== "doing" && before.word?.kind !== "thinking" && before.speaker) return before;
  return findTrailing(items, sentence, at) ?? findAccordingTo(items, sentence, at) ?? before;
}

/** "When asked about “the deal,” Okoro said": the quotation stands in an opening clause that the verb behind may not own. */
function isInsideOpening(items: readonly Item[], sentence: Sentence, at: number): boolean {
  const first = items[sentence.first]!;
  if (at === sentence.first || first.kind !== "word" || first.mention >= 0) return false;
  if (!(first.flags & (SUBORDINATOR | PREPOSITION)) || first.flags & DET) return false;
  for (let i = sentence.first; i < at; i++) if (items[i]!.word === "," || items[i]!.word === ":") return false;
  return true;
}

function findAfter(text: string, items: readonly Item[], sentence: Sentence, at: number): FoundCue | undefined {
  let from = at + 1;
  const isSoft = endsSoftly(text, items[at]!);
  while (from < sentence.last && (items[from]!.word === "," || isDash(items[from]!))) from++;
  const isMarked = isSoft || from > at + 1 || endsWithStop(text, items[at]!) || at === sentence.first;
  if (!isMarked || from >= sentence.last) return undefined;
  if (items[from]!.word === "according" && items[from + 1]?.word === "to") return accordingTo(items, sentence, from);
  const signed = from > at + 1 && at === sentence.first && isDash(items[from - 1]!) ? findPhraseAfter(items, from, sentence.last) : undefined;
  if (signed && (signed.last >= sentence.last || items[signed.last]!.kind === "quote" || /^[,(.]$/.test(items[signed.last]!.word)) && isNameLike(items[from]!) && !items.slice(from, sentence.last).some((item) => item.cue)) {
    return { basis: "attributionLine", cue: null, word: null, lemma: "—", speaker: signed };
  }
  for (let i = from; i < sentence.last && i < from + REACH_AFTER; i++) {
    const item = items[i]!;
    if (item.kind === "quote" || item.word === ";") return undefined;
    if (!isSayingVerb(items, i) || (!isSoft && item.cue!.kind !== "saying")) continue;
    const lead = skipAdverbs(items, from, i);
    if (lead === i) {
      if (item.cue!.form === "ing" || item.cue!.form === "base") return undefined;
      const phrase = findPhraseAfter(items, i + 1, sentence.last);
      return phrase && found(items, "inverted", i, phrase, from);
    }
    if (item.cue!.form === "ing") continue;
    const phrase = findSubjectBefore(items, i, from);
    if (!phrase) continue;
    if (items[lead]!.flags & COORDINATOR && at > sentence.first) return undefined;
    if (phrase.first > lead && !isOnlyLeading(items, lead, phrase.first)) {
      if (!isOnePhrase(items, lead, phrase.first)) return undefined;
      if (!isNameLike(items[lead]!) && !(items[lead]!.flags & (DET | POSSESSIVE))) return found(items, "cueAfter", i, phrase, from);
      return found(items, "cueAfter", i, { first: lead, last: endOfHead(items, lead, phrase.last) }, from);
    }
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

/** "the Leeds senator and former candidate said": no verb between the parts. */
function isOnePhrase(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const item = items[i]!;
    if (item.kind === "quote" || item.kind === "stop" || item.flags & (AUXILIARY | SUBORDINATOR) || (item.cue && !item.cue.isNounToo)) return false;
  }
  return true;
}

/** An apposition is no part of the words that name: "Ana Ruiz" of "Ana Ruiz, a spokeswoman for the union". */
function endOfHead(items: readonly Item[], first: number, last: number): number {
  for (let i = first + 1; i < last; i++) if (items[i]!.word === ",") return i;
  return last;
}

/** "“…” before the vote, Okoro said.", "“…” in June, said Okoro": an attribution set off by a comma at the sentence's end. */
function findTrailing(items: readonly Item[], sentence: Sentence, at: number): FoundCue | undefined {
  for (let i = at + 1; i < sentence.last - 1; i++) {
    if (items[i]!.word !== "," && !(i > at + 1 && items[i - 1]!.kind === "quote")) continue;
    const from = items[i]!.word === "," ? i + 1 : i;
    for (let j = from; j < sentence.last && j < from + REACH_AFTER; j++) {
      const item = items[j]!;
      if (item.kind === "quote" || (item.word === "," && j > from && items[j - 1]!.kind === "quote")) break;
      if (!isSayingVerb(items, j) || item.cue!.kind !== "saying" || item.cue!.form === "ing" || item.cue!.form === "base") continue;
      const behind = items[j + 1];
      const isLast = !behind || behind.kind === "stop" || behind.word === "," || behind.flags & PREPOSITION || behind.flags & TIME;
      if (j === from) {
        const phrase = findPhraseAfter(items, j + 1, sentence.last);
        if (phrase) return found(items, "inverted", j, phrase, from);
      } else if (isLast) {
        const phrase = findSubjectBefore(items, j, from);
        if (phrase && (phrase.first === from || isOnlyLeading(items, from, phrase.first))) return found(items, "cueAfter", j, phrase, from);
      }
      break;
    }
  }
  return undefined;
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
  return item.cue!.isNounToo && isNounByNext(items, i);
}

/** "tweets targeting …", "claims of …", "the report was": what follows tells a noun. */
function isNounByNext(items: readonly Item[], i: number): boolean {
  const before = items[i - 1]!;
  if (before.flags & (AUXILIARY | NEGATION) || before.word === "to" || isNameLike(before) || /^(?:he|she|they|it|who|we|i|you)$/.test(before.word)) return false;
  const next = items[i + 1];
  if (!next || next.kind !== "word" || isNameLike(next)) return false;
  if (next.flags & AUXILIARY) return true;
  if (next.flags & PREPOSITION) return !/^(?:for|to|as|against)$/.test(next.word);
  return next.flags === 0 && /(?:ing|ed)$/.test(next.word);
}

function isPronounSubject(item: Item): boolean {
  return item.word === "it" || item.word === "that" || item.word === "this" || item.word === "who" || item.word === "one" || item.word === "others" || item.word === "some" || item.word === "many" || item.word === "both" || item.word === "most" || item.word === "another";
}

/** How well a kind of verb goes with a quotation: by the place of the quotation, lower is better, 9 is not at all. */
const RANKS: Readonly<Record<CueKind, { readonly whole: number; readonly part: number }>> = {
  saying: { whole: 0, part: 0 },
  naming: { whole: 1, part: 0 },
  reporting: { whole: 1, part: 1 },
  thinking: { whole: 2, part: 2 },
  doing: { whole: 3, part: 3 },
};

/** The best verb before the quotation; of equal ones the nearest. */
function findBefore(items: readonly Item[], sentence: Sentence, at: number): FoundCue | undefined {
  const lead = items[at - 1];
  const isColon = lead?.word === ":";
  const isWhole = isColon || lead?.word === ",";
  const noun = nounBefore(items, sentence, at);
  if (noun && !(items[noun.speaker!.first]!.flags & POSSESSIVE) && !isSpokenOf(items, sentence, noun)) return noun;
  let best: FoundCue | undefined;
  let bestRank = 9;
  for (let i = at - 1; i >= sentence.first && items[i]!.word !== ";"; i--) {
    const item = items[i]!;
    if (item.word === "to" && items[i - 1]?.word === "according" && bestRank > 1) return accordingTo(items, sentence, i - 1) ?? best;
    if (item.isCueNoun && bestRank > 1 && items[i + 1]?.word === "that" && isNounUse(items, i)) {
      const owned = nounCue(items, sentence, i);
      if (owned) {
        best = owned;
        bestRank = 1;
      }
    }
    if (!item.cue || isNounHere(items, i)) continue;
    const isAdjacent = i >= at - 2;
    const rank = isAdjacent && isWhole && item.cue.kind === "thinking" ? 0 : RANKS[item.cue.kind][isWhole ? "whole" : "part"];
    if (rank >= bestRank) continue;
    const cue = readVerb(items, sentence, i, at, isColon);
    if (!cue?.speaker && best) continue;
    if (cue) {
      best = cue;
      bestRank = cue.speaker ? rank : 8;
    }
    if (bestRank === 0) break;
  }
  if (noun && bestRank > 1) return noun;
  if (bestRank > 1) {
    const label = labelOfSentence(items, sentence, at);
    if (label) return label;
  }
  if (isColon && bestRank > 1) return labelBefore(items, sentence, at) ?? best;
  return best && outerCue(items, sentence, best, isWhole);
}

/** "Ruiz’s “…” promise": a noun of saying behind, its owner before. */
function ownedCue(items: readonly Item[], sentence: Sentence, at: number): FoundCue | undefined {
  const next = items[at + 1];
  if (items[at - 1]?.kind !== "possessive" || !next?.isCueNoun || at + 1 >= sentence.last) return undefined;
  const owner = items[at - 2];
  const speaker = owner && owner.mention >= 0 && at - 2 >= sentence.first ? nameEndingAt(items, at - 2, sentence.first) : findOwner(items, at - 2, sentence.first);
  return speaker && { basis: "cueBefore", cue: { first: at + 1, last: at + 2 }, word: null, lemma: next.word, speaker };
}

/** "Ruiz said of Okoro’s request: “…”": what is spoken of says nothing itself. */
function isSpokenOf(items: readonly Item[], sentence: Sentence, { speaker }: FoundCue): boolean {
  const of = speaker!.first - 1;
  return of > sentence.first && /^(?:of|about|to|on)$/.test(items[of]!.word) && isSayingVerb(items, of - 1) && items[of - 1]!.cue!.kind === "saying";
}

/** "Ruiz said she would call it “…”": the outer verb names the one whom the inner one's pronoun means. */
function outerCue(items: readonly Item[], sentence: Sentence, inner: FoundCue, isWhole: boolean): FoundCue {
  const speaker = inner.speaker;
  if (!speaker || speaker.last - speaker.first > 1 || !/^(?:he|she|it|they)$/.test(items[speaker.first]!.word) || (isWhole && inner.word?.kind === "saying")) return inner;
  let i = speaker.first - 1;
  if (i >= sentence.first && items[i]!.word === "that") i--;
  if (i < sentence.first || !isSayingVerb(items, i) || items[i]!.cue!.kind !== "saying" || items[i]!.cue!.form === "base") return inner;
  const outer = readVerb(items, sentence, i, speaker.first, false);
  return outer?.speaker ? outer : inner;
}

/** "Ruiz’s claim that “…”", "in her letter: “…”": a noun of saying right before. */
function nounBefore(items: readonly Item[], sentence: Sentence, at: number): FoundCue | undefined {
  let i = at - 1;
  while (i >= sentence.first && i > at - 3 && /^(?:that|of|about|:|,)$/.test(items[i]!.word)) i--;
  if (i < sentence.first || i === at - 1 || !items[i]!.isCueNoun || !isNounUse(items, i)) return undefined;
  return nounCue(items, sentence, i);
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
  // "Said Ana Ruiz: “…”"
  if (i === sentence.first && form === "past" && item.cue!.kind === "saying") {
    const phrase = findPhraseAfter(items, i + 1, at);
    if (phrase && items.slice(phrase.first, phrase.last).some(isNameLike)) return found(items, "inverted", i, phrase, i);
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
  let b = i - 1;
  while (b > sentence.first && (items[b]!.flags & ADVERB || items[b]!.word.endsWith("ly")) && !isNameLike(items[b]!)) b--;
  const before = items[b];
  if (before && b >= sentence.first && isNameLike(before)) return nameEndingAt(items, b, sentence.first);
  if (before && b >= sentence.first && before.flags & AUXILIARY) {
    const own = findSubjectBefore(items, i, sentence.first);
    if (own) return own;
  }
  for (let j = i - 1; j >= sentence.first; j--) {
    if (!isSayingVerb(items, j) || items[j]!.cue!.kind !== "saying" || items[j]!.cue!.form === "ing" || (items[j]!.cue!.form === "base" && !isBaseVerb(items, j, sentence.first))) continue;
    const behind = items[j - 1];
    if (behind?.kind === "quote" || (behind?.word === "," && items[j - 2]?.kind === "quote")) {
      const inverted = findPhraseAfter(items, j + 1, i);
      if (inverted) return inverted;
    }
    if (isPassive(items, j, sentence.first) || (items[j - 1] && items[j - 1]!.flags & RELATIVE)) continue;
    const phrase = findSubjectBefore(items, j, sentence.first);
    if (phrase) return phrase;
  }
  return findClauseSubject(items, sentence.first, i);
}

/** Who speaks in a sentence that ends with a colon before the quotation below. */
export function findLeadIn(passage: Passage, sentence: Sentence): FoundCue | undefined {
  const last = findBefore(passage.items, { first: Math.max(sentence.first, sentence.last - WINDOW), last: sentence.last }, sentence.last);
  return last?.cue && last.speaker ? last : findSentenceCue(passage, sentence) ?? last;
}

/** Who speaks in a sentence of narration: its main verb of saying. Undefined where it has none. */
export function findSentenceCue(passage: Passage, sentence: Sentence): FoundCue | undefined {
  const { items } = passage;
  const last = Math.min(sentence.last, sentence.first + WINDOW);
  for (let i = sentence.first; i < last; i++) {
    if (items[i]!.word === "according" && items[i + 1]?.word === "to") return accordingTo(items, sentence, i);
    if (!isSayingVerb(items, i)) continue;
    const form = items[i]!.cue!.form;
    if (form === "ing" || (form === "base" && !isBaseVerb(items, i, sentence.first)) || isPassive(items, i, sentence.first)) continue;
    const speaker = findSubjectBefore(items, i, sentence.first);
    if (speaker) return found(items, "leadIn", i, speaker, sentence.first);
  }
  return undefined;
}

/** "footage of Ana Ruiz saying": the name alone. */
function nameEndingAt(items: readonly Item[], end: number, low: number): Phrase {
  let first = end;
  while (first > low && isNameLike(items[first - 1]!)) first--;
  return { first, last: end + 1 };
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
    // "Ruiz’s words", "Forbes’ words"
    if (item.kind === "possessive" || (/^['’]$/.test(item.word) && items[j - 1]?.word.endsWith("s"))) {
      const phrase = findOwner(items, j - 1, sentence.first);
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

/** "Ruiz: Council must “…”": a headline that opens with the speaker's name. */
function labelOfSentence(items: readonly Item[], sentence: Sentence, at: number): FoundCue | undefined {
  for (let i = sentence.first + 1; i < at - 1 && i <= sentence.first + 4; i++) {
    if (items[i]!.word !== ":") continue;
    if (!items.slice(sentence.first, i).every(isNameLike)) return undefined;
    return { basis: "colon", cue: null, word: null, lemma: ":", speaker: { first: sentence.first, last: i } };
  }
  return undefined;
}

/** "Ruiz: “…”", "Ruiz on the bridge: “…”". */
function labelBefore(items: readonly Item[], sentence: Sentence, at: number): FoundCue | undefined {
  // "Here is Ruiz on the bridge: “…”"
  const second = items[sentence.first + 1];
  const isHere = items[sentence.first]!.word === "here" && second !== undefined && (second.kind === "possessive" || (second.flags & AUXILIARY) !== 0);
  let low = isHere ? sentence.first + 2 : sentence.first;
  for (let i = sentence.first + 1; i < at - 1; i++) if (isDash(items[i]!) || (items[i]!.word === "from" && i > at - 8)) low = i + 1;
  const subject = findClauseSubject(items, low, at - 1);
  // "The surge surprises the pollster Ana Ruiz: “…”"
  const isThing = subject !== undefined && (items[subject.first]!.flags & DET) !== 0;
  const phrase = isThing && items[at - 2] !== undefined && items[at - 2]!.mention >= 0 ? nameEndingAt(items, at - 2, low) : subject;
  return phrase && { basis: "colon", cue: null, word: null, lemma: ":", speaker: phrase };
}

/** The verb with its auxiliaries and adverbs, but none before `low`. */
function found(items: readonly Item[], basis: SpeakerBasis, verb: number, speaker: Phrase | null, low: number): FoundCue {
  let first = verb;
  while (first - 1 >= low && items[first - 1]!.kind === "word" && items[first - 1]!.flags & (AUXILIARY | NEGATION)) first--;
  const word = items[verb]!.cue!;
  const hasParticle = PHRASAL.has(word.lemma) && /^(?:on|out|back|in|up|off)$/.test(items[verb + 1]?.word ?? "");
  return { basis, cue: { first, last: hasParticle ? verb + 2 : verb + 1 }, word, lemma: word.lemma, speaker };
}

/** Verbs whose particle is part of the cue: "went on", "pointed out", "shot back", "chimed in", "summed up". */
const PHRASAL = new Set(["go", "point", "shoot", "fire", "chime", "sum", "hit", "call", "speak", "snap", "put", "set"]);
