// People and organisations of a text by how they are written: in a label, by last name, within a stretch. Knows no
// grammar.

import type { NameAnnotations } from "../names/nameTypes";
import { lowerBound, type Span } from "../text/span";
import { surnameOf } from "./labelNames";

/** The person that is named within `span`, else the organisation. */
export function namedIn(names: NameAnnotations, span: Span): number | null {
  const { mentions, entities } = names;
  let found: number | null = null;
  for (let i = lowerBound(mentions, span.start); i < mentions.length && mentions[i]!.start < span.end; i++) {
    const { entity } = mentions[i]!;
    if (entities[entity]!.type === "person") {
      return entity;
    }
    if (entities[entity]!.type === "organization") {
      found ??= entity;
    }
  }
  return found;
}

/** "MS. WHITE" where one person of this name is known, and no man's name it is. */
export function findBySurname(names: NameAnnotations, label: string): number | null {
  const surname = surnameOf(label);
  if (!surname) {
    return null;
  }
  const { name, gender } = surname;
  const fitting: number[] = [];
  names.entities.forEach((entity, e) => {
    if (entity.type !== "person" || (gender && entity.gender && entity.gender !== gender)) {
      return;
    }
    if ([entity.name, ...entity.aliases].some((each) => ` ${each.toLowerCase()}`.endsWith(` ${name}`))) {
      fitting.push(e);
    }
  });
  return fitting.length === 1 ? fitting[0]! : null;
}

/** The only person or organisation of this name, or of this last name; null where none or two are. */
export function findByName(names: NameAnnotations, name: string): number | null {
  const wanted = name.toLowerCase();
  let found: number | null = null;
  for (let e = 0; e < names.entities.length; e++) {
    const entity = names.entities[e]!;
    if (entity.type === "place") {
      continue;
    }
    const all = [entity.name, ...entity.aliases].map((n) => n.toLowerCase());
    if (all.includes(wanted)) {
      return e;
    }
    if (wanted.length > 2 && all.some((n) => n.endsWith(` ${wanted}`) || wanted.endsWith(` ${n}`))) {
      found = found === null ? e : -1;
    }
  }
  return found === -1 ? null : found;
}
