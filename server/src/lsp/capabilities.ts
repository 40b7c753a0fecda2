// What the server offers.

import { CodeActionKind, TextDocumentSyncKind, type ServerCapabilities } from "vscode-languageserver/node";
import type { ClientAbilities } from "./abilities";
import { TEXT_SCHEME } from "./sourceUris";
import { FIX_ALL } from "./handlers/codeAction";
import { LEGEND } from "./handlers/semanticTokens";

export function toCapabilities(abilities: ClientAbilities): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      ...(abilities.textContent && { textDocumentContent: { schemes: [TEXT_SCHEME] } }),
    },
    hoverProvider: true,
    // VS Code turns suggestions while typing off in Markdown: these bring them up.
    completionProvider: { triggerCharacters: ['"', "“", "@", "["], resolveProvider: true },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentSymbolProvider: { label: "Verbatim" },
    workspaceSymbolProvider: true,
    codeActionProvider: abilities.codeActionLiterals ? { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] } : true,
    codeLensProvider: {},
    inlayHintProvider: true,
    foldingRangeProvider: true,
    documentLinkProvider: {},
    renameProvider: abilities.prepareRename ? { prepareProvider: true } : true,
    ...(abilities.semanticTokens && { semanticTokensProvider: { legend: LEGEND, full: { delta: true }, range: true } }),
    ...(abilities.pullDiagnostics && {
      diagnosticProvider: { identifier: "verbatim", interFileDependencies: true, workspaceDiagnostics: false },
    }),
  };
}
