// From a page's blocks to the article's: its text, the standfirst above it, and without the lines that pages set
// between paragraphs.

import { isRunningText, type ChosenBody } from "./chooseBody";
import type { PageBlock } from "./pageBlocks";
import { foldTitle } from "./structuredData";
import { isWithin, type PageElement } from "./pageTree";

/** UTF-16 units of a standfirst. */
const SHORTEST_DECK = 30;
const LONGEST_DECK = 700;
/** Blocks between the headline and the text that are looked at. */
const MOST_BETWEEN = 40;

export function chooseArticleBlocks(
  blocks: readonly PageBlock[],
  body: ChosenBody,
  title: PageElement | null,
  titleText: string | null,
): readonly PageBlock[] {
  const shown = blocks.filter((block) => !body.reasons.has(block.element) || isWithin(block.element, title));
  const inRoot = shown.map((block) => isWithin(block.element, body.root));
  const first = shown.findIndex((block, i) => inRoot[i] && isRunningText(block));
  if (first < 0) {
    return [];
  }
  const titleAt = title ? findLastIndex(shown, (block) => isWithin(block.element, title)) : -1;
  const isTitled =
    titleAt >= 0 &&
    textLength(shown.slice(0, titleAt).filter((block, i) => inRoot[i] && isRunningText(block))) <
      0.3 * textLength(shown.filter((block, i) => inRoot[i] && isRunningText(block)));
  const chosen: PageBlock[] = [];
  const folded = titleText === null ? "" : foldTitle(titleText);
  shown.forEach((block, i) => {
    if (isTitled && i <= titleAt) {
      return;
    }
    const isBetween = isTitled && i > titleAt && i < first && i - titleAt <= MOST_BETWEEN && isDeck(block);
    if ((inRoot[i] || isBetween) && (folded === "" || foldTitle(block.text) !== folded)) {
      chosen.push(block);
    }
  });
  return chosen;
}

function findLastIndex<T>(items: readonly T[], test: (item: T) => boolean): number {
  for (let i = items.length - 1; i >= 0; i--) {
    if (test(items[i]!)) {
      return i;
    }
  }
  return -1;
}

function isDeck(block: PageBlock): boolean {
  return (
    block.text.length >= SHORTEST_DECK &&
    block.text.length <= LONGEST_DECK &&
    block.linked < block.text.length / 3 &&
    block.hint !== "caption"
  );
}

function textLength(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
