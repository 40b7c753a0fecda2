// All groups of entities in a few arrays: what lies in the cache, and what a server that has read its sources keeps.

import type { SourceIndex } from "./sourceTypes";

/** A local entity of one source. */
export interface Member {
  readonly source: SourceIndex;
  readonly local: number;
}

export interface Group {
  readonly key: string;
  /** How many members have a short name only: with one, the group's handle is `=` and its key. */
  readonly shorts: number;
  /** By path, then local. */
  readonly members: readonly Member[];
  /** Mentions of all members, so that nobody has to read the sources to know who is spoken of most. */
  readonly mentions: number;
  /** How many members are known to be women, and men. */
  readonly women: number;
  readonly men: number;
  /** How many members give each part, each name, each alias, each title. */
  readonly parts: Counts;
  readonly names: Counts;
  readonly aliases: Counts;
  readonly titles: Counts;
}

export type Counts = ReadonlyMap<string, number>;

export interface GroupTable {
  /** Keys of the groups, ascending. */
  readonly keys: readonly string[];
  readonly shorts: Int32Array;
  readonly mentions: Int32Array;
  readonly women: Int32Array;
  readonly men: Int32Array;
  /** Where each group's members start in the two arrays below; one more than groups. */
  readonly memberStarts: Int32Array;
  /** Numbers of sources, by path. */
  readonly memberSources: Int32Array;
  readonly memberLocals: Int32Array;
  readonly parts: CountTable;
  readonly names: CountTable;
  readonly aliases: CountTable;
  readonly titles: CountTable;
}

/** Counted strings of all groups, each string kept once. */
export interface CountTable {
  readonly strings: readonly string[];
  /** Where each group's entries start; one more than groups. */
  readonly starts: Int32Array;
  /** Numbers in `strings`. */
  readonly numbers: Int32Array;
  readonly counts: Int32Array;
}

export function listGroups(entries: Iterable<readonly [string, Group]>): readonly Group[] {
  return Array.from(entries, ([, group]) => group).sort((a, b) => (a.key < b.key ? -1 : 1));
}

export function toGroupTable(groups: readonly Group[], sources: readonly SourceIndex[]): GroupTable {
  const numbers = new Map(sources.map((source, i) => [source, i]));
  const members = groups.reduce((sum, group) => sum + group.members.length, 0);
  const memberStarts = new Int32Array(groups.length + 1);
  const memberSources = new Int32Array(members);
  const memberLocals = new Int32Array(members);
  let member = 0;
  groups.forEach((group, g) => {
    for (const { source, local } of group.members) {
      memberSources[member] = numbers.get(source)!;
      memberLocals[member++] = local;
    }
    memberStarts[g + 1] = member;
  });
  return {
    keys: groups.map((group) => group.key),
    shorts: Int32Array.from(groups, (group) => group.shorts),
    mentions: Int32Array.from(groups, (group) => group.mentions),
    women: Int32Array.from(groups, (group) => group.women),
    men: Int32Array.from(groups, (group) => group.men),
    memberStarts,
    memberSources,
    memberLocals,
    parts: sortStrings(toCountTable(groups.map((group) => group.parts))),
    names: toCountTable(groups.map((group) => group.names)),
    aliases: toCountTable(groups.map((group) => group.aliases)),
    titles: toCountTable(groups.map((group) => group.titles)),
  };
}

function toCountTable(all: readonly Counts[]): CountTable {
  const known = new Map<string, number>();
  const size = all.reduce((sum, counts) => sum + counts.size, 0);
  const starts = new Int32Array(all.length + 1);
  const numbers = new Int32Array(size);
  const counts = new Int32Array(size);
  let at = 0;
  all.forEach((own, g) => {
    for (const [string, count] of own) {
      let number = known.get(string);
      if (number === undefined) {
        number = known.size;
        known.set(string, number);
      }
      numbers[at] = number;
      counts[at++] = count;
    }
    starts[g + 1] = at;
  });
  return { strings: [...known.keys()], starts, numbers, counts };
}

/** The same with its strings ascending: they are looked up by how they begin. */
function sortStrings({ strings, starts, numbers, counts }: CountTable): CountTable {
  const order = Int32Array.from(strings.keys()).sort((a, b) => (strings[a]! < strings[b]! ? -1 : 1));
  const moved = new Int32Array(strings.length);
  order.forEach((before, now) => (moved[before] = now));
  return {
    strings: Array.from(order, (before) => strings[before]!),
    starts,
    numbers: numbers.map((before) => moved[before]!),
    counts,
  };
}

/** The part that a group has that may be meant by the short name of the group with this key. */
export function toHandle(key: string): string {
  return `=${key}`;
}
