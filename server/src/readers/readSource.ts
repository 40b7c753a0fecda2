// The one way from a file's content to a source. Never throws on content: what is wrong comes back as problems.

import type { SourceMeta, SourceProblem, SourceText } from "../core/corpus/sourceTypes";
import { parseFrontMatter, type FrontMatterValues } from "../core/markdown/frontMatter";
import { readMarkdown } from "../core/markdown/markdownProse";
import { contentVersion } from "./contentVersion";
import { decode } from "./decode";
import { readPlainText } from "./plainText";

/** Bytes as found on disk, or an open buffer's text. Linear. */
export function readSource(path: string, content: Uint8Array | string): SourceText {
  const { text, problem } = decode(content);
  const front = parseFrontMatter(text);
  const problems: SourceProblem[] = [...(problem ? [{ message: problem }] : []), ...front.problems];
  const isMarkdown = /\.(?:md|markdown)$/i.test(path);
  const prose = isMarkdown ? readMarkdown(text, front.end).prose : readPlainText(text, front.end);
  return { path, version: contentVersion(text), text, prose, problems, meta: toMeta(front.values) };
}

function toMeta(values: FrontMatterValues): SourceMeta {
  return {
    kind: values.kind ?? "article",
    title: values.title ?? null,
    byline: values.author ?? [],
    publisher: values.publisher ?? null,
    published: values.date ?? null,
    updated: null,
    url: values.url ?? null,
    credits: [],
    lang: values.lang ?? null,
    speaker: values.speaker ?? null,
    numericOrder: null,
  };
}
