// Find references: every source and draft that uses a name, a date or a quotation.

import type { Entity } from "../core/corpus/corpusTypes";
import { isOverlapping, type Span } from "../core/text/span";
import type { SourcePassage } from "../rules/ruleTypes";
import { introduction } from "./definition";
import { listNamedInDraft } from "./resolveMention";
import type { DraftView, FileSpan, TextView } from "./textView";
import { thingAt } from "./thingAt";

/** What is referred to, found once and then looked for in each draft. */
export type Referent =
  | { readonly kind: "entity"; readonly entities: readonly Entity[] }
  | { readonly kind: "date"; readonly edtf: string }
  /** Null where a draft's words are in no source: then only the same words elsewhere count. */
  | { readonly kind: "quotation"; readonly source: FileSpan | null; readonly words: string };

export function referentAt(view: TextView, offset: number): Referent | undefined {
  const thing = thingAt(view, offset);
  if (!thing) {
    return undefined;
  }
  if (thing.kind === "entity") {
    return { kind: "entity", entities: thing.entities };
  }
  if (thing.kind === "date") {
    return thing.date.edtf === null ? undefined : { kind: "date", edtf: thing.date.edtf };
  }
  const words = view.text.slice(thing.span.start, thing.span.end);
  if (view.kind === "source") {
    return { kind: "quotation", source: { path: view.path, start: thing.span.start, end: thing.span.end }, words };
  }
  return { kind: "quotation", source: findPassage(view, thing.span), words };
}

/** In the sources, by path and place. `withDefinition` false leaves out where go-to-definition leads. */
export function listSourceReferences(
  referent: Referent,
  { corpus }: Pick<TextView, "corpus">,
  withDefinition: boolean,
): readonly FileSpan[] {
  if (referent.kind === "entity") {
    return referent.entities.flatMap((entity) => {
      const defined = introduction(entity);
      return entity.mentions.filter((mention) => mention.form !== "pronoun" && (withDefinition || mention !== defined));
    });
  }
  const places: FileSpan[] = [];
  for (const source of corpus.sources.values()) {
    if (referent.kind === "date") {
      for (const date of source.dates) {
        if (date.edtf === referent.edtf) {
          places.push({ path: source.path, start: date.start, end: date.end });
        }
      }
    } else if (referent.source?.path === source.path && withDefinition) {
      places.push(referent.source);
    } else {
      places.push(...listSameWords(referent.words, source));
    }
  }
  return places;
}

export function listDraftReferences(referent: Referent, view: DraftView): readonly FileSpan[] {
  const here = ({ start, end }: Span): FileSpan => ({ path: view.path, start, end });
  switch (referent.kind) {
    case "entity": {
      const ids = new Set(referent.entities.map((entity) => entity.id));
      return listNamedInDraft(view)
        .filter(({ entities, form }) => form !== "pronoun" && entities.some((entity) => ids.has(entity.id)))
        .map(({ span }) => here(span));
    }
    case "date":
      return view.facts.dates.filter((date) => date.edtf === referent.edtf).map(here);
    case "quotation":
      return view.facts.quotations.filter((quotation) => isSameQuotation(referent, view, quotation)).map(here);
  }
}

function isSameQuotation(
  referent: Extract<Referent, { kind: "quotation" }>,
  view: DraftView,
  quotation: Span,
): boolean {
  const passage = findPassage(view, quotation);
  if (passage && referent.source) {
    return passage.path === referent.source.path && isOverlapping(passage, referent.source);
  }
  return foldWords(view.text.slice(quotation.start, quotation.end)) === foldWords(referent.words);
}

function findPassage(view: DraftView, quotation: Span): SourcePassage | null {
  return view.check().quotations.find((q) => q.start === quotation.start)?.source ?? null;
}

/** The same agency copy in another source. */
function listSameWords(
  words: string,
  source: { readonly path: string; readonly text: string; readonly quotations: readonly Span[] },
): readonly FileSpan[] {
  const folded = foldWords(words);
  return source.quotations
    .filter((q) => foldWords(source.text.slice(q.start, q.end)) === folded)
    .map(({ start, end }) => ({ path: source.path, start, end }));
}

function foldWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
