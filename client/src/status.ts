// The status bar item: how many sources are indexed, how far it is, and what went wrong.

import { Disposable, MarkdownString, StatusBarAlignment, ThemeColor, window } from "vscode";
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
    item.text = isBusy ? `$(sync~spin) Verbatim ${done}/${total}` : `$(book) ${total === 1 ? "1 source" : `${total} sources`}`;
    item.tooltip = toTooltip(isBusy ? "Reading your sources…" : toSummary(total), problems);
    item.backgroundColor = undefined;
  });
  const onFault = client.onNotification(SERVER_FAULT, ({ method, message }: ServerFaultParams) => {
    item.text = "$(warning) Verbatim";
    item.tooltip = `A request failed (${method}): ${message}. The output has the details.`;
    item.backgroundColor = new ThemeColor("statusBarItem.warningBackground");
  });
  return Disposable.from(item, onState, onFault);
}

function toSummary(total: number): string {
  return total === 0 ? "No sources yet: put articles into the folder sources/ of your workspace." : `Verbatim has read ${total === 1 ? "1 source" : `${total} sources`}.`;
}

function toTooltip(summary: string, problems: readonly SourceProblemNote[]): MarkdownString {
  const tooltip = new MarkdownString();
  tooltip.appendText(summary);
  for (const { path, message } of problems.slice(0, MOST_PROBLEMS)) tooltip.appendMarkdown("\n\n- ").appendText(`${path}: ${message}`);
  if (problems.length > MOST_PROBLEMS) tooltip.appendMarkdown("\n\n- ").appendText(`and ${problems.length - MOST_PROBLEMS} more`);
  return tooltip;
}
