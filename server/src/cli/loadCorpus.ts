// Paths from the command line to a corpus: list, read, index, merge.

import { stat } from "node:fs/promises";
import { join } from "node:path";
import { CorpusHost } from "../core/corpus/corpusHost";
import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import { indexSource } from "../core/corpus/indexSource";
import type { SourceIndex } from "../core/corpus/sourceTypes";
import { listFiles } from "../host/listFiles";
import { readFileBounded } from "../host/readFile";
import { readNameModel } from "../host/readNameModel";
import { readSource } from "../readers/readSource";
import { startProgress, type Problem } from "./output";

export interface LoadedCorpus {
  readonly corpus: CorpusSnapshot;
  /** Files and folders that could not be read at all; those of a source's content are in `meta`. */
  readonly problems: readonly Problem[];
}

export interface ListedFiles {
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

const SOURCE_FILES = ["**/*.{txt,text,md,markdown,html,htm,pdf,docx,doc,odt,rtf,epub}"];

export async function loadCorpus(paths: readonly string[]): Promise<LoadedCorpus> {
  const { files, problems } = await listPaths(paths, SOURCE_FILES);
  const progress = startProgress("reading sources:");
  const all = [...problems];
  const sources: SourceIndex[] = [];
  for (const [done, path] of files.entries()) {
    progress.step(done, files.length);
    const read = await readFileBounded(path);
    if ("problem" in read) all.push({ path, message: read.problem });
    else sources.push(indexSource(readSource(path, read.bytes), readNameModel()));
  }
  const host = new CorpusHost();
  const corpus = host.apply(sources.map((source) => ({ path: source.path, source })));
  progress.end();
  return { corpus, problems: all };
}

/** Files as given, folders walked; each once, in order. Paths are as given, or as found below the folder given. */
export async function listPaths(paths: readonly string[], include: readonly string[], exclude: readonly string[] = []): Promise<ListedFiles> {
  const files = new Set<string>();
  const problems: Problem[] = [];
  for (const path of paths) {
    try {
      if (!(await stat(path)).isDirectory()) {
        files.add(path);
        continue;
      }
    } catch (error) {
      problems.push({ path, message: `cannot be read: ${toReason(error)}` });
      continue;
    }
    const found = await listFiles(path, { include, exclude });
    for (const file of found.files) files.add(join(path, file));
    problems.push(...found.problems);
  }
  return { files: [...files], problems };
}

function toReason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT") return "there is no such file or folder";
  if (code === "EACCES" || code === "EPERM") return "permission denied";
  return error instanceof Error ? error.message : String(error);
}
