// Verbatim's own comments in a draft: `<!-- verbatim-ignore CODE: reason -->` and `<!-- verbatim-ignore-file
// CODE: reason -->`. The code is optional (all codes); several may be given with commas, and each then
// counts for itself. Knows no list of codes.

import type { IgnoreComment } from "./draftTypes";
import type { MarkdownComment } from "./markdownProse";

const IGNORE = /^verbatim-ignore(-file)?(?=[\s:]|$)\s*([a-z-]+(?:\s*,\s*[a-z-]+)*)?\s*(?::\s*([^]*))?$/;

export function parseIgnoreComments(comments: readonly MarkdownComment[], fileLength: number): IgnoreComment[] {
  return comments.flatMap((comment) => {
    const match = IGNORE.exec(comment.body);
    if (!match) {
      return [];
    }
    const scope = match[1] ? { start: 0, end: fileLength } : comment.scope;
    const codes = match[2] ? match[2].split(",").map((code) => code.trim()) : [null];
    return codes.map((code) => ({
      start: comment.start,
      end: comment.end,
      code,
      reason: (match[3] ?? "").trim(),
      scope,
    }));
  });
}
