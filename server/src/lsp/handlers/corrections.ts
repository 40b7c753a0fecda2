// Corrections of people and speakers: what there are, and what the corrections' file
// is to hold with one more or one less.

import { dirname } from "node:path";
import type { CancellationToken } from "vscode-languageserver/node";
import type { CorpusSnapshot, Entity } from "../../core/corpus/corpusTypes";
import { toPersonKey } from "../../core/corpus/corrections/corrector";
import { editCorrections, type CorrectionEdit } from "../../core/corpus/corrections/editCorrections";
import {
  findSpoken,
  listSourcesOf,
  Refused,
  toMerge,
  toNewName,
  toRole,
  toSpeaker,
  toSplit,
} from "../../features/desk/personCorrections";
import { readCorrections } from "../../host/correctionsOfFolder";
import { toGlobPath } from "../../host/deskPaths";
import {
  CORRECT,
  FIND_SPOKEN,
  LIST_CORRECTIONS,
  LIST_PERSON_SOURCES,
  type CorrectedFile,
  type CorrectionEntry,
  type CorrectionRefused,
  type CorrectionRow,
  type CorrectParams,
  type FindSpokenParams,
  type PersonCorrectionsParams,
  type PersonSourceRow,
  type SpokenQuotation,
} from "../../protocol/correctionMessages";
import { sayProblem } from "../../words/problems";
import { t } from "../../words/translate";
import { handle } from "../handle";
import type { Folder, Session } from "../session";
import { fromTextUri, toSourceUri } from "../sourceUris";
import { toFileSpan } from "../toLsp";
import { toPath, toUri } from "../uris";

export function answerCorrections(session: Session): void {
  const answer = <P, R>(method: string, neutral: R, run: (params: P) => Promise<R> | R): void => {
    const respond: (params: P, token: CancellationToken) => Promise<unknown> = handle<P, R>(
      session,
      method,
      neutral,
      run,
    );
    session.connection.onRequest(method, respond);
  };

  answer<PersonCorrectionsParams, readonly CorrectionRow[]>(LIST_CORRECTIONS, [], ({ id }) =>
    session.desk.corrections.flatMap(({ path, file }) => {
      const uri = toUri(path);
      const people = file.people
        .filter(({ name }) => toPersonKey(name) === id)
        .flatMap(({ index, name, also, roles, in: within }): CorrectionRow[] => {
          const entry = { uri, list: "people", index, name } as const;
          const names: CorrectionRow[] = within
            ? [{ kind: "apart", read: also.join(", "), right: within.join(", "), entry }]
            : also.map((each) => ({ kind: "also", read: each, right: "", entry: { ...entry, also: each } }));
          return [
            ...names,
            ...[...roles].map(
              ([title, right]): CorrectionRow => ({
                kind: "role",
                read: title,
                right: right ?? "",
                entry: { ...entry, role: title },
              }),
            ),
          ];
        });
      const spoken = file.quotations.filter(({ speaker }) => speaker !== null && toPersonKey(speaker) === id);
      return [
        ...people,
        ...spoken.map(
          ({ index, words }): CorrectionRow => ({
            kind: "speaker",
            read: words,
            right: "",
            entry: { uri, list: "quotations", index, name: words },
          }),
        ),
      ];
    }),
  );

  answer<PersonCorrectionsParams, readonly PersonSourceRow[]>(LIST_PERSON_SOURCES, [], async ({ id }) => {
    const corpus = await session.openCorpus();
    const entity = corpus.findEntity(id);
    return entity
      ? listSourcesOf(entity, corpus).map(({ path, ...row }) => ({
          ...row,
          uri: toSourceUri(path, session.desk.snapshot, session.abilities),
          name: session.nameOf(path),
        }))
      : [];
  });

  answer<FindSpokenParams, SpokenQuotation | null>(FIND_SPOKEN, null, async ({ place }) => {
    const corpus = await session.openCorpus();
    const spoken = findSpoken(toFileSpan(corpus, place), corpus);
    return spoken ? { words: spoken.words, speaker: spoken.quotation.speaker?.name ?? "" } : null;
  });

  answer<CorrectParams, CorrectedFile | CorrectionRefused | null>(CORRECT, null, async (params) => {
    try {
      return await correct(session, params);
    } catch (error) {
      if (error instanceof Refused) {
        return { problem: error.message };
      }
      throw error;
    }
  });
}

async function correct(session: Session, params: CorrectParams): Promise<CorrectedFile> {
  const corpus = await session.openCorpus();
  const { root, edit } = toEdit(session, corpus, params);
  const { path, text: before, problems, file } = await readCorrections(root);
  if (before === "" && problems.length > 0) {
    throw new Refused(`${session.nameOf(path)} ${sayProblem(problems[0]!.message)}`);
  }
  if (params.kind === "remove" && !isThere(params.entry, file)) {
    throw new Refused(t("The corrections have changed meanwhile; look at them again."));
  }
  try {
    return { uri: toUri(path), before, text: editCorrections(before, edit) };
  } catch (error) {
    throw new Refused(`${session.nameOf(path)}, ${sayProblem((error as Error).message)}`);
  }
}

function toEdit(
  session: Session,
  corpus: CorpusSnapshot,
  params: CorrectParams,
): { readonly root: string; readonly edit: CorrectionEdit } {
  if (params.kind === "remove") {
    const { uri, list, index, also, role } = params.entry;
    return {
      root: dirname(dirname(toPath(uri))),
      edit: {
        kind: "remove",
        entry: { list, index, ...(also !== undefined && { also }), ...(role !== undefined && { role }) },
      },
    };
  }
  if (params.kind === "speaker") {
    const place = toFileSpan(corpus, params.place);
    const { root } = folderOf(session, place.path);
    return { root, edit: toSpeaker(place, params.speaker, corpus, (path) => toGlobPath(root, path)) };
  }
  const entity = findPerson(corpus, params.id);
  const paths = params.kind === "split" ? params.sources.map((uri) => fromTextUri(uri) ?? toPath(uri)) : [];
  const { root } = folderOf(session, paths[0] ?? entity.mentions[0]?.path ?? "");
  switch (params.kind) {
    case "merge":
      return { root, edit: toMerge(entity, findPerson(corpus, params.into)) };
    case "name":
      return { root, edit: toNewName(entity, params.name, corpus) };
    case "split":
      return {
        root,
        edit: toSplit(
          entity,
          params.name,
          paths.filter((path) => session.folderOf(path)?.root === root),
          corpus,
          (path) => toGlobPath(root, path),
        ),
      };
    case "role":
      return { root, edit: toRole(entity, toFileSpan(corpus, params.place), params.role, corpus) };
  }
}

function findPerson(corpus: CorpusSnapshot, id: string): Entity {
  const entity = corpus.findEntity(id);
  if (!entity) {
    throw new Refused(t("Your sources have no such person any more."));
  }
  return entity;
}

function folderOf(session: Session, path: string): Folder {
  const folder = session.folderOf(path);
  if (!folder) {
    throw new Refused(t("Corrections are kept in a workspace folder; this source lies in none."));
  }
  return folder;
}

function isThere(
  { list, index, name, also, role }: CorrectionEntry,
  file: Awaited<ReturnType<typeof readCorrections>>["file"],
): boolean {
  if (list === "quotations") {
    return file.quotations.some((each) => each.index === index && each.words === name);
  }
  const person = file.people.find((each) => each.index === index);
  return (
    person?.name === name &&
    (also === undefined || person.also.includes(also)) &&
    (role === undefined || person.roles.has(role))
  );
}
