// The sources below some paths as one corpus: read once, and looked at again whenever somebody asks for them as they
// are now. For programs without an editor; `Desk` is the editor's.

import { dirname, resolve } from "node:path";
import { CorpusHost, type SourceChange } from "../core/corpus/corpusHost";
import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import { joinCorrections } from "../core/corpus/corrections/correctionTypes";
import { PAGE_EXTENSIONS, TEXT_EXTENSIONS } from "../readers/fileNames";
import { FORMAT_EXTENSIONS } from "../readers/formats";
import { UNREAD_EXTENSIONS } from "../readers/unsupported";
import { findCachePlace, pruneCaches, type CachePlace } from "./cachePlace";
import { BrokenCache } from "./checkShape";
import { listUnused, readCorrections, type FolderCorrections } from "./correctionsOfFolder";
import type { FileToIndex, IndexedFile } from "./indexBytes";
import { indexFiles } from "./indexPool";
import { listPaths, type PathProblem } from "./listPaths";
import { loadSources, NEVER, saveSources, stampOf } from "./loadSources";
import { tellUnwritten } from "./loadWithCache";
import type { FileStamp } from "./sourceCache";

/** Those that are not read yet are told. */
const EXTENSIONS = [...TEXT_EXTENSIONS, ...PAGE_EXTENSIONS, ...FORMAT_EXTENSIONS, ...UNREAD_EXTENSIONS];
const SOURCE_FILES = [`**/*.{${EXTENSIONS.join(",")}}`];

/** Reading a cache pays where annotating would take longer than a person notices. Milliseconds. */
const WORTH_SAVING_MS = 1_500;
/** Files looked at between two yields: about 2 ms. */
const STATS_A_SLICE = 256;

interface KnownFile {
  readonly stamp: FileStamp;
  /** Of the content; absent where it could not be read. */
  readonly hash?: string;
  readonly problem?: string;
}

export class SourceSet {
  private readonly host = new CorpusHost();
  private readonly known = new Map<string, KnownFile>();
  private pathProblems: readonly PathProblem[] = [];
  private cacheProblems: readonly PathProblem[] = [];
  private folders: readonly FolderCorrections[] = [];
  /**
   * A part that came from the cache turned out to be broken when it was asked for:
   * all is read anew by the next refresh.
   */
  private isCacheBroken = false;

  /** @param paths files or folders, as the answers are to name them */
  constructor(
    private readonly paths: readonly string[],
    private readonly useCache: boolean,
  ) {}

  get corpus(): CorpusSnapshot {
    return this.host.snapshot;
  }

  /**
   * Files and folders that cannot be read, and corrections that lead nowhere. Those of a source's content are its own.
   */
  get problems(): readonly PathProblem[] {
    const unread = [...this.known].flatMap(([path, { problem }]) =>
      problem === undefined ? [] : [{ path, message: problem }],
    );
    const corrections = this.folders.flatMap((folder) => [...folder.problems, ...listUnused(folder, this.corpus)]);
    return [...this.pathProblems, ...unread, ...corrections, ...this.cacheProblems];
  }

  /** Every file that the corpus is made from. */
  get inputs(): readonly string[] {
    return [...this.known.keys(), ...this.folders.map(({ path }) => path)];
  }

  /** Reads all, by way of the cache on disk. Once, before anything else. Never rejects on content. */
  async load(onProgress: (done: number, total: number) => void = () => {}): Promise<void> {
    try {
      await this.loadBy(this.useCache ? findCachePlace(this.paths) : null, onProgress);
    } catch (error) {
      if (!(error instanceof BrokenCache)) {
        throw error;
      }
      // It has been deleted. Nothing that came from it counts.
      this.forget();
      await this.loadBy(null, onProgress);
    }
  }

  private forget(): void {
    this.isCacheBroken = false;
    this.host.clear();
    this.known.clear();
  }

  private async loadBy(cache: CachePlace | null, onProgress: (done: number, total: number) => void): Promise<void> {
    const files = await this.list();
    await this.readCorrections(files);
    const stamps = await stampAll(files);
    const changes: SourceChange[] = [];
    let isBroken = false;
    const began = Date.now();
    let done = 0;
    const loaded = await loadSources(
      files,
      (file) => {
        onProgress(++done, files.length);
        const stamp = stamps.get(file.path) ?? NOT_SEEN;
        this.known.set(file.path, "problem" in file ? { stamp, problem: file.problem } : { stamp, hash: file.hash });
        if ("source" in file) {
          changes.push({ path: file.path, source: file.source });
        }
      },
      {
        cache,
        now: Date.now,
        onRestore: (all, saved, stale) => {
          if (this.host.restore(all, saved)) {
            this.host.apply(stale.map((path) => ({ path, source: null })));
          }
        },
        onBroken: (message, isInUse) => {
          isBroken = true;
          this.isCacheBroken = isInUse;
          this.cacheProblems = [{ path: cache!.file, message }];
        },
      },
    );
    this.host.apply(changes);
    if (cache && loaded.unsaved && (loaded.cached > 0 || isBroken || Date.now() - began > WORTH_SAVING_MS)) {
      const problem = await saveSources(cache, loaded.unsaved, (sources) => this.host.save(sources));
      await pruneCaches();
      if (problem !== null) {
        this.cacheProblems = [{ path: cache.file, message: tellUnwritten(problem) }];
      }
    }
  }

  /**
   * Takes in what was added, changed or removed on disk since it was read. Costs listing the folders and a look at each
   * file (about 6 us a file), and reading those that changed. Never rejects on content.
   */
  async refresh(): Promise<void> {
    if (this.isCacheBroken) {
      this.forget();
    }
    const files = await this.list();
    await this.readCorrections(files);
    const stamps = await stampAll(files);
    const changed: FileToIndex[] = [];
    for (const path of files) {
      const before = this.known.get(path);
      if (!isSameStamp(before?.stamp, stamps.get(path)!)) {
        changed.push({ path, knownHash: before?.hash });
      }
    }
    const changes: SourceChange[] = [];
    const listed = new Set(files);
    for (const path of this.known.keys()) {
      if (!listed.has(path)) {
        changes.push({ path, source: null });
      }
    }
    for (const { path } of changes) {
      this.known.delete(path);
    }
    await indexFiles(changed, (file) => {
      const change = this.learn(file, stamps.get(file.path) ?? NOT_SEEN);
      if (change) {
        changes.push(change);
      }
    });
    if (changes.length > 0) {
      this.host.apply(changes);
    }
  }

  private async list(): Promise<readonly string[]> {
    const { files, problems } = await listPaths(this.paths, SOURCE_FILES);
    this.pathProblems = problems;
    return files;
  }

  private learn(file: IndexedFile, stamp: FileStamp): SourceChange | null {
    if ("problem" in file) {
      this.known.set(file.path, { stamp, problem: file.problem });
      return { path: file.path, source: null };
    }
    this.known.set(file.path, { stamp, hash: file.hash });
    return "source" in file ? { path: file.path, source: file.source } : null;
  }

  /** Those of the working folder, and of each folder given or the one it lies in: a desk has its sources below it. */
  private async readCorrections(files: readonly string[]): Promise<void> {
    const roots = new Set([process.cwd(), ...this.paths.flatMap((path) => [resolve(path), dirname(resolve(path))])]);
    let named: ReadonlyMap<string, string> | undefined;
    const toGivenPath = (path: string): string => {
      named ??= new Map(files.map((file) => [resolve(file), file]));
      return named.get(path) ?? path;
    };
    const all = await Promise.all([...roots].map((root) => readCorrections(root, toGivenPath)));
    const folders = all.filter(({ text, problems }) => text !== "" || problems.length > 0);
    if (toKey(folders) === toKey(this.folders)) {
      return;
    }
    this.folders = folders;
    this.host.correct(joinCorrections(folders.map(({ corrections }) => corrections)));
  }
}

const NOT_SEEN: FileStamp = { size: 0, modified: NEVER };

async function stampAll(files: readonly string[]): Promise<ReadonlyMap<string, FileStamp>> {
  const stamps = new Map<string, FileStamp>();
  for (const [i, path] of files.entries()) {
    if (i % STATS_A_SLICE === STATS_A_SLICE - 1) {
      await new Promise(setImmediate);
    }
    const stamp = stampOf(path, Date.now());
    stamps.set(path, typeof stamp === "string" ? NOT_SEEN : stamp);
  }
  return stamps;
}

/**
 * A file that has just been written may change again within the same tick of the file
 * system's clock: it is never the same.
 */
function isSameStamp(before: FileStamp | undefined, now: FileStamp): boolean {
  return before !== undefined && now.modified !== NEVER && before.modified === now.modified && before.size === now.size;
}

function toKey(folders: readonly FolderCorrections[]): string {
  return JSON.stringify(folders.map(({ path, text, problems }) => [path, text, problems]));
}
