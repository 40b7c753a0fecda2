import type { CodeLens, CodeLensParams } from "vscode-languageserver/node";
import { listCodeLenses, listPlaceLenses } from "../../features/codeLenses";
import type { SourceView } from "../../features/textView";
import { OPEN_ORIGINAL } from "../../protocol/deskMessages";
import { t } from "../../words/translate";
import { handle } from "../handle";
import type { OpenView, Session } from "../session";
import { toRange } from "../toLsp";
import { toUri } from "../uris";

/** Shows the list of the draft's quotations: VS Code's own command for our view. */
const SHOW_QUOTATIONS = "verbatim.quotations.focus";

/** A client that has said nothing of our commands gets lenses that only tell. */
export const codeLensHandler = (session: Session) =>
  handle<CodeLensParams, CodeLens[] | null>(session, "textDocument/codeLens", null, async ({ textDocument }) => {
    const open = await session.openView(textDocument.uri);
    if (open?.view.kind === "source") {
      const lenses = toPlaceLenses(session, open, open.view);
      return lenses.length > 0 ? lenses : null;
    }
    if (
      open?.view.kind !== "draft" ||
      !session.settingsOf(open.view.path).codeLens ||
      !session.isCheckable(open.view.path)
    ) {
      return null;
    }
    const command = session.abilities.commands ? SHOW_QUOTATIONS : "";
    return listCodeLenses(open.view).map(({ span, title }) => ({
      range: toRange(open.lines, span),
      command: { title, command },
    }));
  });

/** The page that begins at each line, which opens the file there. */
function toPlaceLenses({ abilities }: Session, { lines }: OpenView, view: SourceView): CodeLens[] {
  return listPlaceLenses(view).map(({ span, title, page }) => ({
    range: toRange(lines, span),
    command:
      abilities.commands && page !== null
        ? { title: t("{0} · open original", title), command: OPEN_ORIGINAL, arguments: [toUri(view.path), page] }
        : { title, command: "" },
  }));
}
