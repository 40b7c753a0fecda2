// The sources, newest first or by publisher: what is wrong with each, and how often the draft rests on it.

import {
  commands,
  Disposable,
  env,
  EventEmitter,
  l10n,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  type Memento,
  type TreeDataProvider,
} from "vscode";
import {
  CITE_SOURCE,
  LIST_SOURCES,
  type Citation,
  type DeskAnswer,
  type DeskParams,
  type SourceParams,
  type SourceProblemRow,
  type SourceRow,
} from "../../../server/src/protocol/deskMessages";
import { describeIndexing, refreshAsRead } from "../indexStates";
import {
  askConflicts,
  isConflictNode,
  listConflictChildren,
  MOST_UNASKED,
  toConflictItem,
  type ConflictList,
  type ConflictNode,
} from "./conflictItems";
import { isLeftOutNode, listLeftOut, toLeftOutItem, type LeftOutNode } from "./leftOutItems";
import { draftUri, type DeskContext } from "./deskContext";
import { sourcesDrop } from "./sourcesDrop";

interface Publisher {
  readonly name: string;
  readonly sources: readonly SourceRow[];
}

type Node = Publisher | SourceRow | SourceProblemRow | ConflictNode | LeftOutNode;
type Order = "date" | "publisher";

const ORDER_KEY = "verbatim.sourcesOrder";
/** How long the status bar says that something was copied, in ms. */
const TOLD_MS = 5_000;

export function showSources(context: DeskContext, memory: Memento): Disposable {
  const changed = new EventEmitter<Node | undefined>();
  const conflicts: ConflictList = { kind: "conflicts", rows: null };
  let order = memory.get<Order>(ORDER_KEY, "date");
  const list = async (): Promise<readonly SourceRow[]> =>
    (
      await context.client.sendRequest<DeskAnswer<SourceRow>>(LIST_SOURCES, {
        draft: draftUri(context),
      } satisfies DeskParams)
    ).rows;
  /** The list's own row is made anew only where it says something else. */
  const updateConflicts = async (): Promise<void> => {
    const before = conflicts.rows?.length;
    conflicts.rows = (await askConflicts(context)) ?? conflicts.rows;
    if (conflicts.rows?.length !== before) {
      changed.fire(conflicts);
    }
  };
  const listRoots = async (): Promise<Node[]> => {
    const rows = await list();
    const sources = order === "publisher" ? groupByPublisher(rows) : [...rows];
    const leftOut = listLeftOut(context.states.current.problems, rows);
    const told: Node[] = leftOut.notes.length > 0 ? [leftOut] : [];
    if (rows.length < 2) {
      return [...sources, ...told];
    }
    if (rows.length <= MOST_UNASKED) {
      updateConflicts().catch(() => undefined);
    }
    return [conflicts, ...sources, ...told];
  };
  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: async (node) => {
      if (!node) {
        return listRoots();
      }
      if (isConflictNode(node)) {
        if (node === conflicts) {
          conflicts.rows = (await askConflicts(context)) ?? conflicts.rows;
        }
        return listConflictChildren(node);
      }
      if ("sources" in node) {
        return [...node.sources];
      }
      if ("notes" in node) {
        return [...node.notes];
      }
      return "uri" in node ? [...node.problems] : [];
    },
    getTreeItem: (node) => {
      if (isConflictNode(node)) {
        return toConflictItem(node);
      }
      if ("sources" in node) {
        return toPublisher(node);
      }
      if (isLeftOutNode(node)) {
        return toLeftOutItem(node);
      }
      return "uri" in node ? toSource(node) : toProblem(node);
    },
    resolveTreeItem: (item, node) => {
      if (isConflictNode(node) || !("uri" in node)) {
        return item;
      }
      item.tooltip = describeSource(node);
      item.command = { command: "vscode.open", title: l10n.t("Open"), arguments: [Uri.parse(node.uri)] };
      return item;
    },
  };
  const view = window.createTreeView("verbatim.sources", {
    treeDataProvider: provider,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: sourcesDrop<Node>(context),
  });
  const setOrder = (wanted: Order): void => {
    order = wanted;
    void memory.update(ORDER_KEY, wanted);
    void commands.executeCommand("setContext", ORDER_KEY, wanted);
    changed.fire(undefined);
  };
  void commands.executeCommand("setContext", ORDER_KEY, order);
  view.message = describeIndexing(context.states.current);
  return Disposable.from(
    view,
    changed,
    context.states.onDidChange((state) => (view.message = describeIndexing(state))),
    refreshAsRead(context.states, () => changed.fire(undefined)),
    context.draft.onDidChange(() => changed.fire(undefined)),
    commands.registerCommand("verbatim.sortSourcesByDate", () => setOrder("date")),
    commands.registerCommand("verbatim.groupSourcesByPublisher", () => setOrder("publisher")),
    commands.registerCommand("verbatim.revealSource", (row: SourceRow) =>
      commands.executeCommand("revealInExplorer", Uri.parse(row.uri)),
    ),
    commands.registerCommand("verbatim.copyCitation", async ({ uri }: SourceRow) => {
      const citation = await context.client.sendRequest<Citation>(CITE_SOURCE, { uri } satisfies SourceParams);
      if (citation === null) {
        return;
      }
      await env.clipboard.writeText(citation);
      window.setStatusBarMessage(l10n.t("Copied: {0}", citation), TOLD_MS);
    }),
  );
}

/** By name, those without one last; within, the newest first as they come. */
function groupByPublisher(rows: readonly SourceRow[]): Publisher[] {
  const groups = new Map<string, SourceRow[]>();
  for (const row of rows) {
    const group = groups.get(row.publisher ?? "");
    if (group) {
      group.push(row);
    } else {
      groups.set(row.publisher ?? "", [row]);
    }
  }
  const byName = [...groups].sort(([a], [b]) => Number(a === "") - Number(b === "") || a.localeCompare(b));
  return byName.map(([name, sources]) => ({ name: name || l10n.t("No publisher"), sources }));
}

function toPublisher({ name, sources }: Publisher): TreeItem {
  const item = new TreeItem(name, TreeItemCollapsibleState.Collapsed);
  item.id = `publisher:${name}`;
  item.description = String(sources.length);
  item.iconPath = new ThemeIcon("organization");
  item.accessibilityInformation = {
    label: `${name}, ${sources.length === 1 ? l10n.t("1 source") : l10n.t("{0} sources", sources.length)}`,
  };
  return item;
}

/**
 * Little: there are thousands of them on their way to the list. Tooltip and command are resolved when asked for; label
 * and description are read out.
 */
function toSource(row: SourceRow): TreeItem {
  const item = new TreeItem(
    row.title ?? row.name,
    row.problems.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
  );
  const words = [row.published, ...row.problems.map(shortenProblem), countUses(row.uses)].filter(Boolean);
  item.id = row.uri;
  item.description = words.join(" · ");
  const [gravest] = row.problems;
  item.iconPath = gravest ? toProblemIcon(gravest) : new ThemeIcon(row.uses > 0 ? "pass" : "file-text");
  item.contextValue = "source";
  return item;
}

function countUses(uses: number): string {
  if (uses === 0) {
    return "";
  }
  return uses === 1 ? l10n.t("used once") : l10n.t("used {0} times", uses);
}

function describeSource({ title, name, publisher, published, words, problems }: SourceRow): string {
  return [
    title,
    name,
    [publisher, published, l10n.t("{0} words", words)].filter(Boolean).join(", "),
    ...problems.map(({ message }) => message),
  ]
    .filter(Boolean)
    .join("\n");
}

function toProblem(problem: SourceProblemRow): TreeItem {
  const item = new TreeItem(problem.message);
  item.tooltip = problem.message;
  item.iconPath = toProblemIcon(problem);
  return item;
}

function shortenProblem({ kind, twin, message }: SourceProblemRow): string {
  switch (kind) {
    case "unreadable":
      return l10n.t("unreadable");
    case "undated":
      return l10n.t("no date");
    case "duplicate":
      return l10n.t("duplicate of {0}", twin ?? "");
    case "other":
      return message;
  }
}

/** Shapes differ, not colours alone. */
function toProblemIcon({ kind }: SourceProblemRow): ThemeIcon {
  switch (kind) {
    case "unreadable":
      return new ThemeIcon("error", new ThemeColor("list.errorForeground"));
    case "undated":
      return new ThemeIcon("calendar", new ThemeColor("list.warningForeground"));
    case "duplicate":
      return new ThemeIcon("copy", new ThemeColor("list.warningForeground"));
    case "other":
      return new ThemeIcon("warning", new ThemeColor("list.warningForeground"));
  }
}
