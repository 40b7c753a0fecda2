// Tells what was said or written by someone from what is only quoted: titles, terms, scare quotes. Knows the words
// inside the marks, those beside them, and whether somebody is said to speak.

import type { Attributed } from "./attribution";
import { CUE_WORDS } from "./cueLexicon";

/** Shorter ones without a speaker are terms or scare quotes: the ladder of quote-rules.md. */
const FEWEST_WORDS_OF_SPEECH = 5;
/** A title in capitals of so many words is one even where somebody speaks in its sentence. */
const FEWEST_WORDS_OF_TITLE = 4;
const LONGEST_TITLE = 14;

/**
 * Nouns of works and shows, and words that give a thing its name: before a quotation in title case they tell a title.
 */
const WORKS = new Set(
  (
    "film movie show series song album book novel poem play essay article magazine episode documentary program " +
    "programme podcast musical opera single track video game hit memoir novella comic cartoon sitcom drama " +
    "comedy ballad anthem report paper study exhibition exhibit painting magazine journal segment chapter " +
    "titled entitled called named dubbed headlined author of on nbc's cbs's abc's cnn's pbs's hbo's fox's bbc's " +
    "mtv's npr's msnbc's netflix's star host"
  ).split(" "),
);
/** Behind a quotation in title case they tell a title or a name. */
const WORK_HEADS = new Set(
  (
    "star host co-host creator writer author director producer actor actress film movie show series song album " +
    "book novel magazine episode program programme podcast column section app tour exhibit initiative campaign " +
    "fund bill act plan rule law list award prize label movement coalition"
  ).split(" "),
);

/** `text`: of the quotation's block. */
export function isSpeech(text: string, quotation: Attributed): boolean {
  const { span, attribution, isStandalone, before, after } = quotation;
  const isLong = span.end - span.start > MOST_READ;
  const inner = text.slice(span.start, isLong ? span.start + MOST_READ : span.end);
  const words = listWords(inner, isLong ? FEWEST_WORDS_OF_SPEECH + 1 : LONGEST_TITLE + 1);
  if (words.length === 0) {
    return false;
  }
  const isDirect = attribution !== undefined && isDirectlySaid(quotation);
  if (attribution?.isOwn && TITLING.has(attribution.found.lemma)) {
    return false;
  }
  if (!isLong && isTitleCase(words, inner)) {
    if (
      WORKS.has(before) ||
      /^['’]s$/.test(before) ||
      WORK_HEADS.has(after) ||
      isExplained(quotation) ||
      isKnownAs(text, span.outerStart)
    ) {
      return false;
    }
    if (isDirect) {
      return true;
    }
    if (words.length >= FEWEST_WORDS_OF_TITLE) {
      return false;
    }
    return (
      attribution?.isOwn === true && attribution.found.speaker !== null && words.length > 1 && isCuedBySaying(quotation)
    );
  }
  if (isStandalone && words.length > 1) {
    return true;
  }
  if (attribution?.isOwn && attribution.found.speaker) {
    return isCuedBySaying(quotation) || words.length >= FEWEST_WORDS_OF_SPEECH;
  }
  return words.length > FEWEST_WORDS_OF_SPEECH;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu;

/** The first words, as many as can tell. */
function listWords(text: string, most: number): readonly string[] {
  const words: string[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match && words.push(match[0]) < most; ) {
    match = WORD.exec(text);
  }
  return words;
}

/** Characters: no title is longer, and enough words to count. */
const MOST_READ = 120;

/** Verbs that give a work or an event its name. */
const TITLING = new Set(["title", "entitle", "christen", "bill"]);

/**
 * "“Harbour Lights,” a novel", "“Harbour Lights,” by Ana Ruiz": what follows tells a title, unless it is who speaks.
 */
function isExplained({ attribution, afterComma, isStandalone }: Attributed): boolean {
  if (isStandalone) {
    return false;
  }
  if (afterComma === "by" || afterComma === "which") {
    return true;
  }
  if (afterComma !== "a" && afterComma !== "an" && afterComma !== "the") {
    return false;
  }
  const speaker = attribution?.basis === "cueAfter" ? attribution.found.speaker : null;
  return (
    !speaker ||
    !attribution ||
    !attribution.passage.items.slice(speaker.first, speaker.last).some((item) => item.mention >= 0 || item.isCapital)
  );
}

/** "a panel known as the “Group of Nine”". */
function isKnownAs(text: string, start: number): boolean {
  return /\b(?:known|referred to|billed) as (?:the |an? )?$/.test(text.slice(Math.max(0, start - 24), start));
}

function isCuedBySaying(quotation: Attributed): boolean {
  const found = quotation.attribution?.found;
  return found !== undefined && (found.word === null || found.word.kind !== "doing");
}

/** A verb of saying right beside it: "“…,” she said", "she said, “…”", "she said: “…”". */
function isDirectlySaid(quotation: Attributed): boolean {
  const { attribution, before } = quotation;
  if (!attribution) {
    return false;
  }
  switch (attribution.basis) {
    case "cueAfter":
    case "inverted":
      return !attribution.isOwn || attribution.found.word?.kind === "saying";
    case "carriedOn":
    case "leadIn":
    case "paragraphBefore":
    case "attributionLine":
    case "label":
      return true;
    case "colon":
      return true;
    default:
      return before === "," ? isCueWord(quotation.beforeComma) : isCueWord(before);
  }
}

function isCueWord(word: string): boolean {
  const kind = CUE_WORDS.get(word)?.kind;
  return kind === "saying" || kind === "naming";
}

/** Every longer word begins with a capital, and the last one does: "The Growth and Opportunity Project". */
function isTitleCase(words: readonly string[], inner: string): boolean {
  if (words.length > LONGEST_TITLE || /[.!?…]["'’”]?\s+\S/.test(inner)) {
    return false;
  }
  if (words.length === 1) {
    return /^\p{Lu}/u.test(words[0]!) && !/[.!?…]$/.test(inner);
  }
  const last = words[words.length - 1]!;
  if (!/^[\p{Lu}\p{N}]/u.test(words[0]!) || !/^[\p{Lu}\p{N}]/u.test(last)) {
    return false;
  }
  return words.every((word) => word.length <= 3 || /^[\p{Lu}\p{N}]/u.test(word) || SMALL_IN_TITLES.has(word));
}

const SMALL_IN_TITLES = new Set([
  "with",
  "from",
  "into",
  "over",
  "upon",
  "between",
  "against",
  "about",
  "after",
  "before",
  "versus",
  "through",
]);
