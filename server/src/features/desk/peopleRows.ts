// The people of the sources as a list shows them, the most mentioned first; then, for
// one of them, roles and what was said.

import type { CorpusSnapshot, Entity, EntityMention } from "../../core/corpus/corpusTypes";
import { t } from "../../words/translate";
import { introduction } from "../definition";
import { excerpt, sentenceAround } from "../excerpt";
import { sayDate } from "../formatDate";
import { describeRole, listRoles } from "../roles";
import type { FileSpan } from "../textView";

export interface ListedPerson {
  readonly entity: Entity;
  /** As the sources write it most; empty where none gives one. */
  readonly role: string;
}

export interface PersonFact {
  readonly kind: "role" | "quotation" | "introduction";
  readonly label: string;
  readonly detail: string;
  readonly place: FileSpan;
}

export interface PersonSummary {
  readonly quotations: number;
  /** Where the sources introduce the person. */
  readonly place: EntityMention | undefined;
}

const LONGEST_LABEL = 160;

const lists = new WeakMap<CorpusSnapshot, readonly ListedPerson[]>();

/** Made once for a snapshot; reads no source, of which there may be ten thousand. */
export function listPeople(corpus: CorpusSnapshot): readonly ListedPerson[] {
  let people = lists.get(corpus);
  if (people) {
    return people;
  }
  people = corpus.entities
    .filter(({ type }) => type === "person")
    .map((entity): ListedPerson => ({ entity, role: commonTitle(entity) }))
    .sort((a, b) => b.entity.mentionCount - a.entity.mentionCount || (a.entity.name < b.entity.name ? -1 : 1));
  lists.set(corpus, people);
  return people;
}

/**
 * What takes reading the sources that have the person: asked for one at a time.
 * Undefined where there is no such person.
 */
export function summarizePerson(corpus: CorpusSnapshot, id: string): PersonSummary | undefined {
  const entity = corpus.findEntity(id);
  return entity && { quotations: corpus.listQuotationsBy(id).length, place: introduction(entity) };
}

/** Roles first, then speech, the newest first; for a person with neither, where the sources have the name. */
export function listPersonFacts(corpus: CorpusSnapshot, id: string): readonly PersonFact[] {
  const entity = corpus.findEntity(id);
  if (!entity) {
    return [];
  }
  const roles = listRoles(entity, corpus).map(
    (role): PersonFact => ({
      kind: "role",
      label: describeRole(role),
      detail: role.count === 1 ? "" : t("{0} times", role.count),
      place: role.first,
    }),
  );
  const said = [...corpus.listQuotationsBy(id)].reverse().map(({ source, index }): PersonFact => {
    const { start, end } = source.quotations[index]!;
    const words = excerpt(source.text, { start, end }, { start, end: start + 1 }, LONGEST_LABEL);
    return {
      kind: "quotation",
      label: t("“{0}”", words),
      detail: source.meta.published ? sayDate(source.meta.published) : "",
      place: { path: source.path, start, end },
    };
  });
  return roles.length + said.length > 0 ? [...roles, ...said] : listIntroduction(corpus, entity);
}

function listIntroduction(corpus: CorpusSnapshot, entity: Entity): readonly PersonFact[] {
  const place = introduction(entity);
  const source = place && corpus.sources.get(place.path);
  if (!source) {
    return [];
  }
  const label = excerpt(source.text, sentenceAround(source, place), place, LONGEST_LABEL);
  return [{ kind: "introduction", label, detail: source.meta.published ? sayDate(source.meta.published) : "", place }];
}

/** Cheap, for thousands of people: the title that stands most often; one not in capitals where there is one. */
function commonTitle({ titles }: Entity): string {
  const weigh = (title: string): number => titles.get(title)! * (title === title.toUpperCase() ? 0.01 : 1);
  let best = "";
  for (const title of titles.keys()) {
    if (best === "" || weigh(title) > weigh(best) || (weigh(title) === weigh(best) && title < best)) {
      best = title;
    }
  }
  return best;
}
