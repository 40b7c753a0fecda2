// Opens a file at a place that the server has named.

import { commands, env, Range, Selection, TextEditorRevealType, Uri, ViewColumn, window, workspace } from "vscode";
import type { Place, PlaceRange } from "../../server/src/protocol/deskMessages";
import { fileSchemes, toFile } from "./fileSchemes";

export function toRange({ start, end }: PlaceRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

export async function openPlace(
  place: Place,
  options: { readonly isBeside?: boolean; readonly preserveFocus?: boolean } = {},
): Promise<void> {
  const range = toRange(place.range);
  const document = await workspace.openTextDocument(Uri.parse(place.uri));
  const editor = await window.showTextDocument(document, {
    ...(options.isBeside && { viewColumn: ViewColumn.Beside }),
    preserveFocus: options.preserveFocus ?? false,
    preview: true,
  });
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/**
 * The file that a text was extracted from, in the system's program for it, at a page from 1. Without an address, that
 * of the text which is shown.
 */
export async function openOriginal(uri?: unknown, page?: unknown): Promise<void> {
  const shown = window.activeTextEditor?.document.uri;
  const file = typeof uri === "string" ? Uri.parse(uri) : shown && toOriginal(shown);
  if (!file || !fileSchemes().includes(file.scheme)) {
    return;
  }
  const isPage = typeof page === "number" && Number.isInteger(page) && page > 0;
  if (file.scheme !== "file") {
    return void (await commands.executeCommand("vscode.open", file));
  }
  await env.openExternal(isPage ? file.with({ fragment: `page=${page}` }) : file);
}

function toOriginal(text: Uri): Uri | undefined {
  const isExtracted = text.scheme === "verbatim-text" && text.path.endsWith(".txt");
  return isExtracted ? toFile(text.path.slice(0, -".txt".length)) : undefined;
}

/**
 * From a link of the report: an address and a line. Anything else is refused: a link's arguments are no trusted input.
 */
export async function openLine(uri: unknown, line: unknown): Promise<void> {
  if (typeof uri !== "string" || typeof line !== "number" || !Number.isInteger(line) || line < 0) {
    return;
  }
  const schemes = [...fileSchemes(), "verbatim-text", "vscode-remote", "vscode-vfs"];
  if (!schemes.some((scheme) => uri.startsWith(`${scheme}:`))) {
    return;
  }
  await openPlace({ uri, range: { start: { line, character: 0 }, end: { line, character: 0 } } }, { isBeside: true });
}
