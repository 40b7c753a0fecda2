// The names and dates of a draft as entries of the report: what the sources have of each.

import type { CorpusSnapshot, Entity } from "../../core/corpus/corpusTypes";
import type { DateMention } from "../../core/dates/dateTypes";
import { compareSpans, type Span } from "../../core/text/span";
import { toContentWords } from "../../rules/contentWords";
import { t } from "../../words/translate";
import { listDatesLike, type DatePlace } from "../datesLike";
import { introduction } from "../definition";
import { oneLine, sentenceAround } from "../excerpt";
import { sayDate } from "../formatDate";
import { paragraphAround } from "../../core/text/paragraph";
import { listNamedInDraft } from "../resolveMention";
import { listRoles } from "../roles";
import type { DraftView, FileSpan } from "../textView";
import { listUnquotedDates } from "../unquotedDates";
import type { EntryKind, FactVerdict } from "./reportTypes";

export interface Fact {
  readonly kind: EntryKind;
  readonly verdict: FactVerdict;
  readonly detail: string;
  /** By start; never empty. */
  readonly places: readonly Span[];
  readonly source: FileSpan | null;
}

/** Sentences of the sources that are compared with the draft's for one date. */
const MOST_COMPARED = 40;

/** One for each name as it is written and whom it means, with every place of it. Linear in the draft's words. */
export function listNameFacts(view: DraftView): readonly Fact[] {
  const groups = new Map<string, { readonly entities: readonly Entity[]; readonly places: Span[] }>();
  const add = (span: Span, entities: readonly Entity[]): void => {
    const key = `${oneLine(view.text.slice(span.start, span.end))}\n${entities.map(({ id }) => id).join(" ")}`;
    const group = groups.get(key) ?? { entities, places: [] };
    group.places.push({ start: span.start, end: span.end });
    groups.set(key, group);
  };
  const named = listNamedInDraft(view).filter(({ form }) => form !== "role" && form !== "pronoun");
  const found = new Set(named.map(({ span }) => span.start));
  for (const { span, entities } of named) {
    add(span, entities);
  }
  for (const mention of view.facts.mentions) {
    if (mention.form !== "role" && mention.form !== "pronoun" && !found.has(mention.start)) {
      add(mention, []);
    }
  }
  return [...groups].map(([key, { entities, places }]) =>
    toNameFact(view.corpus, key.slice(0, key.indexOf("\n")), entities, places.sort(compareSpans)),
  );
}

function toNameFact(
  corpus: CorpusSnapshot,
  written: string,
  entities: readonly Entity[],
  places: readonly Span[],
): Fact {
  const [entity] = entities;
  if (!entity) {
    return { kind: "name", verdict: "unknown", detail: "", places, source: null };
  }
  const detail =
    entities.length > 1
      ? entities.map(({ name }) => name).reduce((list, name) => t("{0} or {1}", list, name))
      : [entity.name, mainRole(entity, corpus)].filter((part) => part && part !== written).join(", ");
  return {
    kind: "name",
    verdict: entities.length > 1 ? "shared" : "known",
    detail,
    places,
    source: introduction(entity) ?? null,
  };
}

/** A transcript's labels stand in capitals: another source's way of writing is taken where there is one. */
export function mainRole(entity: Entity, corpus: CorpusSnapshot): string | undefined {
  const titles = listRoles(entity, corpus).map(({ title }) => title);
  return titles.find((title) => title !== title.toUpperCase()) ?? titles[0];
}

/** Those of quoted speech are checked with the quotation. */
export function listDateFacts(view: DraftView): readonly Fact[] {
  return listUnquotedDates(view).map((date) => toDateFact(view, date));
}

function toDateFact(view: DraftView, date: DateMention): Fact {
  const base = { kind: "date" as const, places: [{ start: date.start, end: date.end }] };
  if (date.edtf === null) {
    return { ...base, verdict: date.isInvalid ? "invalid" : "unresolved", detail: "", source: null };
  }
  const detail = sayDate(date.edtf, "long");
  const like = listDatesLike(date.edtf, view.corpus);
  const same = like.filter((place) => place.edtf === date.edtf);
  const best = pickClosest(view, date, same.length > 0 ? same : like);
  if (!best) {
    return { ...base, verdict: "unknown", detail, source: null };
  }
  return {
    ...base,
    verdict: same.length > 0 ? "known" : "near",
    detail,
    source: { path: best.source.path, start: best.date.start, end: best.date.end },
  };
}

/** The one whose sentence shares the most words with the draft's paragraph: the same event rather than the same day. */
function pickClosest(view: DraftView, date: DateMention, places: readonly DatePlace[]): DatePlace | undefined {
  if (places.length < 2) {
    return places[0];
  }
  const wanted = toContentWords(view.text, paragraphAround(view.text, date.start));
  let best = places[0];
  let most = -1;
  for (const place of places.slice(0, MOST_COMPARED)) {
    const words = toContentWords(place.source.text, sentenceAround(place.source, place.date));
    const shared = [...words].filter((word) => wanted.has(word)).length;
    if (shared > most) {
      [best, most] = [place, shared];
    }
  }
  return best;
}
