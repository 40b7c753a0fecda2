// The language server on standard input and output, for any editor. Ends when its input does.

import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { startServer } from "./startServer";

export function startStdioServer(): void {
  // Standard output is the protocol's; whatever a library has to say goes elsewhere.
  console.log = console.error;
  startServer(createConnection(ProposedFeatures.all, process.stdin, process.stdout));
}
