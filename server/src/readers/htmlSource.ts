// A page saved from the browser: the article's text by Readability, what the page says of itself, then the same layout
// as any other article. Spans count in the extracted text: title first, paragraphs apart by a blank line.

import type { SourceProblem } from "../core/corpus/sourceTypes";
import { layOutArticle, type Article } from "./articleLayout/layOutArticle";
import type { KnownMeta, Line, LineRole } from "./articleLayout/layoutTypes";
import { splitLines } from "./articleLayout/splitLines";
import { chooseArticleBlocks } from "./page/articleBlocks";
import { chooseBody } from "./page/chooseBody";
import { dropJunkLines } from "./page/junkLines";
import { listPageBlocks, type PageBlock } from "./page/pageBlocks";
import { readToldMeta, toPageMeta, type PageMeta } from "./page/pageMeta";
import { splitQuotations } from "./page/quotedBlocks";
import { parsePage, type PageElement } from "./page/pageTree";
import { lookAtHead, NOTHING_SEEN } from "./page/seenHead";

/** A block as it stands in the source's text. */
type TextBlock = Pick<PageBlock, "text" | "hint"> & Partial<Pick<PageBlock, "keepsLines">>;

export interface PageSource {
  readonly text: string;
  readonly article: Article;
  readonly url: string | null;
  readonly lang: string | null;
  readonly problems: readonly SourceProblem[];
}

/** Lines that are no text of the article. */
const NO_TEXT: ReadonlySet<LineRole> = new Set<LineRole>(["byline", "date", "label", "credit", "furniture", "repeat"]);

/** Linear for pages that people wrote; bounded for others. Never throws. */
export function readHtmlSource(html: string): PageSource {
  const page = parsePage(html);
  if (typeof page === "string") {
    return { ...layOut([], null), problems: [{ message: page }] };
  }
  const { blocks, meta } = readArticle(page);
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

function readArticle(page: PageElement): { readonly blocks: readonly PageBlock[]; readonly meta: PageMeta } {
  const told = readToldMeta(page);
  const all = listPageBlocks(page);
  const title = told.title.element;
  const body = chooseBody(page, all, ancestorsOf(title));
  const blocks = chooseArticleBlocks(all, body, title, told.title.text);
  if (blocks.length === 0) {
    return { blocks: all, meta: toPageMeta(told, NOTHING_SEEN) };
  }
  const meta = toPageMeta(told, lookAtHead(page, all, body, title, blocks));
  return { blocks: dropJunkLines(blocks, meta.byline), meta };
}

function ancestorsOf(element: PageElement | null): ReadonlySet<PageElement> {
  const ancestors = new Set<PageElement>();
  for (let at = element; at; at = at.parent) {
    ancestors.add(at);
  }
  return ancestors;
}

function layOut(body: readonly PageBlock[], meta: PageMeta | null): PageSource {
  const quoted: readonly TextBlock[] = splitQuotations(body);
  const blocks: readonly TextBlock[] =
    meta?.title && body.length > 0 ? [{ text: meta.title, hint: "title" }, ...quoted] : quoted;
  const known: KnownMeta = {
    title: meta?.title ?? null,
    byline: meta?.byline ?? [],
    publisher: meta?.publisher ?? null,
    published: meta?.published ?? null,
    updated: meta?.updated ?? null,
    isTranscript: null,
  };
  const first = joinBlocks(blocks);
  const { meta: told, problems } = layOutArticle(first.text, first.lines, known);
  // What pages set around and between the paragraphs is known now, and told; it is no text of the source.
  const { text, lines } = joinBlocks(blocks.filter((_, i) => first.linesOf[i]!.some((line) => !isNoText(line))));
  const { prose } = layOutArticle(text, lines, { ...known, isTranscript: told.kind === "transcript" });
  return {
    text,
    article: { meta: told, prose, problems: [] },
    url: meta?.url ?? null,
    lang: meta?.lang ?? null,
    problems: problems.map(({ message }) => ({ message })),
  };
}

function isNoText({ role }: Line): boolean {
  return role !== null && NO_TEXT.has(role);
}

/** Paragraphs apart by a blank line, and the lines of each. */
function joinBlocks(blocks: readonly TextBlock[]): {
  readonly text: string;
  readonly lines: Line[];
  readonly linesOf: readonly (readonly Line[])[];
} {
  const text = blocks.map((block) => block.text).join("\n\n");
  let at = 0;
  const linesOf = blocks.map((block) => {
    const split = splitLines(text, at, at + block.text.length, block.hint);
    at += block.text.length + 2;
    // A line break within an element is a matter of looks: its lines are one paragraph.
    return split.map((line, i) => (i === 0 || block.keepsLines ? line : { ...line, isJoined: true }));
  });
  return { text, lines: linesOf.flat(), linesOf };
}
