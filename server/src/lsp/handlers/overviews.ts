// What is over all sources: conflicts, two sources side by side.

import type { CancellationToken } from "vscode-languageserver/node";
import type { CorpusSnapshot } from "../../core/corpus/corpusTypes";
import type { Conflict } from "../../features/conflicts/conflictTypes";
import { nameConflictKind } from "../../features/conflicts/conflictWords";
import { compareSources } from "../../features/conflicts/compareSources";
import { comparisonToHtml, titleOf } from "../../features/conflicts/comparisonToHtml";
import { findConflicts } from "../../features/conflicts/findConflicts";
import { sayDate } from "../../features/formatDate";
import { GivenUp, runInTurns } from "../../host/runInTurns";
import type { DeskAnswer } from "../../protocol/deskMessages";
import {
  COMPARE_SOURCES,
  LIST_CONFLICTS,
  type CompareSourcesParams,
  type ConflictRow,
  type MadePage,
} from "../../protocol/overviewMessages";
import { t } from "../../words/translate";
import { commandHref, corpusNow, pathOf, toPlace } from "../deskAnswers";
import { Cancelled, handle } from "../handle";
import type { Session } from "../session";
import { toSourceUri } from "../sourceUris";

export function answerOverviews(session: Session): void {
  const { connection } = session;
  const empty: DeskAnswer<ConflictRow> = { isReady: false, rows: [] };

  connection.onRequest(
    LIST_CONFLICTS,
    handle<unknown, DeskAnswer<ConflictRow>>(session, LIST_CONFLICTS, empty, async (_params, token) => {
      if (!session.desk.isReady) {
        return empty;
      }
      const corpus = corpusNow(session);
      const { list } = await inTurns(findConflicts(corpus), token);
      return { isReady: true, rows: list.map((conflict) => toRow(conflict, session, corpus)) };
    }),
  );

  connection.onRequest(
    COMPARE_SOURCES,
    handle<CompareSourcesParams, MadePage | null>(session, COMPARE_SOURCES, null, ({ first, second, command }) => {
      const corpus = corpusNow(session);
      const [one, other] = [first, second].map((uri) => corpus.sources.get(pathOf(uri)));
      if (!one || !other || one === other) {
        return null;
      }
      const html = comparisonToHtml(compareSources(corpus, one, other), session.nameOf, commandHref(session, command));
      return { title: t("{0} and {1}", titleOf(one, session.nameOf), titleOf(other, session.nameOf)), html };
    }),
  );
}

/** Others are answered between. @throws Cancelled when nobody wants the answer any more */
async function inTurns<T>(steps: Generator<void, T>, token: CancellationToken): Promise<T> {
  try {
    return await runInTurns(steps, () => !token.isCancellationRequested);
  } catch (error) {
    throw error instanceof GivenUp ? new Cancelled() : error;
  }
}

function toRow({ kind, about, sides }: Conflict, session: Session, corpus: CorpusSnapshot): ConflictRow {
  return {
    kind,
    kindName: nameConflictKind(kind),
    about,
    sides: sides.map((side) => {
      const { title, publisher, published } = corpus.sources.get(side.path)!.meta;
      return {
        place: toPlace(session, corpus, side),
        uri: toSourceUri(side.path, session.abilities.textContent),
        sourceName: title ?? session.nameOf(side.path),
        publisher: publisher ?? "",
        published: published ? sayDate(published) : "",
        claim: side.claim,
        text: side.pieces.map(({ text }) => text).join(""),
      };
    }),
  };
}
