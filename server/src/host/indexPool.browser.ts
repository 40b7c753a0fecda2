// Files to indexes in the one thread of the browser's server, one after the other. Reading one waits for the client,
// and requests are answered meanwhile.

import { SourceMemory } from "../core/corpus/sourceMemory";
import { indexAnyBytes } from "./indexBytes";
import type * as Node from "./indexPool";
import { readFileBounded } from "./readFile";

/** Files that are asked for before their turn: the next ones come while one is read. */
const AHEAD = 8;

/** A desk's sources share what stands below their texts. */
const memory = new SourceMemory();

export const indexFiles: typeof Node.indexFiles = async (files, onFile, { signal } = {}) => {
  const reads = files.slice(0, AHEAD).map(({ path }) => readFileBounded(path));
  for (const [i, file] of files.entries()) {
    if (signal?.aborted) {
      return;
    }
    const read = await reads[i % AHEAD];
    const next = files[i + AHEAD];
    if (next) {
      reads[i % AHEAD] = readFileBounded(next.path);
    }
    if (read) {
      onFile(await indexAnyBytes(file, read, memory));
    }
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
};
