// The tokens of one block as the readers of titles ask for them: words in small
// letters without their full stops, names, ends.

import { sentenceOfToken } from "../../text/sentences";
import { ABBREVIATED, CAPITAL, INITIALS, NUMBER, POSSESSIVE, tokenText, WORD } from "../../text/tokens";
import type { NameDocument } from "../nameDocument";
import { TITLE_STYLE } from "../nameDocument";
import { CALENDAR_WORD, COMMON_WORD, DEMONYM, FUNCTION_WORD, LAST_NAME, SAYING_VERB } from "../nameLexicon";
import type { TaggedName } from "../tagNames";

export class TitleTokens {
  /** Tokens [from, to) are those of the block in hand: what the next one begins with is no part of a title. */
  private from = 0;
  private to = 0;
  private nextSentence = 0;
  /** Words asked for, which are few, and asked for again and again. */
  private readonly words: (string | undefined)[];

  constructor(
    readonly document: NameDocument,
    readonly names: readonly TaggedName[],
  ) {
    this.words = new Array<string | undefined>(document.tokens.count);
  }

  /** Called for names in their order. */
  enterBlockOf(token: number): void {
    const { firstTokens, blocks, count } = this.document.sentences;
    while (token >= this.to && this.nextSentence < count) {
      const block = blocks[this.nextSentence];
      this.from = firstTokens[this.nextSentence]!;
      while (this.nextSentence < count && blocks[this.nextSentence] === block) {
        this.nextSentence++;
      }
      this.to = firstTokens[this.nextSentence]!;
    }
  }

  isInBlock(at: number): boolean {
    return at >= this.from && at < this.to;
  }

  /** Empty beyond the block. "Gov." gives "gov", "C.E.O." gives "ceo". */
  word(at: number): string {
    if (!this.isInBlock(at)) {
      return "";
    }
    let word = this.words[at];
    if (word === undefined) {
      word = this.readWord(at);
      this.words[at] = word;
    }
    return word;
  }

  /** True where a token is this mark or small word: many times as quick as to make a word of it. */
  is(at: number, word: string): boolean {
    const { starts, ends, text } = this.document.tokens;
    return this.isInBlock(at) && ends[at]! - starts[at]! === word.length && text.startsWith(word, starts[at]);
  }

  private readWord(at: number): string {
    const { tokens } = this.document;
    const text = tokenText(tokens, at).toLowerCase();
    if (tokens.flags[at]! & INITIALS) {
      return text.replace(/\./g, "");
    }
    return tokens.flags[at]! & ABBREVIATED ? text.slice(0, -1) : text;
  }

  kind(at: number): number {
    return this.isInBlock(at) ? this.document.tokens.kinds[at]! : 0;
  }

  isWord(at: number): boolean {
    return this.kind(at) === WORD;
  }

  /** One letter: "Q" before a question. */
  isLetter(at: number): boolean {
    return this.document.tokens.ends[at]! - this.document.tokens.starts[at]! === 1;
  }

  isNumber(at: number): boolean {
    return this.kind(at) === NUMBER;
  }

  isPossessive(at: number): boolean {
    if (this.kind(at) === POSSESSIVE) {
      return true;
    }
    // "the workers' leader": the apostrophe alone.
    return this.isInBlock(at) && /^['’]$/.test(tokenText(this.document.tokens, at)) && /s$/.test(this.word(at - 1));
  }

  isCapital(at: number): boolean {
    return this.isInBlock(at) && (this.document.tokens.flags[at]! & CAPITAL) !== 0;
  }

  isDemonym(at: number): boolean {
    return this.hasBits(at, DEMONYM);
  }

  isFunctionWord(at: number): boolean {
    return this.hasBits(at, FUNCTION_WORD);
  }

  isSayingVerb(at: number): boolean {
    return this.hasBits(at, SAYING_VERB);
  }

  isCalendarWord(at: number): boolean {
    return this.hasBits(at, CALENDAR_WORD) && this.isCapital(at);
  }

  /** In the dictionary, and no surname: "Miller" is a name where it has a capital. */
  isCommonWord(at: number): boolean {
    return this.hasBits(at, COMMON_WORD) && !this.hasBits(at, LAST_NAME);
  }

  private hasBits(at: number, bits: number): boolean {
    return this.isInBlock(at) && (this.document.bits[at]! & bits) !== 0;
  }

  /** The name that a token is part of. O(log names). */
  nameAt(at: number): TaggedName | undefined {
    if (!this.isInBlock(at)) {
      return undefined;
    }
    const { names } = this;
    let low = 0;
    let high = names.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (names[middle]!.end <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    const name = names[low];
    return name && name.start <= at ? name : undefined;
  }

  firstOfSentence(token: number): number {
    const { sentences } = this.document;
    return sentences.firstTokens[sentenceOfToken(sentences, token)]!;
  }

  lastOfSentence(token: number): number {
    const { sentences } = this.document;
    return sentences.firstTokens[sentenceOfToken(sentences, token) + 1]!;
  }

  /** True in a headline, where a capital tells nothing. */
  isInHeadline(token: number): boolean {
    return this.document.styles[sentenceOfToken(this.document.sentences, token)] === TITLE_STYLE;
  }

  /** As written, with one space for each run of white space. */
  textOf(start: number, end: number): string {
    const { tokens } = this.document;
    return tokens.text.slice(tokens.starts[start]!, tokens.ends[end - 1]!).replace(/\s+/g, " ");
  }
}
