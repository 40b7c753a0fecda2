// A page's tree to text: paragraphs apart by a blank line, each with what its element says of it. No recursion.

import type { BlockKind } from "../../core/text/prose";
import { ELEMENT, TEXT, type PageElement, type PageNode } from "./pageTree";
import { wordTable } from "../../core/text/wordTable";

export interface PageBlock {
  readonly text: string;
  /** Null for a plain paragraph. */
  readonly hint: BlockKind | null;
}

const LEFT_OUT = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT EMBED FORM BUTTON INPUT SELECT TEXTAREA HEAD AUDIO VIDEO CANVAS MAP MATH DIALOG".split(
    " ",
  ),
);
/** Left out as well where the whole page is read, and not what Readability chose from it. */
const AROUND = new Set("NAV HEADER FOOTER ASIDE".split(" "));
const INLINE = new Set(
  "A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RUBY RT RP S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR IMG PICTURE SOURCE NOBR".split(
    " ",
  ),
);
const HINTS = wordTable<BlockKind>({
  H1: "heading",
  H2: "heading",
  H3: "heading",
  H4: "heading",
  H5: "heading",
  H6: "heading",
  FIGCAPTION: "caption",
  BLOCKQUOTE: "quote",
  LI: "listItem",
});

export function listPageBlocks(root: PageElement, isWholePage: boolean): PageBlock[] {
  const blocks: PageBlock[] = [];
  const hints: { node: PageNode; hint: BlockKind }[] = [];
  let parts: string[] = [];
  const close = (): void => {
    const hint = hints[hints.length - 1]?.hint ?? null;
    for (const paragraph of parts.join("").split(/\n[\s]*\n/)) {
      const text = tidy(paragraph);
      if (text !== "") {
        blocks.push({ text, hint });
      }
    }
    parts = [];
  };
  const enter = (node: PageNode): void => {
    const name = node.nodeName;
    if (name === "BR") {
      parts.push("\n");
    }
    // Within a quotation it names the source more often than a work that the words speak of.
    else if (name === "CITE" && hints[hints.length - 1]?.hint === "quote") {
      parts.push("\n");
    } else if (name === "Q") {
      parts.push("\u201c");
    } else if (!INLINE.has(name)) {
      close();
      // The innermost says most, but a list within a quotation is still quoted.
      const hint = HINTS[name];
      if (hint && hints[hints.length - 1]?.hint !== "quote") {
        hints.push({ node, hint });
      }
    }
  };
  const leave = (node: PageNode): void => {
    const name = node.nodeName;
    if (name === "Q") {
      parts.push("\u201d");
    } else if (name !== "BR" && !INLINE.has(name)) {
      close();
      if (hints[hints.length - 1]?.node === node) {
        hints.pop();
      }
    }
  };
  for (let node: PageNode | null = root; node; ) {
    if (node.nodeType === TEXT) {
      parts.push((node.textContent ?? "").replace(/[ \t\r\n\f]+/g, " "));
    } else if (node.nodeType === ELEMENT && !isLeftOut(node as PageElement, isWholePage)) {
      enter(node);
      if (node.firstChild) {
        node = node.firstChild;
        continue;
      }
      leave(node);
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node) {
        leave(node);
      }
    }
    node = !node || node === root ? null : node.nextSibling;
  }
  close();
  return blocks;
}

function isLeftOut(element: PageElement, isWholePage: boolean): boolean {
  if (LEFT_OUT.has(element.nodeName) || (isWholePage && AROUND.has(element.nodeName))) {
    return true;
  }
  return element.getAttribute("hidden") !== null || element.getAttribute("aria-hidden") === "true";
}

/** One space between words; a line break of the page stays one. (Two of them were a paragraph's end.) */
function tidy(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(/ {2,}/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}
