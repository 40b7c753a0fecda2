// The text of HTML within Markdown: its paragraphs, quotations and credits go the way
// that Markdown's own go. Knows no Markdown.

import type { BlockKind } from "../text/prose";
import type { Span } from "../text/span";
import { decodeEntity } from "./htmlEntities";
import { HTML_KINDS, isBlockTag, listHtmlParts, type HtmlTag } from "./htmlParts";
import type { LeafText } from "./leafText";
import { openLeaf, type Leaf, type ProseWriter } from "./proseWriter";

/** UTF-16 units of what a `<cite>` holds at most, and of the tags behind it. */
const LONGEST_CITE = 300;
/** A line's end is a space in HTML. */
const REPLACED = /[\r\n]+[ \t]*|&#?[A-Za-z0-9]{1,32};/g;

export class HtmlReader {
  /** Where the next `</blockquote>` stands, as far as was looked; Infinity where none follows. */
  private nextClose = -1;
  private kind: BlockKind = "paragraph";
  private isCredit = false;
  /** Of the block quotation that the HTML stands in, those that are still to come. */
  private marks: readonly Span[] = [];
  private nextMark = 0;

  constructor(
    private readonly file: string,
    private readonly writer: ProseWriter,
  ) {}

  /** What a tag does to the words around it. */
  apply(leaf: Leaf, { name, isClose, start, end }: HtmlTag): void {
    if (name === "br") {
      leaf.text.replace(start, end, "\n");
    } else if (name === "q") {
      leaf.text.replace(start, end, isClose ? "”" : "“");
    } else {
      leaf.text.cut(start, end);
    }
    if (name === "cite" && !isClose && this.writer.isInQuotation && this.isLastInBlock(end, leaf.text.span.end)) {
      leaf.creditStart = leaf.text.size;
    }
  }

  turnQuotation({ name, isClose, end }: HtmlTag): void {
    if (name !== "blockquote") {
      return;
    }
    if (isClose) {
      this.writer.closeQuotation();
    } else if (this.isClosedBehind(end)) {
      this.writer.openQuotation();
    }
  }

  /**
   * An HTML block of the file; gives the comments in it. `marks`: of the block quotation that it stands in. `plain`:
   * what its text is outside of any element.
   */
  readBlock(block: Span, marks: readonly Span[], plain: BlockKind): readonly Span[] {
    const comments: Span[] = [];
    this.kind = plain;
    this.isCredit = false;
    this.marks = marks;
    this.nextMark = 0;
    let leaf: Leaf | undefined;
    const open = (start: number): Leaf => openLeaf(this.file, { start, end: block.end }, this.kind, this.isCredit);
    for (const part of listHtmlParts(this.file, block.start, block.end)) {
      if (part.kind === "comment" || part.kind === "hidden") {
        if (part.kind === "comment") {
          comments.push({ start: part.start, end: part.end });
        }
        leaf?.text.cut(part.start, part.end);
      } else if (part.kind === "text") {
        if (!leaf && /^[\s>]*$/.test(this.file.slice(part.start, part.end))) {
          continue;
        }
        leaf ??= open(part.start);
        this.readText(leaf.text, part);
      } else if (isBlockTag(part.name)) {
        leaf?.text.cut(part.start, part.end);
        if (leaf) {
          this.writer.add(leaf);
        }
        leaf = undefined;
        this.enterBlock(part, plain);
      } else {
        if (part.name === "q" || part.name === "cite") {
          leaf ??= open(part.start);
        }
        if (leaf) {
          this.apply(leaf, part);
        }
      }
    }
    if (leaf) {
      this.writer.add(leaf);
    }
    return comments;
  }

  private enterBlock(tag: HtmlTag, plain: BlockKind): void {
    this.turnQuotation(tag);
    if (tag.name === "footer" || tag.name === "figcaption") {
      this.isCredit = !tag.isClose;
    } else {
      this.kind = (tag.isClose ? undefined : HTML_KINDS.get(tag.name)) ?? plain;
    }
  }

  private readText(text: LeafText, { start, end }: Span): void {
    for (const match of this.file.slice(start, end).matchAll(REPLACED)) {
      const at = start + match.index;
      const behind = at + match[0].length;
      const by = match[0].startsWith("&") ? decodeEntity(match[0]) : " ";
      this.cutMarks(text, at);
      if (by !== match[0]) {
        text.replace(at, behind, by);
      }
    }
    this.cutMarks(text, end);
    text.readTo(end);
  }

  private cutMarks(text: LeafText, to: number): void {
    for (let mark = this.marks[this.nextMark]; mark && mark.start < to; mark = this.marks[++this.nextMark]) {
      text.cut(mark.start, mark.end);
    }
  }

  /**
   * Nothing but the end of blocks stands behind the `<cite>` that is open at `from`: it names
   * the source, and is no title in the words.
   */
  private isLastInBlock(from: number, to: number): boolean {
    const rest = this.file.slice(from, Math.min(to, from + 2 * LONGEST_CITE));
    const close = rest.search(/<\/cite\s*>/i);
    return close >= 0 && close <= LONGEST_CITE && /^<\/cite\s*>[\s.>]*(?:<\/|<!--|$)/i.test(rest.slice(close));
  }

  /**
   * An element that is never closed holds nothing, or one slip of the pen would make the rest of the draft a quotation.
   */
  private isClosedBehind(at: number): boolean {
    if (this.nextClose < at) {
      const close = this.file.slice(at).search(/<\/blockquote\s*>/i);
      this.nextClose = close < 0 ? Infinity : at + close;
    }
    return this.nextClose !== Infinity;
  }
}
