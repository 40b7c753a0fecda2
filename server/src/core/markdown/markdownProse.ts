// A Markdown text's prose with exact offsets, and the marks beside it: headings, comments, citations.
// Used for drafts and for Markdown sources. Must not know what any of it is used for.
//
// Taken out: emphasis and heading marks, link targets, bare links, images, code, HTML, comments, footnote and citation marks.
// Substituted (each maps to the first unit of what it stands for): a line break within a block, `<br>` and a hard break
// become one space (or LF, see `lineBreak`), a character reference its character. White space at the ends of lines is dropped.

import type { SyntaxNodeRef, Tree } from "@lezer/common";
import { ProseBuilder, type BlockKind, type Prose } from "../text/prose";
import type { Span } from "../text/span";
import type { Citation, DraftHeading } from "./draftTypes";
import { decodeEntity } from "./htmlEntities";
import { parseMarkdown, type MarkdownMemory } from "./markdownParser";

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
  ATXHeading1: 1, ATXHeading2: 2, ATXHeading3: 3, ATXHeading4: 4, ATXHeading5: 5, ATXHeading6: 6, SetextHeading1: 1, SetextHeading2: 2,
};
/** Blocks whose text is prose. */
const LEAVES = new Set([...Object.keys(HEADINGS), "Paragraph", "Task", "TableCell"]);
const CONTAINERS = new Set(["BulletList", "OrderedList", "ListItem", "Blockquote", "Table", "FootnoteDefinition"]);
/** Blocks that are left out whole. */
const SKIPPED = new Set([
  "CodeBlock", "FencedCode", "HTMLBlock", "ProcessingInstructionBlock", "LinkReference", "HorizontalRule", "TableDelimiter",
]);
/** Inline marks that are taken out, with all they hold. */
const CUT = new Set([
  "EmphasisMark", "StrikethroughMark", "QuoteMark", "HeaderMark", "InlineCode", "ProcessingInstruction", "Image", "TaskMarker", "ListMark",
]);
const CITATION_KEY = /(?:^\[|[\s;-])@([\w][\w:.#$%&+?<>~/-]{0,100})/g;
/** A `[see @key, p. 3]` longer than this is no citation. */
const CITATION_LENGTH = 300;

/** Reads `text` from `from` (behind its front matter). Linear; never throws. `lineBreak` stands for the end of a line within a block. `memory`: of this text's last version. */
export function readMarkdown(text: string, from = 0, lineBreak: " " | "\n" = " ", memory?: MarkdownMemory): MarkdownText {
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
  private readonly builder: ProseBuilder;
  private readonly headings: DraftHeading[] = [];
  private readonly comments: MarkdownComment[] = [];
  private readonly citations: Citation[] = [];
  private readonly notes = new Map<string, string>();
  /** Comments that wait for the next block. */
  private waiting: { start: number; end: number; body: string }[] = [];
  private definitions: Map<string, string> | undefined;
  private tree!: Tree;

  private quotes = 0;
  private items = 0;
  private leaf: Span | undefined;
  /** The link whose marks are to be cut. */
  private link: Span | undefined;
  /** How far the leaf's text has been read. */
  private at = 0;
  /** White space that is only written when text follows: where it begins, and what stands for it. */
  private held: { start: number; end: number; text: string | null } | undefined;
  private isLineStart = true;
  private leafText: string[] = [];

  constructor(private readonly text: string, private readonly from: number, private readonly lineBreak: " " | "\n") {
    this.builder = new ProseBuilder(text);
  }

  read(tree: Tree): MarkdownText {
    this.tree = tree;
    tree.iterate({ enter: (node) => this.enter(node), leave: (node) => this.leave(node) });
    this.settle(undefined);
    const citations = this.citations.map((c) => ({ ...c, target: this.notes.get(c.target) ?? c.target }));
    return { prose: this.builder.build(), headings: this.headings, comments: this.comments, citations };
  }

  private enter(node: SyntaxNodeRef): boolean {
    const start = node.from + this.from;
    const end = node.to + this.from;
    if (this.leaf) return this.enterInline(node, start, end);
    const name = node.name;
    if (name === "CommentBlock") {
      this.enterCommentBlock(start, end);
      return false;
    }
    if (SKIPPED.has(name)) {
      if (name !== "TableDelimiter") this.settle({ start, end });
      return false;
    }
    if (CONTAINERS.has(name)) {
      this.settle({ start, end });
      if (name === "Blockquote") this.quotes++;
      if (name === "ListItem") this.items++;
      if (name === "FootnoteDefinition") this.enterFootnote(start, end);
      return true;
    }
    if (!LEAVES.has(name)) return name === "Document" || name === "TableHeader" || name === "TableRow";
    this.settle({ start, end });
    this.openLeaf(start, end);
    return true;
  }

  private leave(node: SyntaxNodeRef): void {
    const name = node.name;
    if (this.leaf) {
      if (name === "Link" && this.link?.end === node.to + this.from) this.link = undefined;
      if (LEAVES.has(name)) this.closeLeaf(name);
    } else if (name === "Blockquote") this.quotes--;
    else if (name === "ListItem") this.items--;
  }

  private openLeaf(start: number, end: number): void {
    this.leaf = { start, end };
    this.at = start;
    this.held = undefined;
    this.isLineStart = true;
    this.leafText = [];
  }

  private closeLeaf(name: string): void {
    const leaf = this.leaf!;
    this.readTo(leaf.end);
    const level = HEADINGS[name];
    const kind: BlockKind = this.quotes > 0 ? "quote" : level ? "heading" : this.items > 0 ? "listItem" : "paragraph";
    if (level) this.headings.push({ ...leaf, level, text: this.leafText.join("") });
    this.builder.endBlock(kind);
    this.leaf = undefined;
    this.link = undefined;
  }

  private enterInline(node: SyntaxNodeRef, start: number, end: number): boolean {
    const name = node.name;
    if (CUT.has(name)) return this.cut(start, end);
    switch (name) {
      case "Comment":
        this.comments.push({ start, end, body: commentBody(this.text, start, end), scope: this.leaf! });
        return this.cut(start, end);
      case "HTMLTag":
        return /^<br\b/i.test(this.text.slice(start, start + 4)) ? this.replace(start, end, this.lineBreak) : this.cut(start, end);
      case "HardBreak":
        return this.replace(start, end, this.lineBreak);
      case "Escape":
        this.cut(start, start + 1);
        return false;
      case "Entity":
        return this.enterEntity(start, end);
      case "URL":
      case "Autolink":
        if (this.link) return false;
        this.citations.push({ start, end, target: this.text.slice(start, end).replace(/^<|>$/g, "") });
        return this.cut(start, end);
      case "Link":
        return this.enterLink(node, start, end);
      case "LinkMark":
        if (!this.link) return false;
        return this.text[start] === "]" ? this.cut(start, this.link.end) : start >= this.at ? this.cut(start, end) : false;
      case "LinkTitle":
      case "LinkLabel":
        return false;
      default:
        return true;
    }
  }

  private enterLink(node: SyntaxNodeRef, start: number, end: number): boolean {
    const url = node.node.getChild("URL");
    if (url) {
      this.citations.push({ start, end, target: this.text.slice(url.from + this.from, url.to + this.from).replace(/^<|>$/g, "") });
      this.link = { start, end };
      return true;
    }
    const written = this.text.slice(start, Math.min(end, start + CITATION_LENGTH + 1));
    if (written.startsWith("[^") && !written.includes(" ")) {
      this.citations.push({ start, end, target: written.slice(1, -1) });
      return this.cut(start, end);
    }
    if (written.length <= CITATION_LENGTH && written.includes("@")) {
      const keys = [...written.matchAll(CITATION_KEY)];
      if (keys.length > 0) {
        for (const key of keys) this.citations.push({ start, end, target: `@${key[1]!.replace(/[.:,;?]+$/, "")}` });
        return this.cut(start, end);
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

  private enterEntity(start: number, end: number): boolean {
    const written = this.text.slice(start, end);
    const decoded = decodeEntity(written);
    return decoded === written ? false : this.replace(start, end, decoded);
  }

  private enterCommentBlock(start: number, end: number): void {
    const close = this.text.indexOf("-->", start + 4);
    const commentEnd = close < 0 || close + 3 > end ? end : close + 3;
    const body = commentBody(this.text, start, commentEnd);
    // Text behind the comment on its own line is what the writer sees as the next block.
    if (this.text.slice(commentEnd, end).trim() !== "") {
      this.settle({ start: commentEnd, end });
      this.comments.push({ start, end: commentEnd, body, scope: { start: commentEnd, end } });
      this.openLeaf(commentEnd, end);
      this.closeLeaf("Paragraph");
    } else {
      this.waiting.push({ start, end: commentEnd, body });
    }
  }

  private enterFootnote(start: number, end: number): void {
    const label = /^\[(\^[^\]]*)\]:/.exec(this.text.slice(start, start + 120));
    if (label) this.notes.set(label[1]!, this.text.slice(start + label[0].length, end).trim());
  }

  /** Gives the waiting comments the block that came. */
  private settle(scope: Span | undefined): void {
    if (this.waiting.length === 0) return;
    for (const comment of this.waiting) this.comments.push({ ...comment, scope: scope ?? { start: comment.start, end: comment.end } });
    this.waiting = [];
  }

  private findDefinition(label: string): string | undefined {
    this.definitions ??= listDefinitions(this.tree, this.text.slice(this.from));
    return this.definitions.get(normalizeLabel(label));
  }

  private cut(start: number, end: number): boolean {
    this.readTo(start);
    this.at = Math.max(this.at, end);
    return false;
  }

  private replace(start: number, end: number, by: string): boolean {
    this.readTo(start);
    if (by.trim() === "") this.hold(start, end, by);
    else this.write(start, end, by);
    this.at = Math.max(this.at, end);
    return false;
  }

  /** Writes the leaf's text up to `end`, line by line. */
  private readTo(end: number): void {
    while (this.at < end) {
      let stop = this.at;
      while (stop < end && !isLineBreak(this.text.charCodeAt(stop))) stop++;
      this.readLine(this.at, stop);
      this.at = stop;
      if (stop >= end) return;
      const next = this.text.charCodeAt(stop) === 13 && this.text.charCodeAt(stop + 1) === 10 ? stop + 2 : stop + 1;
      this.hold(stop, next, this.lineBreak);
      this.isLineStart = true;
      this.at = next;
    }
  }

  private readLine(start: number, end: number): void {
    let first = start;
    let last = end;
    while (first < last && isSpace(this.text.charCodeAt(first))) first++;
    while (last > first && isSpace(this.text.charCodeAt(last - 1))) last--;
    if (first > start && !this.isLineStart) this.hold(start, first, null);
    if (first === last) return;
    this.write(first, last, null);
    if (last < end) this.hold(last, end, null);
  }

  private hold(start: number, end: number, text: string | null): void {
    // White space on both sides of something taken out is one white space; a line break counts for more than a space.
    if (!this.held || (text !== null && this.held.text === null)) this.held = { start, end, text };
  }

  private write(start: number, end: number, text: string | null): void {
    const { held } = this;
    const follows = text ?? this.text[start]!;
    if (held && this.leafText.length > 0) {
      const isCutBetween = held.end < start;
      if (!isCutBetween || this.isLineStart || !/^[.,;:!?]/.test(follows)) {
        if (held.text === null) this.builder.add(held.start, held.end);
        else this.builder.addText(held.text, held.start);
        this.leafText.push(" ");
      }
    }
    this.held = undefined;
    this.isLineStart = false;
    if (text === null) this.builder.add(start, end);
    else this.builder.addText(text, start);
    this.leafText.push(text ?? this.text.slice(start, end));
  }
}

function commentBody(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/^<!--/, "").replace(/-->$/, "").trim();
}

function listDefinitions(tree: Tree, text: string): Map<string, string> {
  const found = new Map<string, string>();
  if (!text.includes("]:")) return found;
  tree.iterate({
    enter: (node) => {
      if (node.name !== "LinkReference") return !LEAVES.has(node.name);
      const label = node.node.getChild("LinkLabel");
      const url = node.node.getChild("URL");
      if (!label || !url) return false;
      const key = normalizeLabel(text.slice(label.from, label.to));
      if (!found.has(key)) found.set(key, text.slice(url.from, url.to).replace(/^<|>$/g, ""));
      return false;
    },
  });
  return found;
}

function normalizeLabel(label: string): string {
  return label.replace(/^\[|\]$/g, "").trim().replace(/\s+/g, " ").toLowerCase();
}

function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}
