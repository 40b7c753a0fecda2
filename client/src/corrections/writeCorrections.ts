// The corrections' file as the server wants it: written through an editor's buffer where one is open,
// else to the disk, told in a sentence, and taken back from there with one click. Only what the server
// made its text from is ever written over.

import { l10n, Uri, window, workspace, WorkspaceEdit, Range, type TextDocument } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import {
  CORRECT,
  type CorrectedFile,
  type CorrectionRefused,
  type CorrectParams,
} from "../../../server/src/protocol/correctionMessages";
import { tellWritten } from "../tellWritten";
import type { DeskContext } from "../views/deskContext";
import { writeBytes } from "./writeBytes";

/** `told` says what is so from now on. False where the server says why not, which is shown. */
export async function correct({ client }: DeskContext, params: CorrectParams, told: string): Promise<boolean> {
  const made = await client.sendRequest<CorrectedFile | CorrectionRefused | null>(CORRECT, params);
  if (!made) {
    return false;
  }
  if ("problem" in made) {
    void window.showWarningMessage(made.problem);
    return false;
  }
  const uri = Uri.parse(made.uri);
  if (!(await write(client, uri, made.before, made.text))) {
    return false;
  }
  // Not awaited: what was asked for is done, and the message may stand for long.
  void offerUndo(client, uri, made, told);
  return true;
}

async function offerUndo(
  client: LanguageClient,
  uri: Uri,
  { before, text }: CorrectedFile,
  told: string,
): Promise<void> {
  const undo = l10n.t("Undo");
  const show = l10n.t("Show Corrections");
  const choice = await window.showInformationMessage(told, undo, ...(text === "" ? [] : [show]));
  if (choice === show) {
    await window.showTextDocument(uri);
  }
  if (choice !== undo) {
    return;
  }
  if ((await read(uri)) === text) {
    await write(client, uri, text, before);
  } else {
    void window
      .showWarningMessage(l10n.t("The corrections have changed since; take the line out of the file."), show)
      .then((chosen) => (chosen ? window.showTextDocument(uri) : undefined));
  }
}

/**
 * Empty for no file. False, and told, where the file does not hold `before` any more, or
 * cannot be written: then it is as it was.
 */
async function write(client: LanguageClient, uri: Uri, before: string, text: string): Promise<boolean> {
  const open = findOpen(uri);
  const problem = open ? await writeBuffer(open, before, text) : await writeFile(uri, before, text);
  if (problem !== null) {
    void window.showWarningMessage(problem);
    return false;
  }
  await tellWritten(client, uri);
  return true;
}

async function writeBuffer(open: TextDocument, before: string, text: string): Promise<string | null> {
  if (open.getText() !== before) {
    return changed();
  }
  const edit = new WorkspaceEdit();
  edit.replace(open.uri, new Range(0, 0, open.lineCount, 0), text);
  const isWritten = (await workspace.applyEdit(edit)) && (await open.save());
  return isWritten ? null : l10n.t("The corrections could not be saved: save their file yourself.");
}

async function writeFile(uri: Uri, before: string, text: string): Promise<string | null> {
  const bytes = await readBytes(uri);
  if (toText(bytes) !== before) {
    return changed();
  }
  if (text === "") {
    await workspace.fs.delete(uri).then(undefined, () => undefined);
    return null;
  }
  const written = await writeBytes(uri, new TextEncoder().encode(text), bytes);
  if (written === "written") {
    return null;
  }
  return written === "changed" ? changed() : failed(written.problem);
}

function changed(): string {
  return l10n.t("The corrections have changed meanwhile, and were not written; try again.");
}

function failed(reason: string): string {
  return l10n.t("The corrections were not written: {0}.", reason);
}

async function read(uri: Uri): Promise<string> {
  const open = findOpen(uri);
  return open ? open.getText() : toText(await readBytes(uri));
}

/** Null where there is no such file. */
async function readBytes(uri: Uri): Promise<Uint8Array | null> {
  return workspace.fs.readFile(uri).then(undefined, () => null);
}

function toText(bytes: Uint8Array | null): string {
  return bytes === null ? "" : new TextDecoder().decode(bytes);
}

function findOpen(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === uri.toString());
}
