// The extension: starts the language server and shows how it is doing. It analyses nothing itself.

import { commands, l10n, window, type ExtensionContext } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { createClient } from "./createClient";
import { openDesk } from "./desk";
import { registerExampleDesk } from "./firstMinutes/exampleDesk";
import { listenToIndex } from "./indexStates";
import { showStatus } from "./status";

let client: LanguageClient | undefined;

export function activate(context: ExtensionContext): void {
  const started = createClient(context);
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
