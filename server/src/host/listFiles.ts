// The files below a folder, in one order on every machine. Hidden folders and node_modules are left out. Links are never
// followed: one that stays below the folder would only name a file twice (or loop), one that leaves it is told as a problem.

import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import picomatch from "picomatch";
import { isBelow } from "./deskPaths";
import { NOT_UTF8, REPLACEMENT, toKindProblem, toReadProblem } from "./readFile";

export interface ListOptions {
  /** Globs against the path below the root, with "/" on every system; all files where absent. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** Relative to the root, with the system's separator: of it alone the files are listed. None where it is not there, is left out, or is reached by a link. */
  readonly below?: string;
}

export interface FileList {
  /** Relative to the root, with the system's separator; by UTF-16 code units. */
  readonly files: string[];
  readonly problems: { readonly path: string; readonly message: string }[];
}

const LEFT_OUT = "node_modules";

/** Never rejects: a root that is not there is a problem. Problem paths begin with the root as given. */
export async function listFiles(root: string, options: ListOptions = {}): Promise<FileList> {
  const isIncluded = picomatch([...(options.include ?? ["**"])]);
  const isExcluded = options.exclude?.length ? picomatch([...options.exclude]) : () => false;
  const files: string[] = [];
  const problems: FileList["problems"] = [];
  let top: string;
  try {
    top = await realpath(root);
  } catch (error) {
    return { files, problems: [{ path: root, message: toReadProblem(error) }] };
  }

  const { below = "" } = options;
  if (below !== "" && !(await isReachedFrom(top, below))) return { files, problems };
  const folders: string[] = [below];
  // A list, not recursion: how deep it goes is the file system's choice, and a stack is not.
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    try {
      const entries = await readdir(join(root, folder), { withFileTypes: true });
      const unnamed = await listNotUtf8(join(root, folder), entries);
      for (const entry of entries) {
        const name = folder === "" ? entry.name : folder + sep + entry.name;
        const slashed = sep === "/" ? name : name.split(sep).join("/");
        if (isExcluded(slashed)) continue;
        if (unnamed.has(entry.name)) {
          if (!isLeftOut(entry.name) && (entry.isDirectory() || isIncluded(slashed))) {
            problems.push({ path: join(root, name), message: NOT_UTF8 });
          }
        } else if (entry.isDirectory()) {
          if (!isLeftOut(entry.name)) folders.push(name);
        } else if (entry.isFile()) {
          if (isIncluded(slashed)) files.push(name);
        } else if (entry.isSymbolicLink() && !entry.name.startsWith(".")) {
          const message = await checkLink(join(root, name), top, isIncluded(slashed));
          if (message) problems.push({ path: join(root, name), message });
        } else if (!entry.name.startsWith(".") && (isIncluded(slashed) || extname(entry.name) === "")) {
          const message = toKindProblem(entry);
          if (message !== null) {
            problems.push({ path: join(root, name), message });
          }
        }
      }
    } catch (error) {
      problems.push({ path: join(root, folder), message: toReadProblem(error) });
    }
  }
  return { files: files.sort(byCodeUnits), problems: problems.sort((a, b) => byCodeUnits(a.path, b.path)) };
}

/** Names that stand for bytes which are no UTF-8: no file can be opened by them. Looks at the folder again only where a name may be one. */
async function listNotUtf8(folder: string, entries: readonly Dirent[]): Promise<ReadonlySet<string>> {
  if (!entries.some(({ name }) => name.includes(REPLACEMENT))) {
    return new Set();
  }
  const names = await readdir(folder, { encoding: "buffer" });
  return new Set(names.filter((bytes) => !Buffer.from(bytes.toString("utf8")).equals(bytes)).map((bytes) => bytes.toString("utf8")));
}

function isLeftOut(name: string): boolean {
  return name.startsWith(".") || name === LEFT_OUT;
}

/** True where no part of the path below the root is left out. */
export function isListed(path: string, root: string): boolean {
  return isBelow(path, root) && !relative(root, path).split(sep).some(isLeftOut);
}

async function isReachedFrom(top: string, below: string): Promise<boolean> {
  if (!isListed(join(top, below), top)) return false;
  try {
    return (await realpath(join(top, below))) === join(top, below);
  } catch {
    return false;
  }
}

/** What to tell of a link that is not followed; undefined where nothing is missed, because its target stands below the root anyway. */
async function checkLink(path: string, top: string, isWanted: boolean): Promise<string | undefined> {
  try {
    const real = await realpath(path);
    if (real === top || real.startsWith(top.endsWith(sep) ? top : top + sep)) return undefined;
    const isFolder = (await stat(real)).isDirectory();
    return isFolder || isWanted ? "is a link that leads out of this folder, and is not followed; put the file itself here" : undefined;
  } catch (error) {
    return isWanted ? toReadProblem(error) : undefined;
  }
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
