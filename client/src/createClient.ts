// The client of the language server, which is a process of its own.

import { join } from "node:path";
import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind, type ServerOptions } from "vscode-languageclient/node";
import { toClientOptions } from "./clientOptions";

export function createClient(context: ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath(join("dist", "server.js"));
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ["--nolazy", "--inspect=6011"] } },
  };
  return new LanguageClient(
    "verbatim",
    "Verbatim",
    server,
    toClientOptions({ cacheFolder: context.globalStorageUri.fsPath }),
  );
}
