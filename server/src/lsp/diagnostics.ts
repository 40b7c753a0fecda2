// Findings as diagnostics: pulled where the client can, pushed where it can't, never both.

import type { Diagnostic, DocumentDiagnosticParams, DocumentDiagnosticReport } from "vscode-languageserver/node";
import { DiagnosticMemory } from "./diagnosticMemory";
import { isSameJson } from "./sameJson";
import { handle, Superseded, throwIfCancelled } from "./handle";
import type { OpenView, Session } from "./session";

/** After a keystroke, where the client is pushed to; in ms. */
const PUSH_DELAY_MS = 150;

/** Of an open document, now. */
type ListDiagnostics = (open: OpenView) => Diagnostic[];

export function startDiagnostics(session: Session): void {
  const memories = new Map<string, DiagnosticMemory>();
  /**
   * None until the sources are read, in a source, and in a folder that has no sources:
   * there is nothing to hold a draft against.
   */
  const list: ListDiagnostics = ({ uri, view, lines }) => {
    if (view.kind !== "draft" || !session.isCheckable(view.path)) {
      return [];
    }
    const memory = memories.get(uri) ?? new DiagnosticMemory();
    memories.set(uri, memory);
    return memory.list(session, view.corpus, lines, view.check().findings);
  };
  if (session.abilities.pullDiagnostics) {
    startPull(session, list);
  } else {
    startPush(session, list);
  }
  session.documents.onDidClose(({ document: { uri } }) => void memories.delete(uri));
}

interface Answer {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

function startPull(session: Session, list: ListDiagnostics): void {
  const { connection } = session;
  /**
   * The last answer for each document: compared with the next, which costs less than a hash of both where they differ.
   */
  const answers = new Map<string, Answer>();
  const ownId = crypto.randomUUID();
  let count = 0;
  connection.languages.diagnostics.on(
    handle<DocumentDiagnosticParams, DocumentDiagnosticReport>(
      session,
      "textDocument/diagnostic",
      { kind: "full", items: [] },
      async ({ textDocument, previousResultId }, token) => {
        const asked = session.documents.get(textDocument.uri)?.version;
        let open: OpenView | undefined;
        do {
          throwIfCancelled(token);
          open = await session.openView(textDocument.uri);
          if (session.documents.get(textDocument.uri)?.version !== asked) {
            throw new Superseded();
          }
        } while (open && !(await session.checkInTurns(open)));
        const items = open ? list(open) : [];
        const last = answers.get(textDocument.uri);
        if (last && last.resultId === previousResultId && isSameJson(items, last.items)) {
          return { kind: "unchanged", resultId: previousResultId };
        }
        const resultId = `${ownId}:${++count}`;
        answers.set(textDocument.uri, { resultId, items });
        return { kind: "full", resultId, items };
      },
    ),
  );
  session.documents.onDidClose(({ document: { uri } }) => void answers.delete(uri));
  session.onReady(() => {
    if (session.abilities.refreshDiagnostics) {
      void connection.languages.diagnostics.refresh().catch(() => undefined);
    }
  });
}

function startPush(session: Session, list: ListDiagnostics): void {
  const timers = new Map<string, NodeJS.Timeout>();
  const push = (uri: string): void => {
    timers.delete(uri);
    // What is ready soon is pushed then; what was pushed before stands until then.
    if (!session.desk.isReady) {
      return;
    }
    const open = session.viewNow(uri);
    const version = session.documents.get(uri)?.version;
    if (version === undefined) {
      return;
    }
    try {
      void session.connection.sendDiagnostics({ uri, version, diagnostics: open ? list(open) : [] });
    } catch (error) {
      session.reportFault("textDocument/publishDiagnostics", uri, error);
    }
  };
  session.documents.onDidChangeContent(({ document: { uri } }) => {
    clearTimeout(timers.get(uri));
    timers.set(
      uri,
      setTimeout(() => push(uri), PUSH_DELAY_MS),
    );
  });
  session.documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
    void session.connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  session.onReady(() => session.documents.keys().forEach(push));
}
