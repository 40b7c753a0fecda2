// A draft's text as the checks read it. Pure, linear, throws on no content.

import type { DraftText } from "./draftTypes";
import { parseFrontMatter } from "./frontMatter";
import { parseIgnoreComments } from "./ignoreComments";
import type { MarkdownMemory } from "./markdownParser";
import { readMarkdown } from "./markdownProse";

/** `memory`: of the draft's last version. */
export function parseDraft(path: string, text: string, memory?: MarkdownMemory): DraftText {
  const front = parseFrontMatter(text);
  const { prose, headings, comments, citations } = readMarkdown(text, front.end, " ", memory);
  return {
    path,
    text,
    prose,
    headings,
    citations,
    date: front.values.date ?? null,
    lang: front.values.lang ?? null,
    ignores: parseIgnoreComments(comments, text.length),
  };
}
