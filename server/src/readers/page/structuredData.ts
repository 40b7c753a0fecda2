// JSON-LD (schema.org): the object that tells of the page's article. Nothing is evaluated; JSON is only parsed.

import { toPlainValue } from "./plainValue";
import { isText, type PageElement } from "./pageTree";

export type Json = Readonly<Record<string, unknown>>;

export interface NamedAuthor {
  readonly name: string;
  readonly isOrganization: boolean;
}

export interface ArticleData {
  readonly headline: string | null;
  readonly authors: readonly NamedAuthor[];
  /** Who is named beside the authors as having made it. */
  readonly creators: readonly string[];
  readonly published: string | null;
  readonly updated: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly lang: string | null;
  /** As written: plain text or HTML. */
  readonly body: string | null;
}

const ARTICLE = /(?:Article|Posting|Report|Transcript|LiveBlog|Recipe|PressRelease|CreativeWork)$/;
const PAGE = /(?:WebPage|ItemPage|AboutPage|Review)$/;
const ORGANIZATION = /(?:Organization|Corporation|Newspaper|WebSite|Brand)$/;
/** Objects of one page's JSON-LD that are looked at, and the authors of one. */
const MOST_OBJECTS = 2_000;
const MOST_AUTHORS = 30;
/** Where objects stand that may be the article itself. */
const INNER = ["@graph", "mainEntity", "mainEntityOfPage"];

/** The page's article as its JSON-LD tells it, that with one of `titles` first; null where none is told. Linear. */
export function readStructuredData(scripts: readonly PageElement[], titles: readonly string[]): ArticleData | null {
  const objects = listObjects(scripts);
  const byId = new Map<string, Json>();
  for (const object of objects) {
    const id = object["@id"];
    // A reference alone ({"@id": ...}) tells nothing.
    if (typeof id === "string" && Object.keys(object).length > 2 && !byId.has(id)) {
      byId.set(id, object);
    }
  }
  const wanted = new Set(titles.map(foldTitle));
  const article =
    chooseBest(
      objects.filter((object) => hasType(object, ARTICLE)),
      wanted,
    ) ??
    chooseBest(
      objects.filter((object) => hasType(object, PAGE)),
      wanted,
    );
  return article ? toArticleData(article, byId) : null;
}

function listObjects(scripts: readonly PageElement[]): Json[] {
  const objects: Json[] = [];
  const waiting: unknown[] = scripts.map((script) => parseJson(scriptText(script)));
  // What is added while it runs is gone through, too.
  for (const item of waiting) {
    if (waiting.length > MOST_OBJECTS) {
      break;
    }
    if (Array.isArray(item)) {
      waiting.push(...item.slice(0, MOST_OBJECTS));
    } else if (isObject(item)) {
      objects.push(item);
      waiting.push(...INNER.map((key) => item[key]).filter((value) => typeof value === "object"));
    }
  }
  return objects;
}

function scriptText(script: PageElement): string {
  return script.children.map((child) => (isText(child) ? child.text : "")).join("");
}

function parseJson(written: string): unknown {
  const text = written
    .replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|\/\*<!\[CDATA\[\*\/)/, "")
    .replace(/(?:-->|(?:\/\/|\/\*)\]\]>(?:\*\/)?|;)\s*$/, "");
  try {
    return JSON.parse(text);
  } catch {
    // Raw line breaks in strings and commas before a bracket are common.
    return parseRepaired(text);
  }
}

function parseRepaired(text: string): unknown {
  try {
    return JSON.parse(text.replace(/[\u0000-\u001f]+/g, " ").replace(/, ?([}\]])/g, "$1"));
  } catch {
    return undefined;
  }
}

/** The first that has one of the titles, else the first that has a headline, else a day. */
function chooseBest(objects: readonly Json[], titles: ReadonlySet<string>): Json | undefined {
  return (
    objects.find((object) => titles.has(foldTitle(stringOf(object["headline"] ?? object["name"]) ?? ""))) ??
    objects.find((object) => object["headline"] !== undefined) ??
    objects.find((object) => object["datePublished"] !== undefined)
  );
}

function toArticleData(article: Json, byId: ReadonlyMap<string, Json>): ArticleData {
  const resolve = (value: unknown): unknown => {
    const id = isObject(value) ? value["@id"] : undefined;
    return typeof id === "string" && isObject(value) && value["name"] === undefined ? (byId.get(id) ?? value) : value;
  };
  const authors = listOf(article["author"] ?? article["creator"])
    .map(resolve)
    .flatMap((author) => toAuthors(author));
  const publisher = listOf(article["publisher"]).map(resolve)[0];
  const body = article["articleBody"];
  return {
    headline: stringOf(article["headline"]) ?? (hasType(article, PAGE) ? null : stringOf(article["name"])),
    authors: authors.slice(0, MOST_AUTHORS),
    creators: listOf(article["creator"])
      .map(resolve)
      .flatMap((creator) => toAuthors(creator))
      .map(({ name }) => name),
    published: stringOf(article["datePublished"]) ?? stringOf(article["dateCreated"]),
    updated: stringOf(article["dateModified"]),
    publisher: stringOf(isObject(publisher) ? publisher["name"] : publisher),
    url: stringOf(article["url"]),
    lang: stringOf(article["inLanguage"]),
    body: typeof body === "string" && body.trim() !== "" ? body : null,
  };
}

function toAuthors(author: unknown): NamedAuthor[] {
  const isOrganization = isObject(author) && hasType(author, ORGANIZATION);
  return listOf(isObject(author) ? author["name"] : author).flatMap((value) => {
    const name = stringOf(value);
    return name === null ? [] : { name, isOrganization };
  });
}

function hasType(object: Json, pattern: RegExp): boolean {
  return listOf(object["@type"]).some((type) => typeof type === "string" && pattern.test(type));
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) {
    return value.slice(0, MOST_OBJECTS);
  }
  return value == null ? [] : [value];
}

function stringOf(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === "string" ? toPlainValue(first) : null;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Letters and digits alone. */
export function foldTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
