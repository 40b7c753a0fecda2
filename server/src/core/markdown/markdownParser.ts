// The Markdown dialect of drafts: CommonMark with tables, task lists, strikethrough and bare links (GFM), and footnotes.
// Knows grammar only; what is prose is decided by markdownProse.ts.

import { GFM, parser, type BlockContext, type Line, type MarkdownConfig } from "@lezer/markdown";

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
        if (line.next < 0) return true;
        if (line.indent < line.baseIndent + FOOTNOTE_INDENT) return false;
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
        if (!label) return false;
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
  if (line.next !== 91 || line.indent >= line.baseIndent + FOOTNOTE_INDENT) return undefined;
  return FOOTNOTE_LABEL.exec(line.text.slice(line.pos, line.pos + 120))?.[0];
}

export const markdownParser = parser.configure([GFM, footnotes]);
