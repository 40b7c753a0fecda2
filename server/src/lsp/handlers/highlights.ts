import {
  DocumentHighlightKind,
  type DocumentHighlight,
  type DocumentHighlightParams,
} from "vscode-languageserver/node";
import { listHighlights } from "../../features/highlights";
import { handle } from "../handle";
import type { Session } from "../session";
import { toOffset, toRange } from "../toLsp";

export const highlightsHandler = (session: Session) =>
  handle<DocumentHighlightParams, DocumentHighlight[] | null>(
    session,
    "textDocument/documentHighlight",
    null,
    async ({ textDocument, position }) => {
      const open = await session.openView(textDocument.uri);
      return open
        ? listHighlights(open.view, toOffset(open.lines, position)).map((span) => ({
            range: toRange(open.lines, span),
            kind: DocumentHighlightKind.Text,
          }))
        : null;
    },
  );
