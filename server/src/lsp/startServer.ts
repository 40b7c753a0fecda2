// The composition root: a connection in, a running server out.

import {
  TextDocuments,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { readAbilities } from "./abilities";
import { toCapabilities } from "./capabilities";
import { startDiagnostics } from "./diagnostics";
import { answerAgents } from "./handlers/agents";
import { codeActionHandler } from "./handlers/codeAction";
import { codeLensHandler } from "./handlers/codeLens";
import { completionHandler, completionResolveHandler } from "./handlers/completion";
import { definitionHandler } from "./handlers/definition";
import { answerCorrections } from "./handlers/corrections";
import { answerDesk } from "./handlers/desk";
import { highlightsHandler } from "./handlers/highlights";
import { documentLinksHandler } from "./handlers/documentLinks";
import { foldingRangesHandler } from "./handlers/foldingRanges";
import { hoverHandler } from "./handlers/hover";
import { inlayHintsHandler } from "./handlers/inlayHints";
import { answerOverviews } from "./handlers/overviews";
import { referencesHandler } from "./handlers/references";
import { prepareRenameHandler, renameHandler } from "./handlers/rename";
import { answerSemanticTokens } from "./handlers/semanticTokens";
import { documentSymbolHandler, workspaceSymbolHandler } from "./handlers/symbols";
import { textContentHandler } from "./handlers/textContent";
import { answerRefused } from "./lifecycle";
import { speakLocale } from "./locale";
import { startReadAhead } from "./readAhead";
import { startRefresh } from "./refresh";
import { Session } from "./session";
import { toPath } from "./uris";
import { startWorkspace } from "./workspace";

export function startServer(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const session = new Session(connection, documents);

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    speakLocale(params.locale);
    session.abilities = readAbilities(params.capabilities, params.initializationOptions);
    session.desk.cacheFolder = readCacheFolder(params.initializationOptions);
    startWorkspace(session, params);
    startDiagnostics(session);
    startRefresh(session);
    startReadAhead(session);
    return { capabilities: toCapabilities(session.abilities), serverInfo: { name: "verbatim" } };
  });
  connection.onHover(hoverHandler(session));
  connection.onCompletion(completionHandler(session));
  connection.onCompletionResolve(completionResolveHandler(session));
  connection.onDefinition(definitionHandler(session));
  connection.onReferences(referencesHandler(session));
  connection.onCodeAction(codeActionHandler(session));
  connection.onDocumentSymbol(documentSymbolHandler(session));
  connection.onWorkspaceSymbol(workspaceSymbolHandler(session));
  connection.onDocumentHighlight(highlightsHandler(session));
  connection.onCodeLens(codeLensHandler(session));
  connection.languages.inlayHint.on(inlayHintsHandler(session));
  connection.onFoldingRanges(foldingRangesHandler(session));
  connection.onDocumentLinks(documentLinksHandler(session));
  connection.onPrepareRename(prepareRenameHandler(session));
  connection.onRenameRequest(renameHandler(session));
  answerSemanticTokens(session);
  connection.workspace.textDocumentContent.on(textContentHandler(session));
  answerDesk(session, connection);
  answerCorrections(session);
  answerOverviews(session);
  answerRefused(connection);
  answerAgents(session);
  connection.onShutdown(() => session.close());

  documents.onDidChangeContent(({ document }) => session.desk.setBuffer(toPath(document.uri), document.getText()));
  documents.onDidClose(({ document }) => {
    session.desk.setBuffer(toPath(document.uri), null);
    session.forget(document.uri);
  });
  documents.listen(connection);
  connection.listen();
}

function readCacheFolder(options: unknown): string | undefined {
  const folder =
    typeof options === "object" && options !== null ? (options as Record<string, unknown>)["cacheFolder"] : undefined;
  return typeof folder === "string" && folder !== "" ? folder : undefined;
}
