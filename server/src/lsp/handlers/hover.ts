import type { Hover, HoverParams } from "vscode-languageserver/node";
import { hoverAt } from "../../features/hover";
import { handle } from "../handle";
import type { Session } from "../session";
import { toLinks, toOffset, toRange } from "../toLsp";
import { toMarkup } from "../toMarkup";

export const hoverHandler = (session: Session) =>
  handle<HoverParams, Hover | null>(session, "textDocument/hover", null, async ({ textDocument, position }) => {
    const open = await session.openView(textDocument.uri);
    if (!open || !session.settingsOf(open.view.path).hover) {
      return null;
    }
    const hover = hoverAt(open.view, toOffset(open.lines, position), toLinks(session, open.view.corpus));
    return hover
      ? { contents: toMarkup(hover.markdown, session.abilities.markdownHover), range: toRange(open.lines, hover.span) }
      : null;
  });
