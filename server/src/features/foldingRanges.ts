// What can be folded that Markdown's own editors do not fold: front matter, what an ignore comment silences; and block
// quotations, for editors whose Markdown folds none.

import { parseFrontMatter } from "../core/markdown/frontMatter";
import type { Span } from "../core/text/span";
import type { TextView } from "./textView";

export interface FoldingRange extends Span {
  readonly kind: "frontMatter" | "quotation" | "ignored";
}

/** By start. Some may stand on one line: nothing to fold there. */
export function listFoldingRanges(view: TextView): readonly FoldingRange[] {
  const { end } = parseFrontMatter(view.text);
  const front: FoldingRange[] = end > 0 ? [{ start: 0, end: trimEnd(view.text, 0, end), kind: "frontMatter" }] : [];
  return [...front, ...listBlockQuotations(view), ...listIgnored(view)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}

/** What a block quotation is made of: its words, and who is named before or behind them. */
const QUOTED: ReadonlySet<string> = new Set(["quote", "introduction", "attribution"]);

/** Blocks with nothing but their marks between them are one. */
function listBlockQuotations({ text, facts: { prose } }: TextView): readonly FoldingRange[] {
  const ranges: { start: number; end: number; kind: "quotation" }[] = [];
  for (const block of prose.blocks) {
    if (!QUOTED.has(block.kind)) {
      continue;
    }
    const { start, end } = prose.map.toOriginalSpan(block);
    const last = ranges.at(-1);
    if (last && isMarksOnly(text.slice(last.end, start))) {
      last.end = end;
    } else {
      ranges.push({ start, end, kind: "quotation" });
    }
  }
  return ranges;
}

/** Two block quotations with an empty line between them are two. */
function isMarksOnly(between: string): boolean {
  return /^[\s>*_~—–-]*$/.test(between) && !/\n[ \t]*\r?\n/.test(between);
}

/** From a comment to the end of the block that it speaks of; one that speaks of the whole file folds nothing. */
function listIgnored(view: TextView): readonly FoldingRange[] {
  if (view.kind !== "draft") {
    return [];
  }
  const ranges = view.facts.ignores
    .filter(({ scope }) => scope.start > 0 || scope.end < view.text.length)
    .map(
      ({ start, end, scope }): FoldingRange => ({
        start,
        end: trimEnd(view.text, start, Math.max(end, scope.end)),
        kind: "ignored",
      }),
    );
  // A comment with two codes is two in the facts.
  return ranges.filter((range, i) => range.start !== ranges[i - 1]?.start);
}

function trimEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}
