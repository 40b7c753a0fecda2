// One entity over all sources, put together from its members: name, aliases, roles, mentions.

import type { Entity, EntityMention, EntityRole } from "./corpusTypes";
import type { Member } from "./groupTable";

/** `members` by path, not empty. Linear in the mentions of the sources they are in. */
export function resolveEntity(id: string, members: readonly Member[]): Entity {
  const names = new Map<string, number>();
  const aliases = new Set<string>();
  const genders = { f: 0, m: 0 };
  const roles: EntityRole[] = [];
  const mentions: EntityMention[] = [];
  for (const { source, local } of members) {
    const entity = source.entities[local]!;
    let mentioned = 0;
    for (const mention of source.mentions) {
      if (mention.entity !== local) continue;
      mentions.push({ path: source.path, start: mention.start, end: mention.end, form: mention.form });
      mentioned++;
    }
    for (const role of source.roles) {
      if (role.entity !== local) continue;
      roles.push({ path: source.path, start: role.start, end: role.end, title: role.title, published: source.meta.published });
    }
    names.set(entity.name, (names.get(entity.name) ?? 0) + 1 + mentioned / MANY_MENTIONS);
    for (const alias of entity.aliases) aliases.add(alias);
    if (entity.gender) genders[entity.gender]++;
  }
  const name = pickName(names);
  for (const other of names.keys()) aliases.add(other);
  aliases.delete(name);
  const first = members[0]!;
  return {
    id,
    type: first.source.entities[first.local]!.type,
    name,
    aliases: [...aliases].sort(),
    gender: genders.f === genders.m ? null : genders.f > genders.m ? "f" : "m",
    roles: roles.sort(compareRoles),
    mentions,
  };
}

/** Mentions only break the tie between names that as many sources use. */
const MANY_MENTIONS = 1e6;

/** A name of two words and more before a short one, then the most used, then the longest. */
function pickName(names: ReadonlyMap<string, number>): string {
  let best = "";
  let bestCount = -1;
  for (const [name, count] of names) {
    const full = name.includes(" ") ? 1 : 0;
    const bestFull = best.includes(" ") ? 1 : 0;
    const order = full - bestFull || count - bestCount || name.length - best.length || (name < best ? 1 : -1);
    if (bestCount < 0 || order > 0) [best, bestCount] = [name, count];
  }
  return best;
}

function compareRoles(a: EntityRole, b: EntityRole): number {
  const [x, y] = [a.published ?? "", b.published ?? ""];
  if (x !== y) return x < y ? -1 : 1;
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.start - b.start;
}
