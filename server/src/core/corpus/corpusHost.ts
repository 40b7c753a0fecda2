// The one writer of the corpus: takes changed sources in, hands immutable snapshots out.

import { buildPassageIndex, restorePassageIndex, segmentsOf } from "../locate/passageIndex";
import type { PassageIndex } from "../locate/locateTypes";
import type { CorpusChange, CorpusSnapshot, Entity, QuotationRef } from "./corpusTypes";
import { NO_CORRECTIONS, type Corrections } from "./corrections/correctionTypes";
import { toCorrector, type Corrector } from "./corrections/corrector";
import { EntityGroups, isSameList, listChangedParts, listMembers, type SourceEdit } from "./entityGroups";
import { toEntityKeys, toLookUpParts } from "./entityKeys";
import type { Group, Member } from "./groupTable";
import { replaceValues } from "./patchedMap";
import { ProseText, restoreSegments, saveSegments, type SavedCorpus } from "./savedCorpus";
import { resolveEntity, type ResolvedEntity } from "./resolveEntity";
import type { SourceIndex } from "./sourceTypes";
import { compareTexts } from "../text/compareTexts";

export interface SourceChange {
  readonly path: string;
  /** Null removes the source. */
  readonly source: SourceIndex | null;
}

export class CorpusHost {
  private current = new Snapshot(
    0,
    new Map(),
    EntityGroups.empty(),
    buildPassageIndex([]),
    toCorrector(NO_CORRECTIONS),
    new Map(),
  );
  /** As they were read, of the sources that are corrected. */
  private readonly read = new Map<string, SourceIndex>();
  private isRestored = false;

  get snapshot(): CorpusSnapshot {
    return this.current;
  }

  /**
   * Takes in what `save` gave of the same sources, in the same order, where nothing is known yet. False where it cannot
   * be taken: then they are to be applied.
   */
  restore(sources: readonly SourceIndex[], saved: SavedCorpus): boolean {
    if (this.current.sources.size > 0 || !isAscending(sources)) {
      return false;
    }
    const segments = restoreSegments(saved.segments, sources);
    if (!segments) {
      return false;
    }
    const groups = EntityGroups.fromTable(saved.groups, sources);
    this.isRestored = true;
    const { version, corrector } = this.current;
    this.current = new Snapshot(
      version + 1,
      toMap(sources),
      groups,
      restorePassageIndex(segments),
      corrector,
      new Map(),
    );
    this.applyAsRead(this.listTouched(corrector));
    return true;
  }

  /** Forgets all sources, and reads none of them for it. The corrections stay. */
  clear(): void {
    const { version, corrector } = this.current;
    this.read.clear();
    this.isRestored = false;
    this.current = new Snapshot(
      version + 1,
      new Map(),
      EntityGroups.empty(),
      buildPassageIndex([]),
      corrector,
      new Map(),
    );
  }

  /**
   * From now on the sources say what was corrected of them. Costs the sources that are
   * touched, by the corrections before or by these.
   */
  correct(corrections: Corrections): CorpusSnapshot {
    const [before, corrector] = [this.current.corrector, toCorrector(corrections)];
    const touched = this.listTouched(before);
    this.current = this.current.correctedBy(corrector);
    return this.applyAsRead(new Set([...touched, ...this.listTouched(corrector)]));
  }

  /**
   * What was derived from these sources and no others, as they were read: for a cache. Null where their paths do not
   * ascend. Costs what differs, and the number of entities.
   */
  save(sources: readonly SourceIndex[]): SavedCorpus | null {
    if (!isAscending(sources)) {
      return null;
    }
    const wanted = new Map(sources.map((source) => [source.path, source]));
    const changes: SourceChange[] = [...wanted].map(([path, source]) => ({ path, source }));
    for (const path of this.current.sources.keys()) {
      if (!wanted.has(path)) {
        changes.push({ path, source: null });
      }
    }
    const { groups, passages } = this.current.with(changes);
    return { groups: groups.toTable(sources), segments: saveSegments(segmentsOf(passages), sources) };
  }

  /**
   * Lays what is known by entity into a few arrays: after many sources came in one by one. What
   * was restored is so already. O(entities).
   */
  compact(): void {
    if (!this.isRestored) {
      this.current = this.current.compacted();
    }
  }

  /** Costs what changed. The snapshots given out before stay as they were. */
  apply(changes: readonly SourceChange[]): CorpusSnapshot {
    const { corrector } = this.current;
    this.current = this.current.with(
      changes.map(({ path, source }) => {
        const corrected = source && corrector.correct(source);
        if (source && corrected !== source) {
          this.read.set(path, source);
        } else {
          this.read.delete(path);
        }
        return { path, source: corrected };
      }),
    );
    return this.current;
  }

  private listTouched({ keys, paths }: Corrector): ReadonlySet<string> {
    return new Set([...paths, ...[...keys].flatMap((key) => this.current.groups.listPaths(key))]);
  }

  private applyAsRead(paths: ReadonlySet<string>): CorpusSnapshot {
    return this.apply(
      [...paths].flatMap((path) => {
        const source = this.read.get(path) ?? this.current.sources.get(path);
        return source ? [{ path, source }] : [];
      }),
    );
  }
}

/**
 * What was worked out of an entity's members; right for as long as it has the same ones,
 * which it has while its groups are the same.
 */
interface Resolved {
  readonly groups: readonly Group[];
  readonly entity: ResolvedEntity;
}

/** Steps that are remembered: whoever asks has asked a moment ago. */
const MOST_STEPS = 16;
/** Sources that change in a step that is remembered, at most. */
const MOST_EDITS = 32;

/** From one snapshot to the next. */
interface Step {
  readonly before: WeakRef<CorpusSnapshot>;
  readonly paths: readonly string[];
  readonly changedParts: ReadonlySet<string>;
}

class Change implements CorpusChange {
  readonly paths: ReadonlySet<string>;

  constructor(private readonly steps: readonly Step[]) {
    this.paths = new Set(steps.flatMap((step) => step.paths));
  }

  mayRename(name: string): boolean {
    const parts = toLookUpParts(name);
    return parts.length > 0 && this.steps.some(({ changedParts }) => parts.every((part) => changedParts.has(part)));
  }
}

/** Beginnings of names, and names, remembered for one snapshot. */
const MOST_BEGINNINGS = 500;
const MOST_NAMES = 20_000;

class Snapshot implements CorpusSnapshot {
  private all: readonly Entity[] | undefined;
  /** What completion asked for: again with each letter. */
  private readonly byBeginning = new Map<string, readonly Entity[]>();
  /** A draft says the same names with every keystroke. */
  private readonly byName = new Map<string, readonly Entity[]>();
  /** What of `resolved` is known to hold here: groups are compared once. */
  private readonly resolvedHere = new Map<string, Resolved | null>();

  constructor(
    readonly version: number,
    readonly sources: ReadonlyMap<string, SourceIndex>,
    readonly groups: EntityGroups,
    readonly passages: PassageIndex,
    readonly corrector: Corrector,
    /** Shared with the snapshots before and after: most entities stay as they are. */
    private readonly resolved: Map<string, Resolved>,
    /** The last changes that led here, the newest last. */
    private readonly steps: readonly Step[] = [],
  ) {}

  findChange(before: CorpusSnapshot): CorpusChange | null {
    const at = before === this ? this.steps.length : this.steps.findIndex((step) => step.before.deref() === before);
    return at < 0 ? null : new Change(this.steps.slice(at));
  }

  with(changes: readonly SourceChange[]): Snapshot {
    const last = new Map(changes.map((c) => [c.path, c.source]));
    const edits: SourceEdit[] = [];
    for (const [path, source] of last) {
      const before = this.sources.get(path);
      if (before !== (source ?? undefined)) {
        edits.push({ path, before, after: source ?? undefined });
      }
    }
    if (edits.length === 0) {
      return this;
    }
    const texts = edits
      // A new source is not unpacked for it.
      .filter((e) => !e.before || !e.after || e.before.prose.text !== e.after.prose.text)
      .map((e) => (e.after ? new ProseText(e.after) : { path: e.path, text: null }));
    const groups = this.groups.with(edits);
    return new Snapshot(
      this.version + 1,
      withSources(this.sources, edits),
      groups,
      texts.length > 0 ? this.passages.with(texts) : this.passages,
      this.corrector,
      this.resolved,
      edits.length > MOST_EDITS ? [] : [...this.steps.slice(1 - MOST_STEPS), this.stepTo(groups, edits)],
    );
  }

  private stepTo(groups: EntityGroups, edits: readonly SourceEdit[]): Step {
    return {
      before: new WeakRef<CorpusSnapshot>(this),
      paths: edits.map(({ path }) => path),
      changedParts: listChangedParts(this.groups, groups, edits),
    };
  }

  /** Its sources are to be applied anew. */
  correctedBy(corrector: Corrector): Snapshot {
    return new Snapshot(this.version + 1, this.sources, this.groups, this.passages, corrector, new Map());
  }

  compacted(): Snapshot {
    const sources = [...this.sources.values()];
    return new Snapshot(
      this.version,
      this.sources,
      EntityGroups.fromTable(this.groups.toTable(sources), sources),
      this.passages,
      this.corrector,
      this.resolved,
    );
  }

  get entities(): readonly Entity[] {
    this.all ??= this.groups.listKeys().map((key) => this.findEntity(key)!);
    return this.all;
  }

  findEntity(id: string): Entity | undefined {
    return this.resolve(id)?.entity;
  }

  resolveLocal(path: string, local: number): Entity | undefined {
    const source = this.sources.get(path);
    const key = source && keyOf(source, local);
    return key === undefined ? undefined : this.findEntity(this.resolveKey(key));
  }

  resolveKey(key: string): string {
    return this.groups.resolveKey(key);
  }

  listByName(name: string): readonly Entity[] {
    let entities = this.byName.get(name);
    if (!entities) {
      if (this.byName.size >= MOST_NAMES) {
        this.byName.clear();
      }
      const found = this.groups.listKeysByName(name).map((key) => this.findEntity(key)!);
      entities = found.sort((a, b) => b.mentionCount - a.mentionCount || (a.id < b.id ? -1 : 1));
      this.byName.set(name, entities);
    }
    return entities;
  }

  listByBeginning(beginning: string, limit: number): readonly Entity[] {
    const key = `${limit} ${beginning}`;
    let entities = this.byBeginning.get(key);
    if (!entities) {
      if (this.byBeginning.size >= MOST_BEGINNINGS) {
        this.byBeginning.clear();
      }
      entities = this.groups.listKeysByBeginning(beginning, limit).map((id) => this.findEntity(id)!);
      this.byBeginning.set(key, entities);
    }
    return entities;
  }

  listNameParts(): Iterable<string> {
    return this.groups.listParts();
  }

  listQuotationsBy(entityId: string): readonly QuotationRef[] {
    return this.resolve(entityId)?.entity.quotations ?? [];
  }

  private resolve(id: string): Resolved | undefined {
    let here = this.resolvedHere.get(id);
    if (here === undefined) {
      here = this.resolveMembers(id);
      this.resolvedHere.set(id, here);
    }
    return here ?? undefined;
  }

  private resolveMembers(id: string): Resolved | null {
    const groups = this.groups.listGroups(id);
    const known = this.resolved.get(id);
    if (known && isSameList(known.groups, groups)) {
      return known;
    }
    if (groups.length === 0) {
      return null;
    }
    const entity =
      known && isSame(listMembers(known.groups), listMembers(groups))
        ? known.entity
        : resolveEntity(id, groups, this.corrector.roles.get(id));
    const resolved = { groups, entity };
    this.resolved.set(id, resolved);
    return resolved;
  }
}

/** By path: what comes or goes copies the map, which is cheap beside annotating one source. */
function withSources(
  sources: ReadonlyMap<string, SourceIndex>,
  edits: readonly { path: string; after: SourceIndex | undefined }[],
): ReadonlyMap<string, SourceIndex> {
  const replaced =
    edits.every(({ after }) => after) &&
    replaceValues(
      sources,
      edits.map(({ path, after }) => [path, after!]),
    );
  if (replaced) {
    return replaced;
  }
  const next = new Map(sources);
  let isSorted = true;
  for (const { path, after } of edits) {
    if (!after) {
      next.delete(path);
    } else {
      if (!next.has(path)) {
        isSorted = false;
      }
      next.set(path, after);
    }
  }
  if (isSorted) {
    return next;
  }
  return new Map([...next].sort(([a], [b]) => compareTexts(a, b)));
}

/** The key of a source's entity, which a packed source need not be unpacked for again. */
const keysBySource = new WeakMap<SourceIndex, Map<number, string | undefined>>();

function keyOf(source: SourceIndex, local: number): string | undefined {
  let keys = keysBySource.get(source);
  if (!keys) {
    keys = new Map();
    keysBySource.set(source, keys);
  }
  if (!keys.has(local)) {
    const entity = source.entities[local];
    keys.set(local, entity && toEntityKeys(entity).key);
  }
  return keys.get(local);
}

function isSame(a: readonly Member[], b: readonly Member[]): boolean {
  return (
    a === b ||
    (a.length === b.length && a.every((member, i) => member.source === b[i]!.source && member.local === b[i]!.local))
  );
}

function isAscending(sources: readonly SourceIndex[]): boolean {
  return sources.every((source, i) => i === 0 || sources[i - 1]!.path < source.path);
}

function toMap(sources: readonly SourceIndex[]): ReadonlyMap<string, SourceIndex> {
  return new Map(sources.map((source) => [source.path, source]));
}
