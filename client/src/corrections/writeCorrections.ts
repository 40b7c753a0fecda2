// The corrections' file as the server wants it: written through an editor's buffer where one is open, else to the disk, told
// in a sentence, and taken back from there with one click.

import { l10n, Uri, window, workspace, WorkspaceEdit, Range, type TextDocument } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { CORRECT, type CorrectedFile, type CorrectionRefused, type CorrectParams } from "../../../server/src/protocol/correctionMessages";
import { tellWritten } from "../tellWritten";
import type { DeskContext } from "../views/deskContext";

/** `told` says what is so from now on. False where the server says why not, which is shown. */
export async function correct({ client }: DeskContext, params: CorrectParams, told: string): Promise<boolean> {
  const made = await client.sendRequest<CorrectedFile | CorrectionRefused | null>(CORRECT, params);
  if (!made) return false;
  if ("problem" in made) {
    void window.showWarningMessage(made.problem);
    return false;
  }
  const uri = Uri.parse(made.uri);
  await write(client, uri, made.text);
  // Not awaited: what was asked for is done, and the message may stand for long.
  void offerUndo(client, uri, made, told);
  return true;
}

async function offerUndo(client: LanguageClient, uri: Uri, { before, text }: CorrectedFile, told: string): Promise<void> {
  const undo = l10n.t("Undo");
  const show = l10n.t("Show Corrections");
  const choice = await window.showInformationMessage(told, undo, ...(text === "" ? [] : [show]));
  if (choice === show) await window.showTextDocument(uri);
  if (choice !== undo) return;
  if ((await read(uri)) === text) await write(client, uri, before);
  else void window.showWarningMessage(l10n.t("The corrections have changed since; take the line out of the file."), show).then((chosen) => (chosen ? window.showTextDocument(uri) : undefined));
}

/** Empty where there is no such file, and where it is taken away. */
async function write(client: LanguageClient, uri: Uri, text: string): Promise<void> {
  const open = findOpen(uri);
  if (open) {
    const edit = new WorkspaceEdit();
    edit.replace(uri, new Range(0, 0, open.lineCount, 0), text);
    await workspace.applyEdit(edit);
    await open.save();
  } else if (text === "") await workspace.fs.delete(uri).then(undefined, () => undefined);
  else await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  await tellWritten(client, uri);
}

async function read(uri: Uri): Promise<string> {
  const open = findOpen(uri);
  if (open) return open.getText();
  return workspace.fs.readFile(uri).then((bytes) => new TextDecoder().decode(bytes), () => "");
}

function findOpen(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === uri.toString());
}
