// The blocks of one text for the quotations annotator: each with its place, its names and, in a draft, what its last version gave.

import type { Mention } from "../names/nameTypes";
import type { Block, Prose } from "../text/prose";
import type { TextMemory } from "../text/textMemory";
import type { Place } from "./attribution";
import type { MarkedSpan } from "./pairMarks";
import { QuotedBlock, type ReadBlock } from "./quotedBlock";

export class BlockReader {
  readonly blocks: readonly Block[];
  readonly quoted: readonly QuotedBlock[];
  /** Index of each block's first mention; one more behind the last. */
  private readonly firsts: Int32Array;

  constructor({ text, blocks }: Prose, private readonly mentions: readonly Mention[], memory: TextMemory<QuotedBlock> | undefined) {
    this.blocks = blocks;
    this.quoted = blocks.map(({ start, end }) => {
      const words = text.slice(start, end);
      return memory ? memory.get(words, toBlock) : new QuotedBlock(words);
    });
    this.firsts = new Int32Array(blocks.length + 1);
    let m = 0;
    for (let b = 0; b < blocks.length; b++) {
      this.firsts[b] = m;
      while (m < mentions.length && mentions[m]!.start < blocks[b]!.end) m++;
    }
    this.firsts[blocks.length] = m;
  }

  placeOf(b: number): Place {
    return { start: this.blocks[b]!.start, firstName: this.firsts[b]! };
  }

  read(b: number, spans: readonly MarkedSpan[]): ReadBlock {
    return this.quoted[b]!.read(spans, this.mentions, this.firsts[b]!, this.firsts[b + 1]!, this.blocks[b]!.start);
  }
}

function toBlock(text: string): QuotedBlock {
  return new QuotedBlock(text);
}
