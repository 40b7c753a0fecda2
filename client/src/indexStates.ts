// How far the server has read the sources: heard once from it, told to whoever shows it.

import { EventEmitter, l10n, type Disposable, type Event } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { INDEX_STATE, type IndexStateParams } from "../../server/src/protocol/messages";

export interface IndexStates extends Disposable {
  readonly current: IndexStateParams;
  readonly onDidChange: Event<IndexStateParams>;
}

/** A language client keeps one listener for a notification: this is it. */
export function listenToIndex(client: LanguageClient): IndexStates {
  const emitter = new EventEmitter<IndexStateParams>();
  const states = {
    current: { state: "indexing", done: 0, total: 0, problems: [] } as IndexStateParams,
    onDidChange: emitter.event,
    dispose: (): void => {
      listener.dispose();
      emitter.dispose();
    },
  };
  const listener = client.onNotification(INDEX_STATE, (state: IndexStateParams) => {
    states.current = state;
    emitter.fire(state);
  });
  return states;
}

/**
 * While sources are read, in ms: a list of thousands made anew with each step would
 * take the time that the reading needs.
 */
const REFRESH_MS = 2_000;

/** Every now and then while sources are read, and at once when they are. */
export function refreshAsRead({ onDidChange }: IndexStates, refresh: () => void): Disposable {
  let last = 0;
  return onDidChange(({ state }) => {
    const now = Date.now();
    if (state !== "ready" && now - last < REFRESH_MS) {
      return;
    }
    last = now;
    refresh();
  });
}

/** Empty when all is read. */
export function describeIndexing({ state, done, total }: IndexStateParams): string {
  if (state === "ready") {
    return "";
  }
  return total === 0 ? l10n.t("Reading your sources…") : l10n.t("Reading your sources: {0} of {1}…", done, total);
}
