// One file to its index: read, decode, annotate. What a worker thread does, and the main thread where there is little to do.

import { indexSource } from "../core/corpus/indexSource";
import type { SourceMemory } from "../core/corpus/sourceMemory";
import type { SourceIndex } from "../core/corpus/sourceTypes";
import { readSource } from "../readers/readSource";
import { hashContent } from "./hashContent";
import { readFileBounded, readFileNow } from "./readFile";
import { readNameModel } from "./readNameModel";

export interface FileToIndex {
  /** Absolute, or against the working folder. */
  readonly path: string;
  /** The hash of the content that the caller has an index of: the same content is not indexed again. */
  readonly knownHash?: string | undefined;
}

export type IndexedFile =
  | { readonly path: string; readonly hash: string; readonly source: SourceIndex }
  | { readonly path: string; readonly hash: string; readonly isUnchanged: true }
  | { readonly path: string; readonly problem: string };

/** Never rejects: what is wrong comes back as a problem that names what to do. */
export async function indexFile(file: FileToIndex): Promise<IndexedFile> {
  return indexRead(file, await readFileBounded(file.path));
}

/** The same at once, for a worker thread; with a `memory` of the files before, sooner. Never throws. */
export function indexFileNow(file: FileToIndex, memory?: SourceMemory): IndexedFile {
  return indexRead(file, readFileNow(file.path), memory);
}

function indexRead(
  { path, knownHash }: FileToIndex,
  read: ReturnType<typeof readFileNow>,
  memory?: SourceMemory,
): IndexedFile {
  if ("problem" in read) {
    return { path, problem: read.problem };
  }
  const hash = hashContent(read.bytes);
  if (hash === knownHash) {
    return { path, hash, isUnchanged: true };
  }
  try {
    return { path, hash, source: indexSource(readSource(path, read.bytes), readNameModel(), memory) };
  } catch (error) {
    // No content should come here; one that does must not take the other sources with it.
    return { path, problem: `could not be indexed: ${error instanceof Error ? error.message : String(error)}` };
  }
}
