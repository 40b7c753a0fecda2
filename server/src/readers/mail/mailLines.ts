// A mail's body as lines, each with the depth to which it is quoted: of plain text by its ">", of HTML by its block
// quotations.

import { decodeEntity } from "../../core/markdown/htmlEntities";

export interface MailLine {
  /** Empty for a blank line. */
  readonly text: string;
  /** 0 for what the sender wrote himself. */
  readonly depth: number;
}

/** No reply quotes deeper; what does is an attack. */
const MOST_DEPTH = 50;

/** Linear. */
export function splitPlain(text: string): readonly MailLine[] {
  return text.split(/\r\n|\r|\n/).map((line) => {
    const marks = /^(?:>[ \t]?)*/.exec(line)?.[0] ?? "";
    const depth = Math.min(MOST_DEPTH, marks.split(">").length - 1);
    return {
      text: line
        .slice(marks.length)
        .replace(/[ \t\u00a0]+/g, " ")
        .trim(),
      depth,
    };
  });
}

/** Comments, tags with their attributes, and what stands between. An attribute may hold a ">". */
const PIECE = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][\w:-]{0,40})(?:"[^"]*"|'[^']*'|[^"'<>])*>|[^<]+|</g;
const UNSEEN = new Set(["script", "style", "head", "title", "template", "svg", "noscript"]);
const BLOCKS = new Set(
  "p div br li ul ol tr table td th h1 h2 h3 h4 h5 h6 blockquote hr pre section article header footer dl dt dd center".split(
    " ",
  ),
);
/** Apart from what stands before and behind. */
const PARAGRAPHS = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "ul", "ol", "pre"]);

/** Linear but for marks that never close, of which the first ends the text. */
export function splitHtml(html: string): readonly MailLine[] {
  const lines: MailLine[] = [];
  let depth = 0;
  let open = "";
  let unseen: string | null = null;
  const end = (isParagraph: boolean): void => {
    const text = open.replace(/\s+/g, " ").trim();
    open = "";
    if (text !== "") {
      lines.push({ text, depth });
    }
    if (isParagraph) {
      lines.push({ text: "", depth });
    }
  };
  for (const { 0: piece, 1: slash, 2: written } of html.matchAll(PIECE)) {
    const name = written?.toLowerCase();
    if (unseen !== null) {
      unseen = name === unseen && slash === "/" ? null : unseen;
    } else if (name === undefined) {
      open += piece.startsWith("<!--") ? "" : piece.replace(/&#?\w{1,32};/g, decodeEntity);
    } else if (UNSEEN.has(name)) {
      unseen = slash === "/" || piece.endsWith("/>") ? null : name;
    } else if (BLOCKS.has(name)) {
      end(PARAGRAPHS.has(name));
      if (name === "blockquote") {
        depth = Math.min(MOST_DEPTH, Math.max(0, depth + (slash === "/" ? -1 : 1)));
      }
    }
  }
  end(false);
  return lines;
}
