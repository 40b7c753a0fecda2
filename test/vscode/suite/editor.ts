// What the tests ask of the editor, in their words: places by the text that stands
// there, answers awaited rather than slept for.
import { strict as assert } from "node:assert";
import * as vscode from "vscode";

/** Milliseconds to wait for an answer that follows a change; a watcher on a busy machine may take seconds. */
const PATIENCE = 30_000;
const POLL = 100;

export function deskFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, "the desk is open");
  return folder.uri;
}

export function deskUri(path: string): vscode.Uri {
  return vscode.Uri.joinPath(deskFolder(), path);
}

export async function openDocument(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(deskUri(path));
  await vscode.window.showTextDocument(document);
  return document;
}

/** The position `offset` code units into the first place where `text` stands. */
export function positionOf(document: vscode.TextDocument, text: string, offset = 1): vscode.Position {
  const at = document.getText().indexOf(text);
  assert.notEqual(at, -1, `“${text}” stands in ${document.fileName}`);
  return document.positionAt(at + offset);
}

/** Waits until `ask` gives something; the message says for what it waited. */
export async function eventually<T>(what: string, ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) {
      return answer;
    }
    if (Date.now() > deadline) {
      assert.fail(`waited ${PATIENCE} ms for ${what}`);
    }
    await new Promise((done) => setTimeout(done, POLL));
  }
}

export async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    position,
  );
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (typeof content === "string" ? content : content.value))
    .join("\n");
}

export async function completionsAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  trigger?: string,
): Promise<readonly vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    position,
    trigger,
    50,
  );
  return list.items;
}

export function labelOf(item: vscode.CompletionItem): string {
  return typeof item.label === "string" ? item.label : item.label.label;
}

/** Our diagnostics there, with their codes as the contract spells them. */
export function diagnosticsOf(
  uri: vscode.Uri,
): readonly { readonly code: string; readonly diagnostic: vscode.Diagnostic }[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter((diagnostic) => diagnostic.source === "verbatim")
    .map((diagnostic) => ({ code: codeOf(diagnostic), diagnostic }));
}

export function awaitDiagnostic(uri: vscode.Uri, code: string): Promise<vscode.Diagnostic> {
  return eventually(
    `a ${code} in ${uri.path}`,
    () => diagnosticsOf(uri).find((found) => found.code === code)?.diagnostic,
  );
}

export function awaitNoDiagnostic(uri: vscode.Uri, code: string): Promise<true> {
  return eventually(`no ${code} in ${uri.path}`, () =>
    diagnosticsOf(uri).some((found) => found.code === code) ? undefined : true,
  );
}

export async function replaceText(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const start = positionOf(document, from, 0);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(start, start.translate(0, from.length)), to);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

function codeOf(diagnostic: vscode.Diagnostic): string {
  const code = diagnostic.code;
  return String(typeof code === "object" ? code.value : code);
}
