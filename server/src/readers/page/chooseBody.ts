// Which of a page's blocks are its article. Its text lies together: from the whole page down, the element that holds
// nearly all running text is entered, until no single one does.

import { attributeOf, elementsOf, isWithin, type PageElement } from "./pageTree";
import type { PageBlock } from "./pageBlocks";
import { findLeftOut, namesOf, type Reason } from "./leftOut";

/** UTF-16 units: a block of as many is running text; shorter ones with a sentence's end count, too. */
const PARAGRAPH = 80;
const SENTENCE = 40;
/** A script without spaces says the same in a third of the units. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
/** Share of a block that may be links. */
const MOST_LINKED = 0.5;
/** Share of an element's running text that one below it must hold to be entered. */
const NEARLY_ALL = 0.93;
/** The same for one that says that it is the article's text. */
const SAYS_SO = 0.35;
/** The same for one of the parts of a text that is cut into parts. */
const LEAST_PART = 0.05;

export interface ChosenBody {
  readonly root: PageElement;
  /** The page's blocks with their reasons, null where they are text that may be the article's. */
  readonly reasons: ReadonlyMap<PageElement, Reason>;
}

export function isRunningText(block: PageBlock): boolean {
  const length = block.text.length * (DENSE.test(block.text) ? 3 : 1);
  return (
    block.hint !== "heading" &&
    block.linked < MOST_LINKED * block.text.length &&
    (length >= PARAGRAPH || (length >= SENTENCE && /[.!?…。！？]["'”’»)」]*$/.test(block.text)))
  );
}

/** Linear. */
export function chooseBody(
  page: PageElement,
  blocks: readonly PageBlock[],
  kept: ReadonlySet<PageElement>,
): ChosenBody {
  const elements = [page, ...elementsOf(page)];
  const running = blocks.filter(isRunningText);
  const prose = sumUp(elements, running);
  const all = sumUp(elements, blocks);
  const reasons = findLeftOut(page, kept, { prose: (e) => prose.get(e) ?? 0, all: (e) => all.get(e) ?? 0 });
  const own = sumUp(
    elements,
    running.filter((block) => !reasons.has(block.element)),
  );
  return { root: descend(page, own, reasons), reasons };
}

function descend(
  page: PageElement,
  own: ReadonlyMap<PageElement, number>,
  reasons: ReadonlyMap<PageElement, Reason>,
): PageElement {
  let root = page;
  for (;;) {
    const best = bestChild(root, own, reasons);
    if (!best || (own.get(best) ?? 0) < NEARLY_ALL * (own.get(root) ?? 0)) {
      break;
    }
    root = best;
  }
  return chooseTold(root, own, reasons) ?? root;
}

/**
 * The element that says it is the article's text. Where the text is cut into parts, each may say so: then what holds
 * them all.
 */
function chooseTold(
  root: PageElement,
  own: ReadonlyMap<PageElement, number>,
  reasons: ReadonlyMap<PageElement, Reason>,
): PageElement | undefined {
  const massOf = (element: PageElement): number => own.get(element) ?? 0;
  const total = massOf(root);
  const told: PageElement[] = [];
  for (const element of elementsOf(root)) {
    const isTold = massOf(element) >= LEAST_PART * total && !reasons.has(element) && saysArticleText(element);
    if (isTold && !told.some((outer) => isWithin(element, outer))) {
      told.push(element);
    }
  }
  const sum = told.reduce((mass, element) => mass + massOf(element), 0);
  const [first] = told;
  if (!first || sum < SAYS_SO * total) {
    return undefined;
  }
  let common: PageElement = first;
  while (!told.every((element) => isWithin(element, common)) && common.parent) {
    common = common.parent;
  }
  return common;
}

function bestChild(
  root: PageElement,
  own: ReadonlyMap<PageElement, number>,
  reasons: ReadonlyMap<PageElement, Reason>,
): PageElement | undefined {
  let best: PageElement | undefined;
  let most = 0;
  for (const child of root.children) {
    if (child.name === "#text" || reasons.has(child as PageElement)) {
      continue;
    }
    const mass = own.get(child as PageElement) ?? 0;
    if (mass > most && (child as PageElement).name !== "p") {
      most = mass;
      best = child as PageElement;
    }
  }
  return best;
}

function saysArticleText(element: PageElement): boolean {
  return (
    (element.name !== "p" && /\barticleBody\b/.test(attributeOf(element, "itemprop"))) ||
    (element.name !== "p" && namesOf(element).some((name) => TEXT_NAMES.has(name)))
  );
}

const TEXT_NAMES = new Set(
  (
    "articlebody storybody entrycontent postcontent articlecontent articletext storytext postbody storycontent " +
    "bodycopy"
  ).split(" "),
);

function sumUp(elements: readonly PageElement[], blocks: readonly PageBlock[]): ReadonlyMap<PageElement, number> {
  const sums = new Map<PageElement, number>();
  for (const block of blocks) {
    sums.set(block.element, (sums.get(block.element) ?? 0) + block.text.length - block.linked);
  }
  for (let i = elements.length - 1; i > 0; i--) {
    const element = elements[i]!;
    const sum = sums.get(element);
    if (sum !== undefined && element.parent) {
      sums.set(element.parent, (sums.get(element.parent) ?? 0) + sum);
    }
  }
  return sums;
}
