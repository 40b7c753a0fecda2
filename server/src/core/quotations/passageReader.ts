// The passages of a text that tell whom it is about: every block but titles, captions and what is quoted as a whole.

import type { BlockReader } from "./blockReader";
import type { Place } from "./attribution";
import { NO_SPANS, type BlockSpans } from "./findSpans";
import type { MarkedSpan } from "./pairMarks";
import type { ReadBlock } from "./quotedBlock";

export class PassageReader {
  private readonly spans: ReadonlyMap<number, readonly MarkedSpan[]>;

  /** `skipped`: blocks that are quoted as a whole. */
  constructor(
    private readonly reader: BlockReader,
    quoted: readonly BlockSpans[],
    private readonly skipped: ReadonlySet<number>,
  ) {
    this.spans = new Map(quoted.map(({ block, spans }) => [block, spans]));
  }

  /** Undefined where the block tells nothing. */
  read(block: number): ReadBlock | undefined {
    const kind = this.reader.blocks[block]?.kind;
    if (kind === undefined || kind === "title" || kind === "caption" || this.skipped.has(block)) {
      return undefined;
    }
    return this.reader.read(block, this.spans.get(block) ?? NO_SPANS);
  }

  placeOf(block: number): Place {
    return this.reader.placeOf(block);
  }

  /** The last block that begins at `offset` or before. */
  blockOf(offset: number): number {
    const { blocks } = this.reader;
    let low = 0;
    let high = blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (blocks[middle]!.start <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
