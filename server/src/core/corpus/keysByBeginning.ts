// Entities by how a part of their names begins, the most mentioned first. At each new letter thousands are gone
// through: by their numbers in the groups' table where they have one, since looking keys up takes ten times as long.

import { toHandle, type Group } from "./groupTable";
import type { GroupNumbers } from "./mappedTable";
import type { PersistentMap } from "./persistentMap";

export interface GroupMaps {
  readonly groups: PersistentMap<Group>;
  readonly keysByPart: PersistentMap<readonly string[]>;
  /** Of the maps' bases; undefined where they are none of a table. */
  readonly numbers: GroupNumbers | undefined;
  resolveKey(key: string): string;
}

/**
 * Keys, resolved, of entities of which a name part begins so; all of them for an empty beginning. At most `limit`.
 * Linear in the parts' groups.
 */
export function listKeysByBeginning(
  beginning: string,
  limit: number,
  { groups, keysByPart, numbers, resolveKey }: GroupMaps,
): readonly string[] {
  const names = numbers?.groups.names ?? [];
  const isSeen = new Uint8Array(names.length);
  const seen = new Set<string>();
  const tally = new Tally(names);
  // A short name's mentions count for the one it means.
  const add = (key: string): void => {
    if (!groups.has(key)) {
      return;
    }
    const resolved = resolveKey(key);
    tally.add(resolved, numbers?.groups.numberOf(resolved), groups.readNumber(key, "mentions"));
  };
  const addNumber = (number: number): void => {
    if (isSeen[number] === 1) {
      return;
    }
    isSeen[number] = 1;
    const isShort = numbers!.shorts[number] !== 0;
    if (groups.isChanged(names[number]!) || (isShort && keysByPart.isChanged(toHandle(names[number]!)))) {
      add(names[number]!);
    } else {
      tally.addNumber(isShort ? numbers!.ownerOf(number) : number, numbers!.mentions[number]!);
    }
  };
  const addKey = (key: string): void => {
    const number = numbers?.groups.numberOf(key);
    if (number !== undefined) {
      return addNumber(number);
    }
    if (seen.has(key)) {
      return;
    }
    seen.add(key);
    add(key);
  };
  if (beginning === "") {
    for (let number = 0; number < names.length; number++) {
      addNumber(number);
    }
    for (const key of numbers ? groups.listChanged() : groups.listKeys("")) {
      addKey(key);
    }
    return tally.pickGreatest(limit);
  }
  for (const part of keysByPart.listKeys(beginning)) {
    const number = keysByPart.isChanged(part) ? undefined : numbers?.parts.numberOf(part);
    if (number !== undefined) {
      for (const group of numbers!.groupsOf(number)) {
        addNumber(group);
      }
    } else {
      for (const key of keysByPart.get(part)!) {
        addKey(key);
      }
    }
  }
  return tally.pickGreatest(limit);
}

/** Sums by key, most keys by their numbers. */
class Tally {
  private readonly sums: Int32Array;
  private readonly isFound: Uint8Array;
  private readonly found: number[] = [];
  private readonly others = new Map<string, number>();

  constructor(private readonly names: readonly string[]) {
    this.sums = new Int32Array(names.length);
    this.isFound = new Uint8Array(names.length);
  }

  add(key: string, number: number | undefined, count: number): void {
    if (number === undefined) {
      this.others.set(key, (this.others.get(key) ?? 0) + count);
    } else {
      this.addNumber(number, count);
    }
  }

  addNumber(number: number, count: number): void {
    this.sums[number]! += count;
    if (this.isFound[number] === 1) {
      return;
    }
    this.isFound[number] = 1;
    this.found.push(number);
  }

  /** The greatest first, of equals by key. Only those that may be among them are compared as strings. */
  pickGreatest(limit: number): readonly string[] {
    const { names, sums, found, others } = this;
    const least = this.findLeast(limit);
    const great: { readonly key: string; readonly sum: number }[] = [];
    for (const number of found) {
      if (sums[number]! >= least) {
        great.push({ key: names[number]!, sum: sums[number]! });
      }
    }
    for (const [key, sum] of others) {
      if (sum >= least) {
        great.push({ key, sum });
      }
    }
    return great
      .sort((a, b) => b.sum - a.sum || (a.key < b.key ? -1 : 1))
      .slice(0, limit)
      .map(({ key }) => key);
  }

  /** The sum of the last among the greatest; 0 where all are. */
  private findLeast(limit: number): number {
    const { sums, found, others } = this;
    const all = new Int32Array(found.length + others.size);
    if (all.length <= limit) {
      return 0;
    }
    let at = 0;
    for (const number of found) {
      all[at++] = sums[number]!;
    }
    for (const sum of others.values()) {
      all[at++] = sum;
    }
    return all.sort()[all.length - limit]!;
  }
}
