// Fill In Cited Quotations: an assistant's placeholders, {{quote ID}}, become the sources' own words in
// the open draft. One undo takes them back.

import { l10n, Range, window, workspace, WorkspaceEdit } from "vscode";
import {
  CALL_AGENT_TOOL,
  type AgentToolAnswer,
  type AgentToolParams,
} from "../../../server/src/protocol/agentMessages";
import type { DeskContext } from "../views/deskContext";
import { findEditor } from "./insertQuotation";

interface Filled {
  readonly filled: readonly { readonly start: number; readonly end: number; readonly newText: string }[];
  readonly unfilled: readonly { readonly start: number; readonly id: string; readonly reason: string }[];
}

export async function fillQuotations(context: DeskContext): Promise<void> {
  const editor = findEditor(context);
  if (!editor) {
    void window.showInformationMessage(l10n.t("Open the draft whose placeholders are to be filled."));
    return;
  }
  const { document } = editor;
  const { version } = document;
  const params: AgentToolParams = { name: "fill_draft", arguments: { text: document.getText() } };
  const { structured, text, isError } = await context.client.sendRequest<AgentToolAnswer>(CALL_AGENT_TOOL, params);
  if (isError) {
    void window.showInformationMessage(text);
    return;
  }
  if (document.version !== version) {
    void window.showInformationMessage(l10n.t("The draft has changed meanwhile; nothing was filled in. Ask again."));
    return;
  }
  const { filled, unfilled } = structured as unknown as Filled;
  const edit = new WorkspaceEdit();
  for (const { start, end, newText } of filled) {
    edit.replace(document.uri, new Range(document.positionAt(start), document.positionAt(end)), newText);
  }
  if (filled.length > 0) {
    await workspace.applyEdit(edit);
  }
  tell(filled.length, unfilled);
}

function tell(filled: number, unfilled: Filled["unfilled"]): void {
  const [first] = unfilled;
  if (first) {
    void window.showWarningMessage(
      l10n.t("Quotations filled in: {0}. Not known: {1}, such as {2}.", filled, unfilled.length, first.id),
    );
  } else if (filled === 0) {
    void window.showInformationMessage(l10n.t("This draft has no placeholders, such as {0}.", "{{quote ID}}"));
  } else {
    void window.showInformationMessage(l10n.t("Quotations filled in: {0}.", filled));
  }
}
