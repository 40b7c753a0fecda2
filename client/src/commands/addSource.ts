// Add Source from Clipboard, from File: a well-formed source is shown, and written below sources/ only when the writer saves it.

import { basename, extname, join } from "node:path/posix";
import { env, l10n, Position, Uri, window, workspace, type WorkspaceFolder } from "vscode";
import {
  PROPOSE_SOURCE,
  type ProposedSource,
  type ProposeSourceParams,
} from "../../../server/src/protocol/deskMessages";
import { tellWritten } from "../tellWritten";
import type { DeskContext } from "../views/deskContext";

/** Longer files are not read into an editor. Bytes. */
const LARGEST_FILE = 10_000_000;
/** Endings of files that are put among the sources as they are: the server extracts their text. */
const DOCUMENTS = ["pdf", "docx", "odt", "rtf", "epub", "eml", "mhtml", "mht", "srt", "vtt"];

export async function addSourceFromClipboard(context: DeskContext): Promise<void> {
  const text = await env.clipboard.readText();
  if (text.trim() === "") {
    return void window.showInformationMessage(l10n.t("The clipboard holds no text: copy the article first."));
  }
  await propose(context, text, null);
}

export async function addSourceFromFile(context: DeskContext): Promise<void> {
  const picked = await window.showOpenDialog({
    title: l10n.t("Add Source from File"),
    openLabel: l10n.t("Show as Source"),
    filters: {
      [l10n.t("Texts")]: ["txt", "text", "md", "markdown"],
      [l10n.t("Web pages")]: ["html", "htm"],
      [l10n.t("Documents")]: DOCUMENTS,
    },
  });
  const file = picked?.[0];
  if (!file) {
    return;
  }
  const isCopied =
    /^\.html?$/i.test(extname(file.path)) || DOCUMENTS.includes(extname(file.path).slice(1).toLowerCase());
  if (!isCopied && (await workspace.fs.stat(file)).size > LARGEST_FILE) {
    return void window.showWarningMessage(
      l10n.t("{0} is too large for an article: put it into sources/ yourself.", basename(file.path)),
    );
  }
  if (isCopied) {
    return copyFile(context, file);
  }
  await propose(
    context,
    new TextDecoder().decode(await workspace.fs.readFile(file)),
    basename(file.path, extname(file.path)),
  );
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

async function copyFile({ client }: DeskContext, file: Uri): Promise<void> {
  const folder = await pickFolder();
  if (!folder) {
    return;
  }
  const target = await freeName(folder, basename(file.path, extname(file.path)), extname(file.path));
  const add = l10n.t("Add to Sources");
  const question = l10n.t("Copy {0} to {1}?", basename(file.path), workspace.asRelativePath(target));
  const answer = await window.showInformationMessage(
    question,
    { modal: true, detail: l10n.t("Verbatim reads title, author and date from the file.") },
    add,
  );
  if (answer !== add) {
    return;
  }
  await workspace.fs.copy(file, target, { overwrite: false });
  await tellWritten(client, target);
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
