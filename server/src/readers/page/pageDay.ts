// The days of a page: as its readers see them before a stamp in universal time, which moves an evening's article into
// the next day.

import type { SeenHead } from "./seenHead";
import type { PageTags } from "./pageTags";
import type { ArticleData } from "./structuredData";
import { findWrittenDay } from "./writtenDays";

const PUBLISHED = [
  "article:published_time",
  "article:published",
  "og:published_time",
  "datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "date",
  "dc.date",
  "dc.date.issued",
  "dc.date.created",
  "dcterms.created",
  "dcterms.date",
  "dcterms.issued",
  "pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "published_at",
  "publication_date",
  "citation_publication_date",
  "citation_date",
  "article.published",
  "article_date_original",
  "date_published",
  "cxenseparse:recs:publishtime",
  "originalpublicationdate",
  "ptime",
  "displaydate",
  "datecreated",
  "created",
  "bt:pubdate",
  "last-modified-date",
];
const UPDATED = [
  "article:modified_time",
  "og:updated_time",
  "datemodified",
  "last-modified",
  "article:modified",
  "dcterms.modified",
  "revised",
];
/** A stamp in universal time. */
const UNIVERSAL = /(?:Z|[+-]00:?00|GMT|UTC)\s*$/i;
/** A date in an address: /2024/04/05/. */
const IN_ADDRESS = /\/((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})(?:\/|-|$)/;

export function readDays(
  article: ArticleData | null,
  tags: PageTags,
  seen: SeenHead,
): { readonly published: string | null; readonly updated: string | null } {
  const stamps = [article?.published ?? null, ...tags.all(...PUBLISHED)].filter((stamp) => stamp !== null);
  const stamp = stamps.find((written) => findWrittenDay(written));
  const shown = seen.days.filter((day) => !day.isStamp);
  return {
    published:
      stamp === undefined
        ? daySeen(seen, tags)
        : settle(
            stamp,
            shown.map(({ edtf }) => edtf),
          ),
    updated:
      firstDay([article?.updated ?? null, ...tags.all(...UPDATED)]) ??
      seen.days.find(({ isUpdate }) => isUpdate)?.edtf ??
      null,
  };
}

/** The shown day where the stamp's is the one before or behind it and may have been moved there. */
function settle(stamp: string, shown: readonly string[]): string | null {
  const day = findWrittenDay(stamp)?.edtf ?? null;
  if (day === null || !UNIVERSAL.test(stamp) || shown.includes(day)) {
    return day;
  }
  return (
    shown.find((other) => Math.abs(Date.parse(`${other}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) === 86_400_000) ??
    day
  );
}

function daySeen({ days }: SeenHead, tags: PageTags): string | null {
  const day =
    days.find(({ isUpdate, isStamp }) => !isUpdate && !isStamp) ?? days.find(({ isUpdate }) => !isUpdate) ?? days[0];
  if (day) {
    return day.edtf;
  }
  const [, year, month, date] = IN_ADDRESS.exec(tags.canonical ?? tags.first("og:url") ?? "") ?? [];
  return year === undefined ? null : (findWrittenDay(`${year}-${month}-${date}`)?.edtf ?? null);
}

function firstDay(written: readonly (string | null)[]): string | null {
  return (
    written.map((text) => (text === null ? undefined : findWrittenDay(text))).find((day) => day !== undefined)?.edtf ??
    null
  );
}
