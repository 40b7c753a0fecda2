import type { CodeLens, CodeLensParams } from "vscode-languageserver/node";
import { listCodeLenses } from "../../features/codeLenses";
import { handle } from "../handle";
import type { Session } from "../session";
import { toRange } from "../toLsp";

/** Shows the list of the draft's quotations: VS Code's own command for our view. */
const SHOW_QUOTATIONS = "verbatim.quotations.focus";

/** A client that has said nothing of our commands gets lenses that only tell. */
export const codeLensHandler = (session: Session) =>
  handle<CodeLensParams, CodeLens[] | null>(session, "textDocument/codeLens", null, async ({ textDocument }) => {
    const open = await session.openView(textDocument.uri);
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
