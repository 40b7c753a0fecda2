import {
  SymbolKind,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
  type WorkspaceSymbol,
  type WorkspaceSymbolParams,
} from "vscode-languageserver/node";
import type { LineIndex } from "../../core/text/lineIndex";
import { listOutline, searchNames, type NamedPlace, type OutlineItem } from "../../features/symbols";
import { handle } from "../handle";
import type { Session } from "../session";
import { toLocation, toRange } from "../toLsp";

const KINDS: Readonly<Record<NamedPlace["type"], SymbolKind>> = {
  person: SymbolKind.Variable,
  organization: SymbolKind.Module,
  place: SymbolKind.Namespace,
  source: SymbolKind.File,
};
const MOST_SYMBOLS = 200;

export const documentSymbolHandler = (session: Session) =>
  handle<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[] | null>(
    session,
    "textDocument/documentSymbol",
    null,
    async ({ textDocument }) => {
      const open = await session.openView(textDocument.uri);
      if (!open) {
        return null;
      }
      const outline = listOutline(open.view);
      return session.abilities.nestedSymbols
        ? outline.map((item) => toSymbol(item, open.lines))
        : flatten(outline, open.lines, textDocument.uri);
    },
  );

export const workspaceSymbolHandler = (session: Session) =>
  handle<WorkspaceSymbolParams, WorkspaceSymbol[] | null>(session, "workspace/symbol", null, async ({ query }) => {
    const corpus = await session.openCorpus();
    return searchNames(corpus, query, MOST_SYMBOLS).flatMap(({ name, type, ...place }) => {
      const location = toLocation(session, corpus, place);
      return location ? [{ name, kind: KINDS[type], location, containerName: session.nameOf(place.path) }] : [];
    });
  });

function toSymbol(item: OutlineItem, lines: LineIndex): DocumentSymbol {
  return {
    name: item.name,
    detail: item.detail,
    kind: kindOf(item),
    range: toRange(lines, item.range),
    selectionRange: toRange(lines, item.selection),
    children: item.children.map((child) => toSymbol(child, lines)),
  };
}

function flatten(items: readonly OutlineItem[], lines: LineIndex, uri: string): SymbolInformation[] {
  return items.flatMap((item) => [
    { name: item.name, kind: kindOf(item), location: { uri, range: toRange(lines, item.selection) } },
    ...flatten(item.children, lines, uri),
  ]);
}

function kindOf(item: OutlineItem): SymbolKind {
  return item.kind === "heading" ? SymbolKind.String : SymbolKind.Event;
}
