// Open Timeline: who said or did what when, as a page with a program of its own. The page may ask for two things, a
// place to be opened and a picture to be saved; whatever else it sends is left alone.

import { l10n, Uri, ViewColumn, window, workspace } from "vscode";
import {
  MAKE_TIMELINE,
  type MadeTimeline,
  type MakeTimelineParams,
} from "../../../server/src/protocol/overviewMessages";
import { openLine } from "../openPlace";
import { draftUri, type DeskContext } from "../views/deskContext";

/** UTF-16 units of a picture at most. */
const LONGEST_PICTURE = 20_000_000;

export async function openTimeline(context: DeskContext): Promise<void> {
  const page = await context.client.sendRequest<MadeTimeline>(MAKE_TIMELINE, {
    draft: draftUri(context),
    nonce: btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18)))),
  } satisfies MakeTimelineParams);
  if (!page) {
    return void window.showInformationMessage(
      l10n.t("Your sources are still being read: ask again when the status bar says how many there are."),
    );
  }
  const panel = window.createWebviewPanel("verbatim.timeline", page.title, ViewColumn.Active, {
    enableScripts: true,
    enableForms: false,
    enableCommandUris: false,
    localResourceRoots: [],
    enableFindWidget: true,
    retainContextWhenHidden: true,
  });
  panel.webview.onDidReceiveMessage((message: unknown) => obey(message));
  panel.webview.html = page.html;
}

/** What a page sends is no trusted input. */
async function obey(message: unknown): Promise<void> {
  if (typeof message !== "object" || message === null || !("type" in message)) {
    return;
  }
  if (message.type === "open" && "address" in message && "line" in message) {
    await openLine(message.address, message.line);
  } else if (message.type === "save" && "svg" in message && isPicture(message.svg)) {
    await savePicture(message.svg);
  }
}

function isPicture(text: unknown): text is string {
  return typeof text === "string" && text.length <= LONGEST_PICTURE && /^<\?xml [^>]*>\s*<svg /.test(text);
}

async function savePicture(text: string): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const target = await window.showSaveDialog({
    filters: { SVG: ["svg"] },
    ...(folder && { defaultUri: Uri.joinPath(folder, "timeline.svg") }),
  });
  if (target) {
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  }
}
