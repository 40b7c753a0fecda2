// The status bar item: how many sources are indexed, how far it is, and what went wrong.

import { Disposable, l10n, MarkdownString, StatusBarAlignment, ThemeColor, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { SERVER_FAULT, type ServerFaultParams, type SourceProblemNote } from "../../server/src/protocol/messages";
import type { IndexStates } from "./indexStates";

/** The tooltip stays readable. */
const MOST_PROBLEMS = 8;

export function showStatus(client: LanguageClient, states: IndexStates): Disposable {
  const item = window.createStatusBarItem("verbatim.status", StatusBarAlignment.Right, 90);
  item.name = "Verbatim";
  item.command = "verbatim.showOutput";
  item.text = "$(sync~spin) Verbatim";
  item.show();
  const onState = states.onDidChange(({ state, done, total, problems }) => {
    const isBusy = state === "indexing";
    item.text = isBusy ? `$(sync~spin) Verbatim ${done}/${total}` : `$(book) ${countSources(total)}`;
    item.tooltip = toTooltip(isBusy ? l10n.t("Reading your sources…") : toSummary(total), problems);
    item.backgroundColor = undefined;
  });
  const onFault = client.onNotification(SERVER_FAULT, ({ method, message }: ServerFaultParams) => {
    item.text = "$(warning) Verbatim";
    item.tooltip = l10n.t("A request failed ({0}): {1}. The output has the details.", method, message);
    item.backgroundColor = new ThemeColor("statusBarItem.warningBackground");
  });
  return Disposable.from(item, onState, onFault);
}

function toSummary(total: number): string {
  if (total === 0) {
    return l10n.t("No sources yet: put articles into the folder sources/ of your workspace.");
  }
  return total === 1 ? l10n.t("Verbatim has read 1 source.") : l10n.t("Verbatim has read {0} sources.", total);
}

function countSources(total: number): string {
  return total === 1 ? l10n.t("1 source") : l10n.t("{0} sources", total);
}

function toTooltip(summary: string, problems: readonly SourceProblemNote[]): MarkdownString {
  const tooltip = new MarkdownString();
  tooltip.appendText(summary);
  for (const { path, message } of problems.slice(0, MOST_PROBLEMS)) {
    tooltip.appendMarkdown("\n\n- ").appendText(`${path}: ${message}`);
  }
  if (problems.length > MOST_PROBLEMS) {
    tooltip.appendMarkdown("\n\n- ").appendText(l10n.t("and {0} more", problems.length - MOST_PROBLEMS));
  }
  return tooltip;
}
