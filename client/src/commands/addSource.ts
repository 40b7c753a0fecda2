// Add Source from Clipboard, from File: a well-formed source is shown, and written below sources/ only when the writer
// saves it.

import { basename, extname, join } from "node:path/posix";
import { env, l10n, Position, Uri, window, workspace, type WorkspaceFolder } from "vscode";
import {
  PROPOSE_SOURCE,
  type ProposedSource,
  type ProposeSourceParams,
} from "../../../server/src/protocol/deskMessages";
import { tellWritten } from "../tellWritten";
import type { DeskContext } from "../views/deskContext";
import { canBeSource, DOCUMENTS, isMail, isText, listCopiedFiles, PAGES, TEXTS } from "./sourceFiles";

/** Longer files are not read into an editor. Bytes. */
const LARGEST_FILE = 10_000_000;
/** Files that are named when it is asked whether to copy them. */
const MOST_NAMED = 10;

export async function addSourceFromClipboard(context: DeskContext): Promise<void> {
  const text = await env.clipboard.readText();
  if (text.trim() === "") {
    return void window.showInformationMessage(
      l10n.t("The clipboard holds no text: copy the article first. Copied files can be dropped on the Sources view."),
    );
  }
  const files = await listThere(listCopiedFiles(text).map(toUri));
  if (files.length > 0) {
    return addFiles(context, files);
  }
  await (isMail(text) ? addMail(context, text) : propose(context, text, null));
}

export async function addSourceFromFile(context: DeskContext): Promise<void> {
  const picked = await window.showOpenDialog({
    title: l10n.t("Add Source from File"),
    openLabel: l10n.t("Show as Source"),
    canSelectMany: true,
    filters: {
      [l10n.t("All sources")]: [...TEXTS, ...PAGES, ...DOCUMENTS],
      [l10n.t("Texts")]: [...TEXTS],
      [l10n.t("Web pages")]: [...PAGES],
      [l10n.t("Documents")]: [...DOCUMENTS],
    },
  });
  await addFiles(context, picked ?? []);
}

/** One text is shown as a source first; other files, and several, are copied when the writer has agreed. */
export async function addFiles(context: DeskContext, files: readonly Uri[]): Promise<void> {
  const known = files.filter(({ path }) => canBeSource(path));
  const [file] = known;
  if (!file) {
    if (files.length > 0) {
      void window.showWarningMessage(l10n.t("Verbatim does not read files of this kind: save their text as .txt."));
    }
    return;
  }
  if (known.length > 1 || !isText(file.path)) {
    return copyFiles(context, known);
  }
  if ((await workspace.fs.stat(file)).size > LARGEST_FILE) {
    return void window.showWarningMessage(
      l10n.t("{0} is too large for an article: put it into sources/ yourself.", basename(file.path)),
    );
  }
  await propose(
    context,
    new TextDecoder().decode(await workspace.fs.readFile(file)),
    basename(file.path, extname(file.path)),
  );
}

function toUri(written: string): Uri {
  return /^file:/i.test(written) ? Uri.parse(written) : Uri.file(written);
}

async function listThere(files: readonly Uri[]): Promise<readonly Uri[]> {
  const there = await Promise.all(files.map(exists));
  return files.filter((_, i) => there[i]);
}

/** An editor with the proposed text, not saved: saving is what adds it. */
async function propose({ client }: DeskContext, text: string, name: string | null): Promise<void> {
  const folder = await pickFolder();
  if (!folder) {
    return;
  }
  const proposed = await client.sendRequest<ProposedSource | null>(PROPOSE_SOURCE, {
    text,
    name,
  } satisfies ProposeSourceParams);
  if (!proposed) {
    return;
  }
  const target = await freeName(folder, proposed.name, ".txt");
  const document = await workspace.openTextDocument(target.with({ scheme: "untitled" }));
  const editor = await window.showTextDocument(document, { preview: false });
  await editor.edit((edit) => edit.insert(new Position(0, 0), proposed.text));
  const written = workspace.asRelativePath(target);
  const add = l10n.t("Add to Sources");
  const answer = await window.showInformationMessage(
    l10n.t(
      "Look over the title, author, date and address. Saving writes {0}; closing without saving writes nothing.",
      written,
    ),
    add,
  );
  if (answer === add && !document.isClosed) {
    await workspace.save(document.uri);
  }
}

async function copyFiles({ client }: DeskContext, files: readonly Uri[]): Promise<void> {
  const folder = await pickFolder();
  if (!folder) {
    return;
  }
  const names = files.slice(0, MOST_NAMED).map(({ path }) => basename(path));
  const question =
    files.length === 1
      ? l10n.t("Copy {0} to {1}?", names[0] ?? "", "sources/")
      : l10n.t("Copy {0} files to {1}?", files.length, "sources/");
  if (await isAgreed(question, names)) {
    for (const file of files) {
      const target = await freeName(folder, basename(file.path, extname(file.path)), extname(file.path));
      await workspace.fs.copy(file, target, { overwrite: false });
      await tellWritten(client, target);
    }
  }
}

/** A mail that was copied as its program shows its source: the server reads it as a mail. */
async function addMail({ client }: DeskContext, text: string): Promise<void> {
  const folder = await pickFolder();
  const target = folder && (await freeName(folder, l10n.t("mail"), ".eml"));
  if (!target || !(await isAgreed(l10n.t("Save the copied mail as {0}?", workspace.asRelativePath(target)), []))) {
    return;
  }
  await workspace.fs.writeFile(target, new TextEncoder().encode(`${text.trimStart()}\n`));
  await tellWritten(client, target);
}

async function isAgreed(question: string, names: readonly string[]): Promise<boolean> {
  const add = l10n.t("Add to Sources");
  const detail = [l10n.t("Verbatim reads title, author and date from the file."), ...(names.length > 1 ? names : [])];
  return (await window.showInformationMessage(question, { modal: true, detail: detail.join("\n") }, add)) === add;
}

async function pickFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    void window.showInformationMessage(l10n.t("Open a folder first: sources are kept in its subfolder sources/."));
  }
  return folders.length > 1
    ? window.showWorkspaceFolderPick({ placeHolder: l10n.t("Which folder should the source go into?") })
    : folders[0];
}

async function freeName(folder: WorkspaceFolder, name: string, ending: string): Promise<Uri> {
  for (let i = 1; ; i++) {
    const uri = folder.uri.with({
      path: join(folder.uri.path, "sources", `${name}${i === 1 ? "" : `-${i}`}${ending}`),
    });
    const isTaken = workspace.textDocuments.some((document) => document.uri.path === uri.path) || (await exists(uri));
    if (!isTaken) {
      return uri;
    }
  }
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
