// From what a person points at to the edit of the corrections' file: names as the sources
// have them, titles with all their writings.

import type { CorpusSnapshot, Entity } from "../../core/corpus/corpusTypes";
import { toPersonKey } from "../../core/corpus/corrections/corrector";
import type { CorrectionEdit } from "../../core/corpus/corrections/editCorrections";
import type { Quotation } from "../../core/quotations/quotationTypes";
import type { Span } from "../../core/text/span";
import { t } from "../../words/translate";
import { excerpt, sentenceAround } from "../excerpt";
import { sayDate } from "../formatDate";
import { listRoles } from "../roles";
import type { FileSpan } from "../textView";

/** A correction that can't be made, with the reason to show. */
export class Refused extends Error {}

export interface SourceOfPerson {
  readonly path: string;
  readonly title: string | null;
  readonly published: string;
  readonly sentence: string;
}

const LONGEST_SENTENCE = 160;

/** @throws Refused where they are one already */
export function toMerge(from: Entity, into: Entity): CorrectionEdit {
  if (from.id === into.id) {
    throw new Refused(t("{0} is one person already.", into.name));
  }
  return { kind: "join", from: findOwnName(from), into: findOwnName(into) };
}

/** @throws Refused where the name is none, or another person's */
export function toNewName(entity: Entity, written: string, corpus: CorpusSnapshot): CorrectionEdit {
  const name = checkName(written);
  const other = corpus.findEntity(toPersonKey(name));
  if (other && other.id !== entity.id) {
    throw new Refused(t("{0} is in your sources already. If they are one person, merge them.", other.name));
  }
  return { kind: "join", from: findOwnName(entity), into: name };
}

/** @throws Refused where the name does not tell the two apart, or no source is left to either */
export function toSplit(
  entity: Entity,
  written: string,
  paths: readonly string[],
  corpus: CorpusSnapshot,
  toFilePath: (path: string) => string,
): CorrectionEdit {
  const name = checkName(written);
  if (toPersonKey(name) === entity.id) {
    throw new Refused(
      t("Give the other person a name that tells the two apart, such as “{0} (the younger)”.", entity.name),
    );
  }
  const from = new Map<string, string>();
  for (const path of paths) {
    for (const each of listLocalNames(entity, path, corpus)) {
      if (!from.has(toPersonKey(each))) {
        from.set(toPersonKey(each), each);
      }
    }
  }
  if (from.size === 0) {
    throw new Refused(t("Choose sources that mention {0}.", entity.name));
  }
  return { kind: "split", from: [...from.values()], name, sources: paths.map(toFilePath) };
}

/** @throws Refused where the sources give no title there */
export function toRole(
  entity: Entity,
  place: FileSpan,
  written: string | null,
  corpus: CorpusSnapshot,
): CorrectionEdit {
  const role = listRoles(entity, corpus).find(
    ({ first }) => first.path === place.path && first.start <= place.start && place.start < first.end,
  );
  if (!role) {
    throw new Refused(t("The sources give {0} no title there any more.", entity.name));
  }
  return {
    kind: "role",
    name: findOwnName(entity),
    titles: role.titles,
    role: written === null ? null : checkName(written),
  };
}

/** @throws Refused where no quotation stands there */
export function toSpeaker(
  place: FileSpan,
  speaker: string | null,
  corpus: CorpusSnapshot,
  toFilePath: (path: string) => string,
): CorrectionEdit {
  const spoken = findSpoken(place, corpus);
  if (!spoken) {
    throw new Refused(t("Put the cursor in a quotation of a source."));
  }
  return {
    kind: "speaker",
    source: toFilePath(place.path),
    words: spoken.words,
    speaker: speaker === null ? null : checkName(speaker),
  };
}

/** The innermost quotation of a source at a place. */
export function findSpoken(
  { path, start }: FileSpan,
  corpus: CorpusSnapshot,
): { readonly words: string; readonly quotation: Quotation } | undefined {
  const source = corpus.sources.get(path);
  const length = (span: Span): number => span.end - span.start;
  const found = source?.quotations
    .filter((each) => each.start <= start && start <= each.end)
    .sort((a, b) => length(a) - length(b))[0];
  return source && found ? { words: source.text.slice(found.start, found.end), quotation: found } : undefined;
}

/** By path. Reads them. */
export function listSourcesOf(entity: Entity, corpus: CorpusSnapshot): readonly SourceOfPerson[] {
  const firsts = new Map<string, FileSpan>();
  for (const mention of entity.mentions) {
    if (!firsts.has(mention.path)) {
      firsts.set(mention.path, mention);
    }
  }
  return [...firsts.values()].map((place) => {
    const source = corpus.sources.get(place.path)!;
    const { title, published } = source.meta;
    return {
      path: place.path,
      title,
      published: published ? sayDate(published) : "",
      sentence: excerpt(source.text, sentenceAround(source, place), place, LONGEST_SENTENCE),
    };
  });
}

/** The name by which the corrections find it: what is shown may come from a source that has more of it. */
function findOwnName(entity: Entity): string {
  return [entity.name, ...entity.aliases].find((name) => toPersonKey(name) === entity.id) ?? entity.name;
}

/** Names of more than one word, where a source has such. */
function listLocalNames(entity: Entity, path: string, corpus: CorpusSnapshot): readonly string[] {
  const locals =
    corpus.sources.get(path)?.entities.filter((_, local) => corpus.resolveLocal(path, local) === entity) ?? [];
  return locals.flatMap(({ name, aliases }) => {
    const full = [name, ...aliases].filter((each) => each.includes(" "));
    return full.length > 0 ? full : [name];
  });
}

function checkName(written: string): string {
  const name = written.replace(/\s+/g, " ").trim();
  if (!/\p{L}/u.test(name)) {
    throw new Refused(t("A name has at least one letter."));
  }
  return name;
}
