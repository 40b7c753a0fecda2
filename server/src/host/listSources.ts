// The source files of a workspace folder. Walks only the folders that the globs begin
// with: a desk may lie beside much else.

import { basename, dirname, join, relative } from "node:path";
import picomatch from "picomatch";
import { isBelow, isWithin } from "./deskPaths";
import { stat } from "./disk";
import { listFiles, type ListOptions } from "./listFiles";

export interface DeskFolder {
  /** Absolute, without a separator at the end. */
  readonly root: string;
  /** Which of its files are sources; relative to the root. */
  readonly sources: readonly string[];
}

export interface SourceList {
  /** Absolute. */
  readonly files: ReadonlySet<string>;
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

/**
 * A folder that is not there has no sources, which is no problem. Never rejects. `within`: a folder, absolute; only
 * what lies below it is listed. With `most`, the listing of each glob ends when it has found so many.
 */
export async function listSources(
  root: string,
  globs: readonly string[],
  within: string = root,
  limits: Pick<ListOptions, "most" | "onFound"> = {},
): Promise<SourceList> {
  const files = new Set<string>();
  const problems = new Map<string, string>();
  for (const glob of globs) {
    const { base, glob: rest } = picomatch.scan(glob);
    const folder = join(root, rest ? base : dirname(base));
    const isWhole = isWithin(folder, within);
    if ((!isWhole && !isBelow(within, folder)) || !(await isThere(folder))) {
      continue;
    }
    const listed = await listFiles(folder, {
      ...limits,
      include: [rest || basename(base)],
      ...(!isWhole && { below: relative(folder, within) }),
    });
    for (const file of listed.files) {
      files.add(join(folder, file));
    }
    for (const { path, message } of listed.problems) {
      problems.set(path, message);
    }
  }
  return { files, problems: [...problems].map(([path, message]) => ({ path, message })) };
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    return !["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "");
  }
}
