// The files below a folder, in one order on every machine. Hidden folders, node_modules and the parts of saved pages
// are left out. Links are never followed: one that stays below the folder would only name a file twice (or loop), one
// that leaves it is told as a problem. Folders are read piece by piece, so that hundreds of thousands of files neither
// stand in memory at once nor keep others waiting.

import type { Dirent } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import picomatch from "picomatch";
import { isBelow } from "./deskPaths";
import { listNotUtf8, opendir, realpath, stat } from "./disk";
import { NOT_UTF8, REPLACEMENT, toKindProblem, toReadProblem } from "./readProblems";
import { isPagePart, tellPageParts } from "./pageParts";
import { compareTexts } from "../core/text/compareTexts";

export interface ListOptions {
  /** Globs against the path below the root, with "/" on every system; all files where absent. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /**
   * Relative to the root, with the system's separator: of it alone the files are listed. None where it is not there, is
   * left out, or is reached by a link.
   */
  readonly below?: string;
  /**
   * The walk ends when it has found so many files: the first ones, folder by folder
   * in their order, are the same each time.
   */
  readonly most?: number;
  /** How many files are found so far; called now and then. */
  readonly onFound?: (count: number) => void;
}

export interface FileList {
  /** Relative to the root, with the system's separator; by UTF-16 code units. */
  readonly files: string[];
  readonly problems: { readonly path: string; readonly message: string }[];
}

const LEFT_OUT = "node_modules";
/** Entries of a folder that are read at once. */
const ENTRIES_A_SLICE = 512;
/** Links that are followed to see where they lead; each costs several calls of the system. */
const MOST_LINKS = 10_000;
const TOO_MANY_LINKS = "has more than 10000 links below it; the others are not looked at";

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
  if (below !== "" && !(await isReachedFrom(top, below))) {
    return { files, problems };
  }
  const most = options.most ?? Infinity;
  const folders: string[] = [below];
  let links = 0;
  const tellUnnamed = (entry: Dirent, isNamed: boolean): string | undefined =>
    entry.isDirectory() || isNamed ? NOT_UTF8 : undefined;
  const tellOther = async (entry: Dirent, name: string, isNamed: boolean): Promise<string | null | undefined> => {
    if (entry.isSymbolicLink()) {
      return ++links <= MOST_LINKS ? checkLink(join(root, name), top, isNamed) : undefined;
    }
    return isNamed || extname(entry.name) === "" ? toKindProblem(entry) : undefined;
  };
  // A list, not recursion: how deep it goes is the file system's choice, and a stack is not.
  for (let folder = folders.pop(); folder !== undefined && files.length < most; folder = folders.pop()) {
    const toName = (entry: Dirent): string => (folder === "" ? entry.name : folder + sep + entry.name);
    const isWanted = (entry: Dirent): boolean => {
      const slashed = toSlashed(toName(entry));
      return !isExcluded(slashed) && (entry.isFile() ? isIncluded(slashed) : !isLeftOut(entry.name));
    };
    const { entries, unnamed, problem } = await readFolder(join(root, folder), isWanted);
    if (problem !== null) {
      problems.push({ path: join(root, folder), message: problem });
    }
    const inner: string[] = [];
    const parts = listPageParts(entries);
    problems.push(...[...parts].map(([name, message]) => ({ path: join(root, folder, name), message })));
    for (const entry of entries.filter((each) => !parts.has(each.name))) {
      const name = toName(entry);
      if (!unnamed.has(entry.name) && entry.isDirectory()) {
        inner.push(name);
      } else if (!unnamed.has(entry.name) && entry.isFile()) {
        files.push(...(files.length < most ? [name] : []));
      } else {
        const isNamed = isIncluded(toSlashed(name));
        const message = unnamed.has(entry.name) ? tellUnnamed(entry, isNamed) : await tellOther(entry, name, isNamed);
        problems.push(...(message ? [{ path: join(root, name), message }] : []));
      }
    }
    folders.push(...inner.reverse());
    options.onFound?.(files.length);
  }
  if (links > MOST_LINKS) {
    problems.push({ path: root, message: TOO_MANY_LINKS });
  }
  return { files: files.sort(compareTexts), problems: problems.sort((a, b) => compareTexts(a.path, b.path)) };
}

/** Folders that a browser saved beside a page, each with what to tell of it. */
function listPageParts(entries: readonly Dirent[]): ReadonlyMap<string, string> {
  const names = new Set(entries.map(({ name }) => name));
  const parts = new Map<string, string>();
  for (const entry of entries) {
    const told = entry.isDirectory() ? tellPageParts(entry.name, names) : undefined;
    if (told !== undefined) {
      parts.set(entry.name, told);
    }
  }
  return parts;
}

interface FolderEntries {
  /** By UTF-16 code units. */
  readonly entries: readonly Dirent[];
  readonly unnamed: ReadonlySet<string>;
  readonly problem: string | null;
}

/** Of a folder's entries those that are wanted. Where it cannot be read on, what was read is given. */
async function readFolder(path: string, isWanted: (entry: Dirent) => boolean): Promise<FolderEntries> {
  const entries: Dirent[] = [];
  let unnamed: ReadonlySet<string> = new Set();
  let problem: string | null = null;
  try {
    for await (const entry of await opendir(path, { bufferSize: ENTRIES_A_SLICE })) {
      if (isWanted(entry)) {
        entries.push(entry);
      }
    }
    // The folder is looked at again only where a name may be one.
    if (entries.some(({ name }) => name.includes(REPLACEMENT))) {
      unnamed = await listNotUtf8(path);
    }
  } catch (error) {
    problem = toReadProblem(error);
  }
  return { entries: entries.sort((a, b) => compareTexts(a.name, b.name)), unnamed, problem };
}

function toSlashed(path: string): string {
  return sep === "/" ? path : path.split(sep).join("/");
}

function isLeftOut(name: string): boolean {
  return name.startsWith(".") || name === LEFT_OUT;
}

/** True where no part of the path below the root is left out. */
export function isListed(path: string, root: string): boolean {
  return isBelow(path, root) && !relative(root, path).split(sep).some(isLeftOut);
}

async function isReachedFrom(top: string, below: string): Promise<boolean> {
  if (!isListed(join(top, below), top) || isPagePart(join(top, below), top)) {
    return false;
  }
  try {
    return (await realpath(join(top, below))) === join(top, below);
  } catch {
    return false;
  }
}

/**
 * What to tell of a link that is not followed; undefined where nothing is missed, because
 * its target stands below the root anyway.
 */
async function checkLink(path: string, top: string, isWanted: boolean): Promise<string | undefined> {
  try {
    const real = await realpath(path);
    if (real === top || real.startsWith(top.endsWith(sep) ? top : top + sep)) {
      return undefined;
    }
    const isFolder = (await stat(real)).isDirectory();
    return isFolder || isWanted
      ? "is a link that leads out of this folder, and is not followed; put the file itself here"
      : undefined;
  } catch (error) {
    return isWanted ? toReadProblem(error) : undefined;
  }
}
