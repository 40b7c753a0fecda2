// Whether two paths name one file: by the file itself, so that links, other names and
// other ways of writing a path do not hide it.

import { stat } from "node:fs/promises";

/** False where there is no file of the first path. Costs a look at each of the others. */
export async function isSameFileAsAny(path: string, others: readonly string[]): Promise<boolean> {
  const identity = await identify(path);
  if (identity === null) {
    return false;
  }
  for (const other of others) {
    if ((await identify(other)) === identity) {
      return true;
    }
  }
  return false;
}

/** Device and file number; null where there is no such file. */
async function identify(path: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}
