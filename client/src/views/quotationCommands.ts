// What the menu of a quotation in the list does: go to it, fix it, set it aside, copy it.

import {
  commands,
  env,
  l10n,
  Uri,
  window,
  workspace,
  type CodeAction,
  type Disposable,
  type WorkspaceEdit,
} from "vscode";
import type { DraftQuotationRow } from "../../../server/src/protocol/deskMessages";
import { openPlace, toRange } from "../openPlace";

export function registerQuotationCommands(): readonly Disposable[] {
  return [
    commands.registerCommand("verbatim.goToQuotation", ({ place }: DraftQuotationRow) => openPlace(place)),
    commands.registerCommand("verbatim.fixQuotation", async ({ place }: DraftQuotationRow) => {
      await openPlace(place);
      await commands.executeCommand("editor.action.quickFix");
    }),
    commands.registerCommand("verbatim.ignoreQuotation", ignoreQuotation),
    commands.registerCommand("verbatim.copyQuotation", ({ text }: DraftQuotationRow) =>
      env.clipboard.writeText(`“${text}”`),
    ),
  ];
}

/** The comment that sets a finding aside, as the quick fix writes it; where it goes is shown. */
async function ignoreQuotation({ place }: DraftQuotationRow): Promise<void> {
  const actions = await commands.executeCommand<readonly CodeAction[]>(
    "vscode.executeCodeActionProvider",
    Uri.parse(place.uri),
    toRange(place.range),
    "quickfix",
  );
  const edit = actions.map((action) => action.edit).find((each) => each !== undefined && isIgnore(each));
  if (!edit) {
    return void window.showInformationMessage(l10n.t("There is no finding in this quotation to ignore."));
  }
  await openPlace(place);
  await workspace.applyEdit(edit);
}

function isIgnore(edit: WorkspaceEdit): boolean {
  return edit.entries().some(([, edits]) => edits.some(({ newText }) => newText.includes("<!-- verbatim-ignore ")));
}
