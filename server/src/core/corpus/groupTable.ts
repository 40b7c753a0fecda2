// All groups of entities in a few arrays: what lies in the cache, and what a server that has read its sources keeps.
// Groups are made from it one by one, when asked for.

import type { BaseMap, CountedMap, NumberOf } from "./persistentMap";
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
interface CountTable {
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
    memberStarts, memberSources, memberLocals,
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
      if (number === undefined) known.set(string, (number = known.size));
      numbers[at] = number;
      counts[at++] = count;
    }
    starts[g + 1] = at;
  });
  return { strings: [...known.keys()], starts, numbers, counts };
}

/** A map's base that numbers its names. */
export interface NumberedNames {
  readonly names: readonly string[];
  numberOf(name: string): number | undefined;
}

/** What is looked up by number, of groups that no change has touched. */
export interface GroupNumbers {
  readonly groups: NumberedNames;
  readonly parts: NumberedNames;
  readonly mentions: Int32Array;
  readonly shorts: Int32Array;
  /** The groups that have a part, by its number. */
  groupsOf(part: number): Int32Array;
}

export interface MappedTable {
  readonly groups: BaseMap<Group>;
  readonly keysByPart: BaseMap<readonly string[]>;
  readonly numbers: GroupNumbers;
}

/** The same with its strings ascending: they are looked up by how they begin. */
function sortStrings({ strings, starts, numbers, counts }: CountTable): CountTable {
  const order = Int32Array.from(strings.keys()).sort((a, b) => (strings[a]! < strings[b]! ? -1 : 1));
  const moved = new Int32Array(strings.length);
  order.forEach((before, now) => (moved[before] = now));
  return { strings: Array.from(order, (before) => strings[before]!), starts, numbers: numbers.map((before) => moved[before]!), counts };
}

/** Linear in the parts; the groups themselves are made when asked for. */
export function mapTable(table: GroupTable, sources: readonly SourceIndex[]): MappedTable {
  const { starts, groups } = invert(table.parts);
  const mapped = {
    groups: new TableMap<Group>(table.keys, (g) => toGroup(table, g, sources), (g, of) => table[of][g]!),
    // Groups ascend within a part, and so do their keys.
    keysByPart: new TableMap<readonly string[]>(table.parts.strings, (p) => Array.from(groups.subarray(starts[p]!, starts[p + 1]!), (g) => table.keys[g]!), (p) => starts[p + 1]! - starts[p]!),
  };
  const { mentions, shorts } = table;
  return { ...mapped, numbers: { groups: mapped.groups, parts: mapped.keysByPart, mentions, shorts, groupsOf: (part) => groups.subarray(starts[part]!, starts[part + 1]!) } };
}

function toGroup(table: GroupTable, g: number, sources: readonly SourceIndex[]): Group {
  const members: Member[] = [];
  for (let m = table.memberStarts[g]!; m < table.memberStarts[g + 1]!; m++) members.push({ source: sources[table.memberSources[m]!]!, local: table.memberLocals[m]! });
  return {
    key: table.keys[g]!, shorts: table.shorts[g]!, members, mentions: table.mentions[g]!, women: table.women[g]!, men: table.men[g]!,
    parts: toCounts(table.parts, g), names: toCounts(table.names, g), aliases: toCounts(table.aliases, g), titles: toCounts(table.titles, g),
  };
}

function toCounts({ strings, starts, numbers, counts }: CountTable, g: number): Counts {
  const own = new Map<string, number>();
  for (let i = starts[g]!; i < starts[g + 1]!; i++) own.set(strings[numbers[i]!]!, counts[i]!);
  return own;
}

/** For each string the groups that have it. */
function invert({ strings, starts: ownStarts, numbers }: CountTable): { readonly starts: Int32Array; readonly groups: Int32Array } {
  const starts = new Int32Array(strings.length + 1);
  for (const number of numbers) starts[number + 1]!++;
  for (let p = 0; p < strings.length; p++) starts[p + 1]! += starts[p]!;
  const next = starts.slice();
  const groups = new Int32Array(numbers.length);
  for (let g = 0; g + 1 < ownStarts.length; g++) for (let i = ownStarts[g]!; i < ownStarts[g + 1]!; i++) groups[next[numbers[i]!]!++] = g;
  return { starts, groups };
}

/** Values by name, each made when first asked for and kept: the same one every time. */
class TableMap<V> implements CountedMap<V>, NumberedNames {
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly made = new Map<number, V>();

  constructor(readonly names: readonly string[], private readonly make: (number: number) => V, private readonly numberAt: (number: number, of: NumberOf<V>) => number) {
    const numbers = new Map<string, number>();
    for (let i = 0; i < names.length; i++) numbers.set(names[i]!, i);
    this.numbers = numbers;
  }

  get size(): number {
    return this.names.length;
  }

  get(name: string): V | undefined {
    const number = this.numbers.get(name);
    return number === undefined ? undefined : this.at(number);
  }

  numberOf(name: string): number | undefined {
    return this.numbers.get(name);
  }

  readNumber(name: string, of: NumberOf<V>): number {
    const number = this.numbers.get(name);
    return number === undefined ? 0 : this.numberAt(number, of);
  }

  *[Symbol.iterator](): IterableIterator<readonly [string, V]> {
    for (let i = 0; i < this.names.length; i++) yield [this.names[i]!, this.at(i)];
  }

  private at(number: number): V {
    let value = this.made.get(number);
    if (value === undefined) this.made.set(number, (value = this.make(number)));
    return value;
  }
}
