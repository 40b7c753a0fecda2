// A page's HTML to a tree, by htmlparser2: no script runs, nothing is fetched. The tree keeps what the page readers use
// and no more: a DOM costs five times as much to make. Bounded, for a page is written by strangers.

import { Parser } from "htmlparser2";

export interface PageText {
  readonly name: "#text";
  readonly parent: PageElement;
  text: string;
}

export interface PageElement {
  /** In small letters. */
  readonly name: string;
  readonly parent: PageElement | null;
  /** Those in `KEPT` alone. A name that stands twice has its first value, as in a browser. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: PageNode[];
}

export type PageNode = PageText | PageElement;

/** UTF-16 units, pictures within the page taken out. */
const LARGEST_PAGE = 16_000_000;
/**
 * Levels that open tags reach before the page is refused; browsers themselves stop at 512. The parser is quadratic in
 * them.
 */
const DEEPEST_TAGS = 2_000;
/** Levels of the tree: what stands deeper hangs on the last one, as in a browser. Pages have 20 to 60. */
const DEEPEST_TREE = 512;
/** Tags and character references with which the page is refused. A novel in one page has 100,000. */
const MOST_MARKUP = 400_000;
const MOST_ATTRIBUTES = 2_000_000;
const DATA_URL = /data:[a-z0-9.+/-]{0,80};base64,[A-Za-z0-9+/=]{64,}/gi;
const KEPT = new Set(
  (
    "class id hidden aria-hidden aria-label style role rel href itemprop itemtype itemscope name property " +
    "content value datetime pubdate type lang data-testid data-component data-module data-type data-name " +
    "data-qa data-gu-name data-widget data-block data-role"
  ).split(" "),
);
/** What they hold is no text of the page. */
const RAW = new Set(["script", "style"]);
const NONE: ReadonlyMap<string, string> = new Map();

const TOO_MANY = "This page has too many elements to be read; save its text as a .txt file.";

class TooMuch extends Error {}

/** The tree's root, which is no element of the page; a sentence where the page is refused. Linear. */
export function parsePage(html: string): PageElement | string {
  const light = html.replace(DATA_URL, "data:,");
  if (light.length > LARGEST_PAGE) {
    return "This page is too large to be read; save its text as a .txt file.";
  }
  if (countOf(light, "<") + countOf(light, "&") > MOST_MARKUP) {
    return TOO_MANY;
  }
  try {
    return build(light);
  } catch (error) {
    if (error instanceof TooMuch) {
      return error.message;
    }
    throw error;
  }
}

function build(html: string): PageElement {
  const root: PageElement = { name: "#root", parent: null, attributes: NONE, children: [] };
  /** Open elements, the root first; those below the deepest level are all its last. */
  const open: PageElement[] = [root];
  let attributes = 0;
  let node = root;
  const parser = new Parser({
    onopentagname(name) {
      if (open.length > DEEPEST_TAGS) {
        throw new TooMuch("This page is nested too deeply to be read; save its text as a .txt file.");
      }
      const parent = open[Math.min(open.length, DEEPEST_TREE) - 1]!;
      node = { name, parent, attributes: NONE, children: [] };
      parent.children.push(node);
      open.push(node);
    },
    onattribute(name, value) {
      attributes++;
      if (attributes > MOST_ATTRIBUTES) {
        throw new TooMuch(TOO_MANY);
      }
      if (KEPT.has(name) && !node.attributes.has(name)) {
        setAttribute(node, name, value);
      }
    },
    onclosetag() {
      open.pop();
    },
    ontext(text) {
      addText(open[Math.min(open.length, DEEPEST_TREE) - 1]!, text);
    },
  });
  parser.write(html);
  parser.end();
  return root;
}

function setAttribute(element: PageElement, name: string, value: string): void {
  if (element.attributes === NONE) {
    (element as { attributes: ReadonlyMap<string, string> }).attributes = new Map();
  }
  (element.attributes as Map<string, string>).set(name, value);
}

function addText(parent: PageElement, text: string): void {
  if (RAW.has(parent.name) && !isData(parent)) {
    return;
  }
  const last = parent.children[parent.children.length - 1];
  // The parser hands over a text in pieces, one for each character reference.
  if (last && isText(last)) {
    last.text += text;
  } else {
    parent.children.push({ name: "#text", parent, text });
  }
}

/** JSON-LD: what the page says of itself. */
function isData(element: PageElement): boolean {
  return element.name === "script" && /^\s*application\/ld\+json/i.test(element.attributes.get("type") ?? "");
}

function countOf(text: string, mark: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    count++;
  }
  return count;
}

export function isText(node: PageNode): node is PageText {
  return node.name === "#text";
}

export function attributeOf(element: PageElement, name: string): string {
  return element.attributes.get(name) ?? "";
}

/** All elements below, in the page's order. Linear. */
export function* elementsOf(root: PageElement): Generator<PageElement> {
  const waiting: PageElement[] = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (element !== root) {
      yield element;
    }
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i]!;
      if (!isText(child)) {
        waiting.push(child);
      }
    }
  }
}

/** Elements between whose words a space stands, though none is written. */
const SPACED = new Set("br p div li ul ol h1 h2 h3 h4 td tr section header footer figure time".split(" "));

/** All text below, white space as one space; what lies beyond `limit` units is cut. Linear in what is read. */
export function textOf(root: PageElement, limit = 2_000): string {
  let text = "";
  const add = (piece: string): void => {
    const plain = piece.replace(/\s+/g, " ");
    text += text === "" || text.endsWith(" ") ? plain.trimStart() : plain;
  };
  const waiting: (PageNode | " ")[] = [root];
  for (let node = waiting.pop(); node && text.length <= limit; node = waiting.pop()) {
    if (node === " ") {
      add(" ");
    } else if (isText(node)) {
      add(node.text);
    } else if (!RAW.has(node.name)) {
      if (SPACED.has(node.name)) {
        add(" ");
        waiting.push(" ");
      }
      for (let i = node.children.length - 1; i >= 0; i--) {
        waiting.push(node.children[i]!);
      }
    }
  }
  return text.slice(0, limit).trim();
}

/** Is it `outer` or below it? Linear in the depth. */
export function isWithin(element: PageElement, outer: PageElement | null): boolean {
  for (let at: PageElement | null = element; at; at = at.parent) {
    if (at === outer) {
      return true;
    }
  }
  return false;
}
