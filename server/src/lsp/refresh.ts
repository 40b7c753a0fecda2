// Asks the client to ask again for what it shows unasked, when the sources have been read or the settings have changed.

import { CodeLensRefreshRequest } from "vscode-languageserver/node";
import type { Session } from "./session";

export function startRefresh(session: Session): void {
  const { connection } = session;
  /** A client that does not answer, or answers with an error, keeps what it shows. */
  const ask = (isAble: boolean, request: () => Promise<unknown>): void => {
    if (isAble) {
      void request().catch(() => undefined);
    }
  };
  session.onReady(() => {
    const { refreshCodeLenses, refreshInlayHints, refreshSemanticTokens } = session.abilities;
    ask(refreshCodeLenses, () => connection.sendRequest(CodeLensRefreshRequest.type));
    ask(refreshInlayHints, () => connection.languages.inlayHint.refresh());
    ask(refreshSemanticTokens, () => connection.languages.semanticTokens.refresh());
  });
}
