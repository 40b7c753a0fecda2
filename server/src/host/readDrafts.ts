// The drafts on disk, listed and read when somebody asks for all of them: nothing is kept watch on.

import { join } from "node:path";
import { decode } from "../readers/decode";
import { listFiles } from "./listFiles";
import { readFileBounded } from "./readFile";

export interface DraftFile {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
}

/** Files that cannot be read are left out. `isWanted` is asked before a file is read. */
export async function* readDrafts(
  root: string,
  globs: readonly string[],
  isWanted: (path: string) => boolean,
): AsyncGenerator<DraftFile> {
  const { files } = await listFiles(root, { include: globs });
  for (const file of files) {
    const path = join(root, file);
    if (!isWanted(path)) {
      continue;
    }
    const read = await readFileBounded(path);
    if ("bytes" in read) {
      yield { path, text: decode(read.bytes).text };
    }
  }
}
