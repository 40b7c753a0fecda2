import type { TextDocumentContentParams, TextDocumentContentResult } from "vscode-languageserver/node";
import { handle } from "../handle";
import type { Session } from "../session";
import { fromTextUri } from "../sourceUris";

/** The extracted text of a web page, a PDF: what its spans count in. */
export const textContentHandler = (session: Session) =>
  handle<TextDocumentContentParams, TextDocumentContentResult>(
    session,
    "workspace/textDocumentContent",
    { text: "" },
    async ({ uri }) => {
      const corpus = await session.openCorpus();
      return { text: corpus.sources.get(fromTextUri(uri) ?? "")?.text ?? "" };
    },
  );
