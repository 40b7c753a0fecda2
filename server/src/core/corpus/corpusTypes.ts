// All sources together, immutable: what a request reads from start to end.

import type { PassageIndex } from "../locate/locateTypes";
import type { EntityType, MentionForm, RoleStatus } from "../names/nameTypes";
import type { Span } from "../text/span";
import type { SourceIndex } from "./sourceTypes";

export interface EntityMention extends Span {
  readonly path: string;
  readonly form: MentionForm;
}

export interface EntityRole extends Span {
  readonly path: string;
  readonly title: string;
  /** Its parts: "Prime Minister" and "Japan"; words such as "former" are left out of the office. */
  readonly office: string;
  readonly of: string | null;
  readonly status: RoleStatus;
  /** The source's day of publication, where known. */
  readonly published: string | null;
}

/** One person, organisation or place over all sources. */
export interface Entity {
  /** Stable for the same sources, readable: "person:jens-stoltenberg". */
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly gender: "f" | "m" | null;
  /** How often all sources mention it. */
  readonly mentionCount: number;
  /** How often the sources give it each title. */
  readonly titles: ReadonlyMap<string, number>;
  /** By publication, then path and start. Reads the sources that have it, the first time. */
  readonly roles: readonly EntityRole[];
  /** By path, then start. Reads the sources that have it, the first time. */
  readonly mentions: readonly EntityMention[];
  /**
   * Reads one source more of those that have it, ahead of its roles, mentions and quotations; true when all are read.
   */
  readOn(): boolean;
}

/** A quotation of a source with what it belongs to. */
export interface QuotationRef {
  readonly source: SourceIndex;
  /** Index into `source.quotations`. */
  readonly index: number;
}

export interface CorpusChange {
  /** Of sources that were changed, added or removed. */
  readonly paths: ReadonlySet<string>;
  /** False only where `listByName` gives the same entities, all of them as they were. */
  mayRename(name: string): boolean;
}

export interface CorpusSnapshot {
  /** Grows by one with every change. */
  readonly version: number;
  /** By path. */
  readonly sources: ReadonlyMap<string, SourceIndex>;
  readonly entities: readonly Entity[];
  readonly passages: PassageIndex;
  /** What is other than in an earlier snapshot; null where that is not known any more. */
  findChange(before: CorpusSnapshot): CorpusChange | null;
  findEntity(id: string): Entity | undefined;
  /** The entity that a source's local entity is part of. */
  resolveLocal(path: string, local: number): Entity | undefined;
  /**
   * The id of the entity that a local entity with this key (`toEntityKeys`) is part of: what
   * `resolveLocal` tells where the source is at hand.
   */
  resolveKey(key: string): string;
  /** Entities that may be meant by this name (any of their names or a part of one), most mentioned first. */
  listByName(name: string): readonly Entity[];
  /**
   * Entities of which a part of some name begins so (folded), most mentioned first, at most `limit`. Reads no source.
   */
  listByBeginning(beginning: string, limit: number): readonly Entity[];
  /**
   * Every part of every entity's names, folded, in no promised order: what a word
   * must be near to be a misspelling. O(parts).
   */
  listNameParts(): Iterable<string>;
  /** Speech that the sources give this entity, by publication. */
  listQuotationsBy(entityId: string): readonly QuotationRef[];
}
