// Entities over all sources: local entities with one key form a group; a short name ("Kishida" in a source that never
// gives the full one) joins the one group that owns it, and stays alone where two do. All of it is a function of the
// sources present, so that an incremental update equals a rebuild.

import { listGroups, mapTable, toGroupTable, type Group, type GroupTable, type Member } from "./groupTable";
import { PersistentMap } from "./persistentMap";
import { toEntityKeys, toLookUpParts, type EntityKeys } from "./entityKeys";
import type { SourceIndex } from "./sourceTypes";

export class EntityGroups {
  private constructor(
    private readonly groups: PersistentMap<Group>,
    /** Part -> keys of the groups that have it, ascending. */
    private readonly keysByPart: PersistentMap<readonly string[]>,
  ) {}

  static empty(): EntityGroups {
    return new EntityGroups(PersistentMap.empty(), PersistentMap.empty());
  }

  /** What `toTable` gave, of the same sources. */
  static fromTable(table: GroupTable, sources: readonly SourceIndex[]): EntityGroups {
    const { groups, keysByPart } = mapTable(table, sources);
    return new EntityGroups(PersistentMap.over(groups), PersistentMap.over(keysByPart));
  }

  /** All of it in a few arrays: for the cache, and for memory. `sources` are all sources, by path. O(members). */
  toTable(sources: readonly SourceIndex[]): GroupTable {
    return toGroupTable(listGroups(this.groups.entries()), sources);
  }

  /** Costs the groups of the sources that changed, not all of them. */
  with(changes: readonly { readonly before: SourceIndex | undefined; readonly after: SourceIndex | undefined }[]): EntityGroups {
    const edits = new Map<string, { removed: Set<SourceIndex>; added: { member: Member; keys: EntityKeys }[] }>();
    const editOf = (key: string) => {
      let edit = edits.get(key);
      if (!edit) edits.set(key, (edit = { removed: new Set(), added: [] }));
      return edit;
    };
    for (const { before, after } of changes) {
      before?.entities.forEach((entity) => editOf(toEntityKeys(entity).key).removed.add(before));
      after?.entities.forEach((entity, local) => {
        const keys = toEntityKeys(entity);
        editOf(keys.key).added.push({ member: { source: after, local }, keys });
      });
    }
    const groups = new Map<string, Group | undefined>();
    const gained = new Map<string, Set<string>>();
    const lost = new Map<string, Set<string>>();
    for (const [key, edit] of edits) {
      const before = this.groups.get(key);
      const after = editGroup(key, before, edit.removed, edit.added);
      groups.set(key, after);
      for (const part of after?.parts.keys() ?? []) if (!before?.parts.has(part)) push(gained, part, key);
      for (const part of before?.parts.keys() ?? []) if (!after?.parts.has(part)) push(lost, part, key);
    }
    const keysByPart = new Map<string, readonly string[] | undefined>();
    for (const part of new Set([...gained.keys(), ...lost.keys()])) {
      const keys = new Set(this.keysByPart.get(part));
      for (const key of lost.get(part) ?? []) keys.delete(key);
      for (const key of gained.get(part) ?? []) keys.add(key);
      keysByPart.set(part, keys.size > 0 ? [...keys].sort() : undefined);
    }
    return new EntityGroups(this.groups.with(groups), this.keysByPart.with(keysByPart));
  }

  /** The key of the group that a key's entity belongs to: its own, or the one owner of its short name. */
  resolveKey(key: string): string {
    if (!this.groups.get(key)?.shorts) return key;
    const owners = this.keysByPart.get(toHandle(key));
    return owners?.length === 1 ? owners[0]! : key;
  }

  /** All members of the entity with this key: its own, and those of short names that only it owns. */
  listMembers(key: string): readonly Member[] {
    const group = this.groups.get(key);
    if (!group || this.resolveKey(key) !== key) return [];
    const members = [...group.members];
    for (const part of group.parts.keys()) {
      if (!part.startsWith("=") || this.keysByPart.get(part)?.length !== 1) continue;
      const short = this.groups.get(part.slice(1));
      if (short && short.shorts > 0) for (const member of short.members) members.push(member);
    }
    return members.length === group.members.length ? group.members : members.sort(compareMembers);
  }

  /** Keys of the entities that have all of these name parts, resolved, ascending. */
  listKeysByName(name: string): readonly string[] {
    const parts = toLookUpParts(name);
    if (parts.length === 0) return [];
    const lists = parts.map((part) => this.keysByPart.get(part) ?? []).sort((a, b) => a.length - b.length);
    const rest = lists.slice(1).map((list) => new Set(list));
    const keys = new Set(lists[0]!.filter((key) => rest.every((set) => set.has(key))).map((key) => this.resolveKey(key)));
    return [...keys].sort();
  }

  /** The parts of all names, handles left out. */
  *listParts(): IterableIterator<string> {
    for (const [part] of this.keysByPart.entries()) if (!part.startsWith("=")) yield part;
  }

  /** Every entity's key, ascending. O(entities log entities). */
  listKeys(): readonly string[] {
    const keys: string[] = [];
    for (const [key] of this.groups.entries()) if (this.resolveKey(key) === key) keys.push(key);
    return keys.sort();
  }
}

function editGroup(
  key: string,
  before: Group | undefined,
  removed: ReadonlySet<SourceIndex>,
  added: readonly { member: Member; keys: EntityKeys }[],
): Group | undefined {
  const parts = new Map(before?.parts);
  const kept: Member[] = [];
  let shorts = before?.shorts ?? 0;
  for (const member of before?.members ?? []) {
    if (!removed.has(member.source)) {
      kept.push(member);
      continue;
    }
    const keys = toEntityKeys(member.source.entities[member.local]!);
    if (keys.handle !== null) shorts--;
    for (const part of keys.parts) count(parts, part, -1);
  }
  for (const { keys } of added) {
    if (keys.handle !== null) shorts++;
    for (const part of keys.parts) count(parts, part, 1);
  }
  const members = added.length > 0 ? [...kept, ...added.map((a) => a.member)].sort(compareMembers) : kept;
  if (members.length === 0) return undefined;
  return { key, shorts, members, parts };
}

function toHandle(key: string): string {
  return `=${key}`;
}

function compareMembers(a: Member, b: Member): number {
  const [x, y] = [a.source.path, b.source.path];
  return x < y ? -1 : x > y ? 1 : a.local - b.local;
}

function count(counts: Map<string, number>, part: string, by: number): void {
  const now = (counts.get(part) ?? 0) + by;
  if (now > 0) counts.set(part, now);
  else counts.delete(part);
}

function push(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
