// The lines above an article's body: its title (once), byline, dates and labels, in whatever order they stand.

import { LABELS } from "./layoutWords";
import { parsePublicationLine } from "./publicationLine";
import { parseDateline } from "./dateline";
import { parseByline, parseNameLine } from "./personLine";
import { isTitle, isTitleContinued, startsTitleTail } from "./title";
import type { Layout, Line } from "./layoutTypes";

/** How many lines are looked at: a page's head, with a caption and its share lines, has about 15. */
const HEAD_LINES = 30;
/** UTF-16 units of a line that is body beyond doubt. */
const BODY_LENGTH = 200;
/** Lines that are nothing the head knows (a deck, a place), after which the body has begun. */
const UNKNOWN_LINES = 3;
/** A title is wrapped to at most as many. */
const TITLE_LINES = 5;
/** At the end of an article, "Updated: ..." lines are believed in as many lines. */
const TAIL_LINES = 8;

export function findHead(layout: Layout): void {
  const from = Math.max(
    0,
    layout.lines.findIndex(({ role }) => role !== "furniture"),
  );
  const lines = layout.lines.slice(from, from + HEAD_LINES);
  const titles = [layout.known.title, layout.title].flatMap((title) => (title ? [foldTitle(title)] : []));
  let hasTitle = layout.title !== null;
  let unknown = 0;
  let pending: "published" | "updated" | null = null;
  for (const [at, line] of lines.entries()) {
    const i = from + at;
    if (line.role !== null) {
      continue;
    }
    const hadPending: "published" | "updated" | null = pending;
    pending = null;
    if (isOneOf(titles, line.text)) {
      line.role = hasTitle ? "repeat" : "title";
      hasTitle = true;
      continue;
    }
    const date = parsePublicationLine(line);
    const isDatedTitle = date?.hasWords === true && !hasTitle && unknown === 0 && isBeforeDate(layout.lines, i);
    if (date && !isDatedTitle) {
      line.role = "date";
      if (date.isRelease && layout.title !== null) {
        dropLetterhead(layout, layout.lines.slice(from, i));
        hasTitle = false;
        unknown = 0;
      }
      for (const d of date.dates) {
        layout.dates.push(hadPending && date.dates.length === 1 ? { ...d, role: hadPending } : d);
      }
      addAuthors(layout, date.authors);
      pending = date.pending;
      continue;
    }
    if (tellByline(line, layout) || tellLabel(line)) {
      continue;
    }
    const dateline = parseDateline(line.text);
    if (dateline) {
      layout.publisher ??= dateline.agency;
      if (dateline.date) {
        layout.dates.push({
          role: "published",
          written: dateline.date.written,
          start: line.start + dateline.date.start,
          end: line.start + dateline.date.end,
        });
      }
      // It stays in the prose, for its place is one; the body follows.
      line.role = "paragraph";
      return findTail(layout);
    }
    const isFirst = !hasTitle && unknown === 0;
    if (isFirst && (isDatedTitle || isTitle(line, layout.lines, i))) {
      hasTitle = true;
      const title = takeTitle(layout.lines, i);
      layout.title = title;
      titles.push(foldTitle(title), foldTitle(line.text));
      continue;
    }
    if (hasTitle || layout.known.title !== null) {
      const names = isBeforeDate(layout.lines, i) ? parseNameLine(line.text) : undefined;
      if (names) {
        line.role = "byline";
        addAuthors(layout, names);
        continue;
      }
    }
    unknown++;
    if (line.text.length >= BODY_LENGTH || unknown >= UNKNOWN_LINES || startsTitleTail(line)) {
      break;
    }
  }
  findTail(layout);
}

/** With the lines that it was wrapped to. */
function takeTitle(lines: readonly Line[], first: number): string {
  const parts: string[] = [];
  for (let i = first; i < first + TITLE_LINES; i++) {
    const line = lines[i];
    const before = lines[i - 1];
    if (!line || (i > first && !(before && isTitleContinued(before, line)))) {
      break;
    }
    line.role = "title";
    line.isJoined = i > first;
    parts.push(line.text);
  }
  return parts.join(" ");
}

/** Whose paper it is stood for a title until the release was told. */
function dropLetterhead(layout: Layout, above: readonly Line[]): void {
  layout.publisher ??= layout.title;
  layout.title = null;
  for (const line of above) {
    if (line.role === "title") {
      line.role = "label";
    }
  }
}

function findTail(layout: Layout): void {
  const from = Math.max(HEAD_LINES, layout.lines.length - TAIL_LINES);
  for (const line of layout.lines.slice(from)) {
    if (line.role !== null || !/^(?:first |last )?(?:published|posted|updated|modified)/i.test(line.text)) {
      continue;
    }
    const date = parsePublicationLine(line);
    if (!date || date.dates.length === 0) {
      continue;
    }
    line.role = "date";
    layout.dates.push(...date.dates);
  }
}

function tellByline(line: Line, layout: Layout): boolean {
  const authors = parseByline(line.text);
  if (!authors) {
    return false;
  }
  line.role = "byline";
  addAuthors(layout, authors);
  return true;
}

function tellLabel(line: Line): boolean {
  if (line.text.length > 40 || !LABELS.has(line.text.toLowerCase().replace(/[:|]$/, "").trim())) {
    return false;
  }
  line.role = "label";
  return true;
}

/** A name alone on its line is only an author's where the article's date follows. */
function isBeforeDate(lines: readonly Line[], i: number): boolean {
  const next = lines.slice(i + 1, i + 4).find((line) => line.role === null && !isLabelLine(line));
  if (!next) {
    return false;
  }
  const date = parsePublicationLine(next);
  return (
    (date !== undefined && (date.dates.length > 0 || date.pending !== null)) ||
    parseDateline(next.text)?.isAlone === true
  );
}

function isLabelLine(line: Line): boolean {
  return line.text.length <= 40 && LABELS.has(line.text.toLowerCase());
}

function addAuthors(layout: Layout, authors: readonly string[]): void {
  for (const author of authors) {
    if (!layout.byline.includes(author)) {
      layout.byline.push(author);
    }
  }
}

function isOneOf(titles: readonly string[], text: string): boolean {
  const first = firstLetter(text);
  // Most lines begin with another letter, and folding a paragraph costs as much as laying it out.
  return titles.some((title) => title.startsWith(first)) && titles.includes(foldTitle(text));
}

/** What a folded text begins with; nothing where that is not told by ASCII alone. */
function firstLetter(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) {
      return "";
    }
    if ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)) {
      return text[i]!.toLowerCase();
    }
  }
  return "";
}

function foldTitle(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
