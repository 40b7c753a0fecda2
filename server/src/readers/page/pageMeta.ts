// What a page says of itself: JSON-LD, its meta tags, its <time> and rel="author". Nothing is evaluated; JSON is only parsed.

import { parseWrittenDay } from "../../core/markdown/writtenDay";
import type { PageDocument, PageElement } from "./pageTree";

export interface PageMeta {
  readonly title: string | null;
  readonly byline: readonly string[];
  readonly publisher: string | null;
  /** EDTF days as the page writes them, in its own time zone. */
  readonly published: string | null;
  readonly updated: string | null;
  readonly url: string | null;
  readonly lang: string | null;
}

/** Kinds of JSON-LD objects that are articles (schema.org). */
const ARTICLE = /(?:Article|Posting|Report|Review|WebPage|Transcript)$/;
/** Objects of one page's JSON-LD that are looked at. */
const MOST_OBJECTS = 500;

type Json = Readonly<Record<string, unknown>>;

export function readPageMeta(document: PageDocument): PageMeta {
  const tags = readTags(document);
  const article = findArticle(document);
  const tag = (...names: string[]): string | null =>
    names.map((name) => tags.get(name)).find((value) => value !== undefined) ?? null;
  const publisher = tag("og:site_name") ?? nameOf(article?.publisher) ?? tag("application-name", "dc.publisher");
  const headline =
    textOf(article?.headline) ?? tag("og:title", "twitter:title", "dc.title") ?? textIn(document, "title");
  return {
    title: headline === null ? null : withoutSite(headline, publisher, textIn(document, "h1")),
    byline: listAuthors(
      document,
      article,
      tag("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl"),
    ),
    publisher,
    published: toDay(
      textOf(article?.datePublished) ??
        tag(
          "article:published_time",
          "datepublished",
          "date",
          "parsely-pub-date",
          "sailthru.date",
          "dc.date",
          "dc.date.issued",
          "pubdate",
          "publish-date",
        ) ??
        timeIn(document),
    ),
    updated: toDay(
      textOf(article?.dateModified) ?? tag("article:modified_time", "og:updated_time", "datemodified", "last-modified"),
    ),
    url:
      toUrl(attribute(document, 'link[rel="canonical"]', "href")) ??
      toUrl(tag("og:url")) ??
      toUrl(textOf(article?.url)),
    lang:
      document.documentElement.getAttribute("lang")?.trim() ||
      textOf(article?.inLanguage) ||
      tag("og:locale")?.replace("_", "-") ||
      null,
  };
}

function readTags(document: PageDocument): Map<string, string> {
  const tags = new Map<string, string>();
  for (const meta of document.querySelectorAll("meta")) {
    const name = (
      meta.getAttribute("property") ??
      meta.getAttribute("name") ??
      meta.getAttribute("itemprop") ??
      ""
    ).toLowerCase();
    const content = clean(meta.getAttribute("content"));
    if (name !== "" && content !== null && !tags.has(name)) {
      tags.set(name, content);
    }
  }
  return tags;
}

function findArticle(document: PageDocument): Json | undefined {
  let seen = 0;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const queue: unknown[] = [parseJson(script.textContent ?? "")];
    for (const item of queue) {
      if (++seen > MOST_OBJECTS) {
        return undefined;
      }
      if (Array.isArray(item)) {
        queue.push(...item.slice(0, MOST_OBJECTS));
      } else if (isObject(item)) {
        const types = Array.isArray(item["@type"]) ? item["@type"] : [item["@type"]];
        if (
          types.some((type) => typeof type === "string" && ARTICLE.test(type)) &&
          (item.headline !== undefined || item.datePublished !== undefined)
        ) {
          return item;
        }
        if (Array.isArray(item["@graph"])) {
          queue.push(...item["@graph"].slice(0, MOST_OBJECTS));
        }
      }
    }
  }
  return undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Broken JSON-LD is common (raw line breaks, comments); the meta tags are read instead.
    return undefined;
  }
}

function listAuthors(document: PageDocument, article: Json | undefined, tag: string | null): string[] {
  const written = article?.author;
  const named = (Array.isArray(written) ? written : [written]).map(nameOf).filter((name) => name !== null);
  if (named.length > 0) {
    return splitAuthors(named);
  }
  if (tag !== null && !/^https?:/i.test(tag)) {
    return splitAuthors([tag]);
  }
  return splitAuthors(
    [...document.querySelectorAll('[rel="author"], [itemprop="author"]')]
      .map((element) => clean(element.textContent))
      .filter((name) => name !== null && name.length <= 60),
  );
}

function splitAuthors(names: readonly (string | null)[]): string[] {
  const authors = names
    .flatMap((name) => (name ?? "").replace(/^by\s+/i, "").split(/\s*(?:;|,|&|\band\b)\s*/))
    .map((name) => name.trim())
    .filter((name) => name !== "" && !/^https?:|[@/]/i.test(name));
  return [...new Set(authors)];
}

function timeIn(document: PageDocument): string | null {
  const marked = document.querySelector(
    'time[itemprop="datePublished"], time[pubdate], time.published, time.entry-date',
  );
  const time =
    marked ??
    document.querySelector("article time[datetime], main time[datetime], header time[datetime], time[datetime]") ??
    document.querySelector("time");
  return time ? (clean(time.getAttribute("datetime")) ?? clean(time.textContent)) : null;
}

/** As the page writes it: a time zone never moves the day. */
function toDay(written: string | null): string | null {
  if (written === null) {
    return null;
  }
  const day = parseWrittenDay(written) ?? parseWrittenDay(written.slice(0, 10));
  return day && !day.isAmbiguous && day.edtf.length === 10 ? day.edtf : null;
}

function toUrl(written: string | null): string | null {
  return written !== null && /^https?:\/\/\S+$/i.test(written) ? written : null;
}

/** "Headline | The Site" is the headline, where the site or the page's own <h1> tells. */
function withoutSite(title: string, publisher: string | null, heading: string | null): string {
  if (heading !== null && heading.length >= 10 && title.startsWith(heading)) {
    return heading;
  }
  if (publisher === null) {
    return title;
  }
  const at = Math.max(
    title.lastIndexOf(" | "),
    title.lastIndexOf(" - "),
    title.lastIndexOf(" – "),
    title.lastIndexOf(" — "),
  );
  return at > 0 &&
    title
      .slice(at + 3)
      .trim()
      .toLowerCase() === publisher.toLowerCase()
    ? title.slice(0, at).trim()
    : title;
}

function textIn(document: PageDocument, selector: string): string | null {
  return clean((document.querySelector(selector) as PageElement | null)?.textContent ?? null);
}

function attribute(document: PageDocument, selector: string, name: string): string | null {
  return clean(document.querySelector(selector)?.getAttribute(name) ?? null);
}

function nameOf(value: unknown): string | null {
  if (isObject(value)) {
    return textOf(value.name);
  }
  return textOf(Array.isArray(value) ? nameOf(value[0]) : value);
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? clean(value) : null;
}

function clean(text: string | null): string | null {
  const plain = text?.replace(/\s+/g, " ").trim() ?? "";
  return plain === "" ? null : plain;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
