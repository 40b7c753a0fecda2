// Paragraphs of a document while its XML is read: text boxes and notes stand within paragraphs, and are paragraphs of
// their own.

import type { SourcePlace } from "../../core/corpus/sourceTypes";
import type { BlockKind } from "../../core/text/prose";
import type { ExtractedBlock } from "../extracted";

interface OpenParagraph {
  text: string;
  hint: BlockKind | null;
  readonly places: SourcePlace[];
}

/** Deeper text boxes are an attack; their text joins the paragraph around. */
const MOST_DEEP = 100;

export class ParagraphWriter {
  readonly blocks: ExtractedBlock[] = [];
  /** From 1. */
  page = 1;
  private readonly open: OpenParagraph[] = [];
  private skipped = 0;
  private joins: OpenParagraph | null = null;

  begin(hint: BlockKind | null): void {
    if (this.open.length >= MOST_DEEP) {
      this.skipped++;
      return;
    }
    const place = { start: 0, page: String(this.page), count: this.page, time: null };
    this.open.push(this.joins ?? { text: "", hint, places: [place] });
    this.joins = null;
  }

  /** What its style tells once the paragraph has begun. */
  hint(hint: BlockKind | null): void {
    const paragraph = this.open[this.open.length - 1];
    if (paragraph && hint !== null) {
      paragraph.hint = hint;
    }
  }

  add(text: string): void {
    const paragraph = this.open[this.open.length - 1];
    if (paragraph) {
      paragraph.text += text;
    }
  }

  breakPage(): void {
    this.page++;
    for (const { text, places } of this.open) {
      places.push({ start: text.length, page: String(this.page), count: this.page, time: null });
    }
  }

  /** `isJoined`: the mark at its end was deleted, and the next paragraph goes on. */
  end(isJoined = false): void {
    if (this.skipped > 0) {
      this.skipped--;
      return;
    }
    const paragraph = this.open.pop();
    if (!paragraph) {
      return;
    }
    if (isJoined) {
      this.joins = paragraph;
    } else {
      this.write(paragraph);
    }
  }

  /** All that has not ended, too. */
  finish(): readonly ExtractedBlock[] {
    for (const paragraph of this.joins ? [...this.open, this.joins] : this.open) {
      this.write(paragraph);
    }
    return this.blocks;
  }

  private write({ text, hint, places }: OpenParagraph): void {
    const trimmed = text.trim();
    if (trimmed === "") {
      return;
    }
    const gone = text.length - text.trimStart().length;
    const moved = places.map((place) => ({ ...place, start: Math.max(0, place.start - gone) }));
    this.blocks.push({
      text: trimmed,
      hint,
      places: moved.filter(({ start }, i) => start < trimmed.length && moved[i + 1]?.start !== start),
    });
  }
}

/** Where the format does not say where its pages end, no place is one. */
export function withoutPages(blocks: readonly ExtractedBlock[]): readonly ExtractedBlock[] {
  return blocks.map(({ text, hint }) => ({ text, hint }));
}
