// What this client can do, read once from what it says at the start.

import type { ClientCapabilities } from "vscode-languageserver/node";

export interface ClientAbilities {
  readonly configuration: boolean;
  readonly watchConfiguration: boolean;
  readonly workspaceFolders: boolean;
  readonly watchFiles: boolean;
  readonly relativePatterns: boolean;
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly refreshCodeLenses: boolean;
  readonly refreshInlayHints: boolean;
  readonly refreshSemanticTokens: boolean;
  readonly semanticTokens: boolean;
  readonly prepareRename: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly definitionLinks: boolean;
  readonly markdownHover: boolean;
  readonly markdownDocumentation: boolean;
  readonly codeActionLiterals: boolean;
  readonly documentChanges: boolean;
  readonly nestedSymbols: boolean;
  /** LSP 3.18's workspace/textDocumentContent. */
  readonly textContent: boolean;
  /** It knows the commands of our extension for VS Code: `initializationOptions.commands`. */
  readonly commands: boolean;
}

export function readAbilities({ workspace, textDocument }: ClientCapabilities, options?: unknown): ClientAbilities {
  const documentation = textDocument?.completion?.completionItem?.documentationFormat;
  const published = textDocument?.publishDiagnostics;
  const pulled = textDocument?.diagnostic;
  return {
    configuration: workspace?.configuration === true,
    watchConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    relativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    pullDiagnostics: pulled !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    semanticTokens: textDocument?.semanticTokens !== undefined,
    prepareRename: textDocument?.rename?.prepareSupport === true,
    relatedInformation:
      published?.relatedInformation === true ||
      pulled?.relatedInformation === true ||
      (pulled !== undefined && published === undefined),
    codeDescription:
      published?.codeDescriptionSupport === true ||
      pulled?.codeDescriptionSupport === true ||
      (pulled !== undefined && published === undefined),
    definitionLinks: textDocument?.definition?.linkSupport === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes("markdown") ?? true,
    markdownDocumentation: documentation?.includes("markdown") ?? true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    textContent: workspace?.textDocumentContent !== undefined,
    commands:
      typeof options === "object" && options !== null && (options as Record<string, unknown>)["commands"] === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
  };
}
