// A person's roles as the sources date them: "Prime Minister of Japan (sources: Jan. 31, 2023 to
// April 5, 2024)".

import type { CorpusSnapshot, Entity, EntityRole } from "../core/corpus/corpusTypes";
import type { DateMention } from "../core/dates/dateTypes";
import type { Span } from "../core/text/span";
import { t } from "../words/translate";
import { sentenceAround } from "./excerpt";
import { sayDate } from "./formatDate";

/** Roles read at either end of time: a sentence each is taken apart, about 50 us. */
const MOST_READ = 60;
/** Letters of a word that tell it from another in a title. */
const KEY_LETTERS = 5;

export interface DatedRole {
  readonly title: string;
  /** Every way in which the sources write it. */
  readonly titles: readonly string[];
  /** EDTF, the first and last that the sources date it to; null where none has a date. */
  readonly from: string | null;
  readonly to: string | null;
  /** How often the sources give it. */
  readonly count: number;
  readonly first: EntityRole;
}

const known = new WeakMap<Entity, readonly DatedRole[]>();

/**
 * The most given first. "Japan's Prime Minister" and "Japanese Prime Minister" are one. Worked out once
 * for an entity: its sources are part of it.
 */
export function listRoles(entity: Entity, corpus: CorpusSnapshot): readonly DatedRole[] {
  let roles = known.get(entity);
  if (!roles) {
    roles = dateRoles(entity, corpus);
    known.set(entity, roles);
  }
  return roles;
}

function dateRoles(entity: Entity, corpus: CorpusSnapshot): readonly DatedRole[] {
  const groups = new Map<string, EntityRole[]>();
  for (const role of listFirstAndLast(entity.roles)) {
    const key = toKey(role.title);
    const group = groups.get(key);
    if (group) {
      group.push(role);
    } else {
      groups.set(key, [role]);
    }
  }
  const roles = [...groups.values()].map((group) => toDatedRole(group, corpus));
  return roles.sort((a, b) => b.count - a.count || (a.title < b.title ? -1 : 1));
}

/**
 * Of very many, the earliest and the latest: they are by publication, and the time of an office lies between its ends.
 */
function listFirstAndLast(roles: readonly EntityRole[]): readonly EntityRole[] {
  return roles.length <= 2 * MOST_READ ? roles : [...roles.slice(0, MOST_READ), ...roles.slice(-MOST_READ)];
}

/**
 * The words in any order, by their beginnings: long enough to keep offices apart, short enough for Japan and Japanese.
 */
function toKey(title: string): string {
  const words =
    title
      .toLowerCase()
      .replace(/['’]s\b/gu, "")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .filter((word) => !/^(?:of|the|then)$/.test(word))
    .map((word) => word.slice(0, KEY_LETTERS))
    .sort()
    .join(" ");
}

const OWNED = /^(.+)['’]s ((?!.* (?:to|for|at|on|in) )\S.*)$/u;

/**
 * "Prime Minister of Japan" where the sources write so, or "Japan's Prime Minister"; else as most of
 * them write, a transcript's capitals last. Of "then Prime Minister", the days beside it tell when.
 */
function pickTitle(group: readonly EntityRole[]): string {
  const counts = new Map<string, number>();
  for (const role of group) {
    const title = role.title.replace(/^then[- ](?=\S)/i, "");
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  const titles = [...counts]
    .sort(([a, many], [b, more]) => Number(isInCapitals(a)) - Number(isInCapitals(b)) || more - many)
    .map(([title]) => title);
  // "France's ambassador to Peru" has no place for another "of".
  const owned = titles.map((title) => OWNED.exec(title)).find((match) => match !== null);
  return titles.find((title) => / of /.test(title)) ?? (owned ? `${owned[2]} of ${owned[1]}` : titles[0]!);
}

function isInCapitals(title: string): boolean {
  return title === title.toUpperCase();
}

/** The days are those of the sources that say so, never a term of office. */
export function describeRole(role: DatedRole): string {
  if (!role.from || !role.to) {
    return role.title;
  }
  const [from, to] = [sayDate(role.from), sayDate(role.to)];
  return from === to ? t("{0} (sources: {1})", role.title, from) : t("{0} (sources: {1} to {2})", role.title, from, to);
}

function toDatedRole(group: readonly EntityRole[], corpus: CorpusSnapshot): DatedRole {
  const days = listDays(group, corpus).sort();
  return {
    title: pickTitle(group),
    titles: [...new Set(group.map(({ title }) => title))],
    from: days[0] ?? null,
    to: days[days.length - 1] ?? null,
    count: group.length,
    first: group[0]!,
  };
}

/**
 * Where a source's own sentences date the role, they do; else its day of publication does:
 * an obituary gives an office, not its time.
 */
function listDays(group: readonly EntityRole[], corpus: CorpusSnapshot): string[] {
  const bySource = new Map<string, { published: string | null; days: string[] }>();
  for (const role of group) {
    const entry = bySource.get(role.path) ?? { published: role.published, days: [] };
    bySource.set(role.path, entry);
    const day = dayBeside(role, corpus);
    // An office that a coming event is told with is held on the day of publication.
    if (day) {
      entry.days.push(role.published && day > role.published ? role.published : day);
    }
  }
  return [...bySource.values()].flatMap(({ published, days }) => (days.length > 0 ? days : (published ?? [])));
}

/**
 * EDTF: the day for which a source gives the role, by the sentence or else by its
 * publication; null where neither tells.
 */
export function dayOfRole(role: EntityRole, corpus: CorpusSnapshot): string | null {
  const { published } = role;
  const day = dayBeside(role, corpus);
  return day && published && day > published ? published : (day ?? published);
}

/** The nearest date of the role's sentence or caption; of a range, its first day. */
function dayBeside(role: EntityRole, corpus: CorpusSnapshot): string | null {
  const source = corpus.sources.get(role.path);
  if (!source) {
    return null;
  }
  const sentence = sentenceAround(source, role);
  const dates = source.dates.filter(
    (date) => date.start >= sentence.start && date.end <= sentence.end && isDating(date, source.text),
  );
  return dates.length > 0 ? nearest(dates, role).edtf!.split("/")[0]! : null;
}

/** Years, months and days; a season is too long to date by, and "to this day" dates nothing. */
function isDating({ edtf, start, end }: DateMention, text: string): boolean {
  return (
    edtf !== null &&
    /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?(?:\/|$)/.test(edtf) &&
    !/\b(?:this day|today|now)\b/i.test(text.slice(start, end))
  );
}

function nearest<T extends Span>(spans: readonly T[], place: Span): T {
  const distance = (span: Span): number => Math.max(span.start - place.end, place.start - span.end);
  return spans.reduce((best, span) => (distance(span) < distance(best) ? span : best));
}
