// The workspace as the client tells it: folders, settings, and files that change on disk.

import { dirname } from "node:path/posix";
import picomatch from "picomatch";
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
  type InitializeParams,
} from "vscode-languageserver/node";
import { CORRECTIONS_FILE } from "../host/correctionsOfFolder";
import { READS_ANY_SCHEME } from "../host/disk";
import type { DeskFolder } from "../host/listSources";
import { pollSources } from "../host/pollSources";
import type { Folder, Session } from "./session";
import { parseSettings, SECTION } from "./settings";
import { isFileUri, setRoots, toPath } from "./uris";

interface NamedFolder {
  readonly uri: string;
}

export function startWorkspace(session: Session, params: InitializeParams): void {
  const { connection } = session;
  let folders: readonly NamedFolder[] = listFolders(params);
  /** What a client without workspace/configuration sends with its change notifications, or at the start. */
  let pushed: unknown = sectionOf((params.initializationOptions as { settings?: unknown } | undefined)?.settings);
  let watching: Disposable | undefined;
  let run = 0;

  /** Reads the settings of all folders, then sets the desk to them. The last call wins. */
  const refresh = async (): Promise<void> => {
    const mine = ++run;
    const values = session.abilities.configuration
      ? await connection.workspace.getConfiguration([
          { section: SECTION },
          ...folders.map(({ uri }) => ({ scopeUri: uri, section: SECTION })),
        ])
      : [pushed, ...folders.map(() => pushed)];
    if (mine !== run) {
      return;
    }
    session.settings = parseSettings(values[0]);
    setRoots(READS_ANY_SCHEME ? folders.map(({ uri }) => uri) : []);
    const next: Folder[] = folders
      .map(({ uri }, i) => ({ uri, root: withoutSeparator(toPath(uri)), settings: parseSettings(values[i + 1]) }))
      .filter(({ uri }) => isFileUri(uri));
    const before = session.folders;
    session.folders = next;
    session.forgetAll();
    if (sourcesKey(before) !== sourcesKey(next) || mine === 1) {
      session.desk.setFolders(toDeskFolders(next));
      watching = await watch(session, watching);
    } else {
      session.tellReady();
    }
  };
  const refreshSafely = (): void =>
    void refresh().catch((error: unknown) => session.reportFault("workspace/configuration", "", error));

  connection.onInitialized(() => {
    if (!session.abilities.watchFiles) {
      const stop = pollSources(
        () => toDeskFolders(session.folders),
        (paths) => session.desk.noteChanges(paths),
      );
      session.onClose(stop);
    }
    if (session.abilities.watchConfiguration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    }
    if (session.abilities.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter(({ uri }) => !gone.has(uri)), ...added];
        refreshSafely();
      });
    }
    refreshSafely();
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    pushed = sectionOf(settings) ?? pushed;
    refreshSafely();
  });
  connection.onDidChangeWatchedFiles(({ changes }) =>
    session.desk.noteChanges(changes.map(({ uri }) => withoutSeparator(toPath(uri)))),
  );
}

function toDeskFolders(folders: readonly Folder[]): readonly DeskFolder[] {
  return folders.map(({ root, settings }) => ({ root, sources: settings.sources }));
}

async function watch(session: Session, before: Disposable | undefined): Promise<Disposable | undefined> {
  before?.dispose();
  if (!session.abilities.watchFiles || session.folders.length === 0) {
    return undefined;
  }
  const watchers: FileSystemWatcher[] = session.folders.flatMap(({ uri, settings }) =>
    listPatterns(settings.sources).map((pattern) => ({
      globPattern: session.abilities.relativePatterns ? { baseUri: uri, pattern } : `**/${pattern}`,
    })),
  );
  return session.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

/**
 * What lies in a folder that is made, moved or deleted as a whole often has no event of its own: the
 * folder's must come, which a pattern such as "sources/*.txt" would keep back. A client sends more than
 * is meant, then; the desk knows its files.
 */
function listPatterns(sources: readonly string[]): readonly string[] {
  const patterns = sources.flatMap((glob) => {
    const { base, glob: rest } = picomatch.scan(glob);
    const below = base === "" ? "**" : `${base}/**`;
    return [...listAbove(base), rest === "" ? base : below];
  });
  return [...new Set([...patterns, `${dirname(CORRECTIONS_FILE)}/**`])];
}

/** "a/b/c" gives "a" and "a/b". */
function listAbove(path: string): string[] {
  const parts = path.split("/").filter((part) => part !== "");
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join("/"));
}

function listFolders({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly NamedFolder[] {
  if (workspaceFolders && workspaceFolders.length > 0) {
    return workspaceFolders;
  }
  if (rootUri) {
    return [{ uri: rootUri }];
  }
  return rootPath ? [{ uri: `file://${rootPath}` }] : [];
}

function sectionOf(settings: unknown): unknown {
  return typeof settings === "object" && settings !== null ? (settings as Record<string, unknown>)[SECTION] : undefined;
}

function sourcesKey(folders: readonly Folder[]): string {
  return JSON.stringify(folders.map(({ root, settings }) => [root, settings.sources]));
}

function withoutSeparator(path: string): string {
  return path.length > 1 ? path.replace(/[/\\]$/, "") : path;
}
