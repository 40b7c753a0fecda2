// One file to its index: read, decode, annotate. What a worker thread does, and the
// main thread where there is little to do.

import { indexSource } from "../core/corpus/indexSource";
import type { SourceMemory } from "../core/corpus/sourceMemory";
import type { SourceIndex } from "../core/corpus/sourceTypes";
import { findFormat } from "../readers/formats";
import { readFormat, readSource } from "../readers/readSource";
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

/**
 * A file of a format that has a reader of its own. In a worker alone: it may take as long, and as much memory, as the
 * file makes it take. Never rejects.
 */
export async function indexFormat(file: FileToIndex, memory?: SourceMemory): Promise<IndexedFile> {
  const format = findFormat(file.path);
  const read = readFileNow(file.path);
  if (!format || "problem" in read) {
    return indexRead(file, read, memory);
  }
  const hash = hashContent(read.bytes);
  if (hash === file.knownHash) {
    return { path: file.path, hash, isUnchanged: true };
  }
  const source = await readFormat(format, file.path, read.bytes);
  return annotate(file.path, hash, () => indexSource(source, readNameModel(), memory));
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
  const { bytes } = read;
  return annotate(path, hash, () => indexSource(readSource(path, bytes), readNameModel(), memory));
}

function annotate(path: string, hash: string, index: () => SourceIndex): IndexedFile {
  try {
    return { path, hash, source: index() };
  } catch (error) {
    // No content should come here; one that does must not take the other sources with it.
    return { path, problem: `could not be indexed: ${error instanceof Error ? error.message : String(error)}` };
  }
}
