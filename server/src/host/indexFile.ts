// One file to its index: what a worker thread does, and the main thread where there is little to do.

import type { SourceMemory } from "../core/corpus/sourceMemory";
import { indexAnyBytes, indexBytes, type FileToIndex, type IndexedFile } from "./indexBytes";
import { readFileBounded, readFileNow } from "./readFile";

/** Never rejects: what is wrong comes back as a problem that names what to do. */
export async function indexFile(file: FileToIndex): Promise<IndexedFile> {
  return indexBytes(file, await readFileBounded(file.path));
}

/** The same at once, for a worker thread; with a `memory` of the files before, sooner. Never throws. */
export function indexFileNow(file: FileToIndex, memory?: SourceMemory): IndexedFile {
  return indexBytes(file, readFileNow(file.path), memory);
}

/**
 * A file of a format that has a reader of its own. In a worker alone: it may take as long, and as much memory, as the
 * file makes it take. Never rejects.
 */
export async function indexFormat(file: FileToIndex, memory?: SourceMemory): Promise<IndexedFile> {
  return indexAnyBytes(file, readFileNow(file.path), memory);
}
