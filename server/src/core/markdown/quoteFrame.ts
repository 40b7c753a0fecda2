// What stands in a block quotation and is not quoted: the line that names its speaker or source, a label before the
// words, an editor's marks. Told by layout and by how names are written; knows no names and no verbs.

import type { Span } from "../text/span";

/** UTF-16 units of a credit ("— Ana Ruiz, mayor of Kent, in the Courier, 2019") and of a label at most. */
const LONGEST_CREDIT = 140;
const LONGEST_LABEL = 90;
const MOST_NAME_WORDS = 8;
const MOST_CREDITS = 3;

const NAME_WORD = /^["“'‘(]?(?:\p{Lu}[\p{L}\p{M}\p{N}.'’&-]*|\p{N}+)["”'’)]?$/u;
const CAPITAL = /^["“'‘(]?\p{Lu}/u;
const SMALL = new Set("of the for and de del della da di du la le van von der den bin al el y to in & at".split(" "));
/** What a paragraph of prose begins with, and no name. */
const NO_NAME =
  /^(?:I|We|You|He|She|It|They|This|That|These|Those|There|Here|If|When|While|Because|As|But|And|Or|So|Not?|Yes|What|Why|How|Who|Our|My|Your|His|Her|Their|Its|Then|Now|For)$/;
const DASH = /^(?:[—–―~]|--+|-(?=\s|\p{Lu}))\s*/u;
/** A dash behind the end of a sentence or of a quotation, within a line. */
const DASH_INSIDE = /[.!?…,"”’'»)\]]\s*(?:[—–―~]|--+)\s*|[.!?…"”’'»)\]]\s+-\s+/g;
const SOURCE_LINE = /^(?:source|sources|credit|via|from|cited (?:in|from)|quoted (?:in|from)|read more|see|link)\s*:/i;
const STOPPED = /[.!?…]["”’'»)\]]*$|["”»]$/;
const YEAR_OR_PAGE = /\b(?:1[5-9]|20)\d\d\b|\bpp?\.\s?\d/;
/** The mark by which a note of the writer's own program leads to the block. */
const BLOCK_ID = /(?:^|\s)\^[A-Za-z0-9-]{1,60}$/;

/** `[!quote] Ana Ruiz`: a callout, whose type tells whether it quotes. */
export interface Callout {
  readonly isQuotation: boolean;
  /** Where its title stands in the text; empty where it has none. */
  readonly title: Span;
  /** Where what it holds begins. */
  readonly body: number;
}

const CALLOUT = /^\[!([A-Za-z][\w-]{0,40})\][+-]?[ \t]*([^\n]*)\n?/;
const QUOTING = /^(?:(?:pull|block)?-?quot(?:e|es|ation)|cit(?:e|ation)|excerpt|interview|testimony|transcript)$/i;

export function readCallout(text: string): Callout | undefined {
  const match = CALLOUT.exec(text.slice(0, 400));
  if (!match) {
    return undefined;
  }
  const [whole = "", type = "", title = ""] = match;
  const start = whole.trimEnd().length - title.trimEnd().length;
  return { isQuotation: QUOTING.test(type), title: { start, end: start + title.trimEnd().length }, body: whole.length };
}

/** A credit that is a paragraph by itself: "— Ana Ruiz, mayor", "(Ana Ruiz)". `isBare`: a name alone is one, too. */
export function isCreditParagraph(text: string, isBare: boolean): boolean {
  const words = text.trim();
  if (words.length > LONGEST_CREDIT) {
    return false;
  }
  return isCreditLine(words, true) || (isBare && isBareCredit(words));
}

/** Where a paragraph stands in its block quotation, and what its markup tells. */
export interface QuotedParagraph {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Where the bold words end that it begins with; 0 where it begins otherwise. */
  readonly strongEnd: number;
  /** Where an element begins that names a source; null where none does. */
  readonly creditStart: number | null;
}

/**
 * The quoted words of a paragraph: an introduction may stand before them, an attribution behind.
 * Empty where all of it is one or the other.
 */
export function findQuotedWords(text: string, { isFirst, isLast, strongEnd, creditStart }: QuotedParagraph): Span {
  if (isFirst && !isLast && isLabelParagraph(text, strongEnd)) {
    return { start: text.length, end: text.length };
  }
  if (!isFirst && isCreditParagraph(text, isLast)) {
    return { start: 0, end: 0 };
  }
  const start = creditStart === 0 ? 0 : readLabel(text, strongEnd);
  const end = creditStart === null ? start + readCredit(text.slice(start), isLast) : Math.max(start, creditStart);
  return { start, end };
}

/** Behind the attribution: the mark that a note's block has is none. */
export function endOfFrame(text: string): number {
  const id = BLOCK_ID.exec(text.slice(-64));
  return id ? text.length - id[0].length : text.length;
}

/** A paragraph above the words that names who speaks: "**Ana Ruiz**", "Ana Ruiz, mayor", "Ana Ruiz said on Monday:". */
function isLabelParagraph(text: string, strongEnd: number): boolean {
  const words = text.trim();
  if (words.length > LONGEST_LABEL || words === "") {
    return false;
  }
  const isBold = strongEnd >= words.length && CAPITAL.test(words) && !/[.!?…]$/.test(words);
  return isBold || isBareCredit(words) || (words.endsWith(":") && startsWithName(words));
}

/**
 * Where the quoted words begin behind a label; 0 where none stands before them. `strongEnd`: where the bold words end
 * that the text begins with, else 0.
 */
function readLabel(text: string, strongEnd: number): number {
  const lineEnd = endOfLine(text, 0);
  const rest = text.slice(lineEnd).trim();
  if (strongEnd > 0 && strongEnd <= LONGEST_LABEL) {
    const bold = text.slice(0, strongEnd).trim();
    const behind = /^(?:\s*:|\s*[—–]|\s+-\s|\s*\n)\s*/.exec(text.slice(strongEnd));
    const isLabel = CAPITAL.test(bold) && (bold.endsWith(":") || (behind !== null && !/[.!?]$/.test(bold)));
    const end = strongEnd + (behind?.[0].length ?? 0);
    if (isLabel && text.slice(end).trim() !== "") {
      return end;
    }
  }
  const line = text.slice(0, Math.min(lineEnd, LONGEST_CREDIT));
  if (rest !== "" && lineEnd <= LONGEST_CREDIT) {
    if (line.trimEnd().endsWith(":") && startsWithName(line)) {
      return lineEnd;
    }
    if (lineEnd <= LONGEST_LABEL && isBareCredit(line.trim()) && /^["“'‘]?\p{Lu}/u.test(rest)) {
      return lineEnd;
    }
  }
  return labelEnd(text.slice(0, LONGEST_LABEL));
}

/** "Ana Ruiz (mayor): We begin." One word is no label here: "Note: ..." is the text's own. */
function labelEnd(head: string): number {
  const colon = head.indexOf(":");
  if (colon <= 0 || !/^\s+\S/.test(head.slice(colon + 1, colon + 3))) {
    return 0;
  }
  const name = head.slice(0, colon).replace(/\s*(?:[([][^)\]]*[)\]]|,.*)\s*$/, "");
  const words = name.split(/\s+/);
  const isShouted = words.length === 1 && /^\p{Lu}{3,}$/u.test(name);
  if (!isShouted && !(isName(words) && countCapitals(name) > 1)) {
    return 0;
  }
  return colon + 1 + (/^\s*/.exec(head.slice(colon + 1))?.[0].length ?? 0);
}

/**
 * Where the quoted words end before a credit; the text's length where none follows.
 * `isLast`: nothing of the quotation follows.
 */
function readCredit(text: string, isLast: boolean): number {
  let end = trimEnd(text, text.length);
  const id = BLOCK_ID.exec(text.slice(Math.max(0, end - 64), end));
  if (id) {
    end = trimEnd(text, end - id[0].length);
  }
  for (let i = 0; i < MOST_CREDITS; i++) {
    const start = startOfCredit(text, end, isLast);
    if (start === end || !/[\p{L}\p{N}]/u.test(text.slice(0, start))) {
      return end;
    }
    end = trimEnd(text, start);
  }
  return end;
}

function startOfCredit(text: string, end: number, isLast: boolean): number {
  const from = Math.max(0, end - LONGEST_CREDIT);
  const line = Math.max(from, text.lastIndexOf("\n", end - 1) + 1);
  if (line > from) {
    const before = Math.max(from, text.lastIndexOf("\n", line - 2) + 1);
    const words = text.slice(line, end).trim();
    // "— Ana Ruiz,\nmayor of Kent"
    const isBehindStop = STOPPED.test(text.slice(before, line).trim());
    if (before > from && isDashLine(text.slice(before, end).trim(), false)) {
      return before;
    }
    if (isCreditLine(words, isBehindStop)) {
      return line;
    }
    if (isLast && isBehindStop && isBareCredit(words)) {
      return line;
    }
  }
  return startWithinLine(text, Math.max(line, from), end);
}

function startWithinLine(text: string, from: number, end: number): number {
  const line = text.slice(from, end);
  const bracket = /\(([^()]{2,120})\)\.?$|\[([^[\]]{2,120})\]\.?$/.exec(line);
  if (bracket) {
    const inner = bracket[1] ?? bracket[2] ?? "";
    const isBehindStop = STOPPED.test(line.slice(0, bracket.index).trimEnd());
    if (isBehindStop ? CAPITAL.test(inner) && isCredit(inner, 1) : YEAR_OR_PAGE.test(inner) && CAPITAL.test(inner)) {
      return from + bracket.index;
    }
  }
  let found: { start: number; rest: string; mark: string } | undefined;
  for (const match of line.matchAll(DASH_INSIDE)) {
    found = { start: match.index + 1, rest: line.slice(match.index + match[0].length), mark: match[0][0] ?? "" };
  }
  if (!found) {
    return end;
  }
  const isBehindMark = /["”»]/.test(found.mark);
  return isCredit(found.rest, isBehindMark ? 1 : 2) ? from + found.start : end;
}

/** "— Ana Ruiz", "(Ana Ruiz, 2019)", "[Harbour Notes]", "Source: ...": a line that is nothing else. */
function isCreditLine(line: string, isBehindStop: boolean): boolean {
  if (SOURCE_LINE.test(line) || isDashLine(line, isBehindStop)) {
    return true;
  }
  const bracket = /^\(([^()]+)\)\.?$|^\[([^[\]]+)\]\.?$/.exec(line);
  return bracket !== null && isCredit(bracket[1] ?? bracket[2] ?? "", 1);
}

function isDashLine(line: string, isBehindStop: boolean): boolean {
  const dash = DASH.exec(line);
  if (!dash) {
    return false;
  }
  const rest = line.slice(dash[0].length);
  return (
    isCredit(rest, 1) ||
    (isBehindStop &&
      rest.length <= LONGEST_LABEL &&
      /^(?:the|an?|from|in|at|via|@)(?=[\s\w])/i.test(rest) &&
      !/[.!?]/.test(rest))
  );
}

/**
 * "Ana Ruiz", "Ana Ruiz, mayor of Kent", "Ana Ruiz (2019)": two words and more of a
 * name, and then only what explains it.
 */
function isBareCredit(line: string): boolean {
  if (/[.!?:;…]$/.test(line) && !/\b(?:Jr|Sr|Inc|Co)\.$/.test(line)) {
    return false;
  }
  const [name = "", ...rest] = line.split(/,|\s(?=\()/);
  return isName(name.trim().split(/\s+/)) && countCapitals(name) > 1 && rest.join("").split(/\s+/).length <= 10;
}

/** A name first, of `least` words or with a comma or a year behind it, and no second sentence. */
function isCredit(words: string, least: number): boolean {
  if (words.length > LONGEST_CREDIT || /[!?]|[.…]["”’)]?\s+\p{Ll}/u.test(words) || !CAPITAL.test(words)) {
    return false;
  }
  const name = (/^[^,;(\n|[]*/.exec(words)?.[0] ?? "").trim();
  const rest = words.slice(name.length).trim();
  const isWhole = isName(name.split(/\s+/));
  if (/[^.]\.$/.test(words) && !(isWhole && countCapitals(name) > 1)) {
    return false;
  }
  if (!isWhole) {
    return startsWithName(name);
  }
  return countCapitals(name) >= least || rest !== "" || YEAR_OR_PAGE.test(words);
}

/** "Ana Ruiz in the Courier". */
function startsWithName(words: string): boolean {
  const [first = "", second = ""] = words.trim().split(/\s+/);
  return isName([first, second.replace(/,$/, "")]) && CAPITAL.test(first) && CAPITAL.test(second);
}

function isName(words: readonly string[]): boolean {
  const first = words[0] ?? "";
  if (words.length > MOST_NAME_WORDS || NO_NAME.test(first) || !CAPITAL.test(first)) {
    return false;
  }
  return words.every((word) => NAME_WORD.test(word) || SMALL.has(word));
}

function countCapitals(words: string): number {
  return words.split(/\s+/).filter((word) => CAPITAL.test(word)).length;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end + 1;
}

function trimEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(text[at - 1] ?? "")) {
    at--;
  }
  return at;
}
