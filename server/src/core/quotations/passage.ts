// A block as the speaker search reads it: its words and marks in order, each quotation folded into one item, cut into
// sentences. All counts from the block's start. Knows words and marks; knows no speakers.

import {
  CAPITAL,
  FULL_STOP,
  LINE_BEFORE,
  NUMBER,
  POSSESSIVE as POSSESSIVE_TOKEN,
  tokenize,
  TokenRoom,
  WORD,
  ADDRESS,
} from "../text/tokens";
import { CUE_NOUNS, CUE_WORDS, type CueWord } from "./cueLexicon";
import { AUXILIARY, CATENATIVE, FUNCTION_WORDS, NEGATION } from "./functionWords";
import type { MarkedSpan } from "./pairMarks";

export type ItemKind = "word" | "number" | "possessive" | "stop" | "mark" | "quote";

/** Wherever one is made, its properties stand in this order: objects of one shape are made and read more quickly. */
export interface Item {
  readonly kind: ItemKind;
  readonly start: number;
  readonly end: number;
  /** In lower case; for a quotation the empty string. */
  readonly word: string;
  readonly isCapital: boolean;
  /** Flags of functionWords.ts. */
  readonly flags: number;
  readonly cue: CueWord | undefined;
  readonly isCueNoun: boolean;
  /** Which of the block's names covers it, else -1. */
  readonly mention: number;
  /** Which of the block's quotations it is, else -1. */
  readonly quote: number;
  /** True where it begins a line within the block. */
  readonly isLineStart: boolean;
}

export interface Sentence {
  /** Items from `first` up to, not with, `last`. */
  readonly first: number;
  readonly last: number;
}

export interface Passage {
  readonly text: string;
  readonly items: readonly Item[];
  readonly sentences: readonly Sentence[];
}

/** Stands for a quotation among the words outside: no letter, no mark that means anything. */
const PLACEHOLDER = " \uE000 ";

const room = new TokenRoom();

/** Items of the block `text`. `names`: starts and ends by turns. Linear. */
export function readPassage(text: string, spans: readonly MarkedSpan[], names: Int32Array): Passage {
  const items: Item[] = [];
  const tokens = tokenize(outsideOf(text, spans), room);
  // How far a place in the text outside stands before its place in the block.
  let shift = 0;
  let s = 0;
  let m = 0;
  for (let t = 0; t < tokens.count; t++) {
    const start = tokens.starts[t]! + shift;
    const span = spans[s];
    if (span && start === span.outerStart + 1) {
      items.push(quoteItem(span, s, (tokens.flags[t]! & LINE_BEFORE) !== 0));
      shift += span.outerEnd - span.outerStart - PLACEHOLDER.length;
      s++;
      continue;
    }
    const end = tokens.ends[t]! + shift;
    while (2 * m < names.length && names[2 * m + 1]! <= start) {
      m++;
    }
    const mention = 2 * m < names.length && names[2 * m]! < end ? m : -1;
    pushToken(items, text, tokens.kinds[t]!, tokens.flags[t]!, start, end, mention);
  }
  return { text, items, sentences: skipDateline(items, splitItems(text, items)) };
}

function outsideOf(text: string, spans: readonly MarkedSpan[]): string {
  if (spans.length === 0) {
    return text;
  }
  let outside = "";
  let from = 0;
  for (const span of spans) {
    outside += text.slice(from, span.outerStart) + PLACEHOLDER;
    from = span.outerEnd;
  }
  return outside + text.slice(from);
}

function quoteItem(span: MarkedSpan, quote: number, isLineStart: boolean): Item {
  return {
    kind: "quote",
    start: span.outerStart,
    end: span.outerEnd,
    word: "",
    isCapital: false,
    flags: 0,
    cue: undefined,
    isCueNoun: false,
    mention: -1,
    quote,
    isLineStart,
  };
}

interface WordFacts {
  readonly flags: number;
  readonly cue: CueWord | undefined;
  readonly isCueNoun: boolean;
}

/** All that the lists know of a word, in one look-up. */
const FACTS: ReadonlyMap<string, WordFacts> = new Map(
  [...new Set([...FUNCTION_WORDS.keys(), ...CUE_WORDS.keys(), ...CUE_NOUNS])].map((word) => [
    word,
    { flags: FUNCTION_WORDS.get(word) ?? 0, cue: CUE_WORDS.get(word), isCueNoun: CUE_NOUNS.has(word) },
  ]),
);
const NO_FACTS: WordFacts = { flags: 0, cue: undefined, isCueNoun: false };

function pushToken(
  items: Item[],
  text: string,
  kind: number,
  tokenFlags: number,
  start: number,
  end: number,
  mention: number,
): void {
  const raw = text.slice(start, end);
  const isLineStart = (tokenFlags & LINE_BEFORE) !== 0;
  if (kind === WORD || kind === NUMBER || kind === ADDRESS) {
    const isCapital = (tokenFlags & CAPITAL) !== 0;
    const word = isCapital ? raw.toLowerCase() : raw;
    if (end - start > 2 && pushContraction(items, word, start, end, isCapital)) {
      return;
    }
    const last = items[items.length - 1];
    const isName = mention >= 0 || (isCapital && last !== undefined && last.kind !== "stop");
    const facts = FACTS.get(word) ?? NO_FACTS;
    items.push({
      kind: kind === NUMBER ? "number" : "word",
      start,
      end,
      word,
      isCapital,
      flags: flagsOf(facts, word, isName, mention >= 0),
      cue: isName || kind !== WORD ? undefined : facts.cue,
      isCueNoun: !isName && facts.isCueNoun,
      mention,
      quote: -1,
      isLineStart,
    });
    return;
  }
  items.push({
    kind: MARK_KINDS[kind] ?? "mark",
    start,
    end,
    word: raw,
    isCapital: false,
    flags: 0,
    cue: undefined,
    isCueNoun: false,
    mention,
    quote: -1,
    isLineStart,
  });
}

const MARK_KINDS: Readonly<Record<number, ItemKind>> = { [POSSESSIVE_TOKEN]: "possessive", [FULL_STOP]: "stop" };

/** `isName`: a capital within a sentence, or a mention. */
function flagsOf({ flags }: WordFacts, word: string, isName: boolean, isMention: boolean): number {
  if (isMention || (isName && NAME_TOO.has(word))) {
    return 0;
  }
  return isName ? flags & ~CATENATIVE : flags;
}

/** Function words that are first names or surnames, too, where a capital stands within a sentence. */
const NAME_TOO: ReadonlySet<string> = new Set([
  "will",
  "may",
  "long",
  "so",
  "an",
  "do",
  "but",
  "more",
  "few",
  "back",
  "best",
  "most",
  "april",
  "june",
  "august",
  "sun",
  "summer",
  "keep",
  "rush",
  "love",
]);

/** "didn't" is one auxiliary; "he'll", "they've" are a pronoun and an auxiliary. */
function pushContraction(items: Item[], word: string, start: number, end: number, isCapital: boolean): boolean {
  const at = apostropheOf(word);
  if (at <= 0) {
    return false;
  }
  const tail = word.slice(at + 1);
  if (tail === "t") {
    items.push(smallWord(start, end, word.slice(0, at - 1), isCapital, AUXILIARY | NEGATION));
    return true;
  }
  if (!/^(?:ll|ve|d|re|m)$/.test(tail)) {
    return false;
  }
  const head = word.slice(0, at);
  items.push(smallWord(start, start + at, head, isCapital, FUNCTION_WORDS.get(head) ?? 0));
  items.push(smallWord(start + at, end, `'${tail}`, false, AUXILIARY));
  return true;
}

/** Of "word’t", "word’ll": where the apostrophe stands, else -1. */
function apostropheOf(word: string): number {
  if (isApostrophe(word.charCodeAt(word.length - 2))) {
    return word.length - 2;
  }
  return isApostrophe(word.charCodeAt(word.length - 3)) ? word.length - 3 : -1;
}

function smallWord(start: number, end: number, word: string, isCapital: boolean, flags: number): Item {
  return {
    kind: "word",
    start,
    end,
    word,
    isCapital,
    flags,
    cue: undefined,
    isCueNoun: false,
    mention: -1,
    quote: -1,
    isLineStart: false,
  };
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

function splitItems(text: string, items: readonly Item[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let i = 0; i < items.length; i++) {
    if (!endsSentence(text, items, i)) {
      continue;
    }
    sentences.push({ first, last: i + 1 });
    first = i + 1;
  }
  if (first < items.length) {
    sentences.push({ first, last: items.length });
  }
  return sentences;
}

/** "GENEVA, July 25 (Reuters) — The union said": the first sentence begins behind the dash. */
function skipDateline(items: readonly Item[], sentences: Sentence[]): Sentence[] {
  const first = items[0];
  if (!first || first.kind !== "word" || first.word.length < 3) {
    return sentences;
  }
  for (let i = 1; i < items.length && i < MOST_DATELINE_ITEMS; i++) {
    const item = items[i]!;
    if (item.kind === "mark" && /^(?:[—–-]|--+)$/.test(item.word)) {
      if (!isDatelineBefore(items, i)) {
        return sentences;
      }
      const rest = sentences
        .filter((s) => s.last > i + 1)
        .map((s) => ({ first: Math.max(s.first, i + 1), last: s.last }));
      return rest.length > 0 ? rest : sentences;
    }
    if (item.kind === "quote" || (item.kind === "word" && !item.isCapital && item.mention < 0)) {
      return sentences;
    }
  }
  return sentences;
}

/** Capitals, or an agency in brackets. */
function isDatelineBefore(items: readonly Item[], dash: number): boolean {
  return (
    items[dash - 1]!.word === ")" ||
    items.slice(0, dash).some((item) => item.kind === "number" || item.word === ",") ||
    dash <= 3
  );
}

const MOST_DATELINE_ITEMS = 14;

function endsSentence(text: string, items: readonly Item[], i: number): boolean {
  const item = items[i]!;
  const next = items[i + 1];
  if (!next) {
    return false;
  }
  if (next.kind === "quote" && next.isLineStart && isSignature(items, i)) {
    return true;
  }
  if (item.kind === "stop") {
    // An ellipsis or a stop before a small letter goes on.
    if (next.kind === "mark" || next.kind === "stop") {
      return false;
    }
    // "(D-N.Y.)": an abbreviation's letters.
    if (next.kind === "word" && next.start === item.end) {
      return false;
    }
    return next.kind === "quote" || next.isCapital || next.kind === "number";
  }
  if (item.kind === "mark") {
    return (
      (item.word === ")" || item.word === "]") &&
      items[i - 1]?.kind === "stop" &&
      (next.kind === "quote" || next.isCapital)
    );
  }
  if (item.kind === "word" && item.word.endsWith(".") && item.word.length > 2) {
    return (
      (next.isCapital && next.flags !== 0 && next.mention < 0) ||
      (next.kind === "quote" && !/^[a-z]/.test(text.slice(next.start + 1, next.start + 2)) && item.mention < 0)
    );
  }
  if (item.kind === "quote") {
    return (
      endsWithStop(text, item) && (next.kind === "quote" || (next.isCapital && !isAttributionNext(text, items, i)))
    );
  }
  return false;
}

/** "“…” ― Ana Ruiz" at a line's end: a dash behind a quotation, and a name. */
function isSignature(items: readonly Item[], last: number): boolean {
  for (let i = last; i > 0 && last - i < MOST_NAME_ITEMS; i--) {
    if (items[i]!.kind === "mark" && /^(?:[—–―~-]|--+)$/.test(items[i]!.word)) {
      return items[i - 1]!.kind === "quote";
    }
    if (items[i]!.kind === "quote") {
      return false;
    }
  }
  return false;
}

/** True where the quotation's own last mark ends a sentence. */
export function endsWithStop(text: string, quote: Item): boolean {
  return /[.!?…][)\]*]*["'’”»)\]*\s]*$/.test(text.slice(Math.max(quote.start, quote.end - 8), quote.end));
}

/**
 * "“Why?” Mr. Okoro asked.": a name and a verb of saying that go with the quotation before. A full
 * stop inside needs the sentence to end there.
 */
function isAttributionNext(text: string, items: readonly Item[], i: number): boolean {
  const isStop = /\.[)\]*]*["'’”»)\]*\s]*$/.test(
    text.slice(Math.max(items[i]!.start, items[i]!.end - 6), items[i]!.end),
  );
  for (let j = i + 1; j < items.length && j < i + MOST_NAME_ITEMS; j++) {
    const item = items[j]!;
    if (item.kind === "stop" || item.kind === "quote") {
      return false;
    }
    if (!item.cue || item.cue.kind === "doing" || (j === i + 1 && item.isCapital && item.cue.form !== "past")) {
      continue;
    }
    const after = items[j + 1];
    if (isStop) {
      return after === undefined || after.kind === "stop";
    }
    return item.cue.form !== "ing" && !(after && (after.word === "that" || after.kind === "quote"));
  }
  return false;
}

const MOST_NAME_ITEMS = 8;
