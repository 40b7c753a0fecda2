// What client and server agree on at the start, on a disk as in the browser.

import type { LanguageClientOptions } from "vscode-languageclient";
import { fileSchemes } from "./fileSchemes";

/** Drafts and sources; "verbatim-article" is what our grammar calls a plain-text source. */
const LANGUAGES = ["markdown", "plaintext", "verbatim-article"];

/** `own`: what the server is told besides. */
export function toClientOptions(own: Readonly<Record<string, unknown>>): LanguageClientOptions {
  // Saved, not saved yet, and the text that the server has extracted from a page.
  const schemes = [...fileSchemes(), "untitled", "verbatim-text"];
  return {
    documentSelector: LANGUAGES.flatMap((language) => schemes.map((scheme) => ({ language, scheme }))),
    outputChannelName: "Verbatim",
    markdown: { isTrusted: false, supportHtml: false },
    initializationOptions: { ...own, commands: true },
  };
}
