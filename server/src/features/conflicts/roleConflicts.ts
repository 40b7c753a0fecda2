// A person whom two sources give offices at one time that nobody holds together. Only where
// neither source also has what the other says.

import type { CorpusSnapshot, Entity, EntityRole } from "../../core/corpus/corpusTypes";
import type { SourceIndex } from "../../core/corpus/sourceTypes";
import {
  hasOneBody,
  toOffice,
  isContrary,
  isSameBody,
  isSameKind,
  isSameOffice,
  isSameRank,
  isSingle,
  type Office,
} from "../../rules/offices";
import { toDays } from "../edtfDays";
import { sentenceAround } from "../excerpt";
import { sayDate } from "../formatDate";
import { dayOfRole } from "../roles";
import type { Conflict, ConflictSide } from "./conflictTypes";
import { piecesAround } from "./dateConflicts";

/** Days between which an office is taken to be held, or not, at one time. */
const ONE_TIME = 2;
/** Roles of one person that are compared with each other. */
const MOST_ROLES = 80;

interface DatedOffice {
  readonly role: EntityRole;
  readonly office: Office;
  /** Since 1970-01-01. */
  readonly day: number;
  readonly edtf: string;
}

/** A step for each person. */
export function* findRoleConflicts(
  sources: readonly SourceIndex[],
  corpus: CorpusSnapshot,
  people: Iterable<Entity> = corpus.entities,
): Generator<void, readonly Conflict[]> {
  const compared = new Set(sources.map(({ path }) => path));
  const found: Conflict[] = [];
  for (const entity of people) {
    if (entity.type === "person" && entity.titles.size > 1) {
      const conflict = compareRoles(entity, compared, corpus);
      if (conflict) {
        found.push(conflict);
      }
      yield;
    }
  }
  return found;
}

function compareRoles(entity: Entity, compared: ReadonlySet<string>, corpus: CorpusSnapshot): Conflict | undefined {
  const roles = entity.roles
    .filter(({ path }) => compared.has(path))
    .slice(-MOST_ROLES)
    .flatMap((role): DatedOffice[] => {
      const edtf = dayOfRole(role, corpus);
      const days = edtf === null ? undefined : toDays(edtf);
      const office = toOffice(role);
      const isDated = edtf !== null && days !== undefined && days.end - days.start === 1;
      return isDated && office.words.size > 0 && isBesideName(role, entity, corpus)
        ? [{ role, office, day: days.start, edtf }]
        : [];
    });
  for (const [i, one] of roles.entries()) {
    for (const other of roles.slice(i + 1)) {
      if (isAgainst(one, other) && !isBoth(one, other, roles)) {
        return { kind: "role", about: entity.name, sides: [toSide(one, corpus), toSide(other, corpus)] };
      }
    }
  }
  return undefined;
}

/** "Mayor Holt", "Holt, the mayor of Brell": what stands further off may be said of somebody else. */
function isBesideName(role: EntityRole, entity: Entity, corpus: CorpusSnapshot): boolean {
  const text = corpus.sources.get(role.path)?.text ?? "";
  return entity.mentions.some(({ path, form, start, end }) => {
    if (path !== role.path || form === "pronoun" || form === "role") {
      return false;
    }
    const gap = start >= role.end ? text.slice(role.end, start) : text.slice(end, role.start);
    return gap.length <= LONGEST_GAP && /^(?:\s|, |, (?:the|a|an|its|their|his|her) )$/.test(gap);
  });
}

/** UTF-16 units. */
const LONGEST_GAP = 8;

function isAgainst(one: DatedOffice, other: DatedOffice): boolean {
  return one.role.path !== other.role.path && Math.abs(one.day - other.day) <= ONE_TIME && isIncompatible(one, other);
}

function isIncompatible({ role, office: a }: DatedOffice, { role: other, office: b }: DatedOffice): boolean {
  if (a.status !== b.status) {
    return false;
  }
  if (isContrary(a, b)) {
    return true;
  }
  if (isSameOffice(a, b)) {
    // A body named before the office may be a party, or a people.
    const isOf = [role, other].every(({ title }) => / of /.test(title));
    const isOtherBody = isOf && a.rank === b.rank && hasOneBody(a) && !isSameBody(a, b);
    return isOtherBody || (isSameBody(a, b) && !isSameRank(a, b));
  }
  // A minister may be another one's deputy, and a senator a candidate.
  return a.status === "current" && a.rank === "" && b.rank === "" && isSingle(a) && isSingle(b) && !isSameKind(a, b);
}

/** True where either source has the other's office, too: then it tells of a change, or of two offices. */
function isBoth(one: DatedOffice, other: DatedOffice, roles: readonly DatedOffice[]): boolean {
  const has = (path: string, { office }: DatedOffice): boolean =>
    roles.some(
      (each) =>
        each.role.path === path &&
        isSameOffice(each.office, office) &&
        each.office.rank === office.rank &&
        isSameBody(each.office, office),
    );
  const isNamedBy = (a: DatedOffice, b: DatedOffice): boolean => has(a.role.path, b);
  return isNamedBy(one, other) || isNamedBy(other, one);
}

function toSide({ role, edtf }: DatedOffice, corpus: CorpusSnapshot): ConflictSide {
  const source = corpus.sources.get(role.path)!;
  return {
    path: role.path,
    start: role.start,
    end: role.end,
    claim: `${role.title}, ${sayDate(edtf)}`,
    pieces: piecesAround(source.text, sentenceAround(source, role), role),
  };
}
