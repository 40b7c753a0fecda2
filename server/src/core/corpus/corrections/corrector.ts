// Corrections as they apply to sources: each source with its names and speakers put right, by itself,
// so that everything that is made of sources follows, incremental or not. Roles are put right by
// person: a source may give one to a short name.

import type { LocalEntity } from "../../names/nameTypes";
import type { Quotation, Speaker } from "../../quotations/quotationTypes";
import { foldName, toEntityKeys } from "../entityKeys";
import type { EntityTally, SourceIndex } from "../sourceTypes";
import { tallyEntities } from "../tallyEntities";
import { toWordsKey, type Corrections, type PersonCorrection, type QuotationCorrection } from "./correctionTypes";

export interface Corrector {
  /** The same object where nothing of it is corrected, and the same one each time for the same source. */
  correct(source: SourceIndex): SourceIndex;
  /** Keys of the entities that are touched, before and after. */
  readonly keys: ReadonlySet<string>;
  /** Paths of the sources with a corrected speaker. */
  readonly paths: ReadonlySet<string>;
  /** By entity key: titles as read -> as they should be. */
  readonly roles: ReadonlyMap<string, ReadonlyMap<string, string | null>>;
}

/** The key of the person of that name. */
export function toPersonKey(name: string): string {
  return toEntityKeys({ type: "person", name, aliases: [], gender: null }).key;
}

/** What follows for a source costs its entities, and nothing where there is nothing to correct. */
export function toCorrector({ people, quotations }: Corrections): Corrector {
  const byKey = new Map<string, PersonCorrection[]>();
  const roles = new Map<string, Map<string, string | null>>();
  for (const person of people) {
    const own = toPersonKey(person.name);
    for (const key of new Set([own, ...person.also.map(toPersonKey)])) {
      push(byKey, key, person);
    }
    if (person.roles.size > 0) {
      roles.set(own, new Map([...(roles.get(own) ?? []), ...person.roles]));
    }
  }
  const byPath = new Map<string, Map<string, QuotationCorrection>>();
  for (const quotation of quotations) {
    const spoken = byPath.get(quotation.source) ?? new Map<string, QuotationCorrection>();
    const words = toWordsKey(quotation.words);
    // Of two for the same words, the last counts, and in its place.
    spoken.delete(words);
    byPath.set(quotation.source, spoken.set(words, quotation));
  }
  const known = new WeakMap<SourceIndex, SourceIndex>();

  /** One that is for some sources only goes before one for all. */
  const find = (entity: LocalEntity, path: string): PersonCorrection | undefined => {
    if (entity.type !== "person") {
      return undefined;
    }
    const found = byKey.get(toEntityKeys(entity).key);
    return found?.find(({ within }) => within?.has(path)) ?? found?.find(({ within }) => within === null);
  };
  const correct = (source: SourceIndex): SourceIndex => {
    const spoken = byPath.get(source.path) ?? NOTHING_SPOKEN;
    const names = byKey.size === 0 ? [] : source.entities.map((entity) => find(entity, source.path)?.name ?? null);
    const isSame = names.every((name, i) => name === null || name === source.entities[i]!.name);
    return isSame && spoken.size === 0 ? source : new CorrectedSource(source, names, spoken);
  };
  return {
    keys: new Set(byKey.keys()),
    paths: new Set(byPath.keys()),
    roles,
    correct: (source) => {
      if (byKey.size === 0 && byPath.size === 0) {
        return source;
      }
      let corrected = known.get(source);
      if (!corrected) {
        corrected = correct(source);
        known.set(source, corrected);
      }
      return corrected;
    },
  };
}

const NOTHING_SPOKEN: ReadonlyMap<string, QuotationCorrection> = new Map();

/**
 * A source that may be packed: what differs is worked out when asked for, and kept
 * for as long as the source keeps its part.
 */
class CorrectedSource implements SourceIndex {
  private readonly known = new WeakMap<readonly unknown[], readonly unknown[]>();

  /** `names` are by local entity, null where one stays as it is; `spoken` by the key of its words. */
  constructor(
    private readonly read: SourceIndex,
    private readonly names: readonly (string | null)[],
    private readonly spoken: ReadonlyMap<string, QuotationCorrection>,
  ) {}

  get path(): SourceIndex["path"] {
    return this.read.path;
  }
  get version(): SourceIndex["version"] {
    return this.read.version;
  }
  get text(): SourceIndex["text"] {
    return this.read.text;
  }
  get meta(): SourceIndex["meta"] {
    return this.read.meta;
  }
  get prose(): SourceIndex["prose"] {
    return this.read.prose;
  }
  get places(): SourceIndex["places"] {
    return this.read.places;
  }
  get problems(): SourceIndex["problems"] {
    return this.read.problems;
  }
  get readAs(): SourceIndex["readAs"] {
    return this.read.readAs;
  }
  get words(): SourceIndex["words"] {
    return this.read.words;
  }
  get mentions(): SourceIndex["mentions"] {
    return this.read.mentions;
  }
  get roles(): SourceIndex["roles"] {
    return this.read.roles;
  }
  get dates(): SourceIndex["dates"] {
    return this.read.dates;
  }

  get entities(): readonly LocalEntity[] {
    return this.keep(this.read.entities, (entities) => {
      const renamed = entities.map((entity, i) => rename(entity, this.names[i] ?? null));
      const locals = new LocalNames(renamed);
      for (const { speaker } of this.spoken.values()) {
        if (speaker !== null && locals.find(speaker) < 0) {
          const added: LocalEntity = { type: "person", name: speaker, aliases: [], gender: null };
          locals.add(added, renamed.length);
          renamed.push(added);
        }
      }
      return renamed;
    });
  }

  get tallies(): readonly EntityTally[] {
    // Counting where there are counts would unpack the mentions; speakers that were added have none.
    const counted = this.read.tallies ?? tallyEntities(this.read);
    return [...counted, ...this.entities.slice(counted.length).map(() => ({ mentions: 0, titles: [] }))];
  }

  get quotations(): readonly Quotation[] {
    return this.keep(this.read.quotations, (quotations) => {
      const { entities, text } = this;
      if (this.spoken.size === 0 && this.names.every((name) => name === null)) {
        return quotations;
      }
      const locals = new LocalNames(entities);
      const firsts = new Map<string, Quotation>();
      for (const quotation of this.spoken.size === 0 ? [] : quotations) {
        const words = toWordsKey(text.slice(quotation.start, quotation.end));
        if (!firsts.has(words)) {
          firsts.set(words, quotation);
        }
      }
      const groups = new Map<number, QuotationCorrection>();
      for (const [words, correction] of this.spoken) {
        const found = firsts.get(words);
        if (found) {
          groups.set(found.group, correction);
        }
      }
      return quotations.map((quotation): Quotation => {
        const correction = groups.get(quotation.group);
        if (correction) {
          return { ...quotation, speech: true, speaker: toSpeaker(correction.speaker, locals) };
        }
        const { speaker } = quotation;
        const name = speaker?.entity === null || speaker?.entity === undefined ? null : this.names[speaker.entity];
        return speaker && name ? { ...quotation, speaker: { ...speaker, name } } : quotation;
      });
    });
  }

  private keep<T>(read: readonly T[], make: (read: readonly T[]) => readonly T[]): readonly T[] {
    let made = this.known.get(read) as readonly T[] | undefined;
    if (!made) {
      made = make(read);
      this.known.set(read, made);
    }
    return made;
  }
}

/** What the source calls the person stays an alias, and so does its last part: other sources may have that alone. */
function rename(entity: LocalEntity, name: string | null): LocalEntity {
  if (name === null || name === entity.name) {
    return entity;
  }
  const last = entity.name.trim().split(/\s+/).at(-1)!;
  const aliases = new Set([...entity.aliases, entity.name, last]);
  aliases.delete(name);
  return { ...entity, name, aliases: [...aliases] };
}

function toSpeaker(name: string | null, locals: LocalNames): Speaker | null {
  return name === null
    ? null
    : { span: null, entity: locals.find(name), name, isAnonymous: false, basis: "corrected", confidence: 1 };
}

/** A source's entities by what they are called. */
class LocalNames {
  private readonly people = new Map<string, number>();
  private readonly called = new Map<string, number>();

  constructor(entities: readonly LocalEntity[]) {
    entities.forEach((entity, local) => this.add(entity, local));
  }

  /** Of two of one name, the first counts. */
  add(entity: LocalEntity, local: number): void {
    if (entity.type === "person") {
      addFirst(this.people, toEntityKeys(entity).key, local);
    }
    for (const name of [entity.name, ...entity.aliases]) {
      addFirst(this.called, foldName(name).join(" "), local);
    }
  }

  /** The person of that name, else whatever is called so. -1 where there is none. */
  find(name: string): number {
    return this.people.get(toPersonKey(name)) ?? this.called.get(foldName(name).join(" ")) ?? -1;
  }
}

function addFirst(map: Map<string, number>, key: string, local: number): void {
  if (!map.has(key)) {
    map.set(key, local);
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) {
    list.push(value);
  } else {
    map.set(key, [value]);
  }
}
