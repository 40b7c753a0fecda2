// What completion makes of an entity's names, worked out once for it: the same entities are offered at every letter.

import type { Entity } from "../../core/corpus/corpusTypes";
import { foldWords } from "./foldWord";

export class NameFacts {
  private foldedNames: readonly (readonly string[])[] | undefined;
  private knownShort: string | null | undefined;
  private foldedShort: readonly string[] | undefined;
  private knownTitle: string | undefined;
  private all: string | undefined;

  constructor(private readonly entity: Entity) {}

  /** The folded words of its name and of each alias. */
  get words(): readonly (readonly string[])[] {
    this.foldedNames ??= this.names.map(foldWords);
    return this.foldedNames;
  }

  /** A person's short name; null where it is the whole one. */
  get short(): string | null {
    if (this.knownShort === undefined) {
      const short = this.entity.type === "person" ? shortName(this.entity) : null;
      this.knownShort = short === this.entity.name ? null : short;
    }
    return this.knownShort;
  }

  get shortWords(): readonly string[] {
    this.foldedShort ??= this.short === null ? [] : foldWords(this.short);
    return this.foldedShort;
  }

  /** What the sources call him or her most, of equals the longest; empty where they give none. */
  get title(): string {
    this.knownTitle ??= pickTitle(this.entity);
    return this.knownTitle;
  }

  /** All its names in one text. */
  get whole(): string {
    this.all ??= this.names.join(" ");
    return this.all;
  }

  private get names(): readonly string[] {
    return [this.entity.name, ...this.entity.aliases];
  }
}

const known = new WeakMap<Entity, NameFacts>();

export function nameFactsOf(entity: Entity): NameFacts {
  let facts = known.get(entity);
  if (!facts) {
    facts = new NameFacts(entity);
    known.set(entity, facts);
  }
  return facts;
}

/** The family name, or what the sources call the person for short. */
export function shortName(entity: Entity): string {
  const words = entity.name.split(/\s+/);
  const isOwnWord = (alias: string): boolean => alias.split(/\s+/).every((word) => words.includes(word));
  const aliases = entity.aliases.filter((alias) => isOwnWord(alias) && alias.length < entity.name.length);
  const lastWord = words[words.length - 1]!;
  return aliases.find((alias) => alias.endsWith(lastWord)) ?? aliases[0] ?? lastWord;
}

function pickTitle({ titles }: Entity): string {
  let best = "";
  let bestCount = 0;
  for (const [title, count] of titles) {
    if (
      count > bestCount ||
      (count === bestCount && (title.length > best.length || (title.length === best.length && title < best)))
    ) {
      [best, bestCount] = [title, count];
    }
  }
  return best;
}
