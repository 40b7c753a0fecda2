// What the server offers.

import { TextDocumentSyncKind, type ServerCapabilities } from "vscode-languageserver/node";
import type { ClientAbilities } from "./abilities";

export function toCapabilities(abilities: ClientAbilities): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    hoverProvider: true,
    ...(abilities.pullDiagnostics && { diagnosticProvider: { identifier: "verbatim", interFileDependencies: true, workspaceDiagnostics: false } }),
  };
}
