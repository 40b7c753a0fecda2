// The one way from a file's content to a source: by its name to its format's reader. Never throws on content: what is
// wrong comes back as problems.

import type { SourceMeta, SourceProblem, SourceText } from "../core/corpus/sourceTypes";
import { parseFrontMatter, type FrontMatterValues } from "../core/markdown/frontMatter";
import { ProseBuilder } from "../core/text/prose";
import type { Article } from "./articleLayout/layOutArticle";
import type { KnownMeta } from "./articleLayout/layoutTypes";
import { contentVersion } from "./contentVersion";
import { decode } from "./decode";
import { toSource, Unreadable, type ExtractedPage } from "./extracted";
import { findFormat, type Format } from "./formats";
import { readHtmlSource } from "./htmlSource";
import { readMarkdownSource } from "./markdownSource";
import { readPlainText } from "./plainText";
import { describeUnsupported } from "./unsupported";

const NO_META: SourceMeta = {
  kind: "document",
  title: null,
  byline: [],
  publisher: null,
  published: null,
  updated: null,
  url: null,
  credits: [],
  lang: null,
  speaker: null,
  numericOrder: null,
};

const NO_TEXT = "This file has no text that could be read; save its text as a .txt file.";

/**
 * A file of one of the formats that have a reader of their own. It may take as long and as much memory as the file
 * makes it take: to be called where it can be ended.
 */
export async function readFormat(format: Format, path: string, bytes: Uint8Array): Promise<SourceText> {
  const version = contentVersion(bytes);
  try {
    const read = await format.load().reader.read(bytes, path);
    const source = "html" in read ? toPage(path, version, read) : toSource(path, version, read);
    const isEmpty = source.text === "" && source.problems.length === 0;
    return isEmpty ? { ...source, problems: [{ message: NO_TEXT }] } : source;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const told = `This file could not be read (${message}); save its text as a .txt file.`;
    return toEmptySource(path, version, error instanceof Unreadable ? message : told);
  }
}

/**
 * `content` is a file's bytes as found on disk, or an open buffer's text. Linear.
 * Nothing of a file that `readFormat` reads.
 */
export function readSource(path: string, content: Uint8Array | string): SourceText {
  const format = findFormat(path);
  const unsupported = format ? `${format.name} is not read as text.` : describeUnsupported(path);
  if (unsupported) {
    return toEmptySource(path, contentVersion(content), unsupported);
  }
  const isPage = /\.x?html?$/i.test(path);
  const { text, problem } = decode(content, isPage);
  const problems: SourceProblem[] = problem ? [{ message: problem }] : [];
  if (isPage && text !== "") {
    return toPage(path, contentVersion(text), { html: text, url: null, problems });
  }
  const front = parseFrontMatter(text);
  const read = /\.(?:md|markdown)$/i.test(path) ? readMarkdownSource : readPlainText;
  const article = read(text, front.end, toKnown(front.values));
  problems.push(...front.problems, ...article.problems);
  return {
    path,
    version: contentVersion(text),
    text,
    prose: article.prose,
    places: [],
    problems,
    meta: toMeta(article, front.values),
  };
}

function toPage(path: string, version: string, { html, url, problems }: ExtractedPage): SourceText {
  const page = readHtmlSource(html);
  return {
    path,
    version,
    text: page.text,
    prose: page.article.prose,
    places: [],
    problems: [...problems, ...page.problems],
    meta: { ...page.article.meta, url: page.url ?? url, lang: page.lang, speaker: null },
  };
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

function toMeta(article: Article, { kind, url, lang, speaker }: FrontMatterValues): SourceMeta {
  return {
    ...article.meta,
    kind: kind ?? article.meta.kind,
    url: url ?? null,
    lang: lang ?? null,
    speaker: speaker ?? null,
  };
}

function toEmptySource(path: string, version: string, message: string): SourceText {
  const prose = new ProseBuilder("").build();
  return { path, version, text: "", meta: NO_META, prose, places: [], problems: [{ message }] };
}
