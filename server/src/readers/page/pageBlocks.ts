// A page's tree to blocks: paragraphs, headings, list items, captions, each with what its elements say of it.
// Everything that is text is listed; what is the article's is chosen from it later.

import type { BlockKind } from "../../core/text/prose";
import { wordTable } from "../../core/text/wordTable";
import { attributeOf, isText, textOf, type PageElement, type PageNode } from "./pageTree";

export interface PageBlock {
  readonly text: string;
  /** Null for a plain paragraph. */
  readonly hint: BlockKind | null;
  /** The innermost element that holds all of it, inline ones left out. */
  readonly element: PageElement;
  /** UTF-16 units of its text that are links. */
  readonly linked: number;
  /** Its lines are lines of the text, as in <pre>. */
  readonly keepsLines: boolean;
}

const NO_TEXT = new Set(
  (
    "script style noscript template svg iframe object embed button input select textarea head audio video canvas " +
    "map math datalist meter progress"
  ).split(" "),
);
const INLINE = new Set(
  (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby rb rt rp s samp " +
    "small span strike strong sub sup time tt u var wbr img picture source nobr"
  ).split(" "),
);
const HINTS = wordTable<BlockKind>({
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  blockquote: "quote",
  li: "listItem",
  dd: "listItem",
});

const CAPTION = /(?:^|[\s_-])caption(?:$|[\s_-])/i;
/** UTF-16 units of all text of a caption. */
const LONGEST_CAPTION = 900;

/** All blocks below an element, in the page's order. Linear; recursion is bounded by the tree's depth. */
export function listPageBlocks(root: PageElement): PageBlock[] {
  const lister = new BlockLister(root);
  lister.visit(root, null, false, false);
  lister.close();
  return lister.blocks;
}

class BlockLister {
  readonly blocks: PageBlock[] = [];
  private parts: string[] = [];
  private linked = 0;
  private hint: BlockKind | null = null;
  private keepsLines = false;

  constructor(private element: PageElement) {}

  visit(element: PageElement, hint: BlockKind | null, isLinked: boolean, keepsLines: boolean): void {
    for (const child of element.children) {
      this.visitChild(child, hint, isLinked, keepsLines);
    }
  }

  private visitChild(child: PageNode, hint: BlockKind | null, isLinked: boolean, keepsLines: boolean): void {
    if (isText(child)) {
      this.addText(child.text, isLinked, keepsLines);
    } else if (child.name === "br") {
      this.parts.push("\n");
    } else if (NO_TEXT.has(child.name)) {
      return;
    } else if (INLINE.has(child.name)) {
      this.visitInline(child, hint, isLinked || child.name === "a", keepsLines);
    } else {
      this.visitBlock(child, hint, isLinked, keepsLines);
    }
  }

  private visitInline(child: PageElement, hint: BlockKind | null, isLinked: boolean, keepsLines: boolean): void {
    // Within a quotation it names the source more often than a work that the words speak of.
    const isSource = child.name === "cite" && hint === "quote";
    if (isSource) {
      this.parts.push("\n");
    }
    if (child.name === "q") {
      this.parts.push("\u201c");
    }
    this.visit(child, hint, isLinked, keepsLines);
    if (child.name === "q") {
      this.parts.push("\u201d");
    }
  }

  private visitBlock(child: PageElement, hint: BlockKind | null, isLinked: boolean, keepsLines: boolean): void {
    this.close();
    const outer = { element: this.element, hint: this.hint, keepsLines: this.keepsLines };
    // The innermost says most, but a list within a quotation is still quoted.
    const own = hint === "quote" ? hint : (HINTS[child.name] ?? captionHint(child) ?? hint);
    const isPre = keepsLines || child.name === "pre";
    this.element = child;
    this.hint = own;
    this.keepsLines = isPre;
    this.visit(child, own, isLinked, isPre);
    this.close();
    this.element = outer.element;
    this.hint = outer.hint;
    this.keepsLines = outer.keepsLines;
  }

  private addText(text: string, isLinked: boolean, keepsLines: boolean): void {
    const plain = keepsLines
      ? text.replace(/\r\n?/g, "\n").replace(/[\t\f]/g, " ")
      : text.replace(/[ \t\r\n\f]+/g, " ");
    this.parts.push(plain);
    if (isLinked) {
      this.linked += plain.length;
    }
  }

  /** Ends the block: what was read since the last one, a paragraph for each run of two line breaks. */
  close(): void {
    if (this.parts.length === 0) {
      return;
    }
    const paragraphs = this.parts
      .join("")
      .split(/\n[\s]*\n/)
      .map(tidy)
      .filter((text) => text !== "");
    const length = paragraphs.reduce((sum, text) => sum + text.length, 0);
    for (const text of paragraphs) {
      const linked = Math.min(text.length, Math.round((this.linked * text.length) / length));
      this.blocks.push({ text, hint: this.hint, element: this.element, linked, keepsLines: this.keepsLines });
    }
    this.parts = [];
    this.linked = 0;
  }
}

/** A caption that is none by its element, but by its name, or what else stands in a figure. */
function captionHint(element: PageElement): BlockKind | null {
  const isCaption =
    element.name === "figure" || element.name === "figcaption" || CAPTION.test(attributeOf(element, "class"));
  return isCaption && textOf(element, LONGEST_CAPTION + 1).length <= LONGEST_CAPTION ? "caption" : null;
}

/** One space between words; a line break of the page stays one. (Two of them were a paragraph's end.) */
function tidy(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(/ {2,}/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}
