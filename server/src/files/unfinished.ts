// Files that are being written beside the one they are to replace: their names, and how
// those are taken away whose writer was killed.

import { createHash, randomBytes } from "node:crypto";
import { lstat, readdir, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";

/**
 * Hidden, so that no walk takes it for a draft or a source; by machine and process, so that the next writer can tell
 * whether its writer still runs.
 */
const UNFINISHED = /^\.verbatim-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{12}\.tmp$/;
/** A writer of another machine, or whose number another process has by now: nobody writes for so long. Milliseconds. */
const LONGEST_MS = 3_600_000;

const machine = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);

export function newUnfinishedName(): string {
  return `.verbatim-${machine}-${process.pid}-${randomBytes(6).toString("hex")}.tmp`;
}

/** Takes away what killed writers left in this folder. Never rejects: what cannot be taken away does no harm. */
export async function removeUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const match = UNFINISHED.exec(name);
    if (match) {
      await removeIfLeft(join(folder, name), match[1]!, Number(match[2])).catch(() => undefined);
    }
  }
}

async function removeIfLeft(path: string, writersMachine: string, writer: number): Promise<void> {
  const found = await lstat(path);
  const isLeft = (writersMachine === machine && !isRunning(writer)) || Date.now() - found.mtimeMs > LONGEST_MS;
  if (found.isFile() && isLeft) {
    await rm(path);
  }
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
