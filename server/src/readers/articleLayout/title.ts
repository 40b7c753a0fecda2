// Whether a line is a headline. Titles are prose like any other, so that a wrong answer costs a kind, never a word.

import { parsePublicationLine } from "./publicationLine";
import { parseDateline } from "./dateline";
import { parseByline, parseNameLine } from "./personLine";
import type { Line } from "./layoutTypes";

/** UTF-16 units and words of the longest headline that is believed. */
const LONGEST = 180;
const SHORTEST = 10;
const MOST_WORDS = 30;
/** Spaces before a line that stands in the middle. */
const CENTRED = 8;
/** Share of the words of four letters and more that begin with a capital, from which a line is in title case. */
const TITLE_CASE = 0.6;
/** The same for a line that ends in a full stop, which few headlines do: a sentence full of names reaches 0.7. */
const STOPPED_TITLE_CASE = 0.8;

export function isTitle(line: Line, lines: readonly Line[], i: number): boolean {
  if (line.hint === "title" || line.hint === "heading") {
    return true;
  }
  const { text } = line;
  const next = lines[i + 1];
  if (line.hint !== null && line.hint !== "paragraph") {
    return false;
  }
  if (
    !next ||
    text.length > LONGEST ||
    text.split(/\s+/).length > MOST_WORDS ||
    /[,;:–—-]$/.test(text) ||
    hasSentenceBreak(text)
  ) {
    return false;
  }
  if (text.length < SHORTEST || parseDateline(text)) {
    return false;
  }
  const isFollowedByHead =
    next.role !== null ||
    isHeadLine(next) ||
    (parseNameLine(next.text) !== undefined && lines[i + 2] !== undefined && isHeadLine(lines[i + 2]!));
  if (/\.["”’')]*$/.test(text)) {
    return isFollowedByHead || isTitleCase(text, STOPPED_TITLE_CASE);
  }
  return isFollowedByHead || next.isAfterBlank || next.text.length > text.length;
}

/** A headline that was wrapped: the line breaks off in the middle. */
export function isTitleContinued(line: Line, next: Line): boolean {
  if (
    next.isAfterBlank ||
    next.role !== null ||
    line.hint !== null ||
    next.text.length > LONGEST ||
    isHeadLine(next) ||
    /[.!?]["”’)]*$/.test(next.text)
  ) {
    return false;
  }
  return (
    isCentred(line, next) ||
    /^\p{Ll}/u.test(next.text) ||
    /(?:^|\s)(?:a|an|and|as|at|by|for|from|in|into|of|on|or|over|the|to|with)$/i.test(line.text)
  );
}

/** In capitals, each line set in the middle of the page. */
function isCentred(line: Line, next: Line): boolean {
  return Math.min(line.indent, next.indent) >= CENTRED && [line, next].every(({ text }) => text === text.toUpperCase());
}

/** A speaker's label or a quotation: no head has them. */
export function startsTitleTail(line: Line): boolean {
  return /^["“]/.test(line.text) && /[.!?]["”]?$/.test(line.text);
}

export function isTitleCase(text: string, share = TITLE_CASE): boolean {
  const words = text
    .split(/[\s—–-]+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ""))
    .filter((word) => word.length >= 4);
  const capitals = words.filter((word) => /^[\p{Lu}\d]/u.test(word)).length;
  return words.length >= 2 && capitals / words.length >= share;
}

function isHeadLine(line: Line): boolean {
  return (
    parsePublicationLine(line) !== undefined ||
    parseByline(line.text) !== undefined ||
    parseDateline(line.text) !== undefined
  );
}

/** A full stop inside that ends a sentence: behind a word of three small letters or more, before a capital. */
function hasSentenceBreak(text: string): boolean {
  return /\p{Ll}{3}[.]["”’)]*\s+["“‘(]?\p{Lu}/u.test(text);
}
