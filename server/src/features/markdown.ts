// Words from files inside Markdown that we write: nothing in them is taken for markup.

import { showControls } from "../core/text/showControls";
import { t } from "../words/translate";

/**
 * One line that shows as these characters: no markup, no HTML, no link, not even of a bare address, and no control
 * character. A source's text is untrusted.
 */
export function escapeMarkdown(text: string): string {
  return showControls(text)
    .replace(/[\\`*_{}[\]<>#|~&@]/g, (mark) => `\\${mark}`)
    .replace(/:(?=\/\/)|(?<=www)\./gi, (mark) => `\\${mark}`)
    .replace(/^(\s*)([-+=:])/, "$1\\$2")
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/** In the reader's quotation marks. */
export function quoteMarkdown(words: string): string {
  return t("“{0}”", escapeMarkdown(words));
}

/**
 * Our Markdown for an editor that shows text as it is: every mark that is not escaped is
 * ours, and goes; links leave their words.
 */
export function toPlainText(markdown: string): string {
  return markdown.replace(
    /\\([^A-Za-z0-9\s])|\*\*| {2}$|\[((?:\\.|[^\]\\])*)\]\([^)\s]*\)/gm,
    (_, escaped?: string, words?: string) => escaped ?? words?.replace(/\\(.)/g, "$1") ?? "",
  );
}
