// The groups' table as maps: a group is made when it is asked for, and its parts when those are.

import { toHandle, type Counts, type CountTable, type Group, type GroupTable, type Member } from "./groupTable";
import type { BaseMap, CountedMap, NumberOf } from "./persistentMap";
import type { SourceIndex } from "./sourceTypes";

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
  /** The groups that have a part, by its number, ascending. */
  groupsOf(part: number): Int32Array;
  /** The group that owns this one's short name alone, if there is one; else the group itself. Looked up once. */
  ownerOf(group: number): number;
}

export interface MappedTable {
  readonly groups: BaseMap<Group>;
  readonly keysByPart: BaseMap<readonly string[]>;
  readonly numbers: GroupNumbers;
}

/** Linear in the parts; the groups themselves are made when asked for. */
export function mapTable(table: GroupTable, sources: readonly SourceIndex[]): MappedTable {
  const { starts, groups } = invert(table.parts);
  const mapped = {
    groups: new TableMap<Group>(
      table.keys,
      (g) => new TableGroup(table, g, sources),
      (g, of) => table[of][g]!,
    ),
    // Groups ascend within a part, and so do their keys.
    keysByPart: new TableMap<readonly string[]>(
      table.parts.strings,
      (p) => Array.from(groups.subarray(starts[p]!, starts[p + 1]!), (g) => table.keys[g]!),
      (p) => starts[p + 1]! - starts[p]!,
    ),
  };
  const { mentions, shorts } = table;
  const groupsOf = (part: number): Int32Array => groups.subarray(starts[part]!, starts[part + 1]!);
  const findOwner = (group: number): number => {
    const handle = shorts[group] === 0 ? undefined : mapped.keysByPart.numberOf(toHandle(table.keys[group]!));
    return handle !== undefined && starts[handle + 1]! - starts[handle]! === 1 ? groups[starts[handle]!]! : group;
  };
  /** By group; one more than its number, 0 where it was not looked up yet. */
  const owners = new Int32Array(table.keys.length);
  const ownerOf = (group: number): number => {
    if (owners[group] === 0) {
      owners[group] = findOwner(group) + 1;
    }
    return owners[group]! - 1;
  };
  return {
    ...mapped,
    numbers: { groups: mapped.groups, parts: mapped.keysByPart, mentions, shorts, groupsOf, ownerOf },
  };
}

/** Decoded part by part, when asked for: whoever wants a name reads no members, of which there may be thousands. */
class TableGroup implements Group {
  readonly key: string;
  private ownMembers: readonly Member[] | undefined;
  private readonly counted: { parts?: Counts; names?: Counts; aliases?: Counts; titles?: Counts } = {};

  constructor(
    private readonly table: GroupTable,
    private readonly number: number,
    private readonly sources: readonly SourceIndex[],
  ) {
    this.key = table.keys[number]!;
  }

  get shorts(): number {
    return this.table.shorts[this.number]!;
  }

  get mentions(): number {
    return this.table.mentions[this.number]!;
  }

  get women(): number {
    return this.table.women[this.number]!;
  }

  get men(): number {
    return this.table.men[this.number]!;
  }

  get members(): readonly Member[] {
    this.ownMembers ??= listMembers(this.table, this.number, this.sources);
    return this.ownMembers;
  }

  get parts(): Counts {
    this.counted.parts ??= toCounts(this.table.parts, this.number);
    return this.counted.parts;
  }

  get names(): Counts {
    this.counted.names ??= toCounts(this.table.names, this.number);
    return this.counted.names;
  }

  get aliases(): Counts {
    this.counted.aliases ??= toCounts(this.table.aliases, this.number);
    return this.counted.aliases;
  }

  get titles(): Counts {
    this.counted.titles ??= toCounts(this.table.titles, this.number);
    return this.counted.titles;
  }
}

function listMembers(
  { memberStarts, memberSources, memberLocals }: GroupTable,
  g: number,
  sources: readonly SourceIndex[],
): readonly Member[] {
  const members: Member[] = [];
  for (let m = memberStarts[g]!; m < memberStarts[g + 1]!; m++) {
    members.push({ source: sources[memberSources[m]!]!, local: memberLocals[m]! });
  }
  return members;
}

function toCounts({ strings, starts, numbers, counts }: CountTable, g: number): Counts {
  const own = new Map<string, number>();
  for (let i = starts[g]!; i < starts[g + 1]!; i++) {
    own.set(strings[numbers[i]!]!, counts[i]!);
  }
  return own;
}

/** For each string the groups that have it. */
function invert({ strings, starts: ownStarts, numbers }: CountTable): {
  readonly starts: Int32Array;
  readonly groups: Int32Array;
} {
  const starts = new Int32Array(strings.length + 1);
  for (const number of numbers) {
    starts[number + 1]!++;
  }
  for (let p = 0; p < strings.length; p++) {
    starts[p + 1]! += starts[p]!;
  }
  const next = starts.slice();
  const groups = new Int32Array(numbers.length);
  for (let g = 0; g + 1 < ownStarts.length; g++) {
    for (let i = ownStarts[g]!; i < ownStarts[g + 1]!; i++) {
      groups[next[numbers[i]!]!++] = g;
    }
  }
  return { starts, groups };
}

/** Values by name, each made when first asked for and kept: the same one every time. */
class TableMap<V> implements CountedMap<V>, NumberedNames {
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly made = new Map<number, V>();

  constructor(
    readonly names: readonly string[],
    private readonly make: (number: number) => V,
    private readonly numberAt: (number: number, of: NumberOf<V>) => number,
  ) {
    const numbers = new Map<string, number>();
    for (let i = 0; i < names.length; i++) {
      numbers.set(names[i]!, i);
    }
    this.numbers = numbers;
  }

  get size(): number {
    return this.names.length;
  }

  get(name: string): V | undefined {
    const number = this.numbers.get(name);
    return number === undefined ? undefined : this.at(number);
  }

  has(name: string): boolean {
    return this.numbers.has(name);
  }

  numberOf(name: string): number | undefined {
    return this.numbers.get(name);
  }

  readNumber(name: string, of: NumberOf<V>): number {
    const number = this.numbers.get(name);
    return number === undefined ? 0 : this.numberAt(number, of);
  }

  *[Symbol.iterator](): IterableIterator<readonly [string, V]> {
    for (let i = 0; i < this.names.length; i++) {
      yield [this.names[i]!, this.at(i)];
    }
  }

  private at(number: number): V {
    let value = this.made.get(number);
    if (value === undefined) {
      value = this.make(number);
      this.made.set(number, value);
    }
    return value;
  }
}
