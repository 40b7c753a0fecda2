// What a page says of itself: its title, authors, days, publisher. Structured data first, then tags, then what its
// readers see.

import { readAuthors } from "./pageAuthors";
import { readDays } from "./pageDay";
import { choosePageTitle, type PageTitle } from "./pageTitle";
import { readPageTags, type PageTags } from "./pageTags";
import { readStructuredData, type ArticleData } from "./structuredData";
import type { PageElement } from "./pageTree";
import type { SeenHead } from "./seenHead";

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

/** What is told of the article outside its text. */
export interface ToldMeta {
  readonly tags: PageTags;
  readonly article: ArticleData | null;
  readonly publisher: string | null;
  readonly title: PageTitle;
}

export function readToldMeta(page: PageElement): ToldMeta {
  const tags = readPageTags(page);
  const titles = tags.all(
    "og:title",
    "twitter:title",
    "parsely-title",
    "sailthru.title",
    "dc.title",
    "dcterms.title",
    "headline",
  );
  const article = readStructuredData(tags.scripts, tags.title === null ? titles : [...titles, tags.title]);
  const site = tags.all("og:site_name", "application-name", "dc.publisher", "publisher", "twitter:site");
  const publisher = site[0] ?? article?.publisher ?? null;
  const headline = article?.headline ?? null;
  const title = choosePageTitle(
    page,
    headline === null ? titles : [headline, ...titles],
    tags.title,
    article?.publisher == null ? site : [...site, article.publisher],
  );
  return { tags, article, publisher, title };
}

export function toPageMeta({ tags, article, publisher, title }: ToldMeta, seen: SeenHead): PageMeta {
  return {
    title: title.text,
    byline: readAuthors(article, tags, publisher, seen),
    publisher,
    ...readDays(article, tags, seen),
    url: toUrl(tags.canonical) ?? toUrl(tags.first("og:url")) ?? toUrl(article?.url ?? null),
    lang: tags.lang ?? article?.lang ?? tags.first("og:locale")?.replace("_", "-") ?? null,
  };
}

function toUrl(written: string | null): string | null {
  return written !== null && /^https?:\/\/\S+$/i.test(written) ? written : null;
}
