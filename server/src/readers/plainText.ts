// Plain text to lines. What they are is told by the article layout.

import { layOutArticle, type Article } from "./articleLayout/layOutArticle";
import type { KnownMeta } from "./articleLayout/layoutTypes";
import { splitLines } from "./articleLayout/splitLines";

/** `from` is where the body begins, behind any front matter. */
export function readPlainText(text: string, from: number, known: KnownMeta): Article {
  return layOutArticle(text, splitLines(text, from), known);
}
