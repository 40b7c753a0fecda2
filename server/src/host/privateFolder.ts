// The cache's folder: nobody else may read what was read from the sources, or put anything there that is taken for it.

import { chmod, lstat, mkdir, readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** Rights of what lies in it. */
export const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;
const OTHERS = 0o077;
/** A folder for everybody's temporary files: its rights are not ours to change. */
const STICKY = 0o1000;

/**
 * Makes the folder where there is none. Returns why it is not to be used, null where it is.
 * Systems without owners of files have no say.
 */
export async function makePrivateFolder(folder: string): Promise<string | null> {
  try {
    await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
    return (await takeOthersRights(folder)) ? null : "its folder belongs to another user";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** False where the folder is another user's. */
async function takeOthersRights(folder: string): Promise<boolean> {
  const { mode, uid } = await stat(folder);
  if ((mode & STICKY) !== 0) {
    return true;
  }
  if (isOwn(uid) && (mode & OTHERS) !== 0) {
    await chmod(folder, PRIVATE_FOLDER);
  }
  return isTrusted(uid);
}

/**
 * The same for a folder of an older version, and its files with that ending. Never rejects: a folder need not be there.
 */
export async function makePrivate(folder: string, ending: string): Promise<void> {
  await takeOthersRights(folder).catch(() => false);
  for (const name of await readdir(folder).catch(() => [])) {
    if (name.endsWith(ending)) {
      await makeFilePrivate(join(folder, name)).catch(() => undefined);
    }
  }
}

async function makeFilePrivate(path: string): Promise<void> {
  const found = await lstat(path);
  if (found.isFile() && (found.mode & OTHERS) !== 0) {
    await chmod(path, PRIVATE_FILE);
  }
}

/**
 * A file of this user's or the administrator's, as far as the system tells: a link or another user's may hold anything.
 */
export async function isOwnFile(path: string): Promise<boolean> {
  const found = await lstat(path);
  return found.isFile() && isTrusted(found.uid);
}

function isOwn(uid: number): boolean {
  return process.getuid !== undefined && uid === process.getuid();
}

/** The administrator may do anything on this machine without our cache. */
function isTrusted(uid: number): boolean {
  return process.getuid === undefined || uid === 0 || isOwn(uid);
}
