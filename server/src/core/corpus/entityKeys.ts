// Which names mean the same entity in two sources. Pure string work; the resolution itself is in entityGroups.ts.

import type { EntityType, LocalEntity } from "../names/nameTypes";
import { toPlainLetters } from "../text/plainLetters";

/**
 * "Fumio Kishida" and "Kishida Fumio", "Hillary Clinton" and "Hillary Rodham
 * Clinton": first and last part, in any order.
 */
const FULL_NAME_PARTS = 2;
/** What tells two people of one name apart. Folded. */
export const GENERATIONS: ReadonlySet<string> = new Set(["jr", "sr", "ii", "iii", "iv"]);
const SMALL_WORDS = new Set(["the", "of", "and", "for", "in", "on", "at", "a", "an", "to"]);

/** Written ways of a few names that no rule of spelling joins. Keys and values are folded. */
const SAME_NAME = new Map(
  Object.entries({
    us: "united states",
    "u s": "united states",
    usa: "united states",
    "u s a": "united states",
    "united states of america": "united states",
    uk: "united kingdom",
    "u k": "united kingdom",
    uae: "united arab emirates",
    "u a e": "united arab emirates",
    eu: "european union",
    "e u": "european union",
    un: "united nations",
    "u n": "united nations",
    "north atlantic treaty organization": "nato",
    "north atlantic treaty organisation": "nato",
  }),
);

/** ASCII but the apostrophe. */
const PLAIN_NAME = /^[ -&(-~]*$/;

export interface EntityKeys {
  /** Entities of two sources with one key are one. */
  readonly key: string;
  /** Set where the name is only a short one, to be resolved to a key that owns this handle alone. */
  readonly handle: string | null;
  /** Short names that may mean this entity in other sources ("=kishida"), and every part of its names, for look-up. */
  readonly parts: readonly string[];
}

/** Case, accents and punctuation folded away: "Yoon Suk-yeol" gives yoon, suk, yeol. */
export function foldName(name: string): readonly string[] {
  // Most names; the same as below for them, and many times as quick.
  if (PLAIN_NAME.test(name)) {
    return name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  }
  const folded = toPlainLetters(name)
    .replace(/\p{M}+/gu, "")
    .replace(/['’](?:s\b)?/gu, "");
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function toEntityKeys(entity: LocalEntity): EntityKeys {
  const isPerson = entity.type === "person";
  const fold = isPerson ? foldName : foldBody;
  const tokens = canonical(fold(entity.name));
  const names = [tokens, ...entity.aliases.map(fold)];
  const parts = new Set<string>();
  for (const name of names) {
    for (const token of name) {
      if (!SMALL_WORDS.has(token)) {
        parts.add(token);
      }
    }
  }
  return isPerson ? personKeys(entity, tokens, parts) : otherKeys(entity, tokens, parts);
}

/** "F.B.I." and "FBI" are one name. A person's initials are parts of their own: "J.R. Moss". */
function foldBody(name: string): readonly string[] {
  return foldName(DOTTED.test(name) ? name.replaceAll(".", "") : name);
}

const DOTTED = /^(?:\p{Lu}\.){2,8}$/u;

/** The parts to look an entity up by, as `parts` above has them. */
export function toLookUpParts(name: string): readonly string[] {
  return canonical(foldBody(name)).filter((token) => !SMALL_WORDS.has(token));
}

function personKeys(entity: LocalEntity, tokens: readonly string[], parts: Set<string>): EntityKeys {
  const bare = tokens.filter((t) => !GENERATIONS.has(t) && t.length > 1);
  if (bare.length < FULL_NAME_PARTS) {
    const only = bare[0] ?? tokens.join("-");
    return { key: toKey("person", [only]), handle: `=person:${only}`, parts: [...parts] };
  }
  const suffix = tokens.filter((t) => GENERATIONS.has(t));
  const first = bare[0]!;
  const last = bare[bare.length - 1]!;
  const handles = new Set([last]);
  for (const alias of entity.aliases) {
    const folded = foldName(alias);
    if (folded.length === 1) {
      handles.add(folded[0]!);
    }
  }
  for (const handle of handles) {
    parts.add(`=person:${handle}`);
  }
  return { key: toKey("person", [...[first, last].sort(), ...suffix]), handle: null, parts: [...parts] };
}

function otherKeys(entity: LocalEntity, tokens: readonly string[], parts: Set<string>): EntityKeys {
  const bare = tokens[0] === "the" && tokens.length > 1 ? tokens.slice(1) : tokens;
  const key = toKey(entity.type, bare);
  if (bare.length === 1 && /^[\p{Lu}\d.&-]{2,}$/u.test(entity.name)) {
    return { key, handle: `=${entity.type}:${bare[0]!}`, parts: [...parts] };
  }
  for (const alias of entity.aliases) {
    const folded = foldBody(alias);
    if (folded.length === 1 && /^[\p{Lu}\d.&-]{2,}$/u.test(alias)) {
      parts.add(`=${entity.type}:${folded[0]!}`);
    }
  }
  return { key, handle: null, parts: [...parts] };
}

function canonical(tokens: readonly string[]): readonly string[] {
  const same = SAME_NAME.get(tokens.join(" "));
  return same === undefined ? tokens : same.split(" ");
}

function toKey(type: EntityType, tokens: readonly string[]): string {
  return `${type}:${tokens.join("-")}`;
}
