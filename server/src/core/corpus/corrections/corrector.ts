// Corrections as they apply to sources: each source with its names and speakers put right, by itself, so that everything
// that is made of sources follows, incremental or not. Roles are put right by person: a source may give one to a short name.

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
    for (const key of new Set([own, ...person.also.map(toPersonKey)])) push(byKey, key, person);
    if (person.roles.size > 0) roles.set(own, new Map([...(roles.get(own) ?? []), ...person.roles]));
  }
  const byPath = new Map<string, QuotationCorrection[]>();
  for (const quotation of quotations) push(byPath, quotation.source, quotation);
  const known = new WeakMap<SourceIndex, SourceIndex>();

  /** One that is for some sources only goes before one for all. */
  const find = (entity: LocalEntity, path: string): PersonCorrection | undefined => {
    if (entity.type !== "person") return undefined;
    const found = byKey.get(toEntityKeys(entity).key);
    return found?.find(({ within }) => within?.has(path)) ?? found?.find(({ within }) => within === null);
  };
  const correct = (source: SourceIndex): SourceIndex => {
    const spoken = byPath.get(source.path) ?? [];
    const names = byKey.size === 0 ? [] : source.entities.map((entity) => find(entity, source.path)?.name ?? null);
    const isSame = names.every((name, i) => name === null || name === source.entities[i]!.name);
    return isSame && spoken.length === 0 ? source : new CorrectedSource(source, names, spoken);
  };
  return {
    keys: new Set(byKey.keys()), paths: new Set(byPath.keys()), roles,
    correct: (source) => {
      if (byKey.size === 0 && byPath.size === 0) return source;
      let corrected = known.get(source);
      if (!corrected) known.set(source, (corrected = correct(source)));
      return corrected;
    },
  };
}

/** A source that may be packed: what differs is worked out when asked for, and kept for as long as the source keeps its part. */
class CorrectedSource implements SourceIndex {
  private readonly known = new WeakMap<readonly unknown[], readonly unknown[]>();

  /** `names` are by local entity, null where one stays as it is. */
  constructor(private readonly read: SourceIndex, private readonly names: readonly (string | null)[], private readonly spoken: readonly QuotationCorrection[]) {}

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
  get problems(): SourceIndex["problems"] {
    return this.read.problems;
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
      for (const { speaker } of this.spoken) {
        if (speaker !== null && findLocal(renamed, speaker) < 0) renamed.push({ type: "person", name: speaker, aliases: [], gender: null });
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
      const groups = new Map<number, QuotationCorrection>();
      for (const correction of this.spoken) {
        const words = toWordsKey(correction.words);
        const found = quotations.find(({ start, end }) => toWordsKey(text.slice(start, end)) === words);
        if (found) groups.set(found.group, correction);
      }
      return quotations.map((quotation): Quotation => {
        const correction = groups.get(quotation.group);
        if (correction) return { ...quotation, speech: true, speaker: toSpeaker(correction.speaker, entities) };
        const { speaker } = quotation;
        const name = speaker?.entity === null || speaker?.entity === undefined ? null : this.names[speaker.entity];
        return speaker && name ? { ...quotation, speaker: { ...speaker, name } } : quotation;
      });
    });
  }

  private keep<T>(read: readonly T[], make: (read: readonly T[]) => readonly T[]): readonly T[] {
    let made = this.known.get(read) as readonly T[] | undefined;
    if (!made) this.known.set(read, (made = make(read)));
    return made;
  }
}

/** What the source calls the person stays an alias, and so does its last part: other sources may have that alone. */
function rename(entity: LocalEntity, name: string | null): LocalEntity {
  if (name === null || name === entity.name) return entity;
  const last = entity.name.trim().split(/\s+/).at(-1)!;
  const aliases = new Set([...entity.aliases, entity.name, last]);
  aliases.delete(name);
  return { ...entity, name, aliases: [...aliases] };
}

function toSpeaker(name: string | null, entities: readonly LocalEntity[]): Speaker | null {
  return name === null ? null : { span: null, entity: findLocal(entities, name), name, isAnonymous: false, basis: "corrected", confidence: 1 };
}

/** The person of that name, else whatever is called so. -1 where there is none. */
function findLocal(entities: readonly LocalEntity[], name: string): number {
  const key = toPersonKey(name);
  const person = entities.findIndex((entity) => entity.type === "person" && toEntityKeys(entity).key === key);
  if (person >= 0) return person;
  const folded = foldName(name).join(" ");
  return entities.findIndex((entity) => [entity.name, ...entity.aliases].some((each) => foldName(each).join(" ") === folded));
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
