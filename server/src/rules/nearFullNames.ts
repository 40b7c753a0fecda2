// A name of several parts against the known names of as many: all parts but one are the same, and that one is nearly.
// What the other parts are lets shorter parts be compared than a single name would ("Zhuo" for "Zhou" beside "Xiulan").

import { foldName } from "../core/corpus/entityKeys";
import type { CorpusSnapshot, Entity } from "../core/corpus/corpusTypes";
import { editDistance, isInflected, toSound } from "./nearNames";

/** One part of a name. */
export interface NamePart {
  readonly raw: string;
  /** Where it stands in the name. */
  readonly at: number;
  /** Folded: without case and accents. */
  readonly key: string;
}

export interface NearName {
  /** Which of the written parts is not the known name's. */
  readonly part: number;
  /** The known name's part, and all of it, as the sources spell it. */
  readonly name: string;
  readonly whole: string;
  readonly entity: Entity;
}

const PART = /[\p{L}\p{M}'’]+/gu;
/** Entities of one part that are looked at. */
const MOST_ENTITIES = 200;
const SHORTEST_PART = 3;
/** From this length on a part may have two wrong letters. */
const SHORTEST_FAR = 7;
/**
 * Of a body or a place: from this length on, in a name of so many parts, three letters may
 * be wrong: "Corporation" for "Cooperation".
 */
const SHORTEST_FARTHER = 10;
const PARTS_FOR_FARTHER = 4;
const SHORTEST_WORD = 4;

/** Hyphens part a name, and so do initials' stops. */
export function splitName(name: string): readonly NamePart[] {
  return [...name.matchAll(PART)].map((match) => {
    const raw = match[0].replace(/['’]s$/, "");
    return { raw, at: match.index, key: foldName(raw).join("") };
  });
}

/** Costs the entities that share a part with the name. Undefined where no known name is so near, or two are. */
export function findNearFullName(
  parts: readonly NamePart[],
  type: Entity["type"],
  corpus: CorpusSnapshot,
): NearName | undefined {
  const found = new Map<Entity, NearName>();
  for (const { key } of parts) {
    for (const entity of corpus.listByName(key).slice(0, MOST_ENTITIES)) {
      const isOther = entity.type !== type && (type === "person" || entity.type === "person");
      const near = isOther || found.has(entity) ? undefined : compareWith(entity, parts);
      if (near) {
        found.set(entity, near);
      }
    }
  }
  const [first, second] = found.values();
  return second === undefined ? first : undefined;
}

/**
 * A person's name of three parts or more in an order that no source has, or with a part twice: how the sources have it.
 * The family name may stand first or last ("Han Seo-yun", "Seo-yun Han"), so that two parts go either way round; where
 * the sources call the person by one part alone, that is the family name.
 */
export function findOtherOrder(
  parts: readonly NamePart[],
  corpus: CorpusSnapshot,
): { readonly whole: string; readonly entity: Entity } | undefined {
  if (parts.length < PARTS_IN_ORDER) {
    return undefined;
  }
  const order = joinKeys(parts);
  const sorted = sortKeys(parts);
  const people = corpus
    .listByName(parts[0]!.key)
    .slice(0, MOST_ENTITIES)
    .filter(({ type }) => type === "person");
  const same = people
    .flatMap((entity) => [entity.name, ...entity.aliases].map((whole) => ({ whole, entity, known: splitName(whole) })))
    .filter(({ known }) => known.length > 1 && sortKeys(known) === sorted);
  return same.some(({ entity, known }) => isEitherWay(known, order, entity)) ? undefined : same[0];
}

function isEitherWay(known: readonly NamePart[], order: string, { aliases }: Entity): boolean {
  const keys = known.map(({ key }) => key);
  const [first, last] = [keys[0]!, keys[keys.length - 1]!];
  const isCalled = (key: string): boolean => aliases.some((alias) => foldName(alias).join(" ") === key);
  const ways = [keys];
  if (isCalled(last) || !isCalled(first)) {
    ways.push([last, ...keys.slice(0, -1)]);
  }
  if (isCalled(first) || !isCalled(last)) {
    ways.push([...keys.slice(1), first]);
  }
  return ways.some((way) => way.join(" ") === order);
}

function joinKeys(parts: readonly NamePart[]): string {
  return parts.map(({ key }) => key).join(" ");
}

const PARTS_IN_ORDER = 3;

/** Each part once. */
function sortKeys(parts: readonly NamePart[]): string {
  return [...new Set(parts.map(({ key }) => key))].sort().join(" ");
}

/**
 * A part with some of the accents that the sources have: none at all are a house's style,
 * and more may be how the name is written.
 */
export function findOtherAccents(parts: readonly NamePart[], corpus: CorpusSnapshot): NearName | undefined {
  for (const [part, { raw, key }] of parts.entries()) {
    if (countAccents(raw) === 0) {
      continue;
    }
    const spellings = corpus
      .listByName(key)
      .flatMap((entity) =>
        [entity.name, ...entity.aliases].flatMap((whole) =>
          splitName(whole).flatMap((known) => (known.key === key ? [{ name: known.raw, whole, entity }] : [])),
        ),
      );
    const [first] = spellings;
    const marks = countAccents(raw);
    if (first && spellings.every(({ name }) => toForm(name) !== toForm(raw) && countAccents(name) > marks)) {
      return { part, ...first };
    }
  }
  return undefined;
}

function countAccents(word: string): number {
  return word.normalize("NFD").match(/\p{M}/gu)?.length ?? 0;
}

function toForm(word: string): string {
  return word.normalize("NFC").toLowerCase();
}

function compareWith(entity: Entity, parts: readonly NamePart[]): NearName | undefined {
  for (const name of [entity.name, ...entity.aliases]) {
    const known = splitName(name);
    const part = known.length === parts.length ? findOnlyOther(parts, known) : undefined;
    if (
      part !== undefined &&
      (entity.type === "person"
        ? isNearPerson(parts, known, part)
        : isNearName(parts[part]!.key, known[part]!.key, parts.length))
    ) {
      return { part, name: known[part]!.raw, whole: name, entity };
    }
  }
  return undefined;
}

/** The one part in which both differ; undefined where none or several do. */
function findOnlyOther(parts: readonly NamePart[], known: readonly NamePart[]): number | undefined {
  const others = parts.flatMap(({ key }, i) => (key === known[i]!.key ? [] : [i]));
  return others.length === 1 ? others[0] : undefined;
}

function isNearPerson(parts: readonly NamePart[], known: readonly NamePart[], part: number): boolean {
  const [a, b] = [parts[part]!.key, known[part]!.key];
  // "Daniel G. Richman" for "Daniel C. Richman".
  if (a.length === 1 && b.length === 1) {
    return part > 0 && part < parts.length - 1;
  }
  const shorter = Math.min(a.length, b.length);
  const most = shorter > SHORTEST_PART && (shorter >= SHORTEST_FAR || toSound(a) === toSound(b)) ? 2 : 1;
  return shorter >= SHORTEST_PART && editDistance(a, b, most) <= most;
}

/**
 * Names of bodies and places are made of ordinary words: another form of one, or another short one, is another name,
 * but for a form in a long name.
 */
function isNearName(a: string, b: string, parts: number): boolean {
  const shorter = Math.min(a.length, b.length);
  const most = isLongWord(a, b, parts) ? 3 : 1;
  const isForm = parts < PARTS_FOR_FARTHER && isInflected(a, b);
  return shorter >= SHORTEST_WORD && !isForm && editDistance(a, b, most) <= most;
}

/** A long word of a long name is not changed by chance: the sources may have the other word elsewhere. */
export function isLongWord(a: string, b: string, parts: number): boolean {
  return Math.min(a.length, b.length) >= SHORTEST_FARTHER && parts >= PARTS_FOR_FARTHER;
}
