// The head of an article where a whole browser window was copied: below menus, sections and invitations, and not at the
// text's beginning. It is found by its byline or its day, which stand between a headline and running text.

import { listAuthorNames } from "../page/authorNames";
import { findWrittenDay } from "../page/writtenDays";
import { LABELS } from "./layoutWords";
import type { Layout, Line } from "./layoutTypes";
import { parseNameLine } from "./personLine";
import { parsePublicationLine } from "./publicationLine";

/** Lines that are looked at: the menus of a large paper have 300. */
const MOST_LINES = 600;
/** UTF-16 units of a line that is running text, with a sentence's end. */
const RUNNING = 120;
/** Lines below a byline in which running text begins, and above it in which its headline stands. */
const TEXT_WITHIN = 20;
const TITLE_WITHIN = 8;
const FEWEST_WORDS = 4;
const LONGEST_TITLE = 180;
/** UTF-16 units of a line that is a byline or a day and nothing else. */
const LONGEST_HEAD = 140;
/**
 * Lines above the headline from which they are a menu, the words of one of its lines, and the share of lines that must
 * be so short.
 */
const FEWEST = 5;
const MENU_WORDS = 4;
const SHORT_SHARE = 0.6;
const BY = /^(?:by|written by|reported by|von|par|por|di)(?:\s*:)?\s+\p{Lu}/iu;
/** A byline, a credit, what shares the page or leads elsewhere. */
const NO_HEADLINE =
  /^(?:by|photos?(?: by)?|illustration by|credit|image|share|skip|sign|log|subscribe|download|open in|follow|listen|zum inhalt|von)\b|\bvia (?:AP|Getty|Reuters)\b/iu;
/** Labels that a copy glues to what stands before them. */
const GLUED = /(?<=\p{Ll})(?=(?:Published|Updated|Posted|Last|Staff|Senior)\b)/gu;

/** Gives the menu, the headline and what stands below it their roles. Linear. */
export function findMenus(layout: Layout): void {
  const { lines } = layout;
  const title = lines.some(({ hint }) => hint !== null) ? -1 : findTitle(lines);
  const above = lines.slice(0, title);
  if (title < FEWEST || above.filter(isShort).length < SHORT_SHARE * above.length) {
    return;
  }
  for (const line of above) {
    line.role ??= "furniture";
  }
  const headline = lines[title];
  if (headline) {
    headline.role = "title";
    layout.title = headline.text;
  }
  readHead(layout, title + 1);
}

function findTitle(lines: readonly Line[]): number {
  for (const [i, line] of lines.slice(0, MOST_LINES).entries()) {
    if (i >= FEWEST && isAnchor(lines, i, line) && lines.slice(i + 1, i + TEXT_WITHIN).some(isRunning)) {
      const title = titleAbove(lines, i);
      if (title >= 0) {
        return title;
      }
    }
  }
  return -1;
}

function isAnchor(lines: readonly Line[], i: number, line: Line): boolean {
  return line.role === null && (listByline(lines, i).length > 0 || dayOf(line) !== undefined);
}

/** The nearest that could be a headline, or the one above it where that one is its standfirst. */
function titleAbove(lines: readonly Line[], anchor: number): number {
  let nearest = -1;
  for (let i = anchor - 1; i >= 0 && anchor - i <= TITLE_WITHIN; i--) {
    const line = lines[i];
    const below = lines[nearest];
    if (!line || (below && line.text === below.text)) {
      continue;
    }
    if (!below && isRunning(line) && i > 0) {
      // A long standfirst.
      nearest = i;
    } else if (!below && isHeadline(line)) {
      nearest = i;
    } else if (below) {
      return isHeadline(line) ? i : onlyHeadline(lines, nearest);
    }
  }
  return onlyHeadline(lines, nearest);
}

function onlyHeadline(lines: readonly Line[], at: number): number {
  const line = lines[at];
  return line && isHeadline(line) ? at : -1;
}

/** From the headline to the text: who wrote it, and when. */
function readHead(layout: Layout, from: number): void {
  for (let i = from; i < from + TEXT_WITHIN; i++) {
    const line = layout.lines[i];
    if (!line || (isRunning(line) && layout.dates.length + layout.byline.length > 0)) {
      return;
    }
    if (line.role !== null) {
      continue;
    }
    const names = listByline(layout.lines, i);
    const day = dayOf(line);
    if (layout.byline.length === 0 && names.length > 0) {
      layout.byline.push(...names);
      line.role = "byline";
    }
    if (day !== undefined) {
      const told = parsePublicationLine(line)?.dates ?? [];
      const seen = { role: "published", written: day, start: line.start, end: line.end } as const;
      layout.dates.push(...(told.length > 0 ? told : [seen]));
      line.role ??= "date";
    }
  }
}

function isRunning({ text }: Line): boolean {
  return text.length >= RUNNING && /[.!?]["”’)]*$/.test(text);
}

function isShort({ text, role }: Line): boolean {
  return role !== null || (text.split(/\s+/, MENU_WORDS + 1).length <= MENU_WORDS && !/[.!?]["”]?$/.test(text));
}

function isHeadline({ text, role }: Line): boolean {
  return (
    role === null &&
    text.length <= LONGEST_TITLE &&
    text.split(/\s+/, FEWEST_WORDS).length >= FEWEST_WORDS &&
    !/[.:]["”’)]*$|[›»|]/.test(text) &&
    !LABELS.has(text.toLowerCase()) &&
    !NO_HEADLINE.test(text)
  );
}

/** A byline, or names alone on their line with the day in one of the next lines. */
function listByline(lines: readonly Line[], i: number): readonly string[] {
  const text = lines[i]?.text ?? "";
  if (text.length > LONGEST_HEAD) {
    return [];
  }
  if (BY.test(text) && !/[.!?]["”]?$/.test(text)) {
    return listAuthorNames(text.replace(GLUED, " "), false);
  }
  const names = parseNameLine(text) ?? [];
  return names.length > 0 && lines.slice(i + 1, i + 4).some((line) => dayOf(line) !== undefined) ? names : [];
}

/** EDTF; of a line that says when, and hardly more. */
function dayOf({ text, role }: Line): string | undefined {
  if (role !== null || text.length > LONGEST_HEAD || !/\d/.test(text) || /[.!?]["”]$/.test(text)) {
    return undefined;
  }
  const others = text.split(/[^\p{L}\p{M}]+/u).filter((word) => /^\p{Ll}{3,}/u.test(word) && !OF_TIME.test(word));
  return others.length <= 1 ? findWrittenDay(text)?.edtf : undefined;
}

const OF_TIME =
  /^(?:updated|published|posted|last|minutes?|hours?|ago|read|uhr|min|aktualisiert|stand|lesedauer|minuten|januar|februar|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)$/u;
