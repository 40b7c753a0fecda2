// What a page's readers see of its authors and days, around the headline and the text: bylines and dates by microdata,
// by their elements' names, and by the shape of their lines.

import { parseByline } from "../articleLayout/personLine";
import { listAuthorNames } from "./authorNames";
import { isRunningText, type ChosenBody } from "./chooseBody";
import { namesOf } from "./leftOut";
import type { PageBlock } from "./pageBlocks";
import { findWrittenDay, type SeenDay } from "./writtenDays";
import { attributeOf, elementsOf, isWithin, textOf, type PageElement } from "./pageTree";

export interface SeenHead {
  readonly authors: readonly string[];
  readonly days: readonly SeenDay[];
}

export const NOTHING_SEEN: SeenHead = { authors: [], days: [] };

/** UTF-16 units of an element that is a byline or a date and nothing else. */
const LONGEST_BYLINE = 250;
const LONGEST_DATE = 160;
/** Blocks below the headline that may be a byline by their shape alone, and above it. */
const LINES_BELOW = 14;
const LINES_ABOVE = 4;
/** Elements behind the headline that are looked at, wherever the text begins. */
const LEAST_HEAD = 25;
/** Share of a line that is a link: with more it is the line of another article. */
const MOST_LINKED = 0.9;
/** UTF-16 units of a link's text around a byline: with more it leads to another article. */
const LONGEST_CARD = 100;
const BYLINE_NAMES = new Set(
  (
    "byline bylines author authors writer contributor authorname bylinename articleauthor postauthor storyauthor " +
    "vcard"
  ).split(" "),
);
/** The address of a page about somebody who writes there. */
const AUTHOR_PAGE =
  /\/(?:authors?|autor(?:en|es)?|auteurs?|staff|writers?|contributors?|people|persons?|profiles?|by|reporters?|journalists?|columnists?|team|users?)\/[^/?#]+/i;
const NAME_NAMES = new Set("authorname bylinename name fn authorlink bylineauthor".split(" "));
const DATE_NAMES = new Set(
  (
    "date dates datetime timestamp published publish pubdate posted updated dateline time publishdate " +
    "datepublished postdate articledate entrydate updatetime publication"
  ).split(" "),
);

interface Place {
  readonly from: number;
  readonly to: number;
}

/** `title` is the element of the headline, `first` and `last` the first and last block of the text. Linear. */
export function lookAtHead(
  page: PageElement,
  blocks: readonly PageBlock[],
  body: ChosenBody,
  title: PageElement | null,
  text: readonly PageBlock[],
): SeenHead {
  const elements = [...elementsOf(page)];
  const order = new Map(elements.map((element, i) => [element, i]));
  const opening = text.find(isRunningText) ?? text[0];
  const first = opening && order.get(opening.element);
  const last = text[text.length - 1] && order.get(text[text.length - 1]!.element);
  const top = title ? (order.get(title) ?? 0) : 0;
  const head: Place = { from: top, to: Math.max(first ?? elements.length, top + LEAST_HEAD) };
  const places: readonly Place[] = [
    head,
    { from: Math.max(0, top - 60), to: top },
    { from: first ?? 0, to: (last ?? elements.length) + 150 },
  ];
  const isShown = (element: PageElement): boolean => {
    const reason = body.reasons.get(element);
    return reason === undefined || reason === "head" || reason === "minor";
  };
  const shown = (place: Place): PageElement[] =>
    elements.slice(place.from, place.to + 1).filter((element) => isShown(element) && !isInCard(element));
  return {
    authors: findAuthors(places.map(shown), linesAround(blocks, body, title)),
    days: findDays(places.map(shown), linesAround(blocks, body, title)),
  };
}

/** Part of a link that is more than a name: it leads to another article. */
function isInCard(element: PageElement): boolean {
  for (let at: PageElement | null = element; at; at = at.parent) {
    if (at.name === "a") {
      return textOf(at, LONGEST_CARD + 1).length > LONGEST_CARD;
    }
  }
  return false;
}

function linesAround(
  blocks: readonly PageBlock[],
  { reasons }: ChosenBody,
  title: PageElement | null,
): readonly string[] {
  const shown = blocks.filter(
    ({ element, text, linked }) =>
      /^(?:head|minor)$/.test(reasons.get(element) ?? "head") && linked < MOST_LINKED * text.length,
  );
  const at = title ? shown.findIndex(({ element }) => isWithin(element, title)) : 0;
  const from = Math.max(0, at);
  return [...shown.slice(from, from + LINES_BELOW), ...shown.slice(Math.max(0, from - LINES_ABOVE), from)].map(
    ({ text }) => text,
  );
}

function findAuthors(places: readonly (readonly PageElement[])[], lines: readonly string[]): readonly string[] {
  for (const [i, place] of places.entries()) {
    const named = place.filter(isBylineElement);
    for (const element of i === 2 ? named.slice(0, 3) : named) {
      const names = namesIn(element);
      if (names.length > 0) {
        return collectSiblings(named, element, names);
      }
    }
    if (i === 0) {
      const byLine = namesInLines(lines);
      if (byLine.length > 0) {
        return byLine;
      }
    }
  }
  return [];
}

/** Authors stand in an element each: those with the same parent, or the parent's, belong together. */
function collectSiblings(
  named: readonly PageElement[],
  first: PageElement,
  names: readonly string[],
): readonly string[] {
  const all = new Set(names);
  for (const element of named) {
    const isNear = element.parent === first.parent || element.parent?.parent === first.parent?.parent;
    if (element !== first && isNear && isSameKind(element, first)) {
      for (const name of namesIn(element)) {
        all.add(name);
      }
    }
  }
  return [...all];
}

function isSameKind(a: PageElement, b: PageElement): boolean {
  return a.name === b.name && attributeOf(a, "class") === attributeOf(b, "class");
}

function isBylineElement(element: PageElement): boolean {
  if (element.name === "meta" || element.name === "link") {
    return false;
  }
  return (
    /\bauthor\b/.test(attributeOf(element, "itemprop")) ||
    /\bauthor\b/.test(attributeOf(element, "rel")) ||
    isAuthorLink(element) ||
    namesOf(element).some((name) => BYLINE_NAMES.has(name))
  );
}

function namesIn(element: PageElement): string[] {
  const inner = [...elementsOf(element)].filter(isNameElement);
  const told = inner
    .filter((name) => !inner.some((below) => below !== name && isWithin(below, name)))
    .flatMap((name) => listAuthorNames(textOf(name, LONGEST_BYLINE), saysAuthor(name)));
  if (told.length > 0) {
    return [...new Set(told)];
  }
  const text = textOf(element, LONGEST_BYLINE + 1);
  return text.length <= LONGEST_BYLINE ? listAuthorNames(text, saysAuthor(element)) : [];
}

function isNameElement(element: PageElement): boolean {
  return (
    element.name !== "meta" &&
    (attributeOf(element, "itemprop") === "name" ||
      saysAuthor(element) ||
      namesOf(element).some((name) => NAME_NAMES.has(name)))
  );
}

/** One word is a name there, too: it links to whoever wrote the article, and to nothing else. */
function saysAuthor(element: PageElement): boolean {
  return /\bauthor\b/.test(attributeOf(element, "rel")) || isAuthorLink(element);
}

function isAuthorLink(element: PageElement): boolean {
  return element.name === "a" && AUTHOR_PAGE.test(attributeOf(element, "href"));
}

function namesInLines(lines: readonly string[]): readonly string[] {
  for (const line of lines) {
    if (line.length > LONGEST_BYLINE) {
      continue;
    }
    const names =
      parseByline(line) ??
      (/^(?:von|par|por|di|af|av|door)(?:\s*:)?\s+\p{Lu}/iu.test(line) ? listAuthorNames(line, false) : []);
    if (names.length > 0) {
      return names;
    }
  }
  return [];
}

function findDays(places: readonly (readonly PageElement[])[], lines: readonly string[]): readonly SeenDay[] {
  const days = places.slice(0, 2).flatMap((place) => place.flatMap(daysOf));
  return [...days, ...lines.flatMap((line) => dayIn(line))];
}

/** The day that an element shows, then the one that it tells machines. */
function daysOf(element: PageElement): readonly SeenDay[] {
  const property = attributeOf(element, "itemprop");
  const isDate =
    element.name === "time" ||
    /\bdate(?:Published|Created|Modified)\b/.test(property) ||
    namesOf(element).some((name) => DATE_NAMES.has(name));
  const shown = isDate ? dayIn(textOf(element, LONGEST_DATE + 1)) : [];
  const stamp =
    attributeOf(element, "datetime") || (/\bdatePublished\b/.test(property) ? attributeOf(element, "content") : "");
  const isUpdate = /update|modif/i.test(attributeOf(element, "class") + property);
  return [...shown, ...dayIn(stamp).map((day) => ({ ...day, isStamp: true, isUpdate }))];
}

function dayIn(text: string): readonly SeenDay[] {
  const day = text.length <= LONGEST_DATE ? findWrittenDay(text) : undefined;
  return day ? [day] : [];
}
