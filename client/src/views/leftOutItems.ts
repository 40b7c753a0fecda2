// What lies among the sources and is none, each with the reason: the last entry of the Sources view.

import { basename } from "node:path/posix";
import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from "vscode";
import type { SourceRow } from "../../../server/src/protocol/deskMessages";
import type { SourceProblemNote } from "../../../server/src/protocol/messages";

export interface LeftOut {
  readonly notes: readonly LeftOutNote[];
}

interface LeftOutNote {
  readonly leftOut: Uri;
  readonly message: string;
}

export type LeftOutNode = LeftOut | LeftOutNote;

export function isLeftOutNode(node: object): node is LeftOutNode {
  return "notes" in node || "leftOut" in node;
}

/** A source that is listed has its problems below its own row; the first reason of each other is told. */
export function listLeftOut(problems: readonly SourceProblemNote[], rows: readonly SourceRow[]): LeftOut {
  const told = new Set(rows.map(({ uri }) => pathOf(Uri.parse(uri))));
  const notes: LeftOutNote[] = [];
  for (const { path, message } of problems) {
    const leftOut = Uri.file(path);
    if (!told.has(leftOut.path)) {
      told.add(leftOut.path);
      notes.push({ leftOut, message });
    }
  }
  return { notes };
}

/** Of the file whose extracted text a URI may name. */
function pathOf(uri: Uri): string {
  return uri.scheme === "verbatim-text" ? uri.path.replace(/\.txt$/, "") : uri.path;
}

export function toLeftOutItem(node: LeftOutNode): TreeItem {
  if ("notes" in node) {
    const item = new TreeItem(l10n.t("Left Out"), TreeItemCollapsibleState.Collapsed);
    item.id = "left-out";
    item.description = String(node.notes.length);
    item.iconPath = new ThemeIcon("circle-slash");
    return item;
  }
  const name = basename(node.leftOut.path);
  const item = new TreeItem(name);
  item.id = `left-out:${node.leftOut.path}`;
  item.description = node.message;
  item.tooltip = `${name}: ${node.message}`;
  return item;
}
