// One file written through the editor, whose file system takes care that it is whole. What changes between comparing
// and writing is lost: an editor cannot do both at once.

import { Uri, workspace } from "vscode";
import type * as Node from "./writeBytes";

export const writeBytes: typeof Node.writeBytes = async (uri, bytes, expected) => {
  try {
    await workspace.fs.createDirectory(Uri.joinPath(uri, ".."));
    const found = await workspace.fs.readFile(uri).then(undefined, () => null);
    if (!isSame(found, expected)) {
      return "changed";
    }
    await workspace.fs.writeFile(uri, bytes);
    return "written";
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
};

function isSame(found: Uint8Array | null, expected: Uint8Array | null): boolean {
  return found === null || expected === null
    ? found === expected
    : found.length === expected.length && found.every((byte, i) => byte === expected[i]);
}
