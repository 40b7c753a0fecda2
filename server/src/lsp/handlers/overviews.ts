// What is over all sources: conflicts, two sources side by side, the timeline.

import type { CancellationToken } from "vscode-languageserver/node";
import type { CorpusSnapshot } from "../../core/corpus/corpusTypes";
import type { Conflict } from "../../features/conflicts/conflictTypes";
import { nameConflictKind } from "../../features/conflicts/conflictWords";
import { compareSources } from "../../features/conflicts/compareSources";
import { comparisonToHtml, titleOf } from "../../features/conflicts/comparisonToHtml";
import { findConflicts } from "../../features/conflicts/findConflicts";
import { sayDate } from "../../features/formatDate";
import { buildTimeline } from "../../features/timeline/buildTimeline";
import { timelineToHtml } from "../../features/timeline/timelineToHtml";
import { readTimelineScript } from "../../host/readPageScript";
import { GivenUp, runInTurns } from "../../host/runInTurns";
import type { DeskAnswer } from "../../protocol/deskMessages";
import {
  COMPARE_SOURCES,
  LIST_CONFLICTS,
  MAKE_TIMELINE,
  type CompareSourcesParams,
  type ConflictRow,
  type MadePage,
  type MadeTimeline,
  type MakeTimelineParams,
} from "../../protocol/overviewMessages";
import { t } from "../../words/translate";
import { commandHref, corpusNow, draftNow, pathOf, toPlace } from "../deskAnswers";
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

  connection.onRequest(
    MAKE_TIMELINE,
    handle<MakeTimelineParams, MadeTimeline>(session, MAKE_TIMELINE, null, async ({ draft, nonce }, token) => {
      if (!session.desk.isReady) {
        return null;
      }
      const open = draftNow(session, draft);
      const corpus = open?.view.corpus ?? corpusNow(session);
      const timeline = await inTurns(buildTimeline(corpus, open?.view), token);
      const html = timelineToHtml(timeline, {
        corpus,
        draft: open?.view,
        nameOf: session.nameOf,
        addressOf: (path) =>
          open && path === open.view.path ? open.uri : toSourceUri(path, session.desk.snapshot, session.abilities),
        script: readTimelineScript(),
        nonce: checkNonce(nonce),
      });
      return { title: t("Timeline"), html };
    }),
  );
}

/** It stands in the page's markup. */
function checkNonce(nonce: string): string {
  if (!/^[A-Za-z0-9+/=_-]{16,}$/.test(nonce)) {
    throw new Error("the nonce must be at least 16 letters and digits");
  }
  return nonce;
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
        uri: toSourceUri(side.path, session.desk.snapshot, session.abilities),
        sourceName: title ?? session.nameOf(side.path),
        publisher: publisher ?? "",
        published: published ? sayDate(published) : "",
        claim: side.claim,
        text: side.pieces.map(({ text }) => text).join(""),
      };
    }),
  };
}
