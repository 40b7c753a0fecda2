// Which URIs are files that the server reads.

import { Uri } from "vscode";

export function fileSchemes(): readonly string[] {
  return ["file"];
}

/** The file at a path as the server has it. */
export function toFile(path: string): Uri {
  return Uri.from({ scheme: "file", path });
}
