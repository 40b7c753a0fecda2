// The status bar on the draft: "12 exact, 2 edited, 1 misquote". A click opens the list.

import { StatusBarAlignment, window, type Disposable } from "vscode";
import type { DraftQuotationRow } from "../../../server/src/protocol/deskMessages";
import type { DraftQuotations } from "./draftQuotations";

const WORDS: readonly (readonly [verdict: string, one: string, more: string])[] = [
  ["verbatim", "exact", "exact"], ["edited", "edited", "edited"], ["altered", "misquote", "misquotes"], ["unsourced", "unsourced", "unsourced"],
  ["ambiguous", "ambiguous", "ambiguous"], ["unchecked", "unchecked", "unchecked"],
];

export function showDraftStatus(quotations: DraftQuotations): Disposable {
  const item = window.createStatusBarItem("verbatim.draft", StatusBarAlignment.Right, 91);
  item.name = "Verbatim: Quotations of the Draft";
  item.command = "verbatim.quotations.focus";
  const update = (): void => {
    const counts = countWords(quotations.rows ?? []);
    if (counts === "") return item.hide();
    item.text = `$(quote) ${counts}`;
    item.tooltip = "Quotations of this draft. Click to list them.";
    item.accessibilityInformation = { label: `Quotations of this draft: ${counts}`, role: "button" };
    item.show();
  };
  const listener = quotations.onDidChange(update);
  update();
  return { dispose: () => [item, listener].forEach((d) => d.dispose()) };
}

function countWords(rows: readonly DraftQuotationRow[]): string {
  return WORDS.flatMap(([verdict, one, more]) => {
    const count = rows.filter((row) => row.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : more}`];
  }).join(", ");
}
