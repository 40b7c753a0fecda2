// Lines that say when the article was published or updated: "4/5/2024", "Updated:", "Published 10:03 AM EDT, April 5,
// 2024", "April 5, 2024 | 3 min read". Whole lines only, so that no sentence is mistaken for one.

import { parseWrittenDay } from "../../core/markdown/writtenDay";
import type { ArticleDate, Line } from "./layoutTypes";
import { parseAuthors, parseNameLine } from "./personLine";

export interface PublicationLine {
  readonly dates: readonly ArticleDate[];
  readonly authors: readonly string[];
  /** Set for a label with no date: the date stands on the next line. */
  readonly pending: "published" | "updated" | null;
  /** Words beside the date that are neither label, time nor author: "Harbour Briefing – April 4, 2024". */
  readonly hasWords: boolean;
  /** "For Immediate Release": a letterhead stands above it, and the title below. */
  readonly isRelease: boolean;
}

/** UTF-16 units; a longer line is prose. */
const LONGEST = 140;
const LABEL =
  /^(?:(?:first |volume \d{1,4}: )?(published|posted|created|issued|released|date|debated|for (?:immediate )?release)|((?:last )?(?:updated|modified|edited|reviewed)|update))(?:\s+(?:on|at|by))?\s*(?:[:|–—-]\s*|\s+|$)/i;
const SEPARATOR = /\s*[|·•\t]\s*|\s{3,}|\s+[–—-]\s+|\s+\/\s+|\s+(?=(?:last )?(?:updated|modified)\b)/i;
const TIME_ONLY =
  /^(?:at\s+)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?\s*\(?(?:[A-Z]{2,5}(?:[+-]\d{1,2})?)?\)?$/i;
const TIME_FIRST = /^\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\s*\(?(?:[A-Z]{2,5})?\)?,?\s+(?:on\s+)?(?=\S)/i;
const RELATIVE = /^(?:\d{1,2}|an?|one|two|three|few)\s+(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?)\s+ago$/i;
const READING_TIME = /^\d{1,3}[ -]min(?:ute)?s?(?:[ -]read)?$/i;

export function parsePublicationLine(line: Line): PublicationLine | undefined {
  const { text } = line;
  if (text.length > LONGEST || !/^[\p{Lu}\d(a-z]/u.test(text)) {
    return undefined;
  }
  const reader = new PublicationLineReader(line);
  let at = 0;
  for (const segment of text.split(SEPARATOR)) {
    if (segment === undefined) {
      continue;
    }
    at = text.indexOf(segment, at);
    if (!reader.read(segment, at)) {
      return undefined;
    }
    at += segment.length;
  }
  return reader.finish();
}

type Role = "published" | "updated";

/** One line, segment by segment. */
class PublicationLineReader {
  private readonly dates: ArticleDate[] = [];
  private readonly authors: string[] = [];
  /** By the last label, until a date takes it. */
  private role: Role | null = null;
  private isLabelled = false;
  /** Something in it tells when. */
  private isTelling = false;
  private hasWords = false;

  constructor(private readonly line: Line) {}

  /** False where the segment is part of no such line; `at`: where it stands in the line. */
  read(segment: string, at: number): boolean {
    const label = LABEL.exec(segment);
    if (label) {
      this.role = label[2] ? "updated" : "published";
      this.isLabelled = true;
    }
    const rest = label ? segment.slice(label[0].length) : segment;
    if (rest.trim() === "") {
      return true;
    }
    const day = parseDayWithAuthor(rest.replace(TIME_FIRST, "").replace(/^(?:on|at)\s+/i, ""));
    if (day) {
      return this.addDay(day, this.line.start + at + segment.indexOf(day.written));
    }
    if (RELATIVE.test(rest) || READING_TIME.test(rest)) {
      this.isTelling ||= this.isLabelled || this.line.text.length === segment.length;
      this.role = null;
      return true;
    }
    return TIME_ONLY.test(rest) || this.readWords(rest);
  }

  private addDay({ written, authors }: { written: string; authors: readonly string[] }, start: number): boolean {
    // A bare year or month is only believed behind a label: "2007" alone may be anything.
    if (!this.isLabelled && !isWholeDay(written)) {
      return false;
    }
    const role = this.role ?? (this.dates.length === 0 ? "published" : "updated");
    this.dates.push({ role, written, start, end: start + written.length });
    this.authors.push(...authors);
    this.isTelling = true;
    this.role = null;
    return true;
  }

  private readWords(rest: string): boolean {
    const names = /^by\b/i.test(rest) ? parseAuthors(rest.replace(/^by:?\s+/i, "")) : parseNameLine(rest);
    if (names) {
      this.authors.push(...names);
      return true;
    }
    // Beside a date, a short part more is a section or an agency: "April 5, 2024 / CBS News".
    if (rest.length > 30 || !/^[\p{Lu}\d(]/u.test(rest) || /[.!?]$/.test(rest)) {
      return false;
    }
    this.hasWords ||= /\S\s+\S/.test(rest);
    return true;
  }

  finish(): PublicationLine | undefined {
    const { dates, authors, hasWords } = this;
    const { text } = this.line;
    const isRelease = /^for (?:immediate )?release\b/i.test(text);
    if (dates.length > 0 || this.isTelling) {
      const pending = this.isLabelled && dates.length === 0 ? null : this.role;
      return { dates, authors, pending, hasWords, isRelease };
    }
    const isLabelAlone = this.isLabelled && LABEL.exec(text)?.[0].length === text.length;
    return isLabelAlone ? { dates, authors, pending: this.role, hasWords, isRelease } : undefined;
  }
}

/** "April 5, 2024", or "April 5, 2024 by Jane Doe". */
function parseDayWithAuthor(text: string): { written: string; authors: readonly string[] } | undefined {
  const trimmed = text.trim();
  if (parseWrittenDay(trimmed)) {
    return { written: trimmed, authors: [] };
  }
  const by = /^(.{6,60}?),?\s+by:?\s+(.+)$/i.exec(trimmed);
  if (!by || !parseWrittenDay(by[1]!)) {
    return undefined;
  }
  const authors = parseAuthors(by[2]!);
  return authors && { written: by[1]!, authors };
}

function isWholeDay(written: string): boolean {
  return parseWrittenDay(written)!.edtf.length === 10;
}
