// Names to entities within one text: who is meant by each. People are told apart in resolvePeople.ts, the rest in
// resolveGroups.ts. Knows no other text.

import { joinByNames } from "./byNames";
import type { Cluster } from "./nameCluster";
import { PERSON } from "./decodeNames";
import { isNameAlike, type NameInText } from "./nameWords";
import type { EntityType, LocalEntity, MentionForm } from "./nameTypes";
import { resolveGroups } from "./resolveGroups";
import { resolvePeople } from "./resolvePeople";

export interface ResolvedNames {
  readonly names: readonly NameInText[];
  readonly entities: readonly LocalEntity[];
  /** Entity of each name. */
  readonly entityOf: Int32Array;
  /** Form of each name. */
  readonly forms: readonly MentionForm[];
}

const TYPES: readonly EntityType[] = ["person", "person", "organization", "place"];

/**
 * All names of a text, in order. `before`: what its last version gave, which is the
 * answer where no name tells anything else.
 */
export function resolveNames(names: readonly NameInText[], before?: ResolvedNames): ResolvedNames {
  if (before && isAlike(before.names, names)) {
    return { names, entities: before.entities, entityOf: before.entityOf, forms: before.forms };
  }
  const clusters = [
    ...joinByNames(resolvePeople(names, listPlaces(names, true)), names),
    ...resolveGroups(names, listPlaces(names, false)),
  ].sort((a, b) => a.names[0]! - b.names[0]!);
  const entityOf = new Int32Array(names.length);
  const entities = clusters.map((cluster, entity): LocalEntity => {
    for (const name of cluster.names) {
      entityOf[name] = entity;
    }
    return toEntity(cluster, names);
  });
  return { names, entities, entityOf, forms: names.map((name, i) => formOf(name, entities[entityOf[i]!]!)) };
}

function isAlike(before: readonly NameInText[], names: readonly NameInText[]): boolean {
  if (before.length !== names.length) {
    return false;
  }
  for (let i = 0; i < names.length; i++) {
    if (!isNameAlike(before[i]!, names[i]!)) {
      return false;
    }
  }
  return true;
}

function listPlaces(names: readonly NameInText[], ofPeople: boolean): number[] {
  const places: number[] = [];
  for (let i = 0; i < names.length; i++) {
    if ((names[i]!.type === PERSON) === ofPeople) {
      places.push(i);
    }
  }
  return places;
}

function toEntity({ names: places, named = places, gender }: Cluster, names: readonly NameInText[]): LocalEntity {
  let fullest = names[named[0]!]!;
  for (const place of named) {
    if (isFuller(names[place]!, fullest)) {
      fullest = names[place]!;
    }
  }
  const aliases = new Set(places.map((place) => names[place]!.shown));
  aliases.delete(fullest.shown);
  return { type: TYPES[fullest.type]!, name: fullest.shown, aliases: [...aliases], gender };
}

/** More words, one written in small letters, a longer one: in this order. */
function isFuller(a: NameInText, b: NameInText): boolean {
  if (a.words.length !== b.words.length) {
    return a.words.length > b.words.length;
  }
  if (a.isCapitals !== b.isCapitals) {
    return b.isCapitals;
  }
  return a.type !== PERSON && a.shown.length > b.shown.length;
}

function formOf(name: NameInText, entity: LocalEntity): MentionForm {
  const isFull = name.shown === entity.name || !isPartOf(name.shown, entity.name);
  if (name.type === PERSON) {
    return name.words.length > 1 && isFull ? "full" : "short";
  }
  if (name.isAcronym) {
    return "acronym";
  }
  return isFull ? "full" : "short";
}

function isPartOf(part: string, whole: string): boolean {
  return part.length < whole.length && whole.includes(part) && ` ${whole} `.includes(` ${part} `);
}
