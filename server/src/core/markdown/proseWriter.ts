// Leaves of a Markdown text to blocks of prose. Block quotations wait until their end is known: what frames them (a
// credit, a label, a callout's title) becomes a block of its own, so that no annotator takes it for quoted words.

import { ProseBuilder, type BlockKind, type Prose } from "../text/prose";
import type { Span } from "../text/span";
import { LeafText } from "./leafText";
import { endOfFrame, findQuotedWords, isCreditParagraph, readCallout } from "./quoteFrame";

export interface Leaf {
  readonly text: LeafText;
  readonly kind: BlockKind;
  /** Where the bold words end that it begins with, in its own text; 0 where it begins otherwise. */
  strongEnd: number;
  /** Where an element begins that names a source (`<cite>`), in its own text; null where none does. */
  creditStart: number | null;
  /** It names the speaker or source by its markup (`<footer>`). */
  readonly isCredit: boolean;
}

/** Nothing of it is read yet. */
export function openLeaf(file: string, { start, end }: Span, kind: BlockKind, isCredit = false): Leaf {
  return { text: new LeafText(file, start, end), kind, strongEnd: 0, creditStart: null, isCredit };
}

export class ProseWriter {
  private readonly builder: ProseBuilder;
  private depth = 0;
  private quoted: Leaf[] = [];
  /** A block quotation was the last thing written. */
  private isBehindQuotation = false;

  constructor(
    file: string,
    private readonly lineBreak: " " | "\n",
  ) {
    this.builder = new ProseBuilder(file);
  }

  get isInQuotation(): boolean {
    return this.depth > 0;
  }

  openQuotation(): void {
    this.depth++;
  }

  closeQuotation(): void {
    if (this.depth > 0 && --this.depth === 0) {
      this.writeQuotation();
    }
  }

  add(leaf: Leaf): void {
    if (this.depth > 0) {
      this.quoted.push(leaf);
    } else {
      const isCredit =
        this.isBehindQuotation &&
        leaf.kind === "paragraph" &&
        (leaf.isCredit || isCreditParagraph(leaf.text.text, false));
      this.write(leaf, isCredit ? "attribution" : leaf.kind);
      this.isBehindQuotation = false;
    }
  }

  build(): Prose {
    if (this.quoted.length > 0) {
      this.writeQuotation();
    }
    return this.builder.build();
  }

  private writeQuotation(): void {
    const leaves = this.quoted.filter(({ text }) => text.size > 0);
    this.quoted = [];
    const first = leaves[0];
    if (!first) {
      return;
    }
    const callout = readCallout(first.text.text);
    if (callout) {
      this.write(first, callout.isQuotation ? "introduction" : "paragraph", callout.title.start, callout.title.end);
    }
    const body = callout?.body ?? 0;
    if (callout && !callout.isQuotation) {
      leaves.forEach((leaf, i) => this.write(leaf, leaf.kind, i === 0 ? body : 0));
      return;
    }
    leaves.forEach((leaf, i) => this.writeQuoted(leaf, i === 0 ? body : 0, i === 0, i === leaves.length - 1));
    this.isBehindQuotation = true;
  }

  private writeQuoted(leaf: Leaf, from: number, isFirst: boolean, isLast: boolean): void {
    const text = leaf.text.text.slice(from);
    const place = { isFirst, isLast, strongEnd: from === 0 ? leaf.strongEnd : 0, creditStart: leaf.creditStart };
    const words = leaf.isCredit ? { start: 0, end: 0 } : findQuotedWords(text, place);
    this.write(leaf, "introduction", from, from + words.start);
    this.write(leaf, "quote", from + words.start, from + words.end);
    this.write(leaf, "attribution", from + words.end, from + endOfFrame(text));
  }

  private write({ text }: Leaf, kind: BlockKind, start = 0, end = text.size): void {
    if (start >= end) {
      return;
    }
    text.flush(this.builder, this.lineBreak, start, end);
    this.builder.endBlock(kind);
  }
}
