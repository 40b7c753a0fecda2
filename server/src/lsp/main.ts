// The language server: on standard input and output where its arguments say so, else by Node's own channel, as VS Code
// starts it.

import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { surviveBrokenCache } from "../host/surviveBrokenCache";
import { tuneEngine } from "../host/tuneEngine";
import { Lifecycle } from "./lifecycle";
import { startServer } from "./startServer";
import { startStdioServer } from "./stdio";

tuneEngine();
surviveBrokenCache();
if (process.argv.includes("--stdio")) {
  startStdioServer();
} else {
  startServer(createConnection(ProposedFeatures.all, { messageStrategy: new Lifecycle() }));
}
