// One file's bytes to its index: decode, lay out, annotate. Never throws: what is wrong comes back as a problem that
// names what to do.

import { indexSource } from "../core/corpus/indexSource";
import type { SourceMemory } from "../core/corpus/sourceMemory";
import type { SourceIndex } from "../core/corpus/sourceTypes";
import { findFormat } from "../readers/formats";
import { readFormat, readSource } from "../readers/readSource";
import { hashContent } from "./hashContent";
import { readNameModel } from "./readNameModel";
import type { ReadBytes } from "./readProblems";

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

/** Of text, Markdown and pages; with a `memory` of the files before, sooner. */
export function indexBytes(file: FileToIndex, read: ReadBytes, memory?: SourceMemory): IndexedFile {
  const checked = checkRead(file, read);
  return "bytes" in checked
    ? annotate(file.path, checked.hash, () =>
        indexSource(readSource(file.path, checked.bytes), readNameModel(), memory),
      )
    : checked;
}

/**
 * The same, and of a format that has a reader of its own: to be called where it may take as long, and as much memory,
 * as the file makes it take.
 */
export async function indexAnyBytes(file: FileToIndex, read: ReadBytes, memory?: SourceMemory): Promise<IndexedFile> {
  const format = findFormat(file.path);
  if (!format) {
    return indexBytes(file, read, memory);
  }
  const checked = checkRead(file, read);
  if (!("bytes" in checked)) {
    return checked;
  }
  const source = await readFormat(format, file.path, checked.bytes);
  return annotate(file.path, checked.hash, () => indexSource(source, readNameModel(), memory));
}

function checkRead(
  { path, knownHash }: FileToIndex,
  read: ReadBytes,
): { readonly hash: string; readonly bytes: Uint8Array } | IndexedFile {
  if ("problem" in read) {
    return { path, problem: read.problem };
  }
  const hash = hashContent(read.bytes);
  return hash === knownHash ? { path, hash, isUnchanged: true } : { hash, bytes: read.bytes };
}

function annotate(path: string, hash: string, index: () => SourceIndex): IndexedFile {
  try {
    return { path, hash, source: index() };
  } catch (error) {
    // No content should come here; one that does must not take the other sources with it.
    return { path, problem: `could not be indexed: ${error instanceof Error ? error.message : String(error)}` };
  }
}
