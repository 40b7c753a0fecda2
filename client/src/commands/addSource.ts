// Add Source from Clipboard, from File: a well-formed source is shown, and written below sources/ only when the writer saves it.

import { basename, extname, join } from "node:path/posix";
import { env, Position, Uri, window, workspace, type WorkspaceFolder } from "vscode";
import { PROPOSE_SOURCE, type ProposedSource, type ProposeSourceParams } from "../../../server/src/protocol/deskMessages";
import type { DeskContext } from "../views/deskContext";

const ADD = "Add to Sources";
/** Longer files are not read into an editor. Bytes. */
const LARGEST_FILE = 10_000_000;

export async function addSourceFromClipboard(context: DeskContext): Promise<void> {
  const text = await env.clipboard.readText();
  if (text.trim() === "") return void window.showInformationMessage("The clipboard holds no text: copy the article first.");
  await propose(context, text, null);
}

export async function addSourceFromFile(context: DeskContext): Promise<void> {
  const picked = await window.showOpenDialog({ title: "Add Source from File", openLabel: "Show as Source", filters: { "Texts": ["txt", "text", "md", "markdown"], "Web pages": ["html", "htm"] } });
  const file = picked?.[0];
  if (!file) return;
  if ((await workspace.fs.stat(file)).size > LARGEST_FILE) return void window.showWarningMessage(`${basename(file.path)} is too large for an article: put it into sources/ yourself.`);
  if (/\.html?$/i.test(file.path)) return copyPage(file);
  await propose(context, new TextDecoder().decode(await workspace.fs.readFile(file)), basename(file.path, extname(file.path)));
}

/** An editor with the proposed text, not saved: saving is what adds it. */
async function propose({ client }: DeskContext, text: string, name: string | null): Promise<void> {
  const folder = await pickFolder();
  if (!folder) return;
  const proposed = await client.sendRequest<ProposedSource | null>(PROPOSE_SOURCE, { text, name } satisfies ProposeSourceParams);
  if (!proposed) return;
  const target = await freeName(folder, proposed.name, ".txt");
  const document = await workspace.openTextDocument(target.with({ scheme: "untitled" }));
  const editor = await window.showTextDocument(document, { preview: false });
  await editor.edit((edit) => edit.insert(new Position(0, 0), proposed.text));
  const written = workspace.asRelativePath(target);
  const answer = await window.showInformationMessage(`Look over the title, author, date and address. Saving writes ${written}; closing without saving writes nothing.`, ADD);
  if (answer === ADD && !document.isClosed) await workspace.save(document.uri);
}

async function copyPage(file: Uri): Promise<void> {
  const folder = await pickFolder();
  if (!folder) return;
  const target = await freeName(folder, basename(file.path, extname(file.path)), extname(file.path));
  const answer = await window.showInformationMessage(`Copy ${basename(file.path)} to ${workspace.asRelativePath(target)}?`, { modal: true, detail: "Verbatim reads title, author and date from the page." }, ADD);
  if (answer === ADD) await workspace.fs.copy(file, target, { overwrite: false });
}

async function pickFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) void window.showInformationMessage("Open a folder first: sources are kept in its subfolder sources/.");
  return folders.length > 1 ? window.showWorkspaceFolderPick({ placeHolder: "Which folder should the source go into?" }) : folders[0];
}

async function freeName(folder: WorkspaceFolder, name: string, ending: string): Promise<Uri> {
  for (let i = 1; ; i++) {
    const uri = folder.uri.with({ path: join(folder.uri.path, "sources", `${name}${i === 1 ? "" : `-${i}`}${ending}`) });
    const isTaken = workspace.textDocuments.some((document) => document.uri.path === uri.path) || (await exists(uri));
    if (!isTaken) return uri;
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
