// The sources and the writing prompt as a server of the Model Context Protocol that the editor starts by itself. Its
// tools are left out: the editor has them from the extension, and an agent would see each twice.

import { join } from "node:path";
import { Disposable, EventEmitter, workspace, type ExtensionContext, type WorkspaceFolder } from "vscode";
import { findMcpApi, findToolApi, type McpServer } from "./editorApi";

const PROVIDER = "verbatim.sources";

/** Nothing where the editor starts no such servers. */
export function registerMcpServer(context: ExtensionContext): Disposable {
  const api = findMcpApi();
  if (!api) {
    return Disposable.from();
  }
  const changed = new EventEmitter<void>();
  const hasTools = findToolApi() === undefined;
  return Disposable.from(
    changed,
    workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("verbatim.sources")) {
        changed.fire();
      }
    }),
    api.registerProvider(PROVIDER, {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions: () =>
        (workspace.workspaceFolders ?? [])
          .filter(({ uri }) => uri.scheme === "file")
          .map((folder) => api.toDefinition(toServer(folder, hasTools, context))),
    }),
  );
}

function toServer(folder: WorkspaceFolder, hasTools: boolean, context: ExtensionContext): McpServer {
  const globs = workspace.getConfiguration("verbatim", folder.uri).get<string[]>("sources", []);
  const paths = [...new Set(globs.map(toFolder))];
  return {
    label: (workspace.workspaceFolders ?? []).length > 1 ? `Verbatim (${folder.name})` : "Verbatim",
    // The editor's own Node, which an editor for the desktop is only when it is told so.
    command: process.execPath,
    args: [
      context.asAbsolutePath(join("dist", "cli.js")),
      "mcp",
      "--sources",
      ...paths,
      ...(hasTools ? [] : ["--no-tools"]),
    ],
    env: { ELECTRON_RUN_AS_NODE: "1" },
    version: String((context.extension.packageJSON as { readonly version: string }).version),
    folder: folder.uri,
  };
}

/** The folder that a glob begins with: "sources" for "sources/**". */
function toFolder(glob: string): string {
  const parts = glob.split("/");
  const wild = parts.findIndex((part) => /[*?[\]{}()!]/.test(part));
  return (wild < 0 ? parts : parts.slice(0, wild)).join("/") || ".";
}
