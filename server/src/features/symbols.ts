// The outline of a draft or source, and the search for a name over all sources.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import type { EntityType } from "../core/names/nameTypes";
import type { Quotation } from "../core/quotations/quotationTypes";
import type { Span } from "../core/text/span";
import { t } from "../words/translate";
import { introduction } from "./definition";
import { excerpt, oneLine } from "./excerpt";
import type { FileSpan, SourceView, TextView } from "./textView";

export interface OutlineItem {
  readonly name: string;
  /** The speaker of a quotation. */
  readonly detail: string;
  readonly kind: "heading" | "quotation";
  /** All that belongs to it: a heading's text up to the next one. */
  readonly range: Span;
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

const LONGEST_NAME = 80;

/**
 * A source's headings with what is said below each; of a draft what is said alone, since every
 * editor lists a Markdown file's headings.
 */
export function listOutline(view: TextView): readonly OutlineItem[] {
  const said = view.facts.quotations
    .filter((quotation) => quotation.speech)
    .map((quotation) => toItem(view, quotation));
  if (view.kind === "draft") {
    return said;
  }
  const headings = listHeadings(view);
  const before = said.filter((item) => item.range.start < (headings[0]?.start ?? Number.POSITIVE_INFINITY));
  let next = before.length;
  const sections = headings.map(({ start, end, name }, i): OutlineItem => {
    const sectionEnd = headings[i + 1]?.start ?? view.text.length;
    const first = next;
    while (next < said.length && said[next]!.range.start < sectionEnd) {
      next++;
    }
    return {
      name,
      detail: "",
      kind: "heading",
      range: { start, end: Math.max(end, sectionEnd) },
      selection: { start, end },
      children: said.slice(first, next),
    };
  });
  return [...before, ...sections];
}

function toItem(view: TextView, { start, end, speaker }: Quotation): OutlineItem {
  const span = { start, end };
  return {
    name: t("“{0}”", excerpt(view.text, span, { start, end: start + 1 }, LONGEST_NAME)),
    detail: speaker?.name ?? "",
    kind: "quotation",
    range: span,
    selection: span,
    children: [],
  };
}

function listHeadings({ facts: { prose } }: SourceView): readonly (Span & { readonly name: string })[] {
  return prose.blocks
    .filter((block) => block.kind === "title" || block.kind === "heading")
    .map((block) => ({ ...prose.map.toOriginalSpan(block), name: oneLine(prose.text.slice(block.start, block.end)) }));
}

export interface NamedPlace extends FileSpan {
  readonly name: string;
  readonly type: EntityType | "source";
}

/**
 * Entities, the most mentioned first, then sources, the newest first, with a name that has all the letters in their
 * order, as editors search. At most `limit`.
 */
export function searchNames(corpus: CorpusSnapshot, query: string, limit: number): readonly NamedPlace[] {
  const letters = [...query.toLowerCase().replace(/\s+/g, "")];
  const found: NamedPlace[] = [];
  for (const entity of [...corpus.entities].sort((a, b) => b.mentionCount - a.mentionCount)) {
    if (found.length >= limit) {
      return found;
    }
    const place = [entity.name, ...entity.aliases].some((name) => hasInOrder(name, letters))
      ? introduction(entity)
      : undefined;
    if (place) {
      found.push({ path: place.path, start: place.start, end: place.end, name: entity.name, type: entity.type });
    }
  }
  const sources = [...corpus.sources.values()].filter(({ path, meta }) =>
    hasInOrder(`${meta.title ?? ""} ${baseName(path)}`, letters),
  );
  for (const { path, meta } of sources
    .sort((a, b) => ((a.meta.published ?? "") < (b.meta.published ?? "") ? 1 : -1))
    .slice(0, limit - found.length)) {
    found.push({ path, start: 0, end: 0, name: meta.title ?? baseName(path), type: "source" });
  }
  return found;
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

function hasInOrder(name: string, letters: readonly string[]): boolean {
  const folded = name.toLowerCase();
  let at = 0;
  for (const letter of letters) {
    const found = folded.indexOf(letter, at);
    if (found < 0) {
      return false;
    }
    at = found + letter.length;
  }
  return true;
}
