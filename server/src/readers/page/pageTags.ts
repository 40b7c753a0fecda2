// A page's <meta> tags and <title>: what they say, by name. A name that stands several times has all its values.

import { toPlainValue } from "./plainValue";
import { attributeOf, elementsOf, textOf, type PageElement } from "./pageTree";

export interface PageTags {
  /** The first value of the first of the names that has one. */
  first(...names: string[]): string | null;
  /** All values of the names, in the names' order. */
  all(...names: string[]): readonly string[];
  /** All values of the names that match. */
  matching(pattern: RegExp): readonly string[];
  readonly title: string | null;
  readonly canonical: string | null;
  readonly lang: string | null;
  readonly scripts: readonly PageElement[];
}

/** Linear. */
export function readPageTags(page: PageElement): PageTags {
  const tags = new Map<string, string[]>();
  const scripts: PageElement[] = [];
  let title: string | null = null;
  let canonical: string | null = null;
  let lang: string | null = null;
  for (const element of elementsOf(page)) {
    if (element.name === "meta") {
      addTag(tags, element);
    } else if (element.name === "title") {
      title ??= toPlainValue(textOf(element));
    } else if (element.name === "link" && attributeOf(element, "rel").toLowerCase() === "canonical") {
      canonical ??= toPlainValue(attributeOf(element, "href"));
    } else if (element.name === "script" && element.children.length > 0) {
      scripts.push(element);
    } else if (element.name === "html") {
      lang ??= attributeOf(element, "lang").trim() || null;
    }
  }
  const all = (...names: string[]): readonly string[] => names.flatMap((name) => tags.get(name) ?? []);
  const matching = (pattern: RegExp): readonly string[] =>
    [...tags].flatMap(([name, values]) => (pattern.test(name) ? values : []));
  return { matching, first: (...names) => all(...names)[0] ?? null, all, title, canonical, lang, scripts };
}

function addTag(tags: Map<string, string[]>, meta: PageElement): void {
  const written = ["property", "name", "itemprop"].map((key) => attributeOf(meta, key)).find((name) => name !== "");
  // Some pages write "value", as in a form.
  const content = toPlainValue(meta.attributes.get("content") ?? meta.attributes.get("value"));
  if (written === undefined || content === null) {
    return;
  }
  for (const name of written.toLowerCase().split(/\s+/)) {
    const values = tags.get(name);
    if (values) {
      values.push(content);
    } else {
      tags.set(name, [content]);
    }
  }
}
