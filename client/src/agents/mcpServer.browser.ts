// No server for agents in the browser: it is a program of its own, and nothing there can start one. The tools are the
// extension's, and stay.

import { Disposable } from "vscode";
import type * as Node from "./mcpServer";

export const registerMcpServer: typeof Node.registerMcpServer = () => Disposable.from();
