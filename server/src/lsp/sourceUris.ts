// What opens a source at the place that a span means. A text file opens itself; of a web page or a PDF the spans count
// in the extracted text, which the server gives to an editor that asks (workspace/textDocumentContent, LSP 3.18).

import { URI } from "vscode-uri";
import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import { toUri } from "./uris";

export const TEXT_SCHEME = "verbatim-text";
/** So that editors take it for text, whatever it was extracted from. */
const TEXT_END = ".txt";

/** True where the file's own text is what spans count in. */
export function isPlainText(path: string, corpus: CorpusSnapshot): boolean {
  return /\.(?:txt|text|md|markdown)$/i.test(path) && (corpus.sources.get(path)?.readAs ?? null) === null;
}

/** `textContent`: whether the client can show extracted text; else the file itself is named. */
export function toSourceUri(
  path: string,
  corpus: CorpusSnapshot,
  { textContent }: { readonly textContent: boolean },
): string {
  if (isPlainText(path, corpus) || !textContent) {
    return toUri(path);
  }
  return URI.file(path + TEXT_END)
    .with({ scheme: TEXT_SCHEME })
    .toString();
}

/** The source whose extracted text this URI names. */
export function fromTextUri(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.scheme === TEXT_SCHEME && parsed.path.endsWith(TEXT_END)
    ? parsed.with({ scheme: "file", path: parsed.path.slice(0, -TEXT_END.length) }).fsPath
    : undefined;
}
