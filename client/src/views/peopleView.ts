// The people of the sources, the most mentioned first; below each, roles and what was said, asked for when opened.

import { EventEmitter, ThemeIcon, TreeItem, TreeItemCollapsibleState, window, type Disposable, type TreeDataProvider } from "vscode";
import { LIST_PEOPLE, OPEN_PERSON, type DeskAnswer, type DeskParams, type PersonDetail, type PersonParams, type PersonRow } from "../../../server/src/protocol/deskMessages";
import { describeIndexing } from "../indexStates";
import type { DeskContext } from "./deskContext";

export type PeopleNode = PersonRow | PersonDetail;

export function showPeople(context: DeskContext): Disposable {
  const changed = new EventEmitter<void>();
  const provider: TreeDataProvider<PeopleNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: async (node) => {
      if (!node) return [...(await context.client.sendRequest<DeskAnswer<PersonRow>>(LIST_PEOPLE, { draft: null } satisfies DeskParams)).rows];
      return "id" in node ? [...(await context.client.sendRequest<readonly PersonDetail[]>(OPEN_PERSON, { id: node.id } satisfies PersonParams))] : [];
    },
    getTreeItem: (node) => ("id" in node ? toPerson(node) : toDetail(node)),
  };
  const view = window.createTreeView("verbatim.people", { treeDataProvider: provider, showCollapseAll: true });
  const update = (): void => {
    view.message = describeIndexing(context.states.current);
    changed.fire();
  };
  const listener = context.states.onDidChange(update);
  view.message = describeIndexing(context.states.current);
  return { dispose: () => [view, changed, listener].forEach((d) => d.dispose()) };
}

function toPerson({ id, name, role, mentions, quotations }: PersonRow): TreeItem {
  const isOpenable = role !== "" || quotations > 0;
  const item = new TreeItem(name, isOpenable ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None);
  const counts = [mentions === 1 ? "1 mention" : `${mentions} mentions`, quotations === 0 ? "" : quotations === 1 ? "1 quotation" : `${quotations} quotations`].filter(Boolean).join(", ");
  item.id = id;
  item.description = [role, String(mentions)].filter(Boolean).join(" · ");
  item.tooltip = [name, role, counts].filter(Boolean).join("\n");
  item.iconPath = new ThemeIcon("person");
  item.contextValue = "person";
  item.accessibilityInformation = { label: [name, role, counts].filter(Boolean).join(", ") };
  return item;
}

function toDetail(detail: PersonDetail): TreeItem {
  const item = new TreeItem(detail.label);
  item.description = detail.detail;
  item.tooltip = [detail.label, detail.detail].filter(Boolean).join("\n");
  item.iconPath = new ThemeIcon(detail.kind === "role" ? "briefcase" : "quote");
  item.contextValue = detail.kind;
  item.accessibilityInformation = { label: `${detail.kind === "role" ? "Role" : "Quotation"}: ${detail.label}${detail.detail ? `, ${detail.detail}` : ""}` };
  if (detail.place) item.command = { command: "verbatim.openPlace", title: "Open the Source", arguments: [detail.place] };
  return item;
}
