// Open Report: the fact-check copy of the draft beside it. A page without scripts: its links
// run one command of ours and nothing else.

import { l10n, ViewColumn, window } from "vscode";
import { MAKE_REPORT, type MadeReport, type MakeReportParams } from "../../../server/src/protocol/deskMessages";
import { draftUri, type DeskContext } from "../views/deskContext";

export const OPEN_LINE = "verbatim.openLine";

export async function openReport(context: DeskContext): Promise<void> {
  const draft = draftUri(context);
  const report =
    draft === null
      ? null
      : await context.client.sendRequest<MadeReport | null>(MAKE_REPORT, {
          draft,
          command: OPEN_LINE,
        } satisfies MakeReportParams);
  if (!report) {
    return void window.showInformationMessage(l10n.t("Open the draft that you want a report of."));
  }
  if (!report.isReady) {
    return void window.showInformationMessage(
      l10n.t("Your sources are still being read: ask again when the status bar says how many there are."),
    );
  }
  const panel = window.createWebviewPanel("verbatim.report", l10n.t("Report: {0}", report.title), ViewColumn.Beside, {
    enableScripts: false,
    enableForms: false,
    enableCommandUris: [OPEN_LINE],
    localResourceRoots: [],
    enableFindWidget: true,
  });
  panel.webview.html = report.html;
}
