// Files and folders as a command line names them, to files. Paths stay as they were given.

import { stat } from "node:fs/promises";
import { join } from "node:path";
import { listFiles } from "./listFiles";
import { NOT_UTF8, REPLACEMENT, toReadProblem } from "./readProblems";

export interface PathProblem {
  readonly path: string;
  readonly message: string;
}

export interface ListedFiles {
  readonly files: readonly string[];
  readonly problems: readonly PathProblem[];
}

/**
 * Files as given, folders walked; each once, in order. Paths are as given, or as
 * found below the folder given. Never rejects.
 */
export async function listPaths(
  paths: readonly string[],
  include: readonly string[],
  exclude: readonly string[] = [],
): Promise<ListedFiles> {
  const files = new Set<string>();
  const problems: PathProblem[] = [];
  for (const path of paths) {
    try {
      if (!(await stat(path)).isDirectory()) {
        files.add(path);
        continue;
      }
    } catch (error) {
      const isUnnamed = (error as NodeJS.ErrnoException).code === "ENOENT" && path.includes(REPLACEMENT);
      problems.push({ path, message: isUnnamed ? NOT_UTF8 : toReadProblem(error) });
      continue;
    }
    const found = await listFiles(path, { include, exclude });
    for (const file of found.files) {
      files.add(join(path, file));
    }
    problems.push(...found.problems);
  }
  return { files: [...files], problems };
}
