// The one writer of the corpus: takes changed sources in, hands immutable snapshots out.

import { buildPassageIndex } from "../locate/passageIndex";
import type { PassageIndex } from "../locate/locateTypes";
import type { CorpusSnapshot, Entity, QuotationRef } from "./corpusTypes";
import { EntityGroups } from "./entityGroups";
import { toEntityKeys } from "./entityKeys";
import { resolveEntity } from "./resolveEntity";
import type { SourceIndex } from "./sourceTypes";

export interface SourceChange {
  readonly path: string;
  /** Null removes the source. */
  readonly source: SourceIndex | null;
}

export class CorpusHost {
  private current = new Snapshot(0, new Map(), EntityGroups.empty(), buildPassageIndex([]));

  get snapshot(): CorpusSnapshot {
    return this.current;
  }

  /** Costs what changed. The snapshots given out before stay as they were. */
  apply(changes: readonly SourceChange[]): CorpusSnapshot {
    this.current = this.current.with(changes);
    return this.current;
  }
}

class Snapshot implements CorpusSnapshot {
  private readonly resolved = new Map<string, Entity>();
  private readonly spoken = new Map<string, readonly QuotationRef[]>();
  private all: readonly Entity[] | undefined;

  constructor(
    readonly version: number,
    readonly sources: ReadonlyMap<string, SourceIndex>,
    private readonly groups: EntityGroups,
    readonly passages: PassageIndex,
  ) {}

  with(changes: readonly SourceChange[]): Snapshot {
    const last = new Map(changes.map((c) => [c.path, c.source]));
    const edits: { path: string; before: SourceIndex | undefined; after: SourceIndex | undefined }[] = [];
    for (const [path, source] of last) {
      const before = this.sources.get(path);
      if (before !== (source ?? undefined)) edits.push({ path, before, after: source ?? undefined });
    }
    if (edits.length === 0) return this;
    const texts = edits
      .filter((e) => e.before?.prose.text !== e.after?.prose.text)
      .map((e) => ({ path: e.path, text: e.after?.prose.text ?? null }));
    return new Snapshot(
      this.version + 1,
      withSources(this.sources, edits),
      this.groups.with(edits),
      texts.length > 0 ? this.passages.with(texts) : this.passages,
    );
  }

  get entities(): readonly Entity[] {
    return (this.all ??= this.groups.listKeys().map((key) => this.findEntity(key)!));
  }

  findEntity(id: string): Entity | undefined {
    const known = this.resolved.get(id);
    if (known) return known;
    const members = this.groups.listMembers(id);
    if (members.length === 0) return undefined;
    const entity = resolveEntity(id, members);
    this.resolved.set(id, entity);
    return entity;
  }

  resolveLocal(path: string, local: number): Entity | undefined {
    const entity = this.sources.get(path)?.entities[local];
    return entity && this.findEntity(this.groups.resolveKey(toEntityKeys(entity).key));
  }

  listByName(name: string): readonly Entity[] {
    const found = this.groups.listKeysByName(name).map((key) => this.findEntity(key)!);
    return found.sort((a, b) => b.mentions.length - a.mentions.length || (a.id < b.id ? -1 : 1));
  }

  listNameParts(): Iterable<string> {
    return this.groups.listParts();
  }

  listQuotationsBy(entityId: string): readonly QuotationRef[] {
    const known = this.spoken.get(entityId);
    if (known) return known;
    const refs: QuotationRef[] = [];
    for (const { source, local } of this.groups.listMembers(entityId)) {
      source.quotations.forEach((quotation, index) => {
        if (quotation.speech && quotation.speaker?.entity === local) refs.push({ source, index });
      });
    }
    refs.sort(compareRefs);
    this.spoken.set(entityId, refs);
    return refs;
  }
}

/** By path: an insertion in the middle copies the map, which is cheap beside annotating one source. */
function withSources(
  sources: ReadonlyMap<string, SourceIndex>,
  edits: readonly { path: string; after: SourceIndex | undefined }[],
): ReadonlyMap<string, SourceIndex> {
  const next = new Map(sources);
  let isSorted = true;
  for (const { path, after } of edits) {
    if (!after) next.delete(path);
    else {
      if (!next.has(path)) isSorted = false;
      next.set(path, after);
    }
  }
  if (isSorted) return next;
  return new Map([...next].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function compareRefs(a: QuotationRef, b: QuotationRef): number {
  const [x, y] = [a.source.meta.published ?? "", b.source.meta.published ?? ""];
  if (x !== y) return x < y ? -1 : 1;
  if (a.source.path !== b.source.path) return a.source.path < b.source.path ? -1 : 1;
  return a.index - b.index;
}
