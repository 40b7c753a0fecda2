// Compare Sources: two sources' accounts side by side, as a page without scripts.

import { l10n, ViewColumn, window, type QuickPickItem } from "vscode";
import { LIST_SOURCES, type DeskAnswer, type SourceRow } from "../../../server/src/protocol/deskMessages";
import {
  COMPARE_SOURCES,
  type CompareSourcesParams,
  type ConflictRow,
  type MadePage,
} from "../../../server/src/protocol/overviewMessages";
import type { DeskContext } from "../views/deskContext";
import { OPEN_LINE } from "./openReport";

interface SourceChoice extends QuickPickItem {
  readonly uri: string;
}

/** From a source, two selected ones, a conflict, or the command palette; what is missing is asked for. */
export async function compareSources(
  context: DeskContext,
  row?: SourceRow | ConflictRow,
  selected?: readonly (SourceRow | ConflictRow)[],
): Promise<void> {
  const given = row && "sides" in row ? row.sides.map(({ uri }) => uri) : listUris(selected ?? (row ? [row] : []));
  const first = given[0] ?? (await pickSource(context, l10n.t("The first source"), undefined));
  const second = first && (given[1] ?? (await pickSource(context, l10n.t("The source to compare it with"), first)));
  if (!first || !second) {
    return;
  }
  const page = await context.client.sendRequest<MadePage | null>(COMPARE_SOURCES, {
    first,
    second,
    command: OPEN_LINE,
  } satisfies CompareSourcesParams);
  if (!page) {
    return void window.showInformationMessage(l10n.t("One of these sources is not there any more."));
  }
  const panel = window.createWebviewPanel("verbatim.comparison", page.title, ViewColumn.Active, {
    enableScripts: false,
    enableForms: false,
    enableCommandUris: [OPEN_LINE],
    localResourceRoots: [],
    enableFindWidget: true,
  });
  panel.webview.html = page.html;
}

function listUris(rows: readonly (SourceRow | ConflictRow)[]): readonly string[] {
  return rows.flatMap((row) => ("uri" in row ? [row.uri] : []));
}

async function pickSource(
  { client }: DeskContext,
  placeHolder: string,
  other: string | undefined,
): Promise<string | undefined> {
  const { rows } = await client.sendRequest<DeskAnswer<SourceRow>>(LIST_SOURCES, { draft: null });
  const choices = rows
    .filter(({ uri }) => uri !== other)
    .map(
      ({ uri, title, name, publisher, published }): SourceChoice => ({
        uri,
        label: title ?? name,
        description: [publisher, published].filter(Boolean).join(", "),
      }),
    );
  if (choices.length === 0) {
    void window.showInformationMessage(
      l10n.t("Two sources are needed to compare: put articles into the sources folder."),
    );
    return undefined;
  }
  return (await window.showQuickPick(choices, { placeHolder, matchOnDescription: true }))?.uri;
}
