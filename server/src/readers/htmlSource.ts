// A page saved from the browser: the article's text by Readability, what the page says of itself, then the same layout as any
// other article. Spans count in the extracted text: title first, paragraphs apart by a blank line.

import type { SourceProblem } from "../core/corpus/sourceTypes";
import { layOutArticle, type Article } from "./articleLayout/layOutArticle";
import type { Line } from "./articleLayout/layoutTypes";
import { splitLines } from "./articleLayout/splitLines";
import { readPageMeta, type PageMeta } from "./page/pageMeta";
import { listPageBlocks, type PageBlock } from "./page/pageText";
import { splitQuotations } from "./page/quotedBlocks";
import { parsePage, type PageElement, type PageTree } from "./page/pageTree";

export interface PageSource {
  readonly text: string;
  readonly article: Article;
  readonly url: string | null;
  readonly lang: string | null;
  readonly problems: readonly SourceProblem[];
}

/** UTF-16 units: what Readability chose is taken if it has as much, or half of what the whole page has. */
const ENOUGH = 250;

/** Linear for pages that people wrote; bounded for others. Never throws. */
export function readHtmlSource(html: string): PageSource {
  const tree = parsePageSafely(html);
  if (typeof tree === "string") {
    return { ...layOut([], null), problems: [{ message: tree }] };
  }
  const meta = readPageMeta(tree.document);
  const blocks = chooseBlocks(tree);
  const source = layOut(blocks, meta);
  return source.text === ""
    ? {
        ...source,
        problems: [
          {
            message: "This page has no text that could be read; open it in a browser and save its text as a .txt file.",
          },
        ],
      }
    : source;
}

function layOut(body: readonly PageBlock[], meta: PageMeta | null): PageSource {
  const quoted = splitQuotations(body);
  const blocks: readonly PageBlock[] =
    meta?.title && body.length > 0 ? [{ text: meta.title, hint: "title" }, ...quoted] : quoted;
  const text = blocks.map((block) => block.text).join("\n\n");
  const lines: Line[] = [];
  let at = 0;
  for (const block of blocks) {
    // A line break within an element is a matter of looks: its lines are one paragraph.
    for (const [i, line] of splitLines(text, at, at + block.text.length, block.hint).entries()) {
      lines.push(i === 0 ? line : { ...line, isJoined: true });
    }
    at += block.text.length + 2;
  }
  const article = layOutArticle(text, lines, {
    title: meta?.title ?? null,
    byline: meta?.byline ?? [],
    publisher: meta?.publisher ?? null,
    published: meta?.published ?? null,
    updated: meta?.updated ?? null,
    isTranscript: null,
  });
  return { text, article, url: meta?.url ?? null, lang: meta?.lang ?? null, problems: article.problems };
}

function parsePageSafely(html: string): PageTree | string {
  try {
    return parsePage(html);
  } catch {
    // The parser recurses in places; what exhausts it is no page.
    return "This page could not be read; save its text as a .txt file.";
  }
}

function chooseBlocks({ document, isTame }: PageTree): PageBlock[] {
  const root = document.body ?? document.documentElement;
  const whole = listPageBlocks(root, true);
  if (!isTame) {
    return whole;
  }
  try {
    const { Readability } = require("@mozilla/readability") as typeof import("@mozilla/readability");
    const chosen = new Readability<PageElement>(document as never, {
      serializer: (node) => node as unknown as PageElement,
    }).parse()?.content;
    const blocks = chosen ? listPageBlocks(chosen, false) : [];
    return measure(blocks) >= Math.min(ENOUGH, measure(whole) / 2) ? blocks : whole;
  } catch {
    return whole;
  }
}

function measure(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}
