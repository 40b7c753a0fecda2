// A page's title: the headline that its readers see, before the one that it gives to search engines.

import { foldTitle } from "./structuredData";
import { LABELS } from "../articleLayout/layoutWords";
import { attributeOf, elementsOf, isText, textOf, type PageElement, type PageNode } from "./pageTree";
import { namesOf } from "./leftOut";

export interface PageTitle {
  readonly text: string | null;
  /** The heading that shows it. */
  readonly element: PageElement | null;
}

/** UTF-16 units of a headline. */
const LONGEST = 300;
/** Share of the words of the shorter one that two titles of one article have in common. */
const SAME = 0.5;
/** How much nearer a lesser heading must come to the page's title than its <h1>. */
const NEARER = 0.3;
/** Words that a lone <h1> needs to be a headline though the page's tags know nothing of it. */
const FEWEST_WORDS = 3;
/** Units that a script without spaces needs instead. */
const FEWEST_DENSE = 6;
const KICKERS = new Set(
  (
    "kicker eyebrow overline topline dachzeile rubric label category section supertitle pretitle hidden sronly " +
    "visuallyhidden"
  ).split(" "),
);
const SEPARATOR = /\s+[|\-–—:»«•·]+\s+|\s*[｜|]\s*|\s+::\s+|_(?=[^_\s]*[^\x00-\x7f])/g;

/** `told`: the page's own titles, the most trusted first; `site`: what the paper is called. */
export function choosePageTitle(
  page: PageElement,
  told: readonly string[],
  title: string | null,
  site: readonly string[],
): PageTitle {
  const sites = new Set(site.map(foldTitle));
  const titles = title === null ? told : [...told, title];
  const headings = listHeadings(page, new Set(titles.map(foldTitle))).filter(({ text }) => !isSiteName(text, sites));
  const firsts = headings.filter(({ level }) => level === 1);
  const known = bestMatch(firsts, titles);
  const nearer = bestMatch(headings, titles);
  if (known) {
    return nearer && closeness(nearer.text, titles) > closeness(known.text, titles) + NEARER ? nearer : known;
  }
  const [only] = firsts;
  if (only && firsts.length === 1 && isHeadline(only.text)) {
    return only;
  }
  const lesser = bestMatch(
    headings.filter(({ level, text }) => level > 1 && isHeadline(text)),
    titles,
  );
  const best = told[0] ?? null;
  if (lesser && (best === null || foldTitle(best).includes(foldTitle(lesser.text)))) {
    return lesser;
  }
  const text = best ?? title;
  return { text: text === null ? null : withoutSite(text, sites), element: lesser?.element ?? null };
}

interface Heading {
  readonly text: string;
  readonly element: PageElement;
  readonly level: number;
}

/** The paper's name or its logo: "The Post", "The Post Logo". */
function isSiteName(text: string, sites: ReadonlySet<string>): boolean {
  const words = new Set([...sites].flatMap((site) => site.split(" ")));
  return foldTitle(text)
    .split(" ")
    .every((word) => words.has(word) || /^(?:logo|home|homepage|the)$/.test(word));
}

function listHeadings(page: PageElement, titles: ReadonlySet<string>): Heading[] {
  const headings: Heading[] = [];
  for (const element of elementsOf(page)) {
    const level = /^h[123]$/.test(element.name) ? Number(element.name[1]) : headlineLevel(element);
    if (level === 0 || isAside(element)) {
      continue;
    }
    const text = headingText(element, titles);
    if (text !== "" && text.length <= LONGEST) {
      headings.push({ text, element, level });
    }
  }
  return headings;
}

/** An element that is called a headline by microdata or ARIA. */
function headlineLevel(element: PageElement): number {
  if (element.name === "meta") {
    return 0;
  }
  const isHeadline =
    attributeOf(element, "itemprop") === "headline" ||
    (attributeOf(element, "role") === "heading" && element.attributes.get("aria-level") === "1");
  return isHeadline ? 2 : 0;
}

function isAside(element: PageElement): boolean {
  for (let at: PageElement | null = element; at; at = at.parent) {
    if (at.name === "nav" || at.name === "footer" || at.name === "aside" || at.attributes.has("hidden")) {
      return true;
    }
  }
  return attributeOf(element, "aria-hidden") === "true";
}

/**
 * Without what stands above the headline in the same element: the section, the topic. Where the page tells both as its
 * title, with it.
 */
function headingText(element: PageElement, titles: ReadonlySet<string>): string {
  const [first, ...rest] = element.children.filter((child) => !isText(child) || child.text.trim() !== "");
  if (first && !isText(first) && rest.length > 0 && LABELS.has(textOf(first, 60).toLowerCase())) {
    return joinParts(rest);
  }
  const whole = joinParts(element.children);
  if (titles.has(foldTitle(whole))) {
    return whole;
  }
  const kept = element.children.filter((child) => isText(child) || !isKicker(child));
  return joinParts(kept).replace(/^[:–—|-]\s+/, "");
}

function isKicker(element: PageElement): boolean {
  return namesOf(element).some((name) => KICKERS.has(name));
}

function joinParts(parts: readonly PageNode[]): string {
  return parts
    .map((part) => {
      if (isText(part)) {
        return part.text;
      }
      return SPACED.has(part.name) ? ` ${textOf(part, LONGEST + 1)} ` : textOfInline(part);
    })
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

const SPACED = new Set("br div p h1 h2 h3".split(" "));

/** With the spaces at its ends. */
function textOfInline(element: PageElement): string {
  const first = element.children[0];
  const last = element.children[element.children.length - 1];
  const before = first && isText(first) && /^\s/.test(first.text) ? " " : "";
  const after = last && isText(last) && /\s$/.test(last.text) ? " " : "";
  return before + textOf(element, LONGEST + 1) + after;
}

function bestMatch(headings: readonly Heading[], titles: readonly string[]): Heading | undefined {
  let best: Heading | undefined;
  let most = 0;
  for (const heading of headings) {
    const likeness = Math.max(0, ...titles.map((title) => likenessOf(heading.text, title)));
    const near = likeness < SAME ? 0 : likeness + closeness(heading.text, titles);
    if (near > most) {
      most = near;
      best = heading;
    }
  }
  return best;
}

function likenessOf(a: string, b: string): number {
  const first = new Set(wordsOf(a));
  const second = new Set(wordsOf(b));
  const shared = [...first].filter((word) => second.has(word)).length;
  // One word is in many a title.
  return Math.min(first.size, second.size) < 2 && first.size !== second.size
    ? 0
    : shared / Math.max(1, Math.min(first.size, second.size));
}

/** 0 to 1: how much of both titles is the same. */
function closeness(text: string, titles: readonly string[]): number {
  const words = new Set(wordsOf(text));
  return Math.max(
    0,
    ...titles.map((title) => {
      const others = new Set(wordsOf(title));
      const shared = [...words].filter((word) => others.has(word)).length;
      return (2 * shared) / Math.max(1, words.size + others.size);
    }),
  );
}

function wordsOf(text: string): string[] {
  return foldTitle(text)
    .replace(/([\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])/g, " $1 ")
    .split(" ")
    .filter((word) => word !== "");
}

function isHeadline(text: string): boolean {
  return wordsOf(text).length >= (/[\u3040-\u30ff\u3400-\u9fff]/.test(text) ? FEWEST_DENSE : FEWEST_WORDS);
}

/** "Headline | The Site" is the headline. */
function withoutSite(title: string, sites: ReadonlySet<string>): string {
  let kept = title;
  for (;;) {
    const marks = [...kept.matchAll(SEPARATOR)];
    const last = marks[marks.length - 1];
    const first = marks[0];
    if (last && isSite(kept.slice(last.index + last[0].length), kept.slice(0, last.index), last[0], sites)) {
      kept = kept.slice(0, last.index).trim();
    } else if (first && sites.has(foldTitle(kept.slice(0, first.index)))) {
      kept = kept.slice(first.index + first[0].length).trim();
    } else {
      return kept;
    }
  }
}

function isSite(part: string, rest: string, mark: string, sites: ReadonlySet<string>): boolean {
  const folded = foldTitle(part);
  if (
    folded === "" ||
    [...sites].some((site) => site !== "" && (folded === site || folded === `the ${site}` || site === `the ${folded}`))
  ) {
    return rest.trim() !== "";
  }
  // A bar sets nothing but the site's name apart.
  return /[|｜»«_]/.test(mark) && wordsOf(part).length <= 4 && wordsOf(rest).length >= 3;
}
