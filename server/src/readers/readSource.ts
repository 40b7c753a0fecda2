// The one way from a file's content to a source: by its name to its format's reader. Never throws on content: what is
// wrong comes back as problems.

import type { SourceMeta, SourceProblem, SourceText } from "../core/corpus/sourceTypes";
import { parseFrontMatter, type FrontMatterValues } from "../core/markdown/frontMatter";
import { ProseBuilder } from "../core/text/prose";
import type { Article } from "./articleLayout/layOutArticle";
import type { KnownMeta } from "./articleLayout/layoutTypes";
import { contentVersion } from "./contentVersion";
import { decode, type Decoded } from "./decode";
import { toSource, Unreadable, type ExtractedPage } from "./extracted";
import { isPageName } from "./fileNames";
import { findFormat, type Format } from "./formats";
import { readHtmlSource } from "./htmlSource";
import { readMarkdownSource } from "./markdownSource";
import { readPlainText } from "./plainText";
import { tellContent } from "./toldByContent";
import { describeUnsupported } from "./unsupported";
import { readWikitext } from "./wikitext/readWikitext";

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

const NOTHING: Decoded = { text: "", problem: null };
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
  const isPage = isPageName(path);
  const isMarkdown = /\.(?:md|markdown)$/i.test(path);
  const unsupported = format ? `${format.name} is not read as text.` : describeUnsupported(path);
  // Word saves pages and RTF under its old name, too.
  const isRead = !unsupported || (!format && /\.doc$/i.test(path));
  const { text, problem } = isRead ? decode(content, isPage) : NOTHING;
  const problems: SourceProblem[] = problem ? [{ message: problem }] : [];
  // What Markdown holds is Markdown, HTML too.
  const readAs = isPage || isMarkdown || text === "" ? null : tellContent(text);
  if (unsupported && (readAs === null || readAs === "wikitext")) {
    return toEmptySource(path, contentVersion(content), unsupported);
  }
  const version = contentVersion(text);
  if ((isPage && text !== "") || readAs === "page") {
    return { ...toPage(path, version, { html: text, url: null, problems }), readAs };
  }
  if (readAs === "rtf") {
    return { ...readRtf(path, version, text), readAs };
  }
  if (readAs === "wikitext") {
    return { ...toSource(path, version, readWikitext(text)), readAs };
  }
  const front = parseFrontMatter(text);
  const article = (isMarkdown ? readMarkdownSource : readPlainText)(text, front.end, toKnown(front.values));
  problems.push(...front.problems, ...article.problems);
  return {
    path,
    version,
    text,
    prose: article.prose,
    places: [],
    problems,
    meta: toMeta(article, front.values),
    readAs: null,
  };
}

/** RTF is ASCII: letters beyond it are told by their codes. */
function readRtf(path: string, version: string, text: string): SourceText {
  const bytes = Uint8Array.from(text.trimStart(), (letter) => letter.charCodeAt(0) & 0xff);
  try {
    const read = findFormat("a.rtf")?.load().reader.read(bytes, path);
    return read && "blocks" in read ? toSource(path, version, read) : toEmptySource(path, version, NO_TEXT);
  } catch (error) {
    return toEmptySource(path, version, error instanceof Unreadable ? error.message : NO_TEXT);
  }
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
    readAs: null,
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
  return { path, version, text: "", meta: NO_META, prose, places: [], problems: [{ message }], readAs: null };
}
