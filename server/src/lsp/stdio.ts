// The language server on standard input and output, for any editor. Ends when its input does.

import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { Lifecycle } from "./lifecycle";
import { MessageGuard } from "./messageGuard";
import { startServer } from "./startServer";

export function startStdioServer(): void {
  // Standard output is the protocol's; whatever a library has to say goes elsewhere.
  console.log = console.error;
  const input = new MessageGuard((reason) => console.error(`verbatim: the server ends: ${reason}`));
  process.stdin.pipe(input);
  startServer(createConnection(ProposedFeatures.all, input, process.stdout, { messageStrategy: new Lifecycle() }));
}
