// The extension: starts the language server and shows how it is doing. It analyses nothing itself.

import { join } from "node:path";
import { commands, l10n, window, type ExtensionContext } from "vscode";
import {
  LanguageClient,
  TransportKind,
  type LanguageClientOptions,
  type ServerOptions,
} from "vscode-languageclient/node";
import { openDesk } from "./desk";
import { registerExampleDesk } from "./firstMinutes/exampleDesk";
import { listenToIndex } from "./indexStates";
import { showStatus } from "./status";

/** Drafts and sources; "verbatim-article" is what our grammar calls a plain-text source. */
const LANGUAGES = ["markdown", "plaintext", "verbatim-article"];
/** On disk, not saved yet, and the text that the server has extracted from a page. */
const SCHEMES = ["file", "untitled", "verbatim-text"];

let client: LanguageClient | undefined;

export function activate(context: ExtensionContext): void {
  const started = toClient(context);
  client = started;
  const states = listenToIndex(started);
  context.subscriptions.push(
    states,
    showStatus(started, states),
    openDesk(started, states, context),
    registerExampleDesk(context),
    commands.registerCommand("verbatim.restart", () => started.restart()),
    commands.registerCommand("verbatim.showOutput", () => started.outputChannel.show()),
  );
  // Not awaited: VS Code waits for activation, and what is asked before the server is up waits for it anyway.
  started.start().catch((error: unknown) => {
    void window.showErrorMessage(
      l10n.t("Verbatim's language server did not start: {0}", error instanceof Error ? error.message : String(error)),
    );
  });
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

function toClient(context: ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath(join("dist", "server.js"));
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ["--nolazy", "--inspect=6011"] } },
  };
  const options: LanguageClientOptions = {
    documentSelector: LANGUAGES.flatMap((language) => SCHEMES.map((scheme) => ({ language, scheme }))),
    outputChannelName: "Verbatim",
    markdown: { isTrusted: false, supportHtml: false },
    initializationOptions: { cacheFolder: context.globalStorageUri.fsPath, commands: true },
  };
  return new LanguageClient("verbatim", "Verbatim", server, options);
}
