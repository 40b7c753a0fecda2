// What all handlers share: the client's abilities, the open documents, the workspace
// folders with their settings, the desk.

import { basename, sep } from "node:path";
import type { Connection, TextDocuments } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import picomatch from "picomatch";
import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import { DraftMemory } from "../core/corpus/draftMemory";
import { findNewestDay, indexDraft } from "../core/corpus/indexDraft";
import type { DraftIndex } from "../core/corpus/sourceTypes";
import { parseDraft } from "../core/markdown/parseDraft";
import { LineIndex } from "../core/text/lineIndex";
import type { TextView } from "../features/textView";
import { Desk } from "../host/desk";
import { isBelow, toGlobPath } from "../host/deskPaths";
import { readNameModel } from "../host/readNameModel";
import { INDEX_STATE, SERVER_FAULT, type IndexStateParams, type ServerFaultParams } from "../protocol/messages";
import { checkDraft, checkInSteps } from "../rules/checkDraft";
import { CheckMemory } from "../rules/checkMemory";
import type { CheckResult } from "../rules/ruleTypes";
import { sayProblem } from "../words/problems";
import { readAbilities, type ClientAbilities } from "./abilities";
import { flattenText } from "./flatText";
import { LongDrafts } from "./longDrafts";
import { DEFAULT_SETTINGS, type Settings } from "./settings";
import { fromTextUri } from "./sourceUris";
import { toPath } from "./uris";

export interface Folder {
  readonly uri: string;
  readonly root: string;
  readonly settings: Settings;
}

/** An open document that is a draft or a source, at one version and one snapshot. */
export interface OpenView {
  readonly uri: string;
  readonly version: number;
  readonly lines: LineIndex;
  readonly view: TextView;
}

/** A request made while the sources are first read waits this long for them, in ms, then works with what is known. */
const READY_WAIT_MS = 5000;
/** Of a check, before others have their turn; in ms. A keystroke needs no second one. */
const TURN_MS = 10;

export class Session {
  abilities: ClientAbilities = readAbilities({});
  folders: readonly Folder[] = [];
  /** For untitled drafts and files outside the folders. */
  settings: Settings = DEFAULT_SETTINGS;
  readonly desk: Desk;
  private readonly readyListeners: (() => void)[] = [];
  private readonly closers: (() => void)[] = [];
  /** Not answered yet. */
  private requests = 0;
  private lastAnswer = 0;
  private readonly views = new Map<string, OpenView>();
  /** Of each open draft, what its next version is read from and checked by. */
  private readonly memories = new Map<string, { readonly draft: DraftMemory; readonly check: CheckMemory }>();
  private readonly longDrafts: LongDrafts;
  private readonly checks = new WeakMap<
    DraftIndex,
    { readonly settings: Settings; readonly corpus: CorpusSnapshot; readonly result: CheckResult }
  >();

  constructor(
    readonly connection: Connection,
    readonly documents: TextDocuments<TextDocument>,
  ) {
    this.longDrafts = new LongDrafts(connection, (uri) => this.nameOf(toPath(uri)));
    this.desk = new Desk(
      readNameModel,
      (state) => {
        const problems = state.problems.map(({ path, message }) => ({ path, message: sayProblem(message) }));
        void connection.sendNotification(INDEX_STATE, { ...state, problems } satisfies IndexStateParams);
        if (state.state === "ready") {
          this.tellReady();
        }
      },
      (error, path) => this.reportFault("indexing", path, error),
    );
  }

  folderOf(path: string): Folder | undefined {
    let best: Folder | undefined;
    for (const folder of this.folders) {
      if (isBelow(path, folder.root) && (!best || folder.root.length > best.root.length)) {
        best = folder;
      }
    }
    return best;
  }

  settingsOf(path: string): Settings {
    return this.folderOf(path)?.settings ?? this.settings;
  }

  /** A Markdown file that the settings call a draft and that is no source; an untitled Markdown document is one. */
  isDraft(document: TextDocument): boolean {
    const path = toPath(document.uri);
    if (path === document.uri) {
      return document.languageId === "markdown";
    }
    const folder = this.folderOf(path);
    if (!folder) {
      return document.languageId === "markdown";
    }
    return !this.desk.isSource(path) && picomatch.isMatch(toGlobPath(folder.root, path), [...folder.settings.drafts]);
  }

  /** Until the sources are read, and in a folder that has none, a draft is held against nothing. */
  isCheckable(path: string): boolean {
    const folder = this.folderOf(path);
    return this.desk.isReady && (folder ? this.desk.hasSources(folder.root) : this.desk.snapshot.sources.size > 0);
  }

  /** How a file is called in a hover: below its folder, with the folder's name where there are more. */
  readonly nameOf = (path: string): string => {
    const folder = this.folderOf(path);
    if (!folder) {
      return basename(path);
    }
    const name = toGlobPath(folder.root, path);
    return this.folders.length > 1 ? `${basename(folder.root)}/${name}` : name;
  };

  /** A message of the rules names files by their paths: here they are named as everywhere in the editor. */
  readonly shorten = (message: string): string =>
    this.folders.reduce(
      (text, { root }) => text.replaceAll(root + sep, this.folders.length > 1 ? `${basename(root)}${sep}` : ""),
      message,
    );

  /** Waits until the sources are read. */
  async openCorpus(): Promise<CorpusSnapshot> {
    await this.desk.whenReady(READY_WAIT_MS);
    this.desk.syncBuffers();
    return this.desk.snapshot;
  }

  /** Waits until the sources are read. Undefined for a document that is neither draft nor source, or not open. */
  async openView(uri: string): Promise<OpenView | undefined> {
    await this.desk.whenReady(READY_WAIT_MS);
    return this.viewNow(uri);
  }

  viewNow(uri: string): OpenView | undefined {
    const document = this.documents.get(uri);
    if (!document) {
      return undefined;
    }
    this.desk.syncBuffers();
    const known = this.views.get(uri);
    const corpus = this.desk.snapshot;
    if (known?.version === document.version && known.view.corpus === corpus) {
      return known;
    }
    const view = this.buildView(document, known?.version === document.version ? known : undefined);
    // Nobody asks for a version that is gone, and the engine's young collections treat what a weak map
    // holds as in use: here, the whole version.
    if (known?.view.kind === "draft" && known.view.facts !== view?.view.facts) {
      this.checks.delete(known.view.facts);
    }
    if (view) {
      this.views.set(uri, view);
    } else {
      this.views.delete(uri);
    }
    return view;
  }

  forget(uri: string): void {
    this.views.delete(uri);
    this.memories.delete(uri);
    this.longDrafts.forget(uri);
  }

  /** Settings or folders changed: what was derived from them goes. */
  forgetAll(): void {
    this.views.clear();
  }

  /** The last answer is kept: many features ask about the same draft and snapshot. `memory`: of an open draft. */
  check(draft: DraftIndex, corpus: CorpusSnapshot, memory?: CheckMemory): CheckResult {
    const settings = this.settingsOf(draft.path);
    return (
      this.recallCheck(draft, corpus, settings) ??
      this.keepCheck(draft, corpus, settings, checkDraft(draft, corpus, settings.check, memory))
    );
  }

  /**
   * Works out what `check` says, a few milliseconds at a time: others are answered between. False where the document or
   * the sources changed meanwhile.
   */
  async checkInTurns({ uri, version, view }: OpenView): Promise<boolean> {
    if (view.kind !== "draft" || !this.isCheckable(view.path)) {
      return true;
    }
    const { facts, corpus } = view;
    const settings = this.settingsOf(view.path);
    if (this.recallCheck(facts, corpus, settings)) {
      return true;
    }
    const steps = checkInSteps(facts, corpus, settings.check, this.memories.get(uri)?.check);
    for (let began = performance.now(); ; ) {
      const step = steps.next();
      if (step.done) {
        this.keepCheck(facts, corpus, settings, step.value);
        return true;
      }
      if (performance.now() - began < TURN_MS) {
        continue;
      }
      await new Promise<void>((resolve) => setImmediate(resolve));
      if (
        this.documents.get(uri)?.version !== version ||
        this.desk.snapshot !== corpus ||
        this.settingsOf(view.path) !== settings
      ) {
        return false;
      }
      began = performance.now();
    }
  }

  private recallCheck(draft: DraftIndex, corpus: CorpusSnapshot, settings: Settings): CheckResult | undefined {
    const known = this.checks.get(draft);
    return known?.settings === settings && known.corpus === corpus ? known.result : undefined;
  }

  private keepCheck(draft: DraftIndex, corpus: CorpusSnapshot, settings: Settings, result: CheckResult): CheckResult {
    this.checks.set(draft, { settings, corpus, result });
    return result;
  }

  beginRequest(): void {
    this.requests++;
  }

  endRequest(): void {
    this.requests--;
    this.lastAnswer = performance.now();
  }

  /** Milliseconds since the last answer; 0 while somebody waits for one. */
  get idleTime(): number {
    return this.requests > 0 ? 0 : performance.now() - this.lastAnswer;
  }

  /**
   * Runs when the sources have been read, each time anew, and when settings have changed:
   * what was answered before may no longer hold.
   */
  onReady(run: () => void): void {
    this.readyListeners.push(run);
  }

  tellReady(): void {
    for (const run of this.readyListeners) {
      run();
    }
  }

  onClose(run: () => void): void {
    this.closers.push(run);
  }

  close(): void {
    this.desk.close();
    for (const run of this.closers.splice(0)) {
      run();
    }
  }

  reportFault(method: string, uri: string, error: unknown): void {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.connection.console.error(`${method}${uri ? ` ${uri}` : ""}: ${stack}`);
    const message = error instanceof Error ? error.message : String(error);
    void this.connection.sendNotification(SERVER_FAULT, { method, message } satisfies ServerFaultParams);
  }

  private buildView(document: TextDocument, before: OpenView | undefined): OpenView | undefined {
    const path = fromTextUri(document.uri) ?? toPath(document.uri);
    if (this.isDraft(document) && this.longDrafts.isTooLong(document.uri, document.getText().length)) {
      return undefined;
    }
    const text = before?.view.text ?? flattenText(document.getText());
    const corpus = this.desk.snapshot;
    const base = { uri: document.uri, version: document.version, lines: before?.lines ?? new LineIndex(text) };
    const source = corpus.sources.get(path);
    // A web page's facts count in its extracted text: they say nothing about the places of its markup.
    if (source) {
      return source.text === text
        ? { ...base, view: { kind: "source", path, text, corpus, facts: source } }
        : undefined;
    }
    if (!this.isDraft(document)) {
      return undefined;
    }
    const day = findNewestDay(corpus);
    const kept =
      before?.view.kind === "draft" && (before.view.facts.date !== null || before.view.facts.day === day)
        ? before.view.facts
        : undefined;
    const memory = this.memories.get(document.uri) ?? { draft: new DraftMemory(), check: new CheckMemory() };
    this.memories.set(document.uri, memory);
    const facts = kept ?? indexDraft(parseDraft(path, text, memory.draft), day, readNameModel(), memory.draft);
    return {
      ...base,
      view: { kind: "draft", path, text, corpus, facts, check: () => this.check(facts, corpus, memory.check) },
    };
  }
}
