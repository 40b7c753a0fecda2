// The sources, newest first: what is wrong with each, and how often the draft rests on it.

import { commands, EventEmitter, ThemeIcon, TreeItem, Uri, window, type Disposable, type TreeDataProvider } from "vscode";
import { LIST_SOURCES, type DeskAnswer, type DeskParams, type SourceRow } from "../../../server/src/protocol/deskMessages";
import { describeIndexing } from "../indexStates";
import { draftUri, type DeskContext } from "./deskContext";

export function showSources(context: DeskContext): Disposable {
  const changed = new EventEmitter<void>();
  const provider: TreeDataProvider<SourceRow> = {
    onDidChangeTreeData: changed.event,
    getChildren: async (row) => (row ? [] : (await context.client.sendRequest<DeskAnswer<SourceRow>>(LIST_SOURCES, { draft: draftUri(context) } satisfies DeskParams)).rows as SourceRow[]),
    getTreeItem: toItem,
  };
  const view = window.createTreeView("verbatim.sources", { treeDataProvider: provider, showCollapseAll: false });
  const update = (): void => {
    view.message = describeIndexing(context.states.current);
    changed.fire();
  };
  const listeners = [context.states.onDidChange(update), context.draft.onDidChange(() => changed.fire())];
  view.message = describeIndexing(context.states.current);
  return { dispose: () => [view, changed, ...listeners].forEach((d) => d.dispose()) };
}

function toItem(row: SourceRow): TreeItem {
  const uri = Uri.parse(row.uri);
  const item = new TreeItem(row.title ?? row.name);
  const use = row.uses === 0 ? "" : row.uses === 1 ? "used once" : `used ${row.uses} times`;
  item.id = row.uri;
  item.description = [row.published || "no date", use].filter(Boolean).join(" · ");
  item.iconPath = new ThemeIcon(row.problems.length > 0 ? "warning" : row.uses > 0 ? "pass" : "file-text");
  item.tooltip = [row.title, row.name, [row.publisher, row.published, `${row.words} words`].filter(Boolean).join(", "), ...row.problems].filter(Boolean).join("\n");
  item.accessibilityInformation = { label: [row.title ?? row.name, row.published || "no date", use, ...row.problems].filter(Boolean).join(", ") };
  item.contextValue = "source";
  item.command = { command: "vscode.open", title: "Open", arguments: [uri] };
  return item;
}

export function revealSource(row: SourceRow): Thenable<unknown> {
  return commands.executeCommand("revealInExplorer", Uri.parse(row.uri));
}
