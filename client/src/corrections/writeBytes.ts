// One file written as everything of ours is: as a whole or not at all.

import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { Uri } from "vscode";
import { replaceFile } from "../../../server/src/files/replaceFile";

export type Written = "written" | "changed" | { readonly problem: string };

/** Only over the bytes that are `expected`, null for no file. Its folder is made where there is none. */
export async function writeBytes(uri: Uri, bytes: Uint8Array, expected: Uint8Array | null): Promise<Written> {
  try {
    await mkdir(dirname(uri.fsPath), { recursive: true });
  } catch (error) {
    return { problem: (error as Error).message };
  }
  const written = await replaceFile(uri.fsPath, bytes, { expected });
  if (!("problem" in written)) {
    return "written";
  }
  return written.isChanged ? "changed" : { problem: written.problem };
}
