// The Markdown dialect of drafts: CommonMark with tables, task lists, strikethrough and bare links (GFM), and
// footnotes. Knows grammar only; what is prose is decided by markdownProse.ts.

import { TreeFragment, type Tree } from "@lezer/common";
import { GFM, parser, type BlockContext, type Line, type MarkdownConfig } from "@lezer/markdown";
import { sharedEnd, sharedStart } from "../text/sharedEnds";

const FOOTNOTE_LABEL = /^\[\^[^\]\s]{1,100}\]:/;
/** Columns that a footnote's later paragraphs are indented by. */
const FOOTNOTE_INDENT = 4;

/** `[^1]: text`, with indented lines below it as its further paragraphs (as in PHP Markdown Extra and GitHub). */
const footnotes: MarkdownConfig = {
  defineNodes: [
    {
      name: "FootnoteDefinition",
      block: true,
      composite: (_context, line) => {
        if (line.next < 0) {
          return true;
        }
        if (line.indent < line.baseIndent + FOOTNOTE_INDENT) {
          return false;
        }
        line.moveBaseColumn(line.baseIndent + FOOTNOTE_INDENT);
        return true;
      },
    },
    { name: "FootnoteLabel" },
  ],
  parseBlock: [
    {
      name: "FootnoteDefinition",
      before: "LinkReference",
      parse: (context, line) => {
        const label = footnoteLabel(line);
        if (!label) {
          return false;
        }
        const from = context.lineStart + line.pos;
        context.startComposite("FootnoteDefinition", line.pos);
        context.addElement(context.elt("FootnoteLabel", from, from + label.length));
        line.moveBase(line.skipSpace(line.pos + label.length));
        return null;
      },
      endLeaf: (_context: BlockContext, line: Line) => footnoteLabel(line) !== undefined,
    },
  ],
};

function footnoteLabel(line: Line): string | undefined {
  if (line.next !== 91 || line.indent >= line.baseIndent + FOOTNOTE_INDENT) {
    return undefined;
  }
  return FOOTNOTE_LABEL.exec(line.text.slice(line.pos, line.pos + 120))?.[0];
}

/**
 * Marks in one paragraph up to which its inline markup is read. The parser is quadratic in them (50,000
 * brackets: 20 s) and recurses on nested emphasis (20,000 levels: stack overflow); a paragraph with
 * hundreds of links and emphases has 2,000.
 */
const MOST_MARKS = 5_000;
const MARKS = new Set("[]*_<`~!@:".split("").map((mark) => mark.charCodeAt(0)));

function hasFewMarks(text: string): boolean {
  if (text.length <= MOST_MARKS) {
    return true;
  }
  let marks = 0;
  for (let i = 0; i < text.length; i++) {
    if (MARKS.has(text.charCodeAt(i)) && ++marks > MOST_MARKS) {
      return false;
    }
  }
  for (let at = text.indexOf("www."); at >= 0; at = text.indexOf("www.", at + 4)) {
    if (++marks > MOST_MARKS) {
      return false;
    }
  }
  return true;
}

/**
 * List and quotation marks that open one line, or the white space before one, up to which a text is read as Markdown:
 * the parser is quadratic in the depth of blocks (100,000 levels: minutes). Writers use five.
 */
const DEEP_LINE =
  /^[ \t]*(?:(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])[ \t]*){100}|^[ \t]{400,}(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])/m;

const configured = parser.configure([GFM, footnotes]);
const parseInline = configured.parseInline.bind(configured);
configured.parseInline = (text, offset) => (hasFewMarks(text) ? parseInline(text, offset) : []);

/** A text's last version with its tree, from which the next one's is made. */
export interface MarkdownMemory {
  last?: { readonly text: string; readonly tree: Tree } | undefined;
}

/**
 * Undefined for a text whose blocks are nested too deeply to be Markdown that a person wrote. With
 * a `memory`, only what changed is parsed.
 */
export function parseMarkdown(text: string, memory?: MarkdownMemory): Tree | undefined {
  const tree = DEEP_LINE.test(text)
    ? undefined
    : configured.parse(text, memory?.last && listUnchanged(memory.last, text));
  if (memory) {
    memory.last = tree && { text, tree };
  }
  return tree;
}

/**
 * What both versions begin and end with, but for the lines around the change, up to blank ones: the parser trusts that
 * a block it takes over still has its indentation and the line before it.
 */
function listUnchanged(
  { text: before, tree }: { readonly text: string; readonly tree: Tree },
  text: string,
): readonly TreeFragment[] {
  const start = sharedStart(before, text);
  const end = sharedEnd(before, text, start);
  const from = Math.max(0, text.lastIndexOf("\n\n", start - 2));
  const next = text.indexOf("\n\n", text.length - end);
  const kept = next < 0 ? 0 : text.length - next - 2;
  return TreeFragment.applyChanges(TreeFragment.addTree(tree), [
    { fromA: from, toA: before.length - kept, fromB: from, toB: text.length - kept },
  ]);
}
