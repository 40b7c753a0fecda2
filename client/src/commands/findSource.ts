// Find Source of Selection: where in the sources the selected words come from.

import { l10n, window, type QuickPickItem } from "vscode";
import {
  FIND_WORDS,
  type DeskAnswer,
  type FindWordsParams,
  type FoundPlace,
  type Place,
} from "../../../server/src/protocol/deskMessages";
import { openPlace } from "../openPlace";
import { describeIndexing } from "../indexStates";
import { draftUri, type DeskContext } from "../views/deskContext";
import { createSourcePreview } from "./sourcePreview";

interface Choice extends QuickPickItem {
  readonly place: Place | null;
}

export async function findSourceOfSelection(context: DeskContext): Promise<void> {
  const editor = window.activeTextEditor;
  const words =
    editor && !editor.selection.isEmpty
      ? editor.document.getText(editor.selection)
      : await window.showInputBox({ title: l10n.t("Find Source"), prompt: l10n.t("Words to find in your sources") });
  if (!words?.trim()) {
    return;
  }
  const { rows } = await context.client.sendRequest<DeskAnswer<FoundPlace>>(FIND_WORDS, {
    draft: draftUri(context),
    words,
  } satisfies FindWordsParams);
  const indexing = describeIndexing(context.states.current);
  if (rows.length === 0) {
    return void window.showInformationMessage(`${l10n.t("Not found in any source.")} ${indexing}`.trim());
  }
  const choices = rows.map(({ label, detail, place }): Choice => ({ label, detail, place }));
  const preview = editor && createSourcePreview(editor);
  const chosen = await window.showQuickPick(choices, {
    title: indexing ? `${l10n.t("Find Source")}. ${indexing}` : l10n.t("Find Source"),
    placeHolder: l10n.t("Passages with these words, the nearest first"),
    matchOnDetail: true,
    onDidSelectItem: (item) => {
      const { place } = item as Choice;
      if (place) {
        preview?.show(place);
      }
    },
  });
  if (chosen?.place) {
    await openPlace(chosen.place, { isBeside: true });
  }
  await preview?.end();
}
