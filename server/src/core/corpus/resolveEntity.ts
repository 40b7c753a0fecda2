// One entity over all sources, put together from its groups: name and aliases at once, roles and mentions when asked
// for, because those have to be read from the sources.

import type { Entity, EntityMention, EntityRole, QuotationRef } from "./corpusTypes";
import { readEntityFacts } from "./entityFacts";
import { listMembers } from "./entityGroups";
import type { Counts, Group, Member } from "./groupTable";
import type { EntityType } from "../names/nameTypes";
import { readTitleText } from "../names/roles/titleText";

/** Titles as read -> as they should be; null where one is not this person's. */
type TitleCorrections = ReadonlyMap<string, string | null>;

const NO_TITLES: TitleCorrections = new Map();

/** `groups` are not empty. Their members are read when one of them is asked about. */
export function resolveEntity(
  id: string,
  groups: readonly Group[],
  titles: TitleCorrections = NO_TITLES,
): ResolvedEntity {
  return new ResolvedEntity(id, groups, titles);
}

export class ResolvedEntity implements Entity {
  readonly type: EntityType;
  readonly name: string;
  readonly mentionCount: number;
  private sortedAliases: readonly string[] | undefined;
  private rightTitles: Counts | undefined;
  private ownFacts: MemberFacts | undefined;

  constructor(
    readonly id: string,
    private readonly groups: readonly Group[],
    private readonly corrections: TitleCorrections,
  ) {
    this.type = id.slice(0, id.indexOf(":")) as EntityType;
    this.name = pickName(addUp(groups.map((group) => group.names)));
    this.mentionCount = sum(groups.map((group) => group.mentions));
  }

  get aliases(): readonly string[] {
    this.sortedAliases ??= this.listAliases();
    return this.sortedAliases;
  }

  get gender(): "f" | "m" | null {
    const [women, men] = [sum(this.groups.map((group) => group.women)), sum(this.groups.map((group) => group.men))];
    if (women === men) {
      return null;
    }
    return women > men ? "f" : "m";
  }

  get titles(): Counts {
    this.rightTitles ??= this.correctTitles(addUp(this.groups.map((group) => group.titles)));
    return this.rightTitles;
  }

  get roles(): readonly EntityRole[] {
    return this.facts.roles;
  }

  get mentions(): readonly EntityMention[] {
    return this.facts.mentions;
  }

  /** Speech, by publication. */
  get quotations(): readonly QuotationRef[] {
    return this.facts.quotations;
  }

  readOn(): boolean {
    return this.facts.readOn();
  }

  private get facts(): MemberFacts {
    this.ownFacts ??= new MemberFacts(listMembers(this.groups), this.corrections);
    return this.ownFacts;
  }

  private listAliases(): readonly string[] {
    const aliases = new Set(this.groups.flatMap((group) => [...group.aliases.keys(), ...group.names.keys()]));
    aliases.delete(this.name);
    return [...aliases].sort();
  }

  private correctTitles(titles: Counts): Counts {
    if (this.corrections.size === 0) {
      return titles;
    }
    const corrected = new Map<string, number>();
    for (const [title, count] of titles) {
      const right = correctTitle(title, this.corrections);
      if (right !== null) {
        corrected.set(right, (corrected.get(right) ?? 0) + count);
      }
    }
    return corrected;
  }
}

/**
 * What the members' sources say. They are read one after the other, once; the answers are put together when asked for.
 */
class MemberFacts {
  private next = 0;
  private ownRoles: readonly EntityRole[] | undefined;
  private ownMentions: readonly EntityMention[] | undefined;
  private ownQuotations: readonly QuotationRef[] | undefined;

  constructor(
    private readonly members: readonly Member[],
    private readonly corrections: TitleCorrections,
  ) {}

  /** One member more; true when there is none left. */
  readOn(): boolean {
    const member = this.members[this.next];
    if (!member) {
      return true;
    }
    this.next++;
    readEntityFacts(member.source);
    return this.next === this.members.length;
  }

  get roles(): readonly EntityRole[] {
    this.ownRoles ??= this.listRoles().sort(compareRoles);
    return this.ownRoles;
  }

  /** Source by source. */
  get mentions(): readonly EntityMention[] {
    this.ownMentions ??= this.members.flatMap(({ source, local }) => readEntityFacts(source).mentionsOf(local));
    return this.ownMentions;
  }

  get quotations(): readonly QuotationRef[] {
    this.ownQuotations ??= this.members
      .flatMap(({ source, local }) =>
        readEntityFacts(source)
          .speechOf(local)
          .map((index) => ({ source, index })),
      )
      .sort(compareQuotations);
    return this.ownQuotations;
  }

  private listRoles(): EntityRole[] {
    const roles: EntityRole[] = [];
    for (const { source, local } of this.members) {
      const {
        path,
        meta: { published },
      } = source;
      for (const { start, end, title, office, of, status } of readEntityFacts(source).rolesOf(local)) {
        const right = correctTitle(title, this.corrections);
        if (right === null) {
          continue;
        }
        const parts = right === title ? { office, of, status } : readTitleText(right);
        roles.push({ path, start, end, title: right, ...parts, published });
      }
    }
    return roles;
  }
}

function correctTitle(title: string, corrections: TitleCorrections): string | null {
  const corrected = corrections.get(title);
  return corrected === undefined ? title : corrected;
}

function compareQuotations(a: QuotationRef, b: QuotationRef): number {
  const [x, y] = [a.source.meta.published ?? "", b.source.meta.published ?? ""];
  if (x !== y) {
    return x < y ? -1 : 1;
  }
  if (a.source.path !== b.source.path) {
    return a.source.path < b.source.path ? -1 : 1;
  }
  return a.index - b.index;
}

function addUp(all: readonly Counts[]): Counts {
  if (all.length === 1) {
    return all[0]!;
  }
  const total = new Map<string, number>();
  for (const counts of all) {
    for (const [string, count] of counts) {
      total.set(string, (total.get(string) ?? 0) + count);
    }
  }
  return total;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

/** A name of two words and more before a short one, then the one that most sources use, then the longest. */
function pickName(names: Counts): string {
  let best = "";
  let bestCount = -1;
  for (const [name, count] of names) {
    const full = name.includes(" ") ? 1 : 0;
    const bestFull = best.includes(" ") ? 1 : 0;
    const order = full - bestFull || count - bestCount || name.length - best.length || (name < best ? 1 : -1);
    if (bestCount < 0 || order > 0) {
      [best, bestCount] = [name, count];
    }
  }
  return best;
}

function compareRoles(a: EntityRole, b: EntityRole): number {
  const [x, y] = [a.published ?? "", b.published ?? ""];
  if (x !== y) {
    return x < y ? -1 : 1;
  }
  if (a.path !== b.path) {
    return a.path < b.path ? -1 : 1;
  }
  return a.start - b.start;
}
