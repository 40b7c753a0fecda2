// Over each heading of a draft: how the quotations below it stand, and how many people are named. In the extracted text
// of a file: where its pages begin.

import { lowerBound, type Span } from "../core/text/span";
import { sayPlace } from "../words/sayPlace";
import { t } from "../words/translate";
import { listQuotationStandings, type QuotationStanding } from "./report/buildReport";
import { groupOf, type QuotationGroup } from "./report/quotationGroup";
import { listEntitiesOf } from "./resolveMention";
import type { DraftView, SourceView } from "./textView";

export interface CodeLens {
  /** The heading, no longer than its line. */
  readonly span: Span;
  /** "3 exact, 1 misquote · 2 people". */
  readonly title: string;
}

/** What the writer has set aside with a comment counts as that. */
type Standing = QuotationGroup | "setAside";

const STANDINGS: readonly Standing[] = [
  "verbatim",
  "edited",
  "altered",
  "used",
  "unsourced",
  "ambiguous",
  "unchecked",
  "setAside",
];

/** As the status bar has them, and shorter than the list. */
function tellCount(standing: Standing, count: number): string {
  switch (standing) {
    case "verbatim":
      return t("{0} exact", count);
    case "edited":
      return t("{0} edited", count);
    case "altered":
      return count === 1 ? t("1 misquote") : t("{0} misquotes", count);
    case "used":
      return t("{0} wrongly used", count);
    case "unsourced":
      return t("{0} unsourced", count);
    case "ambiguous":
      return t("{0} ambiguous", count);
    case "unchecked":
      return t("{0} unchecked", count);
    case "setAside":
      return t("{0} set aside", count);
  }
}

/**
 * A heading with neither quotations nor people below it has none. What stands below a deeper heading counts for those
 * above it, too.
 */
export function listCodeLenses(view: DraftView): readonly CodeLens[] {
  const { headings } = view.facts;
  if (headings.length === 0) {
    return [];
  }
  const quotations = listQuotationStandings(view).filter(({ verdict }) => verdict !== "notSpeech");
  return headings.flatMap(({ start, end, level }, i) => {
    const next = headings.slice(i + 1).find((heading) => heading.level <= level)?.start ?? view.text.length;
    const section = { start: end, end: next };
    const title = [describeQuotations(within(quotations, section)), describePeople(view, section)]
      .filter(Boolean)
      .join(" · ");
    return title ? [{ span: { start, end: lineEnd(view.text, start, end) }, title }] : [];
  });
}

export interface PlaceLens extends CodeLens {
  /** The page that begins here, from 1; null where the file has no pages. */
  readonly page: number | null;
}

/** Where each page begins, or each stretch that has a time. Linear in the places. */
export function listPlaceLenses({ facts, text }: SourceView): readonly PlaceLens[] {
  return facts.places.map((place) => ({
    span: { start: place.start, end: lineEnd(text, place.start, Math.min(text.length, place.start + LENS_LENGTH)) },
    title: sayPlace(place),
    page: place.count,
  }));
}

/** An editor shows a lens above the line; its span matters to none. */
const LENS_LENGTH = 80;

function describeQuotations(quotations: readonly QuotationStanding[]): string {
  const counts = new Map<Standing, number>();
  for (const quotation of quotations) {
    const standing = quotation.setAside === null ? groupOf(quotation) : "setAside";
    counts.set(standing, (counts.get(standing) ?? 0) + 1);
  }
  return STANDINGS.flatMap((standing) => {
    const count = counts.get(standing) ?? 0;
    return count > 0 ? [tellCount(standing, count)] : [];
  }).join(", ");
}

/** One word that no source knows as a person's name is as likely none. */
function describePeople(view: DraftView, section: Span): string {
  const { mentions, entities } = view.facts;
  const people = [...new Set(within(mentions, section).map(({ entity }) => entity))].filter((local) => {
    const known = listEntitiesOf(view, local);
    return known.length > 0
      ? known[0]!.type === "person"
      : entities[local]?.type === "person" && entities[local].name.includes(" ");
  });
  if (people.length === 0) {
    return "";
  }
  return people.length === 1 ? t("1 person") : t("{0} people", people.length);
}

function within<T extends Span>(sorted: readonly T[], { start, end }: Span): readonly T[] {
  return sorted.slice(lowerBound(sorted, start), lowerBound(sorted, end));
}

/** A heading with a line of dashes below it has two lines. */
function lineEnd(text: string, start: number, end: number): number {
  const length = text.slice(start, end).search(/[\r\n]/);
  return length < 0 ? end : start + length;
}
