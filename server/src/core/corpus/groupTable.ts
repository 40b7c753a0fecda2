// All groups of entities in a few arrays: what lies in the cache, and what a server that has read its sources keeps.
// Groups are made from it one by one, when asked for.

import type { BaseMap } from "./persistentMap";
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
  /** How many members give each part. */
  readonly parts: ReadonlyMap<string, number>;
}

export interface GroupTable {
  /** Keys of the groups, ascending. */
  readonly keys: readonly string[];
  readonly shorts: Int32Array;
  /** Where each group's members start in the two arrays below; one more than groups. */
  readonly memberStarts: Int32Array;
  /** Numbers of sources, by path. */
  readonly memberSources: Int32Array;
  readonly memberLocals: Int32Array;
  readonly partNames: readonly string[];
  readonly partStarts: Int32Array;
  /** Numbers of parts in `partNames`. */
  readonly parts: Int32Array;
  readonly partCounts: Int32Array;
}

export function listGroups(entries: Iterable<readonly [string, Group]>): readonly Group[] {
  return Array.from(entries, ([, group]) => group).sort((a, b) => (a.key < b.key ? -1 : 1));
}

export function toGroupTable(groups: readonly Group[], sources: readonly SourceIndex[]): GroupTable {
  const numbers = new Map(sources.map((source, i) => [source, i]));
  const partNumbers = new Map<string, number>();
  const members = groups.reduce((sum, group) => sum + group.members.length, 0);
  const parts = groups.reduce((sum, group) => sum + group.parts.size, 0);
  const table = {
    keys: groups.map((group) => group.key),
    shorts: Int32Array.from(groups, (group) => group.shorts),
    memberStarts: new Int32Array(groups.length + 1),
    memberSources: new Int32Array(members),
    memberLocals: new Int32Array(members),
    partStarts: new Int32Array(groups.length + 1),
    parts: new Int32Array(parts),
    partCounts: new Int32Array(parts),
  };
  let member = 0;
  let part = 0;
  groups.forEach((group, g) => {
    for (const { source, local } of group.members) {
      table.memberSources[member] = numbers.get(source)!;
      table.memberLocals[member++] = local;
    }
    for (const [name, count] of group.parts) {
      let number = partNumbers.get(name);
      if (number === undefined) partNumbers.set(name, (number = partNumbers.size));
      table.parts[part] = number;
      table.partCounts[part++] = count;
    }
    table.memberStarts[g + 1] = member;
    table.partStarts[g + 1] = part;
  });
  return { ...table, partNames: [...partNumbers.keys()] };
}

/** Linear in the parts; the groups themselves are made when asked for. */
export function mapTable(table: GroupTable, sources: readonly SourceIndex[]): { readonly groups: BaseMap<Group>; readonly keysByPart: BaseMap<readonly string[]> } {
  const { keyStarts, partKeys } = invert(table);
  return {
    groups: new TableMap(table.keys, (g) => toGroup(table, g, sources)),
    // Groups ascend within a part, and so do their keys.
    keysByPart: new TableMap(table.partNames, (p) => Array.from(partKeys.subarray(keyStarts[p]!, keyStarts[p + 1]!), (g) => table.keys[g]!)),
  };
}

function toGroup(table: GroupTable, g: number, sources: readonly SourceIndex[]): Group {
  const members: Member[] = [];
  for (let m = table.memberStarts[g]!; m < table.memberStarts[g + 1]!; m++) members.push({ source: sources[table.memberSources[m]!]!, local: table.memberLocals[m]! });
  const parts = new Map<string, number>();
  for (let p = table.partStarts[g]!; p < table.partStarts[g + 1]!; p++) parts.set(table.partNames[table.parts[p]!]!, table.partCounts[p]!);
  return { key: table.keys[g]!, shorts: table.shorts[g]!, members, parts };
}

/** For each part the groups that have it. */
function invert({ parts, partStarts, partNames, keys }: GroupTable): { readonly keyStarts: Int32Array; readonly partKeys: Int32Array } {
  const keyStarts = new Int32Array(partNames.length + 1);
  for (const part of parts) keyStarts[part + 1]!++;
  for (let p = 0; p < partNames.length; p++) keyStarts[p + 1]! += keyStarts[p]!;
  const next = keyStarts.slice();
  const partKeys = new Int32Array(parts.length);
  for (let g = 0; g < keys.length; g++) for (let p = partStarts[g]!; p < partStarts[g + 1]!; p++) partKeys[next[parts[p]!]!++] = g;
  return { keyStarts, partKeys };
}

/** Values by name, each made when first asked for and kept: the same one every time. */
class TableMap<V> implements BaseMap<V> {
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly made = new Map<number, V>();

  constructor(private readonly names: readonly string[], private readonly make: (number: number) => V) {
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

  *[Symbol.iterator](): IterableIterator<readonly [string, V]> {
    for (let i = 0; i < this.names.length; i++) yield [this.names[i]!, this.at(i)];
  }

  private at(number: number): V {
    let value = this.made.get(number);
    if (value === undefined) this.made.set(number, (value = this.make(number)));
    return value;
  }
}
