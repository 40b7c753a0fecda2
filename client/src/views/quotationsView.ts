// The quotations of the draft in groups by verdict; the badge says how many are open.

import {
  commands,
  EventEmitter,
  l10n,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  type Disposable,
  type TreeDataProvider,
} from "vscode";
import type { DraftQuotationRow, QuotationGroup } from "../../../server/src/protocol/deskMessages";
import { describeIndexing } from "../indexStates";
import type { SourcePeek } from "../peek/peekSource";
import { registerQuotationCommands } from "./quotationCommands";
import type { DeskContext } from "./deskContext";
import type { DraftQuotations } from "./draftQuotations";

interface Group {
  readonly group: QuotationGroup;
  readonly rows: readonly DraftQuotationRow[];
}

const GROUP_NAMES: Readonly<Record<QuotationGroup, () => string>> = {
  altered: () => l10n.t("Misquoted"),
  used: () => l10n.t("Right words, wrongly used"),
  unsourced: () => l10n.t("Not found in the sources"),
  ambiguous: () => l10n.t("Found in several places"),
  unchecked: () => l10n.t("Not checked: no source could settle it"),
  edited: () => l10n.t("Edited as the style allows"),
  verbatim: () => l10n.t("Exact"),
};

export function nameGroup(group: QuotationGroup): string {
  return GROUP_NAMES[group]();
}

type Node = Group | DraftQuotationRow;

export function showQuotations(context: DeskContext, quotations: DraftQuotations, peek: SourcePeek): Disposable {
  const changed = new EventEmitter<void>();
  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => {
      if (!node) {
        return toGroups(quotations.rows ?? []);
      }
      return "rows" in node ? [...node.rows] : [];
    },
    getTreeItem: (node) => ("rows" in node ? toGroupItem(node) : toItem(node)),
  };
  const view = window.createTreeView("verbatim.quotations", { treeDataProvider: provider, showCollapseAll: true });
  const update = (): void => {
    const { rows } = quotations;
    const open = rows?.filter(({ isOpen }) => isOpen).length ?? 0;
    view.message =
      describeIndexing(context.states.current) ||
      (context.draft.document && rows?.length === 0 ? l10n.t("This draft has no quotations yet.") : "");
    view.badge = {
      value: open,
      tooltip: open === 1 ? l10n.t("1 quotation to look at") : l10n.t("{0} quotations to look at", open),
    };
    changed.fire();
  };
  const peekSelected = async (): Promise<void> => {
    const [row] = view.selection;
    if (row && !("rows" in row)) {
      await peek.show(row);
    }
  };
  const listeners = [
    quotations.onDidChange(update),
    context.states.onDidChange(update),
    // Told apart from a click, which goes to the draft: a tree says nothing of the keys that were held.
    commands.registerCommand("verbatim.peekSelectedQuotation", peekSelected),
    ...registerQuotationCommands(),
  ];
  update();
  return { dispose: () => [view, changed, ...listeners].forEach((d) => d.dispose()) };
}

function toGroups(rows: readonly DraftQuotationRow[]): Group[] {
  const groups = new Map<QuotationGroup, DraftQuotationRow[]>();
  for (const row of rows) {
    groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  }
  return [...groups].map(([group, own]) => ({ group, rows: own }));
}

function toGroupItem({ group, rows }: Group): TreeItem {
  const name = GROUP_NAMES[group]();
  const isSettled = rows.every(({ isOpen }) => !isOpen);
  const item = new TreeItem(name, isSettled ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded);
  item.id = group;
  item.description = String(rows.length);
  item.accessibilityInformation = {
    label: `${name}, ${rows.length === 1 ? l10n.t("1 quotation") : l10n.t("{0} quotations", rows.length)}`,
  };
  return item;
}

function toItem(row: DraftQuotationRow): TreeItem {
  const line = row.place.range.start.line + 1;
  const item = new TreeItem(`“${row.text}”`);
  item.description = [row.speaker, l10n.t("line {0}", line)].filter(Boolean).join(" · ");
  item.tooltip = [`“${row.text}”`, row.speaker, row.message].filter(Boolean).join("\n");
  item.iconPath = toIcon(row);
  item.contextValue = row.source ? "sourcedQuotation" : "quotationOfDraft";
  item.command = { command: "verbatim.openPlace", title: l10n.t("Go to the Quotation"), arguments: [row.place] };
  item.accessibilityInformation = {
    label: [GROUP_NAMES[row.group](), row.text, row.speaker, l10n.t("line {0}", line), row.message]
      .filter(Boolean)
      .join(", "),
  };
  return item;
}

/** Shapes differ, not colours alone. */
function toIcon({ isOpen, verdict }: DraftQuotationRow): ThemeIcon {
  if (!isOpen) {
    return new ThemeIcon("check");
  }
  return verdict === "unsourced" || verdict === "ambiguous"
    ? new ThemeIcon("question", new ThemeColor("list.warningForeground"))
    : new ThemeIcon("error", new ThemeColor("list.errorForeground"));
}
