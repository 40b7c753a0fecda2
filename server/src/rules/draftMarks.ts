// The marks that a draft uses, so that what a fix writes looks like the rest. Read once for each draft.

import type { DraftIndex } from "../core/corpus/sourceTypes";

export interface DraftMarks {
  readonly apostrophe: "’" | "'";
  readonly ellipsis: "…" | "...";
  readonly open: "“" | '"';
  readonly close: "”" | '"';
  readonly newline: "\r\n" | "\n";
}

const marks = new WeakMap<DraftIndex, DraftMarks>();

/** Linear, the first time. */
export function toDraftMarks(draft: DraftIndex): DraftMarks {
  let known = marks.get(draft);
  if (!known) {
    known = readMarks(draft);
    marks.set(draft, known);
  }
  return known;
}

function readMarks({ text, prose }: DraftIndex): DraftMarks {
  const has = (mark: string): boolean => prose.text.includes(mark);
  const isCurly = has("“") || !has('"');
  return {
    apostrophe: has("’") || !has("'") ? "’" : "'",
    ellipsis: has("…") && !has("...") ? "…" : "...",
    open: isCurly ? "“" : '"',
    close: isCurly ? "”" : '"',
    newline: text.includes("\r\n") ? "\r\n" : "\n",
  };
}
