// Paths of a desk: what lies below what, and how globs see it.

import { dirname, relative, sep } from "node:path";
import { lstat, stat } from "./disk";

/** Comparing a path with so many folders is cheaper than cutting it into its own. */
const FEW = 8;

export function isBelow(path: string, root: string): boolean {
  return path.startsWith(root) && path.length > root.length && (root.endsWith(sep) || path[root.length] === sep);
}

/** The folder itself, too. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || isBelow(path, folder);
}

/** Of a path and many folders. Costs the path's depth, or the folders where they are fewer. */
export function isBelowAny(path: string, folders: ReadonlySet<string>): boolean {
  if (folders.size <= FEW) {
    for (const folder of folders) {
      if (isBelow(path, folder)) {
        return true;
      }
    }
    return false;
  }
  for (let folder = dirname(path), last = path; folder !== last; last = folder, folder = dirname(folder)) {
    if (folders.has(folder)) {
      return true;
    }
  }
  return false;
}

/** Relative to the root, with "/" on every system. */
export function toGlobPath(root: string, path: string): string {
  return relative(root, path).split(sep).join("/");
}

/** True only where there is surely nothing: what cannot be looked at may still be there. */
export async function isMissing(path: string): Promise<boolean> {
  try {
    await stat(path);
    return false;
  } catch (error) {
    return ["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "");
  }
}

export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

export async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch {
    return false;
  }
}
