// The names of a text that is read again and again, as a draft is: each block is read for itself, once, and again only where the whole text
// tells something else of its words. What comes out is what the text read at once gives.

import { CountTable, listReplaced, type Counted } from "../text/countTable";
import { countPhrases, PHRASE_COLUMNS } from "./documentEvidence";
import { nameBlock, tagBlock, type NamedBlock } from "./nameBlock";
import { readNameText, type NameDocument } from "./nameDocument";
import type { NameModel } from "./nameModel";
import type { ResolvedNames } from "./resolveNames";
import type { TaggedName } from "./tagNames";
import { countWords, createWordTable, listRunWords, writeSeen } from "./wordEvidence";

/** Tables keep a row of each word that was ever there: with so many more than are, they are made anew. */
const MOST_ROWS_GONE = 20_000;

/** What is kept of a block. */
export interface BlockNames {
  block: Block | undefined;
}

/** A block, and what was found in it under what the whole text tells now. One for all places where the same words are a block. */
export interface Block {
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
  private blocks: readonly Block[] = [];
  private tagged: readonly TaggedBlock[] = [];
  private words = createWordTable();
  private phrases = new CountTable(PHRASE_COLUMNS, true);
  /** Rows of the tables when they were made. */
  private rows = 0;

  /** The names of each block. Linear in the blocks that changed, but for a look at each. */
  read(known: readonly { readonly text: string; readonly names: BlockNames }[], model: NameModel): readonly NamedBlock[] {
    const blocks = known.map(({ text, names }) => (names.block ??= readBlock(text, model)));
    if (this.words.size + this.phrases.size > this.rows + MOST_ROWS_GONE) this.forget();
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
    if (isNew) this.rows = this.words.size + this.phrases.size;
    return blocks.map((block) => {
      if (!block.named || hasAny(block, phrases)) block.named = nameBlock(block.document, block.tagged!.names, this.phrases);
      return block.named;
    });
  }

  private forget(): void {
    this.blocks = [];
    this.tagged = [];
    this.words = createWordTable();
    this.phrases = new CountTable(PHRASE_COLUMNS, true);
  }
}

function readBlock(text: string, model: NameModel): Block {
  const words = readNameText(text, [{ start: 0, end: text.length }], model.lexicon);
  const { lexicon, tokens, sentences, hashes, bits, runs, styles } = words;
  const document = { lexicon, tokens, sentences, hashes, bits, runs, styles, seen: new Uint16Array(tokens.count) };
  return { document, words: countWords(words), runWords: listRunWords(words), tagged: undefined, named: undefined };
}

function toWords({ words }: Block): Counted {
  return words;
}

function toPhrases({ phrases }: TaggedBlock): Counted {
  return phrases;
}

function replaceAll(table: CountTable, before: readonly Counted[], now: readonly Counted[]): ReadonlySet<number> {
  const { gone, come } = listReplaced(before, now);
  return table.replace(gone, come);
}

function hasAny({ runWords }: Block, words: ReadonlySet<number>): boolean {
  if (words.size > runWords.length) return runWords.some((word) => words.has(word));
  for (const word of words) if (runWords.includes(word)) return true;
  return false;
}
