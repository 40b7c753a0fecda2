// Go to definition: from a name, a date or a quotation to its place in the sources.

import type { Entity, EntityMention } from "../core/corpus/corpusTypes";
import type { Span } from "../core/text/span";
import { listSameDates } from "./datesLike";
import type { FileSpan, TextView } from "./textView";
import { thingAt, type Thing } from "./thingAt";

export interface Definition {
  readonly origin: Span;
  /** Best first. Never empty. */
  readonly places: readonly FileSpan[];
}

export function definitionAt(view: TextView, offset: number): Definition | undefined {
  const thing = thingAt(view, offset);
  const places = thing ? listPlaces(thing, view) : [];
  return thing && places.length > 0 ? { origin: { start: thing.span.start, end: thing.span.end }, places } : undefined;
}

function listPlaces(thing: Thing, view: TextView): readonly FileSpan[] {
  switch (thing.kind) {
    case "entity":
      return thing.entities.flatMap((entity) => introduction(entity) ?? []);
    case "date":
      return thing.date.edtf === null ? [] : firstOfEachSource(thing.date.edtf, view);
    case "quotation": {
      if (view.kind === "source") {
        return [{ path: view.path, start: thing.span.start, end: thing.span.end }];
      }
      const source = view.check().quotations.find((q) => q.start === thing.span.start)?.source;
      return source ? [source] : [];
    }
  }
}

/** Where the sources first name it in full, with its role if they give one: the earliest source that does. */
export function introduction(entity: Entity): EntityMention | undefined {
  const full = entity.mentions.filter((mention) => mention.form === "full");
  const role = entity.roles[0];
  const besideRole =
    role && full.find((mention) => mention.path === role.path && Math.abs(mention.start - role.end) < 40);
  return besideRole ?? full[0] ?? entity.mentions[0];
}

function firstOfEachSource(edtf: string, view: TextView): readonly FileSpan[] {
  const firsts = new Map<string, FileSpan>();
  for (const place of listSameDates(edtf, view.corpus)) {
    const { path } = place.source;
    if (!firsts.has(path)) {
      firsts.set(path, { path, start: place.date.start, end: place.date.end });
    }
  }
  return [...firsts.values()];
}
