// Paths from the command line to a corpus: list, read, index, merge.

import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { CorpusHost } from "../core/corpus/corpusHost";
import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import { joinCorrections } from "../core/corpus/corrections/correctionTypes";
import type { SourceIndex } from "../core/corpus/sourceTypes";
import { findCachePlace, pruneCaches } from "../host/cachePlace";
import { listUnused, readCorrections, type FolderCorrections } from "../host/correctionsOfFolder";
import { listFiles } from "../host/listFiles";
import { loadSources, saveSources } from "../host/loadSources";
import { NOT_UTF8, REPLACEMENT, toReadProblem } from "../host/readFile";
import { startProgress, type Problem } from "./output";

export interface LoadedCorpus {
  readonly corpus: CorpusSnapshot;
  /** Files and folders that could not be read at all; those of a source's content are in `meta`. */
  readonly problems: readonly Problem[];
  /** Every file that the corpus is made from. */
  readonly inputs: readonly string[];
}

export interface ListedFiles {
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

const SOURCE_FILES = ["**/*.{txt,text,md,markdown,html,htm,pdf,docx,doc,odt,rtf,epub}"];

/** Reading a cache pays where annotating would take longer than a person notices. */
const WORTH_SAVING_MS = 1_500;

export async function loadCorpus(paths: readonly string[], useCache: boolean): Promise<LoadedCorpus> {
  const { files, problems } = await listPaths(paths, SOURCE_FILES);
  const progress = startProgress("reading sources:");
  const all = [...problems];
  const sources: SourceIndex[] = [];
  const host = new CorpusHost();
  const folders = await listCorrections(paths, files);
  host.correct(joinCorrections(folders.map(({ corrections }) => corrections)));
  const cache = useCache ? await findCachePlace(paths) : null;
  const began = Date.now();
  let done = 0;
  const loaded = await loadSources(files, (file) => {
    progress.step(++done, files.length);
    if ("problem" in file) all.push({ path: file.path, message: file.problem });
    else sources.push(file.source);
  }, {
    cache,
    now: Date.now,
    onRestore: (all, saved, stale) => void (host.restore(all, saved) && host.apply(stale.map((path) => ({ path, source: null })))),
  });
  const corpus = host.apply(sources.map((source) => ({ path: source.path, source })));
  for (const folder of folders) all.push(...folder.problems, ...listUnused(folder, corpus));
  if (cache && loaded.unsaved && (loaded.cached > 0 || Date.now() - began > WORTH_SAVING_MS)) {
    const problem = await saveSources(cache, loaded.unsaved, (known) => host.save(known));
    await pruneCaches();
    if (problem !== null) all.push({ path: cache.file, message: `the cache was not written, so the next run starts anew: ${problem}` });
  }
  progress.end();
  return { corpus, problems: all, inputs: [...files, ...folders.map(({ path }) => path)] };
}

/** Those of the working folder, and of each folder given or the one it lies in: a desk has its sources below it. */
async function listCorrections(paths: readonly string[], files: readonly string[]): Promise<readonly FolderCorrections[]> {
  const roots = new Set([process.cwd(), ...paths.flatMap((path) => [resolve(path), dirname(resolve(path))])]);
  const named = new Map(files.map((file) => [resolve(file), file]));
  const all = await Promise.all([...roots].map((root) => readCorrections(root, (path) => named.get(path) ?? path)));
  return all.filter(({ text, problems }) => text !== "" || problems.length > 0);
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
      const isUnnamed = (error as NodeJS.ErrnoException).code === "ENOENT" && path.includes(REPLACEMENT);
      problems.push({ path, message: isUnnamed ? NOT_UTF8 : toReadProblem(error) });
      continue;
    }
    const found = await listFiles(path, { include, exclude });
    for (const file of found.files) files.add(join(path, file));
    problems.push(...found.problems);
  }
  return { files: [...files], problems };
}
