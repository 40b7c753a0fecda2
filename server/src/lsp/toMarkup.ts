// Our Markdown as the client can show it.

import { MarkupKind, type MarkupContent } from "vscode-languageserver/node";
import { toPlainText } from "../features/markdown";

export function toMarkup(markdown: string, isMarkdownKnown: boolean): MarkupContent {
  return isMarkdownKnown
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: toPlainText(markdown) };
}
