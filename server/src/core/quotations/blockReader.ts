// The blocks of one text for the quotations annotator: each with its place, its names
// and, in a draft, what its last version gave.

import type { Mention } from "../names/nameTypes";
import type { Block, Prose } from "../text/prose";
import { lowerBound } from "../text/span";
import type { Place } from "./attribution";
import type { BlockSpans } from "./findSpans";
import type { MarkedSpan } from "./pairMarks";
import type { QuotedBlock, ReadBlock } from "./quotedBlock";

/** UTF-16 units, with the marks. */
const LONGEST_NICKNAME = 30;

export class BlockReader {
  readonly blocks: readonly Block[];
  /** Index of each block's first mention; one more behind the last. */
  private readonly firsts: Int32Array;

  constructor(
    { blocks }: Prose,
    private readonly mentions: readonly Mention[],
    readonly quoted: readonly QuotedBlock[],
  ) {
    this.blocks = blocks;
    this.firsts = new Int32Array(blocks.length + 1);
    let m = 0;
    for (let b = 0; b < blocks.length; b++) {
      this.firsts[b] = m;
      while (m < mentions.length && mentions[m]!.start < blocks[b]!.end) {
        m++;
      }
    }
    this.firsts[blocks.length] = m;
  }

  /**
   * Without what stands between marks in the midst of a name: “Ana “Annie” Ruiz” quotes
   * nobody. The same objects where there is none.
   */
  withoutNicknames(found: readonly BlockSpans[]): readonly BlockSpans[] {
    if (!found.some((each) => each.spans.some((span) => this.isInName(each.block, span)))) {
      return found;
    }
    return found.flatMap(({ block, spans }) => {
      const kept = spans.filter((span) => !this.isInName(block, span));
      if (kept.length === spans.length) {
        return { block, spans };
      }
      return kept.length > 0 ? { block, spans: kept } : [];
    });
  }

  private isInName(b: number, { outerStart, outerEnd }: MarkedSpan): boolean {
    const start = this.blocks[b]!.start + outerStart;
    if (outerEnd - outerStart > LONGEST_NICKNAME) {
      return false;
    }
    const mention = this.mentions[lowerBound(this.mentions, start) - 1];
    return mention !== undefined && mention.start < start && mention.end > this.blocks[b]!.start + outerEnd;
  }

  placeOf(b: number): Place {
    return { start: this.blocks[b]!.start, firstName: this.firsts[b]! };
  }

  read(b: number, spans: readonly MarkedSpan[]): ReadBlock {
    return this.quoted[b]!.read(spans, this.mentions, this.firsts[b]!, this.firsts[b + 1]!, this.blocks[b]!.start);
  }
}
