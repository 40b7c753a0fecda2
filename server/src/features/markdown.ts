// Words from files inside Markdown that we write: nothing in them is taken for markup.

import { t } from "../words/translate";

/** Also keeps HTML out: a source's text is untrusted. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&]/g, (mark) => `\\${mark}`).replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, "$1\\$2");
}

/** In the reader's quotation marks. */
export function quoteMarkdown(words: string): string {
  return t("“{0}”", escapeMarkdown(words));
}

/** Our Markdown for an editor that shows text as it is: every mark that is not escaped is ours, and goes; links leave their words. */
export function toPlainText(markdown: string): string {
  return markdown.replace(/\\([^A-Za-z0-9\s])|\*\*| {2}$|\[((?:\\.|[^\]\\])*)\]\([^)\s]*\)/gm, (_, escaped?: string, words?: string) =>
    escaped ?? words?.replace(/\\(.)/g, "$1") ?? "");
}
