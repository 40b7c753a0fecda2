// A Markdown source: its prose is laid out like a plain article's, with what the markup says of each block as a hint.

import { readMarkdown } from "../core/markdown/markdownProse";
import { OffsetMap } from "../core/text/offsetMap";
import { layOutArticle, type Article } from "./articleLayout/layOutArticle";
import type { KnownMeta } from "./articleLayout/layoutTypes";
import { splitLines } from "./articleLayout/splitLines";

/** `from` is where the body begins, behind any front matter. */
export function readMarkdownSource(text: string, from: number, known: KnownMeta): Article {
  const { prose: marked, headings } = readMarkdown(text, from, "\n");
  const lines = marked.blocks.flatMap((block) =>
    splitLines(marked.text, block.start, block.end, block.kind === "paragraph" ? null : block.kind),
  );
  const top = headings.find((heading) => heading.level === 1);
  const title = top && lines.find((line) => line.hint === "heading" && marked.map.toOriginal(line.start) >= top.start);
  const titled = lines.map((line) => (line === title ? { ...line, hint: "title" as const } : line));
  const article = layOutArticle(marked.text, titled, known);
  const problems = article.problems.map((problem) =>
    problem.start === undefined || problem.end === undefined
      ? problem
      : { ...problem, ...marked.map.toOriginalSpan({ start: problem.start, end: problem.end }) },
  );
  return { ...article, prose: { ...article.prose, map: OffsetMap.compose(article.prose.map, marked.map) }, problems };
}
