// The status bar on the draft: "12 exact, 2 edited, 1 misquote". A click opens the list.

import { l10n, StatusBarAlignment, window, type Disposable } from "vscode";
import type { DraftQuotationRow } from "../../../server/src/protocol/deskMessages";
import type { DraftQuotations } from "./draftQuotations";

/** In the order in which they are told. */
const COUNTS: Readonly<Record<string, (count: number) => string>> = {
  verbatim: (count) => l10n.t("{0} exact", count),
  edited: (count) => l10n.t("{0} edited", count),
  altered: (count) => (count === 1 ? l10n.t("1 misquote") : l10n.t("{0} misquotes", count)),
  used: (count) => l10n.t("{0} wrongly used", count),
  unsourced: (count) => l10n.t("{0} unsourced", count),
  ambiguous: (count) => l10n.t("{0} ambiguous", count),
  unchecked: (count) => l10n.t("{0} unchecked", count),
};

export function showDraftStatus(quotations: DraftQuotations): Disposable {
  const item = window.createStatusBarItem("verbatim.draft", StatusBarAlignment.Right, 91);
  item.name = l10n.t("Verbatim: Quotations of the Draft");
  item.command = "verbatim.quotations.focus";
  const update = (): void => {
    const counts = countWords(quotations.rows ?? []);
    if (counts === "") {
      return item.hide();
    }
    item.text = `$(quote) ${counts}`;
    item.tooltip = l10n.t("Quotations of this draft. Click to list them.");
    item.accessibilityInformation = { label: l10n.t("Quotations of this draft: {0}", counts), role: "button" };
    item.show();
  };
  const listener = quotations.onDidChange(update);
  update();
  return { dispose: () => [item, listener].forEach((d) => d.dispose()) };
}

function countWords(rows: readonly DraftQuotationRow[]): string {
  return Object.entries(COUNTS)
    .flatMap(([group, tell]) => {
      const count = rows.filter((row) => row.group === group).length;
      return count === 0 ? [] : [tell(count)];
    })
    .join(", ");
}
