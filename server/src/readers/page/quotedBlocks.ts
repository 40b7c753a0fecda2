// A page's block quotations: what frames them becomes a block of its own, as in Markdown.

import { findQuotedWords, isCreditParagraph } from "../../core/markdown/quoteFrame";
import type { BlockKind } from "../../core/text/prose";
import type { PageBlock } from "./pageBlocks";

export type QuotedBlock = Pick<PageBlock, "text" | "hint"> & Partial<PageBlock>;

/**
 * The blocks with each introduction and attribution set apart; a caption below a quotation that only names somebody is
 * one. Linear.
 */
export function splitQuotations(blocks: readonly QuotedBlock[]): QuotedBlock[] {
  const found: QuotedBlock[] = [];
  blocks.forEach((block, i) => {
    const before = blocks[i - 1]?.hint;
    if (block.hint === "quote") {
      found.push(...splitQuotation(block.text, before !== "quote", blocks[i + 1]?.hint !== "quote"));
    } else if (block.hint === "caption" && before === "quote" && isCreditParagraph(block.text, true)) {
      found.push({ text: block.text, hint: "attribution" });
    } else {
      found.push(block);
    }
  });
  return found;
}

function splitQuotation(text: string, isFirst: boolean, isLast: boolean): QuotedBlock[] {
  const { start, end } = findQuotedWords(text, { isFirst, isLast, strongEnd: 0, creditStart: null });
  const parts: readonly [string, BlockKind][] = [
    [text.slice(0, start), "introduction"],
    [text.slice(start, end), "quote"],
    [text.slice(end), "attribution"],
  ];
  return parts.flatMap(([words, hint]) => (words.trim() === "" ? [] : { text: words.trim(), hint }));
}
