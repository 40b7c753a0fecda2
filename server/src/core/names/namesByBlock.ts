// The names of a text that is read again and again, as a draft is: each block is read for itself, once, and again only
// where the whole text tells something else of its words. What comes out is what the text read at once gives.

import { sharedItems } from "../text/sharedEnds";
import { WordCounts, type Counted } from "../text/wordCounts";
import { countPhrases, PHRASE_COLUMNS } from "./documentEvidence";
import { nameBlock, tagBlock, type NamedBlock } from "./nameBlock";
import { readNameText, type NameDocument } from "./nameDocument";
import type { NameModel } from "./nameModel";
import type { ResolvedNames } from "./resolveNames";
import type { TaggedName } from "./tagNames";
import { countWords, createWordCounts, listRunWords, writeSeen } from "./wordEvidence";

/** Tables keep a row of each word that was ever there: with so many more than are, they are made anew. */
const MOST_ROWS_GONE = 20_000;

/** A block, and what is kept of it. */
export interface NamesBlock {
  readonly text: string;
  names: BlockNames | undefined;
}

/**
 * What a block's words tell, and what was found in it under what the whole text tells now. One for all
 * places where the same words are a block.
 */
export interface BlockNames {
  readonly document: NameDocument;
  readonly words: Counted;
  readonly runWords: Int32Array;
  tagged: TaggedBlock | undefined;
  named: NamedBlock | undefined;
}

interface TaggedBlock {
  readonly names: readonly TaggedName[];
  readonly phrases: Counted;
}

export class NamesMemory {
  resolved: ResolvedNames | undefined;
  private blocks: readonly BlockNames[] = [];
  private tagged: readonly TaggedBlock[] = [];
  private words = createWordCounts();
  private phrases = new WordCounts(PHRASE_COLUMNS, true);
  /** Rows of the tables when they were made. */
  private rows = 0;

  /** The names of each block. Linear in the blocks that changed, but for a look at each. */
  read(all: readonly NamesBlock[], model: NameModel): readonly NamedBlock[] {
    const blocks = all.map((block) => (block.names ??= readBlock(block.text, model)));
    if (this.words.size + this.phrases.size > this.rows + MOST_ROWS_GONE) {
      this.forget();
    }
    const isNew = this.blocks.length === 0;
    const words = replaceAll(this.words, this.blocks.map(toWords), blocks.map(toWords));
    const tagged = blocks.map((block) => {
      if (!block.tagged || hasAny(block, words)) {
        writeSeen(block.document, this.words, block.document.seen);
        const names = tagBlock(block.document, model);
        block.tagged = { names, phrases: countPhrases(block.document, names) };
        block.named = undefined;
      }
      return block.tagged;
    });
    const phrases = replaceAll(this.phrases, this.tagged.map(toPhrases), tagged.map(toPhrases));
    this.blocks = blocks;
    this.tagged = tagged;
    if (isNew) {
      this.rows = this.words.size + this.phrases.size;
    }
    return blocks.map((block) => {
      if (!block.named || hasAny(block, phrases)) {
        block.named = nameBlock(block.document, block.tagged!.names, this.phrases);
      }
      return block.named;
    });
  }

  private forget(): void {
    this.blocks = [];
    this.tagged = [];
    this.words = createWordCounts();
    this.phrases = new WordCounts(PHRASE_COLUMNS, true);
  }
}

function readBlock(text: string, model: NameModel): BlockNames {
  const words = readNameText(text, [{ start: 0, end: text.length }], model.lexicon);
  const { lexicon, tokens, sentences, hashes, bits, runs, styles } = words;
  const document = { lexicon, tokens, sentences, hashes, bits, runs, styles, seen: new Uint16Array(tokens.count) };
  return { document, words: countWords(words), runWords: listRunWords(words), tagged: undefined, named: undefined };
}

function toWords({ words }: BlockNames): Counted {
  return words;
}

function toPhrases({ phrases }: TaggedBlock): Counted {
  return phrases;
}

function replaceAll(table: WordCounts, before: readonly Counted[], now: readonly Counted[]): ReadonlySet<number> {
  const { top, bottom } = sharedItems(before, now, Object.is);
  return table.replace(before.slice(top, before.length - bottom), now.slice(top, now.length - bottom));
}

function hasAny({ runWords }: BlockNames, words: ReadonlySet<number>): boolean {
  if (words.size > runWords.length) {
    return runWords.some((word) => words.has(word));
  }
  for (const word of words) {
    if (runWords.includes(word)) {
      return true;
    }
  }
  return false;
}
