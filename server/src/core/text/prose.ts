// Prose: a file's text as the annotators read it. Markup, front matter, furniture, bylines, credits and repeated
// titles or captions are gone; blocks stand apart by a blank line; offsets lead back to the file.

import { OffsetMap } from "./offsetMap";
import type { Span } from "./span";

/**
 * `quote` is what a block quotation quotes; `introduction` and `attribution` stand before and behind it, in its frame,
 * and name its speaker or source. `turn` is a paragraph of a transcript that opens with its speaker's label.
 */
export type BlockKind =
  | "title"
  | "heading"
  | "paragraph"
  | "listItem"
  | "caption"
  | "introduction"
  | "quote"
  | "attribution"
  | "turn";

export interface Block extends Span {
  readonly kind: BlockKind;
}

export interface Prose {
  /** Block texts joined by BLOCK_BREAK; LF only within a block. */
  readonly text: string;
  /** In prose offsets, ordered and disjoint; together they cover all of `text` but the breaks. */
  readonly blocks: readonly Block[];
  /** From prose offsets to offsets in the file's text. */
  readonly map: OffsetMap;
}

/** The words of each block. Linear. */
export function listBlockTexts({ text, blocks }: Prose): readonly string[] {
  return blocks.map(({ start, end }) => text.slice(start, end));
}

export const BLOCK_BREAK = "\n\n";

/** Collects pieces of a file's text, in any file order that ascends, into prose. */
export class ProseBuilder {
  private readonly parts: string[] = [];
  private readonly pieces: { derived: number; original: number }[] = [];
  private readonly blocks: Block[] = [];
  private length = 0;
  private blockStart = 0;

  constructor(private readonly source: string) {}

  /** Appends source[start, end) to the open block. */
  add(start: number, end: number): this {
    if (end <= start) {
      return this;
    }
    this.breakAt(start);
    this.append(this.source.slice(start, end));
    return this;
  }

  /**
   * Appends text that stands for what is at `original` in the file, such as a space
   * for a line break or an entity's character.
   */
  addText(text: string, original: number): this {
    this.breakAt(original);
    this.append(text);
    return this;
  }

  /** Closes the open block; an empty one is dropped. */
  endBlock(kind: BlockKind): this {
    if (this.length > this.blockStart) {
      this.blocks.push({ kind, start: this.blockStart, end: this.length });
      const last = this.pieces[this.pieces.length - 1]!;
      const original = last.original + (this.length - last.derived);
      this.breakAt(original);
      this.append(BLOCK_BREAK);
    }
    this.blockStart = this.length;
    return this;
  }

  build(): Prose {
    let text = this.parts.join("");
    if (this.blocks.length > 0) {
      text = text.slice(0, this.blocks[this.blocks.length - 1]!.end);
    }
    return { text, blocks: this.blocks, map: OffsetMap.fromPieces(this.pieces) };
  }

  private breakAt(original: number): void {
    const last = this.pieces[this.pieces.length - 1];
    if (last && last.original + (this.length - last.derived) === original) {
      return;
    }
    if (last && last.derived === this.length) {
      last.original = original;
    } else {
      this.pieces.push({ derived: this.length, original });
    }
  }

  private append(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }
}
