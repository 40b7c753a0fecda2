// A text, or a block of one, as the tagger sees it: tokens with hashes and lexicon bits, the runs that may hold names,
// and what the whole text tells of each word in them. Knows no weights.

import type { Span } from "../text/span";
import { splitSentences, type Sentences } from "../text/sentences";
import {
  ALL_CAPITALS,
  CAPITAL,
  HAS_DIGIT,
  hasNext,
  HAS_LOWER,
  INNER_CAPITAL,
  POSSESSIVE,
  tokenize,
  WORD,
  type Tokens,
} from "../text/tokens";
import * as lex from "./nameLexicon";
import type { NameLexicon } from "./nameLexicon";
import { findRuns, type Runs } from "./nameRuns";
import { hashTokens } from "./wordHash";

/** How a sentence is written. */
export const PLAIN_STYLE = 0;
export const CAPITALS_STYLE = 1;
export const TITLE_STYLE = 2;

/** What the whole text tells of a word that stands in a run. */
export const SEEN_SMALL = 1;
/** Capitalised inside a plain sentence. */
export const SEEN_CAPITAL = 2;
export const SEEN_BY_SAYING = 4;
export const SEEN_AFTER_HONORIFIC = 8;
export const SEEN_AFTER_FIRST_NAME = 16;
export const SEEN_AFTER_PLACE_PREPOSITION = 32;
export const SEEN_BEFORE_SUFFIX = 64;
export const SEEN_AFTER_THE = 128;
export const SEEN_POSSESSIVE = 256;
/** How many of these flags there are. */
export const SEEN_BITS = 9;

/** What its own words tell. */
export interface NameText {
  readonly lexicon: NameLexicon;
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly hashes: Int32Array;
  /** Lexicon bits of each token. */
  readonly bits: Int32Array;
  readonly runs: Runs;
  /** One of the styles for each sentence. */
  readonly styles: Uint8Array;
}

export interface NameDocument extends NameText {
  /** SEEN_... flags of each token in a run, from all places where its word stands; 0 outside runs. */
  readonly seen: Uint16Array;
}

export function readNameDocument(text: string, blocks: readonly Span[], lexicon: NameLexicon): NameDocument {
  const { tokens, sentences, hashes, bits, runs, styles } = readNameText(text, blocks, lexicon);
  return {
    lexicon,
    tokens,
    sentences,
    hashes,
    bits,
    runs,
    styles,
    seen: readSeen(tokens, sentences, styles, hashes, bits, runs),
  };
}

export function readNameText(text: string, blocks: readonly Span[], lexicon: NameLexicon): NameText {
  const tokens = tokenize(text);
  const sentences = splitSentences(tokens, blocks);
  const hashes = hashTokens(tokens);
  const bits = new Int32Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kinds[i] === WORD) {
      bits[i] = lexicon.bitsOf(hashes[i]!);
    }
  }
  const styles = readStyles(tokens, sentences, bits);
  const runs = findRuns(tokens, sentences, bits);
  return { lexicon, tokens, sentences, hashes, bits, runs, styles };
}

/** Words a sentence needs before its style is read from its own words. */
const LEAST_STYLED_WORDS = 3;

function readStyles(tokens: Tokens, sentences: Sentences, bits: Int32Array): Uint8Array {
  const styles = new Uint8Array(sentences.count);
  for (let s = 0; s < sentences.count; s++) {
    let words = 0;
    let capitals = 0;
    let all = 0;
    let small = 0;
    for (let i = sentences.firstTokens[s]!; i < sentences.firstTokens[s + 1]!; i++) {
      if (tokens.kinds[i] !== WORD) {
        continue;
      }
      const flags = tokens.flags[i]!;
      if (flags & HAS_DIGIT) {
        continue;
      }
      words++;
      if (flags & ALL_CAPITALS) {
        all++;
      }
      if (flags & CAPITAL) {
        capitals++;
      } else if (!(bits[i]! & (lex.FUNCTION_WORD | lex.PARTICLE | lex.CONNECTOR))) {
        small++;
      }
    }
    if (words >= LEAST_STYLED_WORDS && all >= 0.75 * words) {
      styles[s] = CAPITALS_STYLE;
    } else if (words >= LEAST_STYLED_WORDS && small <= 0.1 * words && capitals >= 0.5 * words) {
      styles[s] = TITLE_STYLE;
    }
  }
  return styles;
}

function readSeen(
  tokens: Tokens,
  sentences: Sentences,
  styles: Uint8Array,
  hashes: Int32Array,
  bits: Int32Array,
  runs: Runs,
): Uint16Array {
  const table = new WordTable(runs.tokens);
  for (let r = 0; r < runs.count; r++) {
    const sentence = runs.sentences[r]!;
    const first = sentences.firstTokens[sentence]!;
    const isPlain = styles[sentence] === PLAIN_STYLE;
    for (let i = runs.starts[r]!; i < runs.ends[r]!; i++) {
      const isCapital = tokens.flags[i]! & (CAPITAL | INNER_CAPITAL);
      if (isCapital) {
        table.add(hashes[i]!, isPlain ? evidenceAt(tokens, bits, i, first) : 0);
      }
    }
  }
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kinds[i] === WORD && !(tokens.flags[i]! & (CAPITAL | INNER_CAPITAL)) && tokens.flags[i]! & HAS_LOWER) {
      table.addKnown(hashes[i]!, SEEN_SMALL);
    }
  }
  const seen = new Uint16Array(tokens.count);
  for (let r = 0; r < runs.count; r++) {
    for (let i = runs.starts[r]!; i < runs.ends[r]!; i++) {
      seen[i] = table.flagsOf(hashes[i]!);
    }
  }
  return seen;
}

/** SEEN_... flags that the place of token `i` gives its word; its plain sentence begins with token `first`. */
export function evidenceAt(tokens: Tokens, bits: Int32Array, i: number, first: number): number {
  let flags = i > first ? SEEN_CAPITAL : 0;
  const before = i > first ? bits[i - 1]! : 0;
  const isFollowed = hasNext(tokens, i);
  const after = isFollowed ? bits[i + 1]! : 0;
  if (before & lex.HONORIFIC) {
    flags |= SEEN_AFTER_HONORIFIC;
  }
  if (i > first && tokens.flags[i - 1]! & CAPITAL && before & (lex.FIRST_NAME_F | lex.FIRST_NAME_M)) {
    flags |= SEEN_AFTER_FIRST_NAME;
  }
  if (before & lex.PLACE_PREPOSITION && !(tokens.flags[i - 1]! & CAPITAL)) {
    flags |= SEEN_AFTER_PLACE_PREPOSITION;
  }
  if (before & lex.SAYING_VERB || (after & lex.SAYING_VERB && !(tokens.flags[i + 1]! & CAPITAL))) {
    flags |= SEEN_BY_SAYING;
  }
  if (after & lex.COMPANY_SUFFIX) {
    flags |= SEEN_BEFORE_SUFFIX;
  }
  if (i > first && tokens.text.slice(tokens.starts[i - 1], tokens.ends[i - 1]) === "the") {
    flags |= SEEN_AFTER_THE;
  }
  if (isFollowed && tokens.kinds[i + 1] === POSSESSIVE) {
    flags |= SEEN_POSSESSIVE;
  }
  return flags;
}

/** Flags by word hash, open addressing. */
class WordTable {
  private readonly keys: Int32Array;
  private readonly flags: Uint16Array;
  private readonly mask: number;

  constructor(words: number) {
    let size = 64;
    while (size < words * 2) {
      size *= 2;
    }
    this.keys = new Int32Array(size);
    this.flags = new Uint16Array(size);
    this.mask = size - 1;
  }

  add(hash: number, flags: number): void {
    const slot = this.slotOf(hash);
    this.keys[slot] = hash;
    this.flags[slot] = this.flags[slot]! | flags;
  }

  addKnown(hash: number, flags: number): void {
    const slot = this.slotOf(hash);
    if (this.keys[slot] === hash) {
      this.flags[slot] = this.flags[slot]! | flags;
    }
  }

  flagsOf(hash: number): number {
    return this.flags[this.slotOf(hash)]!;
  }

  private slotOf(hash: number): number {
    let slot = hash & this.mask;
    while (this.keys[slot] !== 0 && this.keys[slot] !== hash) {
      slot = (slot + 1) & this.mask;
    }
    return slot;
  }
}
