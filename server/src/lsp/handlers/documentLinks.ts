import { dirname, join, resolve } from "node:path";
import type { DocumentLink, DocumentLinkParams } from "vscode-languageserver/node";
import { listDocumentLinks } from "../../features/documentLinks";
import { handle } from "../handle";
import type { Session } from "../session";
import { toSourceUri } from "../sourceUris";
import { toRange } from "../toLsp";
import { isFileUri, toPath, toUri } from "../uris";

export const documentLinksHandler = (session: Session) =>
  handle<DocumentLinkParams, DocumentLink[] | null>(
    session,
    "textDocument/documentLink",
    null,
    async ({ textDocument }) => {
      const open = await session.openView(textDocument.uri);
      if (open?.view.kind !== "draft") {
        return null;
      }
      const { view, lines } = open;
      return listDocumentLinks(view, (href) => toFile(session, view.path, href)).map(
        ({ path, line, page, ...span }) => ({
          range: toRange(lines, span),
          target:
            page === null
              ? `${toSourceUri(path, session.desk.snapshot, session.abilities)}${line === null ? "" : `#L${line}`}`
              : `${toUri(path)}#page=${page}`,
          tooltip: view.corpus.sources.get(path)?.meta.title ?? session.nameOf(path),
        }),
      );
    },
  );

/** Beside the draft, or below the folder where it begins with a slash or the draft is in no file yet. */
function toFile(session: Session, draft: string, href: string): string | undefined {
  const written = decode(href);
  if (/^file:/i.test(written)) {
    return toPath(href);
  }
  if (written === "" || /^[a-z][a-z0-9+.-]+:/i.test(written)) {
    return undefined;
  }
  const isFile = isFileUri(toUri(draft));
  const root = (isFile ? session.folderOf(draft) : session.folders[0])?.root;
  if (written.startsWith("/") || !isFile) {
    return root && join(root, written);
  }
  return resolve(dirname(draft), written);
}

function decode(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
