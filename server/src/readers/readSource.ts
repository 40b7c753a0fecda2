// The one way from a file's content to a source. Never throws on content: what is wrong comes back as problems.

import type { SourceProblem, SourceText } from "../core/corpus/sourceTypes";
import { parseFrontMatter, type FrontMatterValues } from "../core/markdown/frontMatter";
import type { KnownMeta } from "./articleLayout/layoutTypes";
import { contentVersion } from "./contentVersion";
import { decode } from "./decode";
import { readMarkdownSource } from "./markdownSource";
import { readPlainText } from "./plainText";

/** Bytes as found on disk, or an open buffer's text. Linear. */
export function readSource(path: string, content: Uint8Array | string): SourceText {
  const { text, problem } = decode(content);
  const front = parseFrontMatter(text);
  const read = /\.(?:md|markdown)$/i.test(path) ? readMarkdownSource : readPlainText;
  const article = read(text, front.end, toKnown(front.values));
  const problems: SourceProblem[] = [...(problem ? [{ message: problem }] : []), ...front.problems, ...article.problems];
  const { kind, url, lang, speaker } = front.values;
  const meta = { ...article.meta, kind: kind ?? article.meta.kind, url: url ?? null, lang: lang ?? null, speaker: speaker ?? null };
  return { path, version: contentVersion(text), text, prose: article.prose, problems, meta };
}

function toKnown(values: FrontMatterValues): KnownMeta {
  return {
    title: values.title ?? null,
    byline: values.author ?? [],
    publisher: values.publisher ?? null,
    published: values.date ?? null,
    updated: null,
    isTranscript: values.kind === undefined ? null : values.kind === "transcript",
  };
}
