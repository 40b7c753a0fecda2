// The desk: the sources of the workspace folders as one corpus that follows the disk and the open buffers.
// An open buffer beats the disk, and that is decided here alone. Knows no LSP; never answers from a half-applied state.

import { dirname, join } from "node:path";
import picomatch from "picomatch";
import { CorpusHost, type SourceChange } from "../core/corpus/corpusHost";
import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import { indexSource } from "../core/corpus/indexSource";
import { joinCorrections } from "../core/corpus/corrections/correctionTypes";
import type { NameModel } from "../core/names/nameModel";
import { findFormat } from "../readers/formats";
import { readSource } from "../readers/readSource";
import { BrokenCache } from "./checkShape";
import { CORRECTIONS_FILE, listUnused, readCorrections, type FolderCorrections } from "./correctionsOfFolder";
import { hashContent } from "./hashContent";
import { isBelow, isBelowAny, isFolder, isLink, isMissing, isWithin, toGlobPath } from "./deskPaths";
import { isWritten } from "./disk";
import type { FileToIndex, IndexedFile } from "./indexBytes";
import { indexFiles } from "./indexPool";
import { KnownFiles } from "./knownFiles";
import { LONGEST_BUFFER, MOST_SOURCES } from "./limits";
import { listDesk, tooManySources } from "./listDesk";
import { isListed } from "./listFiles";
import { isPagePart } from "./pageParts";
import type { DeskFolder, SourceList } from "./listSources";
import { loadWithCache } from "./loadWithCache";
import { NewFolders } from "./newFolders";

export interface DeskProblem {
  readonly path: string;
  readonly message: string;
}

export interface DeskState {
  readonly state: "indexing" | "ready";
  readonly done: number;
  readonly total: number;
  readonly problems: readonly DeskProblem[];
}

/** Least time between two reports of progress, in ms. */
const REPORT_MS = 200;
/** The corpus is brought up to date while it loads whenever it can grow by half: at most log(n) times, each linear. */
const GROWTH = 1.5;
const FIRST_BATCH = 64;
/**
 * And once more while the workers are busy with the last of it: what they leave is
 * then taken in at once. A share of all files.
 */
const LAST_SHARE = 1 / 20;
/**
 * Events of one save arrive together, in ms; what comes while they are worked on is taken up behind them. A single file
 * that is there is all that was saved, and is read at once.
 */
const EVENT_MS = 10;
/** Problems that are told, each time anew. */
const MOST_PROBLEMS = 1_000;

export class Desk {
  private readonly corpus = new CorpusHost();
  private readonly known = new KnownFiles();
  private readonly buffers = new Map<string, string>();
  private readonly dirty = new Set<string>();
  /** Indexed, and not yet in the corpus. */
  private readonly pending = new Map<string, SourceChange>();
  private readonly waiting = new Set<() => void>();
  private folders: readonly DeskFolder[] = [];
  private matchers: readonly { readonly root: string; readonly isMatch: (path: string) => boolean }[] = [];
  private folderProblems: readonly DeskProblem[] = [];
  private cacheProblems: readonly DeskProblem[] = [];
  private knownCorrections: readonly FolderCorrections[] = [];
  private needsScan = false;
  private readonly newFolders = new NewFolders(
    () => this.folders,
    (folder, list) => this.takeListed(folder, list),
    (folders) => this.markBelow(folders),
  );
  private needsCorrections = false;
  /** What came from the cache turned out to be broken. */
  private needsRestart = false;
  private isCacheBroken = false;
  private running: Promise<void> | null = null;
  private isFirstDone = false;
  private isClosed = false;
  private timer: NodeJS.Timeout | undefined;
  private lastReport = 0;
  private lastReadyVersion = -1;
  /** Tests lower it. */
  mostSources = MOST_SOURCES;
  /** The user's cache folder where undefined. */
  cacheFolder: string | undefined;

  constructor(
    private readonly readModel: () => NameModel,
    private readonly onState: (state: DeskState) => void,
    private readonly onFault: (error: unknown, path: string) => void,
  ) {}

  get snapshot(): CorpusSnapshot {
    return this.corpus.snapshot;
  }

  get isReady(): boolean {
    return this.isFirstDone && this.running === null && !this.hasWork;
  }

  /** Of the folders in their order. */
  get corrections(): readonly FolderCorrections[] {
    return this.knownCorrections;
  }

  private get hasWork(): boolean {
    return this.needsScan || this.needsCorrections || this.needsRestart || this.dirty.size > 0;
  }

  setFolders(folders: readonly DeskFolder[]): void {
    this.folders = folders;
    this.matchers = folders.map(({ root, sources }) => ({ root, isMatch: picomatch([...sources]) }));
    this.needsCorrections = true;
    this.scan();
  }

  /** Lists all folders again; files whose content is the same are not read into the index again. */
  scan(): void {
    this.needsScan = true;
    this.start();
  }

  isSource(path: string): boolean {
    return this.matchers.some(
      ({ root, isMatch }) => isBelow(path, root) && isMatch(toGlobPath(root, path)) && !isPagePart(path, root),
    );
  }

  hasSources(root: string): boolean {
    for (const path of this.snapshot.sources.keys()) {
      if (isBelow(path, root)) {
        return true;
      }
    }
    return false;
  }

  /** An open editor's text; null when it was closed. A very long one is followed by its file, which a worker reads. */
  setBuffer(path: string, shown: string | null): void {
    // What a format's reader extracts is not what an editor shows: its file is followed.
    const isFollowed = shown !== null && shown.length <= LONGEST_BUFFER && !findFormat(path);
    const text = isFollowed ? shown : null;
    if (text === null ? !this.buffers.delete(path) : this.buffers.get(path) === text) {
      return;
    }
    if (text !== null) {
      this.buffers.set(path, text);
    }
    if (this.isSource(path)) {
      this.markDirty(path);
    }
  }

  /** Files or folders that were created, changed, deleted or renamed (both names). */
  noteChanges(paths: readonly string[]): void {
    const unknown = new Set(paths.filter((path) => !this.known.has(path)));
    if (unknown.size > 0) {
      this.markBelow(unknown);
    }
    for (const path of paths) {
      if (
        this.folders.some(
          ({ root }) => path === join(root, CORRECTIONS_FILE) || path === join(root, dirname(CORRECTIONS_FILE)),
        )
      ) {
        this.needsCorrections = true;
        this.startSoon();
        continue;
      }
      if (this.isSource(path) || this.known.has(path)) {
        this.markDirty(path);
      }
      // A folder's event stands for all that is below it; a new one can only be found by listing.
      void this.noteFolder(path);
    }
    const [only] = paths;
    if (paths.length === 1 && this.dirty.size === 1 && this.dirty.has(only!) && this.isFirstDone && isWritten(only!)) {
      this.start();
    }
  }

  /**
   * Applies what open editors hold now: a request about a buffer never sees an older text. Cheap when nothing changed.
   */
  syncBuffers(): void {
    const changes: SourceChange[] = [];
    for (const path of [...this.dirty]) {
      const text = this.buffers.get(path);
      if (text === undefined || !this.isSource(path)) {
        continue;
      }
      this.dirty.delete(path);
      const change = this.learn(path, text) ?? this.pending.get(path);
      this.pending.delete(path);
      if (change) {
        changes.push(change);
      }
    }
    if (changes.length > 0) {
      this.corpus.apply(changes);
    }
  }

  /** True once ready, false when `ms` have passed without. */
  whenReady(ms: number): Promise<boolean> {
    if (this.isReady) {
      return Promise.resolve(true);
    }
    this.start();
    return new Promise((resolve) => {
      const settle = (): void => {
        clearTimeout(timer);
        this.waiting.delete(settle);
        resolve(this.isReady);
      };
      const timer = setTimeout(settle, ms);
      this.waiting.add(settle);
    });
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
    this.newFolders.close();
    for (const settle of [...this.waiting]) {
      settle();
    }
  }

  private markDirty(path: string): void {
    this.dirty.add(path);
    this.startSoon();
  }

  private markBelow(folders: ReadonlySet<string>): void {
    for (const path of this.known.paths) {
      if (isBelowAny(path, folders)) {
        this.markDirty(path);
      }
    }
  }

  private async noteFolder(path: string): Promise<void> {
    if (!(await isFolder(path))) {
      // What was wrong with it may be so no more.
      if (this.folderProblems.some((problem) => isWithin(problem.path, path))) {
        this.scan();
      }
    } else if (await isLink(path)) {
      // It is told of by the folder that it lies in.
      if (this.folders.some(({ root }) => isListed(path, root))) {
        this.scan();
      }
    } else {
      await this.newFolders.add(path);
    }
  }

  private takeListed(folder: string, { files, problems }: SourceList): void {
    for (const file of files) {
      this.markDirty(file);
    }
    const left = this.folderProblems.filter(({ path }) => !isWithin(path, folder));
    if (left.length === this.folderProblems.length && problems.length === 0) {
      return;
    }
    this.folderProblems = [...left, ...problems];
    if (this.isReady) {
      this.reportReady();
    }
  }

  private startSoon(): void {
    if (this.isClosed) {
      return;
    }
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.start();
    }, EVENT_MS);
  }

  private start(): void {
    if (this.running) {
      return;
    }
    if (!this.hasWork) {
      if (this.isFirstDone && this.snapshot.version !== this.lastReadyVersion) {
        this.reportReady();
      }
      return;
    }
    this.running = this.run()
      .catch((error: unknown) => {
        // The cache's has been told, and is made good by the restart.
        if (!(error instanceof BrokenCache)) {
          this.onFault(error, "");
        }
      })
      .finally(() => {
        this.running = null;
        this.isFirstDone = true;
        if (this.hasWork) {
          this.start();
        } else {
          this.reportReady();
        }
      });
  }

  private async run(): Promise<void> {
    this.report("indexing", 0, this.dirty.size);
    let done = 0;
    while (this.hasWork) {
      if (this.needsRestart) {
        this.restart();
      }
      if (this.needsCorrections) {
        await this.correct();
      }
      if (this.needsScan) {
        await this.markAll();
      }
      done = await this.indexDirty(done);
    }
  }

  private async correct(): Promise<void> {
    this.needsCorrections = false;
    const read = await Promise.all(this.folders.map(({ root }) => readCorrections(root)));
    if (isSameRead(read, this.knownCorrections)) {
      return;
    }
    this.knownCorrections = read;
    this.corpus.correct(joinCorrections(this.knownCorrections.map(({ corrections }) => corrections)));
  }

  private async markAll(): Promise<void> {
    this.needsScan = false;
    const listed = await listDesk(this.folders, this.mostSources, (count) => this.reportSometimes(0, count));
    const found = new Set(listed.files);
    for (const path of this.buffers.keys()) {
      if (this.isSource(path)) {
        found.add(path);
      }
    }
    for (const path of this.known.paths) {
      if (!found.has(path)) {
        this.dirty.add(path);
      }
    }
    for (const path of found) {
      this.dirty.add(path);
    }
    this.folderProblems = listed.problems;
  }

  /** Takes what is dirty now. Returns how many files are done by then. */
  private async indexDirty(before: number): Promise<number> {
    const paths = [...this.dirty].sort();
    this.dirty.clear();
    const total = before + paths.length;
    let done = before;
    const step = (path: string, change: SourceChange | null): void => {
      done++;
      if (change && this.snapshot.sources.get(path) !== change.source) {
        this.pending.set(path, change);
      }
      // While it loads for the first time, what is known so far may be asked for; later,
      // changes that came together go in together.
      const isDue =
        this.pending.size >= Math.max(FIRST_BATCH, this.snapshot.sources.size * (GROWTH - 1)) ||
        total - done === Math.floor(total * LAST_SHARE);
      if (!this.isFirstDone && isDue) {
        this.applyPending();
      }
      this.reportSometimes(done, total);
    };
    const onDisk: FileToIndex[] = [];
    for (const path of paths) {
      const buffer = this.buffers.get(path);
      if (!this.isSource(path)) {
        step(path, this.known.forget(path));
      } else if (buffer !== undefined) {
        step(path, this.learn(path, buffer));
      } else if (this.known.has(path) || this.known.count + onDisk.length < this.mostSources) {
        onDisk.push({ path, knownHash: this.known.hashOf(path) });
      } else {
        step(path, this.leaveOut(path));
      }
    }
    const unread: { readonly path: string; readonly problem: string }[] = [];
    const onFile = (file: IndexedFile): void => {
      if (this.isOutdated(file.path)) {
        step(file.path, null);
      } else if ("problem" in file) {
        unread.push(file);
      } else {
        step(file.path, "source" in file ? this.known.keep(file.path, file.hash, file.source) : null);
      }
    };
    if (this.isFirstDone) {
      await indexFiles(onDisk, onFile);
    } else {
      await this.loadFirst(onDisk, onFile);
    }
    for (const { path, problem } of unread) {
      // "sources/**" matches the folder "sources", too, whose events come here.
      const isGone = (await isMissing(path)) || (await isFolder(path));
      if (this.isOutdated(path)) {
        step(path, null);
      } else {
        step(path, isGone ? this.known.forget(path) : this.known.keepProblem(path, problem));
      }
    }
    this.applyPending();
    if (!this.isFirstDone) {
      this.corpus.compact();
    }
    return total;
  }

  /** A file that was made where there are as many as are read. */
  private leaveOut(path: string): null {
    const told = tooManySources(this.folders.find(({ root }) => isBelow(path, root))?.root ?? path, this.mostSources);
    if (!this.folderProblems.some((problem) => problem.message === told.message)) {
      this.folderProblems = [...this.folderProblems, told];
    }
    return null;
  }

  private loadFirst(files: readonly FileToIndex[], onFile: (file: IndexedFile) => void): Promise<void> {
    const key = this.folders.flatMap(({ root, sources }) => sources.map((glob) => join(root, glob)));
    const tell = (path: string, message: string): void => {
      this.cacheProblems = [{ path, message }];
    };
    return loadWithCache(
      files.map(({ path }) => path),
      {
        key,
        folder: this.cacheFolder,
        isRead: !this.isCacheBroken,
        // It comes seconds after the last report: nothing else may happen for hours that would tell of it.
        onProblem: (path, message) => {
          tell(path, message);
          if (this.isReady) {
            this.reportReady();
          }
        },
        onBroken: (path, message, isInUse) => {
          tell(path, message);
          this.isCacheBroken = true;
          this.needsRestart = isInUse;
          if (isInUse) {
            this.startSoon();
          }
        },
      },
      this.corpus,
      onFile,
    );
  }

  /** Nothing that came from the cache counts: everything is read as at the first time. */
  private restart(): void {
    this.needsRestart = false;
    this.corpus.clear();
    this.known.clear();
    this.pending.clear();
    this.isFirstDone = false;
    this.needsScan = true;
  }

  /** While the disk was read, an editor was opened or the file changed again: that has been seen to, or will be. */
  private isOutdated(path: string): boolean {
    return this.dirty.has(path) || this.buffers.has(path);
  }

  private applyPending(): void {
    if (this.pending.size === 0) {
      return;
    }
    this.corpus.apply([...this.pending.values()]);
    this.pending.clear();
  }

  /** Null where nothing changed. */
  private learn(path: string, text: string): SourceChange | null {
    const hash = hashContent(text);
    if (this.known.hashOf(path) === hash) {
      return null;
    }
    try {
      return this.known.keep(path, hash, indexSource(readSource(path, text), this.readModel()));
    } catch (error) {
      // Readers and annotators never throw on content; if one does all the same, the other sources still count.
      this.onFault(error, path);
      return this.known.keepProblem(path, "could not be indexed: the log says why");
    }
  }

  private reportSometimes(done: number, total: number): void {
    if (Date.now() - this.lastReport >= REPORT_MS) {
      this.report("indexing", done, total);
    }
  }

  private reportReady(): void {
    this.lastReadyVersion = this.snapshot.version;
    this.report("ready", this.snapshot.sources.size, this.snapshot.sources.size);
    for (const settle of [...this.waiting]) {
      settle();
    }
  }

  private report(state: DeskState["state"], done: number, total: number): void {
    this.lastReport = Date.now();
    const problems = [...this.folderProblems, ...this.cacheProblems];
    for (const folder of this.knownCorrections) {
      problems.push(...folder.problems, ...(state === "ready" ? listUnused(folder, this.snapshot) : []));
    }
    problems.push(...this.known.listProblems());
    const left = problems.length - MOST_PROBLEMS;
    if (left > 0) {
      problems.splice(MOST_PROBLEMS, left, {
        path: this.folders[0]?.root ?? "",
        message: `has ${left} more problems, which are not listed`,
      });
    }
    this.onState({ state, done, total, problems });
  }
}

/** The folder, the file and whoever wrote it each tell of one change. */
function isSameRead(a: readonly FolderCorrections[], b: readonly FolderCorrections[]): boolean {
  const toKey = (all: readonly FolderCorrections[]): string =>
    JSON.stringify(all.map(({ path, text, problems }) => [path, text, problems]));
  return toKey(a) === toKey(b);
}
