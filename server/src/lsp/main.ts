// The language server as VS Code starts it: by Node's own channel, or as its arguments say.

import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { surviveBrokenCache } from "../host/surviveBrokenCache";
import { tuneEngine } from "../host/tuneEngine";
import { Lifecycle } from "./lifecycle";
import { startServer } from "./startServer";

tuneEngine();
surviveBrokenCache();
startServer(createConnection(ProposedFeatures.all, { messageStrategy: new Lifecycle() }));
