// Check What Was Pasted: the quotations of the text that came in last, or of the selection, each with its verdict.

import { l10n, window, type QuickPickItem, type TextEditor } from "vscode";
import {
  LIST_DRAFT_QUOTATIONS,
  type DeskAnswer,
  type DeskParams,
  type DraftQuotationRow,
} from "../../../server/src/protocol/deskMessages";
import type { PastedText } from "../agents/pastedText";
import { describeIndexing } from "../indexStates";
import { openPlace, toRange } from "../openPlace";
import type { DeskContext } from "../views/deskContext";
import { nameGroup } from "../views/quotationsView";
import { findEditor } from "./insertQuotation";

interface Choice extends QuickPickItem {
  readonly row: DraftQuotationRow;
}

export async function checkPasted(context: DeskContext, pasted: PastedText): Promise<void> {
  const editor = findEditor(context);
  const isMeant = editor && toFilter(editor, pasted);
  if (!editor || !isMeant) {
    void window.showInformationMessage(l10n.t("Paste text into a draft first, or select some of it."));
    return;
  }
  const params: DeskParams = { draft: editor.document.uri.toString() };
  const { rows, isReady } = await context.client.sendRequest<DeskAnswer<DraftQuotationRow>>(
    LIST_DRAFT_QUOTATIONS,
    params,
  );
  if (!isReady) {
    void window.showInformationMessage(describeIndexing(context.states.current));
    return;
  }
  const choices = rows.filter(isMeant).map(toChoice);
  if (choices.length === 0) {
    void window.showInformationMessage(l10n.t("There are no quotations in this text."));
    return;
  }
  const open = choices.filter(({ row }) => row.isOpen).length;
  const chosen = await window.showQuickPick(choices, {
    title:
      open === 0
        ? l10n.t("Every quotation of this text is right")
        : l10n.t("Quotations to look at: {0} of {1}", open, choices.length),
    placeHolder: l10n.t("Choose one to go to it"),
    matchOnDetail: true,
  });
  if (chosen) {
    await openPlace(chosen.row.place);
  }
}

/** What is selected comes before what was pasted. */
function toFilter(editor: TextEditor, pasted: PastedText): ((row: DraftQuotationRow) => boolean) | undefined {
  const { document, selection } = editor;
  const stretch = selection.isEmpty
    ? pasted.find(document)
    : { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  if (!stretch) {
    return undefined;
  }
  return ({ place }) => {
    const range = toRange(place.range);
    return document.offsetAt(range.start) < stretch.end && document.offsetAt(range.end) > stretch.start;
  };
}

function toChoice(row: DraftQuotationRow): Choice {
  const sign = row.isOpen ? "$(warning)" : "$(check)";
  return {
    row,
    label: `${sign} ${l10n.t("“{0}”", row.text)}`,
    description: [nameGroup(row.group), row.speaker].filter(Boolean).join(" · "),
    ...(row.message !== "" && { detail: row.message.split("\n")[0]! }),
  };
}
