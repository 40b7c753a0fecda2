// Tokens to sentences, within blocks. Knows abbreviations, initials and closing quotation marks; knows no names.

import { abbreviationClass, TITLE_ABBREVIATION } from "./abbreviations";
import type { Span } from "./span";
import {
  ABBREVIATED,
  BLOCK_BEFORE,
  CAPITAL,
  CLOSE_QUOTE,
  FULL_STOP,
  INITIALS,
  isClosingBracket,
  isOpeningBracket,
  NUMBER,
  OPEN_QUOTE,
  SPACE_BEFORE,
  tokenAt,
  tokenText,
  WORD,
  type Tokens,
} from "./tokens";

export interface Sentences {
  readonly count: number;
  /** Sentence i holds tokens firstTokens[i] up to, not with, firstTokens[i + 1]; `count` + 1 long. */
  readonly firstTokens: Uint32Array;
  /** The block a sentence is in. */
  readonly blocks: Uint32Array;
}

export function sentenceSpan(tokens: Tokens, sentences: Sentences, index: number): Span {
  return {
    start: tokens.starts[sentences.firstTokens[index]!]!,
    end: tokens.ends[sentences.firstTokens[index + 1]! - 1]!,
  };
}

/** The sentence that holds a token. O(log sentences). */
export function sentenceOfToken(sentences: Sentences, token: number): number {
  let low = 0;
  let high = sentences.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (sentences.firstTokens[middle]! <= token) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

/** Words that open a sentence and are hardly ever part of a name behind an abbreviation. */
const OPENERS = new Set(
  (
    "the a an this that these those there he she it they we you his her its their our my your in on at by for " +
    "from with to of as and but or so if when while after before since because although though however then now " +
    "here what who why how where which no not one some many most all both each every few several other another " +
    "such also even only still yet is are was were has had have do does did can could will would may might must " +
    "should last next until under over during between among about against despite instead meanwhile earlier " +
    "later according asked nor"
  ).split(" "),
);

/** Sentences in order; every token between the blocks' ends is in one. Marks the blocks' first tokens. Linear. */
export function splitSentences(tokens: Tokens, blocks: readonly Span[]): Sentences {
  const firsts: number[] = [];
  const owners: number[] = [];
  let token = 0;
  for (let block = 0; block < blocks.length; block++) {
    const end = blocks[block]!.end;
    if (block === 0) {
      token = tokenAt(tokens, blocks[0]!.start);
    }
    if (token < tokens.count) {
      tokens.flags[token] = tokens.flags[token]! | BLOCK_BEFORE;
    }
    let isOpen = false;
    while (token < tokens.count && tokens.starts[token]! < end) {
      if (!isOpen) {
        firsts.push(token);
        owners.push(block);
        isOpen = true;
      }
      let next = boundaryAfter(tokens, token);
      if (next > token) {
        isOpen = false;
      }
      // The dots that the block below begins with are its own.
      while (next > token + 1 && tokens.starts[next - 1]! >= end) {
        next--;
      }
      token = Math.max(next, token + 1);
    }
  }
  firsts.push(token);
  return { count: owners.length, firstTokens: Uint32Array.from(firsts), blocks: Uint32Array.from(owners) };
}

/** The first token of the next sentence where one ends at `token`, else 0. */
function boundaryAfter(tokens: Tokens, token: number): number {
  const isStop = tokens.kinds[token] === FULL_STOP;
  const isAbbreviated = !isStop && (tokens.flags[token]! & ABBREVIATED) !== 0;
  if (!isStop && !isAbbreviated) {
    return 0;
  }
  let next = token + 1;
  while (next < tokens.count && isClosing(tokens, next)) {
    next++;
  }
  if (next >= tokens.count) {
    return next;
  }
  const hasQuote = next > token + 1;
  if (!(tokens.flags[next]! & SPACE_BEFORE) && !hasQuote) {
    return 0;
  }
  let word = next;
  while (
    word < tokens.count - 1 &&
    word < next + MOST_OPENERS &&
    (tokens.kinds[word] === OPEN_QUOTE || isOpeningBracket(tokens, word))
  ) {
    word++;
  }
  const isCapital = (tokens.flags[word]! & CAPITAL) !== 0;
  const isWord = tokens.kinds[word] === WORD || tokens.kinds[word] === NUMBER;
  if (isAbbreviated) {
    return isCapital && (hasQuote || word > next || endsAbbreviation(tokens, token, word)) ? next : 0;
  }
  // Small letters go on: "'Why?' she asked."; a mark or a dash goes on, too.
  if (!isWord) {
    return tokens.kinds[next] === OPEN_QUOTE ? next : 0;
  }
  return isCapital || tokens.kinds[word] === NUMBER || !hasSmallFirst(tokens, word) ? next : 0;
}

/** Marks that may stand between a full stop and the next sentence's first word. */
const MOST_OPENERS = 3;

function isClosing(tokens: Tokens, index: number): boolean {
  const kind = tokens.kinds[index]!;
  if (kind === FULL_STOP) {
    return true;
  }
  return !(tokens.flags[index]! & SPACE_BEFORE) && (kind === CLOSE_QUOTE || isClosingBracket(tokens, index));
}

function hasSmallFirst(tokens: Tokens, index: number): boolean {
  const first = tokens.text[tokens.starts[index]!]!;
  return first !== first.toUpperCase();
}

/** True where an abbreviation ends its sentence, told by the capitalised word behind it. */
function endsAbbreviation(tokens: Tokens, token: number, word: number): boolean {
  const end = tokens.ends[token]! - 1;
  if (
    !(tokens.flags[token]! & INITIALS) &&
    abbreviationClass(tokens.text.slice(tokens.starts[token], end)) === TITLE_ABBREVIATION
  ) {
    return false;
  }
  return OPENERS.has(tokenText(tokens, word).toLowerCase());
}
