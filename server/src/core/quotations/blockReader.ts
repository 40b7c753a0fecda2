// The blocks of one text for the quotations annotator: each with its place, its names and, in a draft, what its last version gave.

import type { Mention } from "../names/nameTypes";
import type { Block, Prose } from "../text/prose";
import type { Place } from "./attribution";
import type { MarkedSpan } from "./pairMarks";
import type { QuotedBlock, ReadBlock } from "./quotedBlock";

export class BlockReader {
  readonly blocks: readonly Block[];
  /** Index of each block's first mention; one more behind the last. */
  private readonly firsts: Int32Array;

  constructor({ blocks }: Prose, private readonly mentions: readonly Mention[], readonly quoted: readonly QuotedBlock[]) {
    this.blocks = blocks;
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
