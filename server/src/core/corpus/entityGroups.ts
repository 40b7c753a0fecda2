// Entities over all sources: local entities with one key form a group; a short name ("Kishida" in a source that never
// gives the full one) joins the one group that owns it, and stays alone where two do. All of it is a function of the
// sources present, so that an incremental update equals a rebuild.

import { listGroups, toGroupTable, toHandle, type Group, type GroupTable, type Member } from "./groupTable";
import { listKeysByBeginning } from "./keysByBeginning";
import { mapTable, type MappedTable } from "./mappedTable";
import { PersistentMap } from "./persistentMap";
import { toEntityKeys, toLookUpParts, type EntityKeys } from "./entityKeys";
import type { LocalEntity } from "../names/nameTypes";
import type { EntityTally, SourceIndex } from "./sourceTypes";
import { tallyEntities } from "./tallyEntities";
import { compareTexts } from "../text/compareTexts";

export interface SourceEdit {
  readonly path: string;
  readonly before: SourceIndex | undefined;
  readonly after: SourceIndex | undefined;
}

export class EntityGroups {
  private constructor(
    private readonly groups: PersistentMap<Group>,
    /** Part -> keys of the groups that have it, ascending. */
    private readonly keysByPart: PersistentMap<readonly string[]>,
    /** What both lie over, where that is a table. */
    private readonly table?: MappedTable,
  ) {}

  static empty(): EntityGroups {
    return new EntityGroups(PersistentMap.empty(), PersistentMap.empty());
  }

  /** What `toTable` gave, of the same sources. */
  static fromTable(table: GroupTable, sources: readonly SourceIndex[]): EntityGroups {
    const mapped = mapTable(table, sources);
    return new EntityGroups(PersistentMap.over(mapped.groups), PersistentMap.over(mapped.keysByPart), mapped);
  }

  /** All of it in a few arrays: for the cache, and for memory. `sources` are all sources, by path. O(members). */
  toTable(sources: readonly SourceIndex[]): GroupTable {
    return toGroupTable(listGroups(this.groups.entries()), sources);
  }

  /** Costs the groups of the sources that changed, not all of them. */
  with(changes: readonly SourceEdit[]): EntityGroups {
    const edits = listGroupEdits(changes);
    const groups = new Map<string, Group | undefined>();
    const gained = new Map<string, Set<string>>();
    const lost = new Map<string, Set<string>>();
    for (const [key, edit] of edits) {
      const before = this.groups.get(key);
      const after = editGroup(key, before, edit);
      groups.set(key, after);
      pushPartsOnlyIn(after, before, key, gained);
      pushPartsOnlyIn(before, after, key, lost);
    }
    const keysByPart = new Map<string, readonly string[] | undefined>();
    for (const part of new Set([...gained.keys(), ...lost.keys()])) {
      const keys = new Set(this.keysByPart.get(part));
      for (const key of lost.get(part) ?? []) {
        keys.delete(key);
      }
      for (const key of gained.get(part) ?? []) {
        keys.add(key);
      }
      keysByPart.set(part, keys.size > 0 ? [...keys].sort() : undefined);
    }
    const [nextGroups, nextKeys] = [this.groups.with(groups), this.keysByPart.with(keysByPart)];
    const isOver = this.table && nextGroups.isOver(this.table.groups) && nextKeys.isOver(this.table.keysByPart);
    return new EntityGroups(nextGroups, nextKeys, isOver ? this.table : undefined);
  }

  /** All parts of the names of the entity with this key, and of its group where it is another's. */
  listPartsOf(key: string): readonly string[] {
    return [this.groups.get(key), ...this.listGroups(key)].flatMap((group) => (group ? [...group.parts.keys()] : []));
  }

  /** The key that owns this handle alone. */
  findOwner(handle: string): string | undefined {
    const owners = this.keysByPart.get(handle);
    return owners?.length === 1 ? owners[0] : undefined;
  }

  /** The key of the group that a key's entity belongs to: its own, or the one owner of its short name. */
  resolveKey(key: string): string {
    if (this.groups.readNumber(key, "shorts") === 0) {
      return key;
    }
    const owners = this.keysByPart.get(toHandle(key));
    return owners?.length === 1 ? owners[0]! : key;
  }

  /**
   * The groups of the entity with this key: its own, and those of short names that only it owns.
   * None where it is another's, or nobody's.
   */
  listGroups(key: string): readonly Group[] {
    const group = this.groups.get(key);
    if (!group || this.resolveKey(key) !== key) {
      return [];
    }
    const shorts: Group[] = [];
    for (const part of group.parts.keys()) {
      if (!part.startsWith("=") || this.keysByPart.get(part)?.length !== 1) {
        continue;
      }
      const short = this.groups.get(part.slice(1));
      if (short && short.shorts > 0) {
        shorts.push(short);
      }
    }
    return [group, ...shorts];
  }

  /** The sources that have a local entity of this very key. */
  listPaths(key: string): readonly string[] {
    return (this.groups.get(key)?.members ?? []).map(({ source }) => source.path);
  }

  /**
   * Keys of entities of which a name part begins so, resolved, the most mentioned first, at most
   * `limit`. All of them for an empty beginning.
   */
  listKeysByBeginning(beginning: string, limit: number): readonly string[] {
    const { groups, keysByPart, table } = this;
    return listKeysByBeginning(beginning, limit, {
      groups,
      keysByPart,
      numbers: table?.numbers,
      resolveKey: (key) => this.resolveKey(key),
    });
  }

  /** Keys of the entities that have all of these name parts, resolved, ascending. */
  listKeysByName(name: string): readonly string[] {
    const parts = toLookUpParts(name);
    if (parts.length === 0) {
      return [];
    }
    const lists = parts.map((part) => this.keysByPart.get(part) ?? []).sort((a, b) => a.length - b.length);
    const rest = lists.slice(1).map((list) => new Set(list));
    const keys = new Set(
      lists[0]!.filter((key) => rest.every((set) => set.has(key))).map((key) => this.resolveKey(key)),
    );
    return [...keys].sort();
  }

  /** The parts of all names, handles left out. */
  *listParts(): IterableIterator<string> {
    for (const [part] of this.keysByPart.entries()) {
      if (!part.startsWith("=")) {
        yield part;
      }
    }
  }

  /** Every entity's key, ascending. O(entities log entities). */
  listKeys(): readonly string[] {
    const keys: string[] = [];
    for (const [key] of this.groups.entries()) {
      if (this.resolveKey(key) === key) {
        keys.push(key);
      }
    }
    return keys.sort();
  }
}

/** By key: the entries that sources had there, and those that they have now. */
function listGroupEdits(changes: readonly SourceEdit[]): ReadonlyMap<string, GroupEdit> {
  const edits = new Map<string, GroupEdit>();
  const editOf = (key: string): GroupEdit => {
    let edit = edits.get(key);
    if (!edit) {
      edit = { removed: [], added: [] };
      edits.set(key, edit);
    }
    return edit;
  };
  for (const { before, after } of changes) {
    for (const entry of before ? listEntries(before) : []) {
      editOf(entry.keys.key).removed.push(entry);
    }
    for (const entry of after ? listEntries(after) : []) {
      editOf(entry.keys.key).added.push(entry);
    }
  }
  return edits;
}

function pushPartsOnlyIn(
  group: Group | undefined,
  other: Group | undefined,
  key: string,
  keysByPart: Map<string, Set<string>>,
): void {
  for (const part of group?.parts.keys() ?? []) {
    if (!other?.parts.has(part)) {
      push(keysByPart, part, key);
    }
  }
}

/** All members of an entity's groups, by path. */
export function listMembers(groups: readonly Group[]): readonly Member[] {
  return groups.length === 1 ? groups[0]!.members : groups.flatMap((group) => group.members).sort(compareMembers);
}

/**
 * A name of which some part is not among these means the same entities, before and after, and each is as it was. An
 * entity changes with its own group, with a short name's that it owns, and where it comes to own one, or no longer
 * does, because of another owner.
 */
export function listChangedParts(
  before: EntityGroups,
  after: EntityGroups,
  edits: readonly SourceEdit[],
): ReadonlySet<string> {
  const edited = new Set(
    edits
      .flatMap((edit) => [edit.before, edit.after])
      .flatMap((source) => (source ? source.entities.map((entity) => toEntityKeys(entity).key) : [])),
  );
  const keys = new Set(edited);
  for (const key of edited) {
    keys.add(before.resolveKey(key)).add(after.resolveKey(key));
    const [had, has] = [new Set(before.listPartsOf(key)), new Set(after.listPartsOf(key))];
    for (const part of new Set([...had, ...has])) {
      if (!part.startsWith("=") || (had.has(part) && has.has(part))) {
        continue;
      }
      keys.add(part.slice(1));
      for (const owner of [before.findOwner(part), after.findOwner(part)]) {
        if (owner !== undefined) {
          keys.add(owner);
        }
      }
    }
  }
  return new Set([...keys].flatMap((key) => [...before.listPartsOf(key), ...after.listPartsOf(key)]));
}

/** What one local entity of a source gives its group. */
interface Entry {
  readonly member: Member;
  readonly keys: EntityKeys;
  readonly entity: LocalEntity;
  readonly tally: EntityTally;
}

interface GroupEdit {
  readonly removed: Entry[];
  readonly added: Entry[];
}

/** All of a source at once: it may have to be unpacked. */
function listEntries(source: SourceIndex): readonly Entry[] {
  const tallies = source.tallies ?? tallyEntities(source);
  return source.entities.map((entity, local) => ({
    member: { source, local },
    keys: toEntityKeys(entity),
    entity,
    tally: tallies[local]!,
  }));
}

function editGroup(key: string, before: Group | undefined, edit: GroupEdit): Group | undefined {
  if (before && saysTheSame(edit)) {
    return withMembers(before, replaceMembers(before.members, edit));
  }
  const { removed, added } = edit;
  const counts = {
    parts: new Map(before?.parts),
    names: new Map(before?.names),
    aliases: new Map(before?.aliases),
    titles: new Map(before?.titles),
  };
  const sums = {
    shorts: before?.shorts ?? 0,
    mentions: before?.mentions ?? 0,
    women: before?.women ?? 0,
    men: before?.men ?? 0,
  };
  const take = ({ keys, entity, tally: { mentions, titles } }: Entry, by: 1 | -1): void => {
    if (keys.handle !== null) {
      sums.shorts += by;
    }
    if (entity.gender === "f") {
      sums.women += by;
    }
    if (entity.gender === "m") {
      sums.men += by;
    }
    sums.mentions += by * mentions;
    for (const part of keys.parts) {
      count(counts.parts, part, by);
    }
    count(counts.names, entity.name, by);
    for (const alias of entity.aliases) {
      count(counts.aliases, alias, by);
    }
    for (const title of titles) {
      count(counts.titles, title, by);
    }
  };
  for (const entry of removed) {
    take(entry, -1);
  }
  for (const entry of added) {
    take(entry, 1);
  }
  const gone = new Set(removed.map(({ member }) => member.source));
  const all = before?.members ?? [];
  const kept = gone.size > 0 ? all.filter(({ source }) => !gone.has(source)) : all;
  const members = added.length > 0 ? [...kept, ...added.map(({ member }) => member)].sort(compareMembers) : kept;
  return members.length === 0 ? undefined : { key, members, ...sums, ...counts };
}

function withMembers(
  { key, shorts, mentions, women, men, parts, names, aliases, titles }: Group,
  members: readonly Member[],
): Group {
  return { key, shorts, members, mentions, women, men, parts, names, aliases, titles };
}

/** Most entities of an edited source are told as they were: only the source is another. */
function saysTheSame({ removed, added }: GroupEdit): boolean {
  return (
    removed.length === added.length &&
    removed.every((before, i) => {
      const after = added[i]!;
      return (
        before.member.source.path === after.member.source.path &&
        before.entity.name === after.entity.name &&
        before.entity.gender === after.entity.gender &&
        before.keys.handle === after.keys.handle &&
        before.tally.mentions === after.tally.mentions &&
        isSameList(before.entity.aliases, after.entity.aliases) &&
        isSameList(before.keys.parts, after.keys.parts) &&
        isSameList(before.tally.titles, after.tally.titles)
      );
    })
  );
}

export function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}

/** As many, from the same sources: each in its place. */
function replaceMembers(members: readonly Member[], { removed, added }: GroupEdit): readonly Member[] {
  const replaced = members.slice();
  removed.forEach(({ member: { source, local } }, i) => {
    let at = lowerBound(members, source.path);
    while (members[at]!.local !== local) {
      at++;
    }
    replaced[at] = added[i]!.member;
  });
  return replaced;
}

/** The first member of this path or one behind it. */
function lowerBound(members: readonly Member[], path: string): number {
  let low = 0;
  let high = members.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (members[middle]!.source.path < path) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function compareMembers(a: Member, b: Member): number {
  return compareTexts(a.source.path, b.source.path) || a.local - b.local;
}

function count(counts: Map<string, number>, part: string, by: number): void {
  const now = (counts.get(part) ?? 0) + by;
  if (now > 0) {
    counts.set(part, now);
  } else {
    counts.delete(part);
  }
}

function push(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) {
    set.add(value);
  } else {
    map.set(key, new Set([value]));
  }
}
