// What the desk's requests are answered with: the sources as they are now, a draft's
// view, places that an editor can open.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import type { DraftView, FileSpan } from "../features/textView";
import type { Place } from "../protocol/deskMessages";
import type { OpenView, Session } from "./session";
import { fromTextUri, toSourceUri } from "./sourceUris";
import { toLocation } from "./toLsp";
import { toPath } from "./uris";

export function corpusNow({ desk }: Session): CorpusSnapshot {
  desk.syncBuffers();
  return desk.snapshot;
}

export function draftNow(session: Session, uri: string | null): (OpenView & { readonly view: DraftView }) | undefined {
  const open = uri === null ? undefined : session.viewNow(uri);
  return open?.view.kind === "draft" ? { ...open, view: open.view } : undefined;
}

export function toPlace(session: Session, corpus: CorpusSnapshot, place: FileSpan | null | undefined): Place | null {
  return (place && toLocation(session, corpus, place)) ?? null;
}

/** A source's path from its URI, which may be that of its extracted text. */
export function pathOf(sourceUri: string): string {
  return fromTextUri(sourceUri) ?? toPath(sourceUri);
}

/** A link that runs a command of the editor with a source's URI and a line from 0. */
export function commandHref(
  session: Session,
  command: string,
): (place: { readonly path: string; readonly line: number }) => string {
  return ({ path, line }) =>
    `command:${command}?${encodeURIComponent(JSON.stringify([toSourceUri(path, session.desk.snapshot, session.abilities), line - 1]))}`;
}
