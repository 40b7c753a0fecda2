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
import { loadCorpus } from "./loadCorpus";
import type { Problem } from "./output";

/** Bytes. A book has one million; beyond this a check would take minutes and gigabytes. */
const LARGEST_DRAFT = 5 * 1024 * 1024;

const DRAFT_FILES = ["**/*.{md,markdown}"];

interface LoadedDrafts {
  readonly drafts: readonly DraftIndex[];
  readonly problems: readonly Problem[];
  /** Of the drafts, and of what could not be read. */
  readonly files: readonly string[];
}

export interface LoadedAll {
  readonly corpus: CorpusSnapshot;
  readonly drafts: readonly DraftIndex[];
  /** Of the sources, then of the drafts. */
  readonly problems: readonly Problem[];
  /** Every file that was read or should have been: none of them may be written to. */
  readonly files: readonly string[];
}

/** Sources and drafts together. Nothing is printed but progress. */
export async function loadAll(
  draftPaths: readonly string[],
  sourcePaths: readonly string[],
  useCache: boolean,
): Promise<LoadedAll> {
  const { corpus, problems, inputs } = await loadCorpus(sourcePaths, useCache);
  const { drafts, problems: draftProblems, files } = await loadDrafts(draftPaths, sourcePaths, corpus);
  return { corpus, drafts, problems: [...problems, ...draftProblems], files: [...files, ...inputs] };
}

/** A folder's drafts are its Markdown files less the sources. */
async function loadDrafts(
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
    const read = await readFileBounded(path, LARGEST_DRAFT);
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
