// A page as a tree: only what these tests read of it (the project's types know no DOM).

interface PageElement {
  readonly id: string;
  readonly tagName: string;
  readonly textContent: string;
  readonly attributes: Iterable<{ readonly name: string }>;
  getAttribute(name: string): string | null;
  remove(): void;
}

export interface PageTree {
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement> & { readonly length: number };
  getElementById(id: string): PageElement | null;
}

export function parsePage(html: string): PageTree {
  const { parseHTML } = require("linkedom") as { parseHTML(html: string): { document: PageTree } };
  return parseHTML(html).document;
}
