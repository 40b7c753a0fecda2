// Where a person's own folders are.

import { homedir } from "node:os";
import { Uri } from "vscode";

export function findHome(): Uri | undefined {
  return Uri.file(homedir());
}
