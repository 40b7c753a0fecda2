import type { DefinitionParams, Location, LocationLink } from "vscode-languageserver/node";
import { definitionAt } from "../../features/definition";
import { handle } from "../handle";
import type { Session } from "../session";
import { toLocation, toLocationLink, toOffset, toRange } from "../toLsp";

export const definitionHandler = (session: Session) =>
  handle<DefinitionParams, Location[] | LocationLink[] | null>(
    session,
    "textDocument/definition",
    null,
    async ({ textDocument, position }) => {
      const open = await session.openView(textDocument.uri);
      const definition = open && definitionAt(open.view, toOffset(open.lines, position));
      if (!definition) {
        return null;
      }
      const locations = definition.places.flatMap((place) => toLocation(session, open.view.corpus, place) ?? []);
      if (!session.abilities.definitionLinks) {
        return locations;
      }
      const origin = toRange(open.lines, definition.origin);
      return locations.map((location) => toLocationLink(location, origin));
    },
  );
