// Drafts from the command line: listed, read, annotated.

import { resolve, sep } from "node:path";
import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import { findNewestDay, indexDraft } from "../core/corpus/indexDraft";
import type { DraftIndex } from "../core/corpus/sourceTypes";
import { parseDraft } from "../core/markdown/parseDraft";
import { listPaths } from "../host/listPaths";
import { readFileBounded } from "../host/readFile";
import { readNameModel } from "../host/readNameModel";
import { decode } from "../readers/decode";
import type { Problem } from "./output";

const DRAFT_FILES = ["**/*.{md,markdown}"];

export interface LoadedDrafts {
  readonly drafts: readonly DraftIndex[];
  readonly problems: readonly Problem[];
  /** Of the drafts, and of what could not be read. */
  readonly files: readonly string[];
}

/** A folder's drafts are its Markdown files less the sources. */
export async function loadDrafts(
  paths: readonly string[],
  sourcePaths: readonly string[],
  corpus: CorpusSnapshot,
): Promise<LoadedDrafts> {
  const { files, problems } = await listPaths(paths, DRAFT_FILES);
  const day = findNewestDay(corpus);
  const drafts: DraftIndex[] = [];
  // What is wrong with a source's name is told with the sources.
  const all = problems.filter(({ path }) => paths.includes(path) || !isBelowAny(path, sourcePaths));
  for (const path of files) {
    if (!paths.includes(path) && isBelowAny(path, sourcePaths)) {
      continue;
    }
    const read = await readFileBounded(path);
    if ("problem" in read) {
      all.push({ path, message: read.problem });
      continue;
    }
    const decoded = decode(read.bytes);
    if (decoded.problem !== null) {
      all.push({ path, message: decoded.problem });
    }
    drafts.push(indexDraft(parseDraft(path, decoded.text), day, readNameModel()));
  }
  return { drafts, problems: all, files };
}

function isBelowAny(path: string, folders: readonly string[]): boolean {
  const full = resolve(path);
  return folders.some((folder) => full === resolve(folder) || full.startsWith(resolve(folder) + sep));
}
