// The conflicts of the sources as rows of the Sources view: one for each conflict, and below it what each source says.

import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from "vscode";
import { LIST_CONFLICTS, type ConflictRow, type ConflictSideRow } from "../../../server/src/protocol/overviewMessages";
import type { DeskAnswer } from "../../../server/src/protocol/deskMessages";
import type { DeskContext } from "./deskContext";

/** All of them; `rows` is null until they have been asked for. */
export interface ConflictList {
  readonly kind: "conflicts";
  rows: readonly ConflictRow[] | null;
}

/** Where there are none. */
export interface NoConflict {
  readonly kind: "noConflict";
}

export type ConflictNode = ConflictList | ConflictRow | ConflictSideRow | NoConflict;

const KINDS: ReadonlySet<string> = new Set(["conflicts", "noConflict", "words", "speaker", "date", "role"]);

export function isConflictNode(node: object): node is ConflictNode {
  return ("kind" in node && KINDS.has(String(node.kind))) || "claim" in node;
}

/** Of more sources, the conflicts are looked for when the list is opened. */
export const MOST_UNASKED = 300;

export async function askConflicts({ client }: DeskContext): Promise<readonly ConflictRow[] | null> {
  const { isReady, rows } = await client.sendRequest<DeskAnswer<ConflictRow>>(LIST_CONFLICTS, {});
  return isReady ? rows : null;
}

export function listConflictChildren(node: ConflictNode): ConflictNode[] {
  if ("sides" in node) {
    return [...node.sides];
  }
  if ("rows" in node) {
    return node.rows?.length === 0 ? [{ kind: "noConflict" }] : [...(node.rows ?? [])];
  }
  return [];
}

export function toConflictItem(node: ConflictNode): TreeItem {
  if ("rows" in node) {
    return toListItem(node);
  }
  if ("sides" in node) {
    return toConflict(node);
  }
  return "claim" in node
    ? toSide(node)
    : new TreeItem(l10n.t("Your sources do not contradict each other, as far as can be told."));
}

function toListItem({ rows }: ConflictList): TreeItem {
  const item = new TreeItem(l10n.t("Conflicts"), TreeItemCollapsibleState.Collapsed);
  item.id = "conflicts";
  item.iconPath = new ThemeIcon("compare-changes");
  if (rows) {
    item.description = rows.length === 0 ? l10n.t("none found") : String(rows.length);
  }
  item.tooltip = l10n.t("Where your sources contradict each other: words, speakers, dates and roles");
  return item;
}

/** Shapes differ, not colours alone. */
const ICONS: Readonly<Record<ConflictRow["kind"], string>> = {
  words: "quote",
  speaker: "person",
  date: "calendar",
  role: "briefcase",
};

function toConflict(row: ConflictRow): TreeItem {
  const item = new TreeItem(row.about, TreeItemCollapsibleState.Collapsed);
  const claims = row.sides.map(({ claim }) => claim).join(" ≠ ");
  item.description = claims;
  item.tooltip = `${row.kindName}: ${row.about}\n${claims}`;
  item.iconPath = new ThemeIcon(ICONS[row.kind], new ThemeColor("list.warningForeground"));
  item.contextValue = "conflict";
  item.accessibilityInformation = { label: `${row.kindName}, ${row.about}, ${claims}` };
  return item;
}

function toSide(side: ConflictSideRow): TreeItem {
  const item = new TreeItem(side.text);
  const from = [side.publisher || side.sourceName, side.published].filter(Boolean).join(", ");
  item.description = from;
  item.tooltip = `${side.claim}\n${side.text}\n${side.sourceName}, ${from}`;
  item.iconPath = new ThemeIcon("file-text");
  item.accessibilityInformation = { label: `${side.claim}, ${from}: ${side.text}` };
  if (side.place) {
    item.command = { command: "verbatim.openPlace", title: l10n.t("Open"), arguments: [side.place] };
  }
  return item;
}
