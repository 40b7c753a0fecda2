// A page's authors: people before papers, what the page tells machines before what it shows, other articles' authors
// never.

import { foldTitle, type ArticleData } from "./structuredData";
import { isOrganizationName, listAuthorNames, turnName } from "./authorNames";
import type { PageTags } from "./pageTags";
import type { SeenHead } from "./seenHead";

/** Tags that stand once for each author of a paper or a report, in the order of the names. */
const EACH = ["citation_author", "dc.creator", "dcterms.creator"];
const TAGS = ["author", "article:author", "parsely-author", "sailthru.author", "byl"];
/** "dc.creator", "citation_author", "qc:author" and whatever else statistics call it. */
const AUTHOR_TAG = /(?:^|[.:_-])(?:author|creator|byline)s?(?:[._-]?names?)?$/;

export function readAuthors(
  article: ArticleData | null,
  tags: PageTags,
  publisher: string | null,
  seen: SeenHead,
): readonly string[] {
  const papers = new Set(
    [publisher, article?.publisher ?? null, ...tags.all("og:site_name")].filter((name) => name !== null).map(foldTitle),
  );
  const isPaper = (name: string): boolean => papers.has(foldTitle(name)) || papers.has(`the ${foldTitle(name)}`);
  const told = (article?.authors ?? []).flatMap(({ name, isOrganization }) =>
    isOrganization
      ? [{ name, isOrganization }]
      : listAuthorNames(turnName(name), true).map((one) => ({ name: one, isOrganization: false })),
  );
  const people = told
    .filter(({ name, isOrganization }) => !isOrganization && !isPaper(name) && !isOrganizationName(name))
    .map(({ name }) => name);
  if (people.length > 0) {
    return unique([
      ...people,
      ...told.map(({ name }) => name).filter((name) => !people.includes(name) && !isPaper(name)),
    ]);
  }
  const each = tags.all(...EACH);
  if (each.length > 1) {
    const named = each.flatMap((value) => listAuthorNames(turnName(value), true)).filter((name) => !isPaper(name));
    if (named.length > 0) {
      return unique(named);
    }
  }
  if (seen.authors.length > 0) {
    return unique(seen.authors.filter((name) => !isPaper(name)));
  }
  const written = [...tags.all(...TAGS), ...tags.matching(AUTHOR_TAG), ...listLabelled(tags)].filter(
    (value) => !/^https?:/i.test(value),
  );
  for (const value of [...(article?.creators ?? []), ...written]) {
    const named = listAuthorNames(turnName(value), true).filter((one) => !isPaper(one) && !isOrganizationName(one));
    if (named.length > 0) {
      return unique(named);
    }
  }
  return unique(told.map(({ name }) => name));
}

/** "twitter:label1" says what "twitter:data1" is. */
function listLabelled(tags: PageTags): readonly string[] {
  return ["1", "2"].flatMap((number) =>
    /\b(?:written by|author)\b/i.test(tags.first(`twitter:label${number}`) ?? "")
      ? tags.all(`twitter:data${number}`)
      : [],
  );
}

function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const folded = foldTitle(name);
    const isNew = folded !== "" && !seen.has(folded);
    seen.add(folded);
    return isNew;
  });
}
