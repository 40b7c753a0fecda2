// The file system that the host reads: here Node's; in the browser, the client's (disk.browser.ts). Errors carry Node's
// codes (`ENOENT`, `EACCES`), which `toReadProblem` makes sentences of.

import { existsSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";

export { lstat, opendir, realpath, stat } from "node:fs/promises";

/** Whether files of any scheme can be read, or those of `file:` alone. */
export const READS_ANY_SCHEME: boolean = false;

/** Whether something is there, at once. */
export function isThereNow(path: string): boolean {
  return existsSync(path);
}

/** A file with something in it: neither gone for its next version nor just cut short to be written anew. */
export function isWritten(path: string): boolean {
  try {
    const found = statSync(path);
    return found.isFile() && found.size > 0;
  } catch {
    return false;
  }
}

/** The names in a folder that stand for bytes which are not UTF-8: no file can be opened by them. */
export async function listNotUtf8(folder: string): Promise<ReadonlySet<string>> {
  const names = await readdir(folder, { encoding: "buffer" });
  return new Set(
    names.filter((bytes) => !Buffer.from(bytes.toString("utf8")).equals(bytes)).map((bytes) => bytes.toString("utf8")),
  );
}
