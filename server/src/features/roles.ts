// A person's roles as the sources date them: "Prime Minister of Japan (Jan. 2023 to Apr. 2024 in your sources)".

import type { CorpusSnapshot, Entity, EntityRole } from "../core/corpus/corpusTypes";
import type { Span } from "../core/text/span";
import { sentenceAround } from "./excerpt";
import { formatMonth } from "./formatDate";

export interface DatedRole {
  readonly title: string;
  /** EDTF, the first and last that the sources date it to; null where none has a date. */
  readonly from: string | null;
  readonly to: string | null;
  /** How often the sources give it. */
  readonly count: number;
  readonly first: EntityRole;
}

/** The most given first. */
export function listRoles(entity: Entity, corpus: CorpusSnapshot): readonly DatedRole[] {
  const groups = new Map<string, EntityRole[]>();
  for (const role of entity.roles) {
    const key = role.title.toLowerCase();
    const group = groups.get(key);
    if (group) group.push(role);
    else groups.set(key, [role]);
  }
  const roles = [...groups.values()].map((group) => toDatedRole(group, corpus));
  return roles.sort((a, b) => b.count - a.count || (a.title < b.title ? -1 : 1));
}

export function describeRole(role: DatedRole): string {
  if (!role.from || !role.to) return role.title;
  const [from, to] = [formatMonth(role.from), formatMonth(role.to)];
  return `${role.title} (${from === to ? from : `${from} to ${to}`} in your sources)`;
}

function toDatedRole(group: readonly EntityRole[], corpus: CorpusSnapshot): DatedRole {
  const days = group.map((role) => dateRole(role, corpus)).filter((day) => day !== null).sort();
  return { title: group[0]!.title, from: days[0] ?? null, to: days[days.length - 1] ?? null, count: group.length, first: group[0]! };
}

/** A caption or sentence that tells its day dates the role; else the day of publication does. */
function dateRole(role: EntityRole, corpus: CorpusSnapshot): string | null {
  const source = corpus.sources.get(role.path);
  if (!source) return role.published;
  const sentence = sentenceAround(source, role);
  const dates = source.dates.filter((date) => date.edtf !== null && date.start >= sentence.start && date.end <= sentence.end);
  const day = dates.length > 0 ? nearest(dates, role).edtf!.split("/")[0]! : null;
  return day && (!role.published || day <= role.published) ? day : role.published;
}

function nearest<T extends Span>(spans: readonly T[], place: Span): T {
  const distance = (span: Span): number => Math.max(span.start - place.end, place.start - span.end);
  return spans.reduce((best, span) => (distance(span) < distance(best) ? span : best));
}
