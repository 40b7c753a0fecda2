// The outline of a draft or source, and the search for a name over all sources.

import type { CorpusSnapshot, Entity } from "../core/corpus/corpusTypes";
import type { EntityType } from "../core/names/nameTypes";
import type { Span } from "../core/text/span";
import { introduction } from "./definition";
import { excerpt, oneLine } from "./excerpt";
import type { FileSpan, TextView } from "./textView";

export interface OutlineItem {
  readonly name: string;
  /** The speaker of a quotation. */
  readonly detail: string;
  readonly kind: "heading" | "quotation";
  /** All that belongs to it: a heading's text up to the next one of its level. */
  readonly range: Span;
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

interface OpenItem extends OutlineItem {
  readonly level: number;
  readonly children: OutlineItem[];
}

const LONGEST_NAME = 80;

export function listOutline(view: TextView): readonly OutlineItem[] {
  const top: OutlineItem[] = [];
  const open: OpenItem[] = [];
  const headings = listHeadings(view);
  const quotations = view.facts.quotations.filter((quotation) => quotation.speech);
  let next = 0;
  const placeQuotations = (before: number): void => {
    for (; next < quotations.length && quotations[next]!.start < before; next++) {
      const { start, end, speaker } = quotations[next]!;
      const name = `“${excerpt(view.text, { start, end }, { start, end: start + 1 }, LONGEST_NAME)}”`;
      (open[open.length - 1]?.children ?? top).push({ name, detail: speaker?.name ?? "", kind: "quotation", range: { start, end }, selection: { start, end }, children: [] });
    }
  };
  for (const [i, heading] of headings.entries()) {
    placeQuotations(heading.start);
    while (open.length > 0 && open[open.length - 1]!.level >= heading.level) open.pop();
    const end = headings.slice(i + 1).find((later) => later.level <= heading.level)?.start ?? view.text.length;
    const selection = { start: heading.start, end: heading.end };
    const item: OpenItem = { name: heading.text || "…", detail: "", kind: "heading", level: heading.level, range: { start: heading.start, end: Math.max(end, heading.end) }, selection, children: [] };
    (open[open.length - 1]?.children ?? top).push(item);
    open.push(item);
  }
  placeQuotations(Number.POSITIVE_INFINITY);
  return top;
}

function listHeadings(view: TextView): readonly (Span & { readonly level: number; readonly text: string })[] {
  if (view.kind === "draft") return view.facts.headings.map(({ start, end, level, text }) => ({ start, end, level, text: oneLine(text) }));
  const { prose } = view.facts;
  return prose.blocks
    .filter((block) => block.kind === "title" || block.kind === "heading")
    .map((block) => ({ ...prose.map.toOriginalSpan(block), level: block.kind === "title" ? 1 : 2, text: oneLine(prose.text.slice(block.start, block.end)) }));
}

export interface NamedPlace extends FileSpan {
  readonly name: string;
  readonly type: EntityType;
}

/** Entities with a name that has all the letters in their order, as editors search. At most `limit`. */
export function searchEntities(corpus: CorpusSnapshot, query: string, limit: number): readonly NamedPlace[] {
  const letters = [...query.toLowerCase().replace(/\s+/g, "")];
  const found: NamedPlace[] = [];
  for (const entity of corpus.entities) {
    if (found.length >= limit) break;
    const place = hasInOrder(entity, letters) ? introduction(entity) : undefined;
    if (place) found.push({ path: place.path, start: place.start, end: place.end, name: entity.name, type: entity.type });
  }
  return found;
}

function hasInOrder(entity: Entity, letters: readonly string[]): boolean {
  return [entity.name, ...entity.aliases].some((name) => {
    const folded = name.toLowerCase();
    let at = 0;
    for (const letter of letters) {
      const found = folded.indexOf(letter, at);
      if (found < 0) return false;
      at = found + letter.length;
    }
    return true;
  });
}
