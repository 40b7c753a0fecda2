// A correction as a row below the person it is about.

import { l10n, ThemeIcon, TreeItem } from "vscode";
import type { CorrectionRow } from "../../../server/src/protocol/correctionMessages";

export function toCorrectionItem(row: CorrectionRow): TreeItem {
  const item = new TreeItem(describe(row));
  item.description = l10n.t("corrected by you");
  item.tooltip = `${describe(row)}\n${item.description}`;
  item.iconPath = new ThemeIcon("edit");
  item.contextValue = "correction";
  item.accessibilityInformation = { label: `${l10n.t("Correction")}: ${describe(row)}` };
  return item;
}

function describe({ kind, read, right }: CorrectionRow): string {
  switch (kind) {
    case "also":
      return l10n.t("Also “{0}”", read);
    case "apart":
      return l10n.t("“{0}” in {1}", read, right);
    case "role":
      return right === "" ? l10n.t("Not “{0}”", read) : l10n.t("“{0}”, read as “{1}”", right, read);
    case "speaker":
      return l10n.t("Said “{0}”", read);
  }
}
