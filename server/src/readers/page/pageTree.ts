// A page's HTML to a tree, by linkedom: no script runs, nothing is fetched. Bounded, for a page is written by strangers:
// the parser is quadratic on nesting (200,000 levels: 36 s) and Readability cubic (1,000 levels: 11 s), and what either makes of a
// node or an attribute costs ten times as much as a word (5 MB of "<p>": half a minute).

/** What the page readers use of a DOM node. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
}

export interface PageElement extends PageNode {
  readonly attributes: ArrayLike<{ readonly value: string }>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface PageDocument extends PageElement {
  readonly documentElement: PageElement;
  readonly body: PageElement | null;
}

export const ELEMENT = 1;
export const TEXT = 3;

/** UTF-16 units, pictures within the page taken out. */
const LARGEST_PAGE = 16_000_000;
/** Levels that open tags reach before the page is not parsed at all; browsers themselves stop at 512. */
const DEEPEST_TAGS = 2_000;
/** Tags and character references with which the page is not parsed at all. A novel in one page has 100,000. */
const MOST_MARKUP = 400_000;
/**
 * What Readability may be given, to need no more than a second. Pages have 20 to 60 levels, 1,000 to 15,000 nodes and as many attributes. It writes
 * the page and parses it again up to four times: each "<" or "&" of a text is a node then.
 */
const DEEPEST_TREE = 200;
const MOST_NODES = 30_000;
const MOST_ATTRIBUTES = 60_000;
/** UTF-16 units of all texts, times the levels they stand in: it goes through a text once for each element around it. */
const MOST_NESTED_TEXT = 60_000_000;
/** UTF-16 units. It searches the head's attributes for words in a way that is quadratic in white space. */
const LONGEST_META = 2_000;
/** Elements that never hold others, or close by themselves. */
const FLAT = new Set(
  "area base br col embed hr img input link meta source track wbr p li td th tr dt dd option tbody thead tfoot path circle rect line use g".split(
    " ",
  ),
);
const DATA_URL = /data:[a-z0-9.+/-]{0,80};base64,[A-Za-z0-9+/=]{64,}/gi;

export interface PageTree {
  readonly document: PageDocument;
  /** Small and flat enough for Readability. */
  readonly isTame: boolean;
}

/** A sentence where the page is refused. */
export function parsePage(html: string): PageTree | string {
  const light = html.replace(DATA_URL, "data:,");
  if (light.length > LARGEST_PAGE) {
    return "This page is too large to be read; save its text as a .txt file.";
  }
  if (measureTags(light) > DEEPEST_TAGS) {
    return "This page is nested too deeply to be read; save its text as a .txt file.";
  }
  if (countMarkup(light) > MOST_MARKUP) {
    return "This page has too many elements to be read; save its text as a .txt file.";
  }
  // Loaded when the first page is read: it takes a tenth of a second.
  const { parseHTML } = require("linkedom") as { parseHTML(html: string): { document: PageDocument } };
  const whole = /<(?:html|body)\b/i.test(light) ? parseHTML(light).document : null;
  // "<html" alone, or in a word, opens nothing.
  const document = whole?.documentElement
    ? whole
    : parseHTML(`<!doctype html><html><body>${light}</body></html>`).document;
  return { document, isTame: isTame(document.documentElement) };
}

function measureTags(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9-]*)/g)) {
    if (FLAT.has(name!.toLowerCase())) {
      continue;
    }
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function countMarkup(html: string): number {
  return countOf(html, "<") + countOf(html, "&");
}

function countOf(text: string, mark: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    count++;
  }
  return count;
}

function isTame(root: PageNode): boolean {
  const counts = { nodes: 0, attributes: 0, nestedText: 0 };
  let depth = 0;
  for (let node: PageNode | null = root; node; ) {
    if (!countNode(node, depth, counts)) {
      return false;
    }
    if (node.firstChild) {
      node = node.firstChild;
      depth++;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      depth--;
    }
    node = !node || node === root ? null : node.nextSibling;
  }
  return true;
}

/** False where it is too much. */
function countNode(
  node: PageNode,
  depth: number,
  counts: { nodes: number; attributes: number; nestedText: number },
): boolean {
  counts.nodes++;
  if (node.nodeType === TEXT) {
    const text = node.textContent ?? "";
    counts.nestedText += text.length * depth;
    counts.nodes += countEscapes(text);
  } else if (node.nodeType === ELEMENT) {
    const { attributes } = node as PageElement;
    counts.attributes += attributes.length;
    if (
      node.nodeName === "META" &&
      [...Array(attributes.length).keys()].some((i) => (attributes[i]?.value.length ?? 0) > LONGEST_META)
    ) {
      return false;
    }
  }
  return (
    counts.nodes <= MOST_NODES &&
    depth <= DEEPEST_TREE &&
    counts.attributes <= MOST_ATTRIBUTES &&
    counts.nestedText <= MOST_NESTED_TEXT
  );
}

function countEscapes(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x26 || code === 0x3c || code === 0x3e || code === 0xa0) {
      count++;
    }
  }
  return count;
}
