// One entity over all sources, put together from its groups: name and aliases at once, roles and mentions when asked for, because
// those have to be read from the sources.

import type { Entity, EntityMention, EntityRole } from "./corpusTypes";
import type { Counts, Group, Member } from "./groupTable";
import type { EntityType } from "../names/nameTypes";

/** Titles as read -> as they should be; null where one is not this person's. */
type TitleCorrections = ReadonlyMap<string, string | null>;

const NO_TITLES: TitleCorrections = new Map();

/** `groups` are not empty; `members` are theirs, by path. */
export function resolveEntity(id: string, groups: readonly Group[], members: readonly Member[], titles: TitleCorrections = NO_TITLES): Entity {
  return new ResolvedEntity(id, groups, members, titles);
}

class ResolvedEntity implements Entity {
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly gender: "f" | "m" | null;
  readonly mentionCount: number;
  readonly titles: Counts;
  private knownRoles: readonly EntityRole[] | undefined;
  private knownMentions: readonly EntityMention[] | undefined;

  constructor(readonly id: string, groups: readonly Group[], private readonly members: readonly Member[], private readonly corrections: TitleCorrections) {
    const names = addUp(groups.map((group) => group.names));
    this.type = id.slice(0, id.indexOf(":")) as EntityType;
    this.name = pickName(names);
    const aliases = new Set([...groups.flatMap((group) => [...group.aliases.keys()]), ...names.keys()]);
    aliases.delete(this.name);
    this.aliases = [...aliases].sort();
    const [women, men] = [sum(groups.map((group) => group.women)), sum(groups.map((group) => group.men))];
    this.gender = women === men ? null : women > men ? "f" : "m";
    this.mentionCount = sum(groups.map((group) => group.mentions));
    this.titles = this.correctTitles(addUp(groups.map((group) => group.titles)));
  }

  get roles(): readonly EntityRole[] {
    return (this.knownRoles ??= this.members
      .flatMap(({ source, local }) => source.roles
        .filter((role) => role.entity === local)
        .flatMap(({ start, end, title }) => {
          const corrected = this.correctTitle(title);
          return corrected === null ? [] : { path: source.path, start, end, title: corrected, published: source.meta.published };
        }))
      .sort(compareRoles));
  }

  private correctTitle(title: string): string | null {
    const corrected = this.corrections.get(title);
    return corrected === undefined ? title : corrected;
  }

  private correctTitles(titles: Counts): Counts {
    if (this.corrections.size === 0) return titles;
    const corrected = new Map<string, number>();
    for (const [title, count] of titles) {
      const right = this.correctTitle(title);
      if (right !== null) corrected.set(right, (corrected.get(right) ?? 0) + count);
    }
    return corrected;
  }

  get mentions(): readonly EntityMention[] {
    return (this.knownMentions ??= this.members.flatMap(({ source, local }) => source.mentions
      .filter((mention) => mention.entity === local)
      .map(({ start, end, form }) => ({ path: source.path, start, end, form }))));
  }
}

function addUp(all: readonly Counts[]): Counts {
  if (all.length === 1) return all[0]!;
  const total = new Map<string, number>();
  for (const counts of all) for (const [string, count] of counts) total.set(string, (total.get(string) ?? 0) + count);
  return total;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

/** A name of two words and more before a short one, then the one that most sources use, then the longest. */
function pickName(names: Counts): string {
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
