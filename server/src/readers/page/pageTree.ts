// A page's HTML to a tree, by linkedom: no script runs, nothing is fetched. Bounded, for a page is written by strangers:
// the parser is quadratic on nesting (200,000 levels: 36 s) and Readability cubic (1,000 levels: 11 s).

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
/** Levels and nodes with which Readability needs no more than a second. Pages have 20 to 60 levels and 1,000 to 15,000 nodes. */
const DEEPEST_TREE = 200;
const MOST_NODES = 60_000;
const DATA_URL = /data:[a-z0-9.+/-]{0,80};base64,[A-Za-z0-9+/=]{64,}/gi;
/** Elements that never hold others, or close by themselves. */
const FLAT = new Set("area base br col embed hr img input link meta source track wbr p li td th tr dt dd option tbody thead tfoot path circle rect line use g".split(" "));

export interface PageTree {
  readonly document: PageDocument;
  /** Small and flat enough for Readability. */
  readonly isTame: boolean;
}

/** A sentence where the page is refused. */
export function parsePage(html: string): PageTree | string {
  const light = html.replace(DATA_URL, "data:,");
  if (light.length > LARGEST_PAGE) return "This page is too large to be read; save its text as a .txt file.";
  if (measureTags(light) > DEEPEST_TAGS) return "This page is nested too deeply to be read; save its text as a .txt file.";
  // Loaded when the first page is read: it takes a tenth of a second.
  const { parseHTML } = require("linkedom") as { parseHTML(html: string): { document: PageDocument } };
  const { document } = parseHTML(/<(?:html|body)\b/i.test(light) ? light : `<!doctype html><html><body>${light}</body></html>`);
  return { document, isTame: isTame(document.documentElement) };
}

function measureTags(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9-]*)/g)) {
    if (FLAT.has(name!.toLowerCase())) continue;
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function isTame(root: PageNode): boolean {
  let nodes = 0;
  let depth = 0;
  for (let node: PageNode | null = root; node && nodes <= MOST_NODES && depth <= DEEPEST_TREE; ) {
    nodes++;
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
  return nodes <= MOST_NODES && depth <= DEEPEST_TREE;
}
