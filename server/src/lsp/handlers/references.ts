import type { Location, ReferenceParams } from "vscode-languageserver/node";
import { listDraftReferences, listSourceReferences, referentAt } from "../../features/references";
import { allDrafts } from "../allDrafts";
import { handle } from "../handle";
import type { Session } from "../session";
import { toLocation, toOffset, toRange } from "../toLsp";

export const referencesHandler = (session: Session) =>
  handle<ReferenceParams, Location[] | null>(
    session,
    "textDocument/references",
    null,
    async ({ textDocument, position, context }, token) => {
      const open = await session.openView(textDocument.uri);
      const referent = open && referentAt(open.view, toOffset(open.lines, position));
      if (!referent) {
        return null;
      }
      const { corpus } = open.view;
      const found = listSourceReferences(referent, open.view, context.includeDeclaration).flatMap(
        (place) => toLocation(session, corpus, place) ?? [],
      );
      for await (const { uri, lines, view } of allDrafts(session, token)) {
        for (const place of listDraftReferences(referent, view)) {
          found.push({ uri, range: toRange(lines, place) });
        }
      }
      return found;
    },
  );
