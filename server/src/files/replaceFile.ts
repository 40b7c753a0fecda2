// The one way a file is written: whole, beside the file, onto the disk, and then in its place in one step. Whoever
// reads it meanwhile, is killed over it or has no room for it has the file as it was or as it is to be, never a part of
// one. docs/decisions/0018 says what that rests on.

import { lstatSync, readFileSync, renameSync, rmSync, type Stats } from "node:fs";
import { access, constants, lstat, open, readlink, realpath, rm, type FileHandle } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { newUnfinishedName, removeUnfinished } from "./unfinished";

/** `note`: what the writer of the file should know, in words that follow its name. */
export type Written = { readonly note: string | null } | { readonly problem: string; readonly isChanged: boolean };

export interface ReplaceOptions {
  /**
   * What the file held when it was read, null for no file: where it holds anything else by now, nothing is written.
   * Anything may be there without.
   */
  readonly expected?: Uint8Array | null;
  /** Rights of a file that is new; as the system sets them without. A file that is there keeps its own. */
  readonly mode?: number;
  /** The program's own file: a link or whatever else lies in its place is replaced, not followed. */
  readonly isOurs?: boolean;
}

/** Writes the content, in order. */
export type Fill = (file: FileHandle) => Promise<void>;

const CHANGED = "has changed since it was read, and was not written; try again";
/** As many as Linux follows. */
const MOST_LINKS = 40;

/**
 * Never rejects: what stood in the way comes back in words that follow the file's name, and the file is as it was. A
 * link stays a link: the file that it leads to is written. Rights stay, and owner and group where this user may give
 * them. Costs one flush of the disk.
 */
export async function replaceFile(
  path: string,
  content: Uint8Array | Fill,
  options: ReplaceOptions = {},
): Promise<Written> {
  try {
    const target = options.isOurs === true ? path : await followLinks(path);
    const before = options.isOurs === true ? null : await findReplaceable(target);
    await removeUnfinished(dirname(target));
    if (await isChangedElseReplace(target, content, before, options)) {
      return { problem: CHANGED, isChanged: true };
    }
    await flushFolder(dirname(target));
    return {
      note: before !== null && before.nlink > 1 ? "had other names (hard links): under those it is as it was" : null,
    };
  } catch (error) {
    return { problem: toWriteProblem(error), isChanged: false };
  }
}

/** True where the file does not hold what was expected, and then nothing is written. */
async function isChangedElseReplace(
  target: string,
  content: Uint8Array | Fill,
  before: Stats | null,
  { expected, mode }: ReplaceOptions,
): Promise<boolean> {
  const fresh = join(dirname(target), newUnfinishedName());
  const discard = (): void => rmSync(fresh, { force: true });
  process.once("exit", discard);
  let isReplaced = false;
  try {
    // Nobody else reads it before it has the rights that it is to have.
    const file = await open(fresh, "wx", before === null ? mode : 0o600);
    try {
      await (typeof content === "function" ? content(file) : file.writeFile(content));
      if (before !== null) {
        await giveRights(file, before);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    // Nothing else of this program runs between looking and replacing. What another program writes within these
    // microseconds is lost: no system has a rename that asks first.
    if (expected === undefined || holds(target, expected)) {
      renameSync(fresh, target);
      isReplaced = true;
    }
    return !isReplaced;
  } finally {
    if (!isReplaced) {
      await rm(fresh, { force: true }).catch(() => undefined);
    }
    process.off("exit", discard);
  }
}

function holds(path: string, expected: Uint8Array | null): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined || expected === null) {
    return found === undefined && expected === null;
  }
  return found.isFile() && found.size === expected.length && readFileSync(path).equals(expected);
}

/** The file that a link leads to, in however many steps; it need not be there. */
async function followLinks(path: string): Promise<string> {
  let at = resolve(path);
  for (let i = 0; i < MOST_LINKS; i++) {
    const folder = await realpath(dirname(at));
    const next = await readlink(at).catch(() => null);
    if (next === null) {
      return join(folder, basename(at));
    }
    at = resolve(folder, next);
  }
  throw new Refusal("cannot be written: its links lead in a circle");
}

/** Null where there is no such file. */
async function findReplaceable(target: string): Promise<Stats | null> {
  let found: Stats;
  try {
    found = await lstat(target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") {
      return null;
    }
    throw error;
  }
  if (!found.isFile()) {
    throw new Refusal(found.isDirectory() ? "is a folder, not a file" : "is no regular file, and cannot be replaced");
  }
  // Replacing asks for no right to the file itself: one that is read-only is meant to stay as it is.
  await access(target, constants.W_OK);
  return found;
}

/** Where the group cannot be kept, what it may do is what everybody may: no other group gains anything. */
async function giveRights(file: FileHandle, { mode, uid, gid }: Stats): Promise<void> {
  const own = await file.stat();
  let rights = mode & 0o7777;
  if (own.uid !== uid || own.gid !== gid) {
    const isOwnerKept = await file.chown(uid, gid).then(
      () => true,
      () => false,
    );
    const isGroupKept =
      isOwnerKept ||
      (await file.chown(-1, gid).then(
        () => true,
        () => false,
      ));
    if (!isOwnerKept) {
      rights &= 0o777;
    }
    if (!isGroupKept) {
      rights = (rights & ~0o070) | ((rights & 0o007) << 3);
    }
  }
  await file.chmod(rights);
}

/**
 * So that the new name outlives a power cut. Not every system lets a folder be opened;
 * the content is on the disk all the same.
 */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch {
    // The file is written; only a power cut within seconds could bring the old one back, whole.
  }
}

class Refusal extends Error {}

function toWriteProblem(error: unknown): string {
  if (error instanceof Refusal) {
    return error.message;
  }
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
      return `cannot be written: there is no room left on the disk (${code})`;
    case "EACCES":
    case "ENOENT":
      return `cannot be written: its folder does not exist (${code})`;
    case "EPERM":
      return `cannot be written: permission denied (${code})`;
    case "EROFS":
      return `cannot be written: the disk is read-only (${code})`;
    default:
      return `cannot be written: ${message}`;
  }
}
