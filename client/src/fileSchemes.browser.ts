// In the browser files lie wherever the workspace's folders do: in a repository, on a server, in the browser itself.

import { Uri, workspace } from "vscode";
import type * as Node from "./fileSchemes";

export const fileSchemes: typeof Node.fileSchemes = () => [
  ...new Set((workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)),
];

/** Of the folder that it lies in. */
export const toFile: typeof Node.toFile = (path) => {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const folder = folders.find((uri) => path.startsWith(`${uri.path}/`)) ?? folders[0];
  return folder ? folder.with({ path }) : Uri.from({ scheme: "file", path });
};
