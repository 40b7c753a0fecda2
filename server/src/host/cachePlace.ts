// Where the cache lies and which program wrote it.

import { createHash } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { removeUnfinished } from "../files/unfinished";
import { makePrivate } from "./privateFolder";

export interface CachePlace {
  readonly file: string;
  /** The version of the program that wrote it: another's annotations are not this one's. */
  readonly stamp: string;
}

const FILE_END = ".sources";
/** Caches of other folders that are kept, newest first. A cache of 10,000 articles is about 80 MB. */
const KEPT = 12;

/**
 * Set by the build: a hash of all that the program is made from, so that whatever changes an annotation changes it. Not
 * defined where the program runs from its TypeScript, or is rebuilt on every change.
 */
declare const BUILD_STAMP: string;

/**
 * The cache of the sources at these paths, in `folder` or in the user's cache folder. Null where the program's own
 * version cannot be told: a cache that outlives a change of the annotators would be wrong.
 */
export function findCachePlace(paths: readonly string[], folder = userCacheFolder()): CachePlace | null {
  if (typeof BUILD_STAMP === "undefined") {
    return null;
  }
  const name = createHash("sha1")
    .update(
      paths
        .map((path) => resolve(path))
        .sort()
        .join("\n"),
    )
    .digest("hex")
    .slice(0, 20);
  return { file: join(folder, name + FILE_END), stamp: BUILD_STAMP };
}

/** What an older version's writer left that was killed; one that still writes has been at it for seconds. */
const LEFT_OVER = /\.sources\.\d+-[0-9a-f]+$/;
const LEFT_OVER_MS = 3_600_000;

/** Before a cache is read: others' rights to the folder go, and so does what killed writers left. Never rejects. */
export async function tidyCaches(folder: string): Promise<void> {
  await makePrivate(folder, FILE_END);
  await removeUnfinished(folder);
}

/** Removes the caches used longest ago. Never rejects. */
export async function pruneCaches(folder = userCacheFolder()): Promise<void> {
  try {
    const all = await readdir(folder);
    for (const name of all.filter((other) => LEFT_OVER.test(other))) {
      const path = join(folder, name);
      if (Date.now() - (await stat(path)).mtimeMs > LEFT_OVER_MS) {
        await rm(path, { force: true });
      }
    }
    const names = all.filter((name) => name.endsWith(FILE_END));
    const used = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })));
    for (const { name } of used.sort((a, b) => b.at - a.at).slice(KEPT)) {
      await rm(join(folder, name), { force: true });
    }
  } catch {
    // A folder that cannot be listed, or a file another program has just removed: nothing is lost by leaving it.
  }
}

/** By the conventions of each system. */
export function userCacheFolder(): string {
  const { env, platform } = process;
  if (platform === "win32") {
    return join(env["LOCALAPPDATA"] ?? join(homedir(), "AppData", "Local"), "verbatim", "cache");
  }
  if (platform === "darwin") {
    return join(homedir(), "Library", "Caches", "verbatim");
  }
  return join(env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "verbatim");
}
