// A Markdown text's prose with exact offsets, and the marks beside it: headings, comments, citations.
// Used for drafts and for Markdown sources. Must not know what any of it is used for.
//
// Taken out: emphasis and heading marks, link targets, bare links, images, code, HTML's tags, scripts and styles,
// comments, footnote and citation marks. Substituted (each maps to the first unit of what it stands for): a line break
// within a block, `<br>` and a hard break become one space (or LF, see `lineBreak`), a character reference its
// character, `<q>` a quotation mark. White space at the ends of lines is dropped.

import type { SyntaxNodeRef, Tree } from "@lezer/common";
import { ProseBuilder, type BlockKind, type Prose } from "../text/prose";
import type { Span } from "../text/span";
import type { Citation, DraftHeading } from "./draftTypes";
import { decodeEntity } from "./htmlEntities";
import { endOfHidden, isBlockTag, readTag } from "./htmlParts";
import { HtmlReader } from "./htmlReader";
import type { LeafText } from "./leafText";
import { parseMarkdown, type MarkdownMemory } from "./markdownParser";
import { openLeaf, ProseWriter, type Leaf } from "./proseWriter";

/** An HTML comment, and the block that it speaks of: the next one, or the one it stands in. */
export interface MarkdownComment extends Span {
  readonly body: string;
  readonly scope: Span;
}

export interface MarkdownText {
  readonly prose: Prose;
  readonly headings: readonly DraftHeading[];
  readonly comments: readonly MarkdownComment[];
  readonly citations: readonly Citation[];
}

const HEADINGS: Readonly<Record<string, number>> = {
  ATXHeading1: 1,
  ATXHeading2: 2,
  ATXHeading3: 3,
  ATXHeading4: 4,
  ATXHeading5: 5,
  ATXHeading6: 6,
  SetextHeading1: 1,
  SetextHeading2: 2,
};
/** Blocks whose text is prose. */
const LEAVES = new Set([...Object.keys(HEADINGS), "Paragraph", "Task", "TableCell"]);
const CONTAINERS = new Set(["BulletList", "OrderedList", "ListItem", "Blockquote", "Table", "FootnoteDefinition"]);
/** Blocks that are left out whole. */
const SKIPPED = new Set([
  "CodeBlock",
  "FencedCode",
  "ProcessingInstructionBlock",
  "LinkReference",
  "HorizontalRule",
  "TableDelimiter",
]);
/** Inline marks that are taken out, with all they hold. */
const CUT = new Set([
  "EmphasisMark",
  "StrikethroughMark",
  "QuoteMark",
  "HeaderMark",
  "InlineCode",
  "ProcessingInstruction",
  "Image",
  "TaskMarker",
  "ListMark",
]);
const CITATION_KEY = /(?:^\[|[\s;-])@([\w][\w:.#$%&+?<>~/-]{0,100})/g;
/** A `[see @key, p. 3]` longer than this is no citation. */
const CITATION_LENGTH = 300;

/**
 * Reads `text` from `from` (behind its front matter). Linear; never throws. `lineBreak` stands for the end of a line
 * within a block. `memory`: of this text's last version.
 */
export function readMarkdown(
  text: string,
  from = 0,
  lineBreak: " " | "\n" = " ",
  memory?: MarkdownMemory,
): MarkdownText {
  const tree = parseMarkdown(text.slice(from), memory);
  return tree ? new MarkdownReader(text, from, lineBreak).read(tree) : readAsParagraphs(text, from);
}

/** What no person wrote as Markdown is read as plain lines. */
function readAsParagraphs(text: string, from: number): MarkdownText {
  const builder = new ProseBuilder(text);
  const line = /[^\s][^\r\n]*/g;
  line.lastIndex = from;
  for (let match = line.exec(text); match; match = line.exec(text)) {
    builder.add(match.index, match.index + match[0].trimEnd().length).endBlock("paragraph");
  }
  return { prose: builder.build(), headings: [], comments: [], citations: [] };
}

class MarkdownReader {
  private readonly writer: ProseWriter;
  private readonly html: HtmlReader;
  private readonly headings: DraftHeading[] = [];
  private readonly comments: MarkdownComment[] = [];
  private readonly citations: Citation[] = [];
  private readonly notes = new Map<string, string>();
  /** Comments that wait for the next block. */
  private waiting: { start: number; end: number; body: string }[] = [];
  private definitions: Map<string, string> | undefined;
  private tree!: Tree;

  private items = 0;
  private leaf: Leaf | undefined;
  /** The link whose marks are to be cut. */
  private link: Span | undefined;

  constructor(
    private readonly text: string,
    private readonly from: number,
    lineBreak: " " | "\n",
  ) {
    this.writer = new ProseWriter(text, lineBreak);
    this.html = new HtmlReader(text, this.writer);
  }

  read(tree: Tree): MarkdownText {
    this.tree = tree;
    tree.iterate({ enter: (node) => this.enter(node), leave: (node) => this.leave(node) });
    this.settle(undefined);
    const citations = this.citations.map((c) => ({ ...c, target: this.notes.get(c.target) ?? c.target }));
    return { prose: this.writer.build(), headings: this.headings, comments: this.comments, citations };
  }

  private enter(node: SyntaxNodeRef): boolean {
    const start = node.from + this.from;
    const end = node.to + this.from;
    if (this.leaf) {
      return this.enterInline(this.leaf, node, start, end);
    }
    const name = node.name;
    if (name === "CommentBlock") {
      this.enterCommentBlock(start, end);
      return false;
    }
    if (name === "HTMLBlock") {
      this.settle({ start, end });
      const marks = node.node
        .getChildren("QuoteMark")
        .map((mark) => ({ start: mark.from + this.from, end: mark.to + this.from }));
      for (const comment of this.html.readBlock({ start, end }, marks, this.plainKind())) {
        this.comments.push({
          ...comment,
          body: commentBody(this.text, comment.start, comment.end),
          scope: { start, end },
        });
      }
      return false;
    }
    if (SKIPPED.has(name)) {
      if (name !== "TableDelimiter") {
        this.settle({ start, end });
      }
      return false;
    }
    if (CONTAINERS.has(name)) {
      this.settle({ start, end });
      if (name === "Blockquote") {
        this.writer.openQuotation();
      }
      if (name === "ListItem") {
        this.items++;
      }
      if (name === "FootnoteDefinition") {
        this.enterFootnote(start, end);
      }
      return true;
    }
    if (!LEAVES.has(name)) {
      return name === "Document" || name === "TableHeader" || name === "TableRow";
    }
    this.settle({ start, end });
    this.leaf = openLeaf(this.text, { start, end }, HEADINGS[name] === undefined ? this.plainKind() : "heading");
    return true;
  }

  private leave(node: SyntaxNodeRef): void {
    const name = node.name;
    if (this.leaf) {
      if (name === "Link" && this.link?.end === node.to + this.from) {
        this.link = undefined;
      }
      if (name === "StrongEmphasis") {
        this.leaveStrong(this.leaf, node);
      }
      if (LEAVES.has(name)) {
        this.closeMarkdownLeaf(this.leaf, node);
      }
    } else if (name === "Blockquote") {
      this.writer.closeQuotation();
    } else if (name === "ListItem") {
      this.items--;
    }
  }

  private plainKind(): BlockKind {
    return this.items > 0 ? "listItem" : "paragraph";
  }

  private closeMarkdownLeaf(leaf: Leaf, node: SyntaxNodeRef): void {
    leaf.text.readTo(leaf.text.span.end);
    const level = HEADINGS[node.name];
    if (level) {
      this.headings.push({
        start: node.from + this.from,
        end: node.to + this.from,
        level,
        text: leaf.text.text.replace(/\n/g, " "),
      });
    }
    this.writer.add(leaf);
    this.leaf = undefined;
    this.link = undefined;
  }

  private leaveStrong(leaf: Leaf, node: SyntaxNodeRef): void {
    const { span, size } = leaf.text;
    const isFirst = this.text.slice(span.start, node.from + this.from).trim() === "";
    if (isFirst) {
      leaf.strongEnd = size;
    }
  }

  private enterInline({ text }: Leaf, node: SyntaxNodeRef, start: number, end: number): boolean {
    const name = node.name;
    // Within an element that was left out.
    if (text.isBehind(start)) {
      return false;
    }
    if (CUT.has(name)) {
      return cut(text, start, end);
    }
    switch (name) {
      case "Comment":
        this.comments.push({ start, end, body: commentBody(this.text, start, end), scope: text.span });
        return cut(text, start, end);
      case "HTMLTag":
        this.enterInlineTag(start, end);
        return false;
      case "HardBreak":
        text.replace(start, end, "\n");
        return false;
      case "Escape":
        return cut(text, start, start + 1);
      case "Entity":
        return this.enterEntity(text, start, end);
      case "URL":
      case "Autolink":
        if (this.link) {
          return false;
        }
        this.citations.push({ start, end, target: this.text.slice(start, end).replace(/^<|>$/g, "") });
        return cut(text, start, end);
      case "Link":
        return this.enterLink(text, node, start, end);
      case "LinkMark":
        if (!this.link) {
          return false;
        }
        return cut(text, start, this.text[start] === "]" ? this.link.end : end);
      case "LinkTitle":
      case "LinkLabel":
        return false;
      default:
        return true;
    }
  }

  private enterLink(text: LeafText, node: SyntaxNodeRef, start: number, end: number): boolean {
    const url = node.node.getChild("URL");
    if (url) {
      this.citations.push({
        start,
        end,
        target: this.text.slice(url.from + this.from, url.to + this.from).replace(/^<|>$/g, ""),
      });
      this.link = { start, end };
      return true;
    }
    const written = this.text.slice(start, Math.min(end, start + CITATION_LENGTH + 1));
    if (written.startsWith("[^") && !written.includes(" ")) {
      this.citations.push({ start, end, target: written.slice(1, -1) });
      return cut(text, start, end);
    }
    if (written.length <= CITATION_LENGTH && written.includes("@")) {
      const keys = [...written.matchAll(CITATION_KEY)];
      if (keys.length > 0) {
        for (const key of keys) {
          this.citations.push({ start, end, target: `@${key[1]!.replace(/[.:,;?]+$/, "")}` });
        }
        return cut(text, start, end);
      }
    }
    const label = node.node.getChild("LinkLabel");
    const name = label ? this.text.slice(label.from + this.from, label.to + this.from) : this.text.slice(start, end);
    const target = this.findDefinition(name === "[]" ? this.text.slice(start, end - 2) : name);
    if (target !== undefined) {
      this.citations.push({ start, end, target });
      this.link = { start, end };
    }
    return true;
  }

  private enterEntity(text: LeafText, start: number, end: number): boolean {
    const written = this.text.slice(start, end);
    const decoded = decodeEntity(written);
    if (decoded !== written) {
      text.replace(start, end, decoded);
    }
    return false;
  }

  private enterInlineTag(start: number, end: number): void {
    const { leaf } = this;
    const tag = readTag(this.text, start, end);
    if (!leaf) {
      return;
    }
    const last = leaf.text.span.end;
    const hidden = tag && endOfHidden(this.text, tag, last);
    if (!tag || hidden !== undefined) {
      leaf.text.cut(start, hidden ?? end);
      return;
    }
    this.html.apply(leaf, tag);
    if (!isBlockTag(tag.name)) {
      return;
    }
    // A block within a paragraph ends it, and the rest is another.
    this.writer.add(leaf);
    this.html.turnQuotation(tag);
    this.leaf = openLeaf(this.text, { start: end, end: last }, leaf.kind);
  }

  private enterCommentBlock(start: number, end: number): void {
    const close = this.text.indexOf("-->", start + 4);
    const commentEnd = close < 0 || close + 3 > end ? end : close + 3;
    const body = commentBody(this.text, start, commentEnd);
    // Text behind the comment on its own line is what the writer sees as the next block.
    if (this.text.slice(commentEnd, end).trim() !== "") {
      this.settle({ start: commentEnd, end });
      this.comments.push({ start, end: commentEnd, body, scope: { start: commentEnd, end } });
      const leaf = openLeaf(this.text, { start: commentEnd, end }, this.plainKind());
      leaf.text.readTo(end);
      this.writer.add(leaf);
    } else {
      this.waiting.push({ start, end: commentEnd, body });
    }
  }

  private enterFootnote(start: number, end: number): void {
    const label = /^\[(\^[^\]]*)\]:/.exec(this.text.slice(start, start + 120));
    if (label) {
      this.notes.set(label[1]!, this.text.slice(start + label[0].length, end).trim());
    }
  }

  /** Gives the waiting comments the block that came. */
  private settle(scope: Span | undefined): void {
    if (this.waiting.length === 0) {
      return;
    }
    for (const comment of this.waiting) {
      this.comments.push({ ...comment, scope: scope ?? { start: comment.start, end: comment.end } });
    }
    this.waiting = [];
  }

  private findDefinition(label: string): string | undefined {
    this.definitions ??= listDefinitions(this.tree, this.text.slice(this.from));
    return this.definitions.get(normalizeLabel(label));
  }
}

function cut(text: LeafText, start: number, end: number): false {
  text.cut(start, end);
  return false;
}

function commentBody(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/^<!--/, "").replace(/-->$/, "").trim();
}

function listDefinitions(tree: Tree, text: string): Map<string, string> {
  const found = new Map<string, string>();
  if (!text.includes("]:")) {
    return found;
  }
  tree.iterate({
    enter: (node) => {
      if (node.name !== "LinkReference") {
        return !LEAVES.has(node.name);
      }
      const label = node.node.getChild("LinkLabel");
      const url = node.node.getChild("URL");
      if (!label || !url) {
        return false;
      }
      const key = normalizeLabel(text.slice(label.from, label.to));
      if (!found.has(key)) {
        found.set(key, text.slice(url.from, url.to).replace(/^<|>$/g, ""));
      }
      return false;
    },
  });
  return found;
}

function normalizeLabel(label: string): string {
  return label
    .replace(/^\[|\]$/g, "")
    .trim()
    .replace(/\s+/g, " ")
    .toLowerCase();
}
