import type { InlayHint, InlayHintParams } from "vscode-languageserver/node";
import { listDateHints, listSpeakerHints } from "../../features/inlayHints";
import { handle } from "../handle";
import type { Session } from "../session";
import { toRange, toSpan } from "../toLsp";

/** None until the sources are read: a draft's day may be that of the newest. */
export const inlayHintsHandler = (session: Session) =>
  handle<InlayHintParams, InlayHint[] | null>(
    session,
    "textDocument/inlayHint",
    null,
    async ({ textDocument, range }) => {
      const open = await session.openView(textDocument.uri);
      if (!open || !session.desk.isReady) {
        return null;
      }
      const { view, lines } = open;
      const { dates, speakers } = session.settingsOf(view.path).inlayHints;
      const asked = toSpan(lines, range);
      const hints = [...(dates ? listDateHints(view, asked) : []), ...(speakers ? listSpeakerHints(view, asked) : [])];
      return hints.map(
        ({ offset, label, tooltip }): InlayHint => ({
          position: toRange(lines, { start: offset, end: offset }).start,
          label,
          paddingLeft: true,
          ...(tooltip && { tooltip }),
        }),
      );
    },
  );
