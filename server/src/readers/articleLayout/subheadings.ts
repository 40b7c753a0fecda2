// Subheadings of the body: a short line with no closing stop, between paragraphs.

import { isTitleCase } from "./title";
import type { Layout, Line } from "./layoutTypes";

/** UTF-16 units and words. */
const LONGEST = 100;
const MOST_WORDS = 15;
/** UTF-16 units from which the line below is a paragraph whatever its end. */
const PARAGRAPH_LENGTH = 120;

export function findSubheadings(layout: Layout): void {
  const lines = layout.lines.filter(
    ({ role }) => role === null || role === "title" || role === "caption" || role === "paragraph" || role === "turn",
  );
  for (const [i, line] of lines.entries()) {
    if (line.role === null && line.hint === null && isSubheading(line, lines[i - 1], lines[i + 1])) {
      line.role = "heading";
    }
  }
}

function isSubheading(line: Line, previous: Line | undefined, next: Line | undefined): boolean {
  const { text } = line;
  if (text.length > LONGEST || !next || !previous || (next.role !== null && next.role !== "turn")) {
    return false;
  }
  if (!isWrittenAsHeading(text)) {
    return false;
  }
  const isBeforeParagraph =
    next.text.length >= PARAGRAPH_LENGTH || (/[.!?:]["”’)]*$/.test(next.text) && next.text.length > text.length);
  if (!isBeforeParagraph) {
    return false;
  }
  const isApart = line.isAfterBlank && next.isAfterBlank;
  if (next.role === "turn") {
    // Between turns stand short answers, too.
    return isApart && isTitleCase(text);
  }
  const isBehindParagraph = /[.!?]["”’)]*$/.test(previous.text) || previous.role !== null;
  return isApart
    ? isBehindParagraph || isTitleCase(text)
    : isTitleCase(text) && isBehindParagraph && !next.isAfterBlank === !line.isAfterBlank;
}

function isWrittenAsHeading(text: string): boolean {
  if (
    !/^["“‘'(]?[\p{Lu}\d]/u.test(text) ||
    /[.,;:!…–—-]["”’')]*$/.test(text) ||
    (/\d["”’)]*$/.test(text) && !isTitleCase(text))
  ) {
    return false;
  }
  // A question is more often the text's than a heading, and so is what a quotation opens or closes.
  if (
    (text.endsWith("?") && !isTitleCase(text)) ||
    /^["“]/.test(text) ||
    /[?!]["”’]+$/.test(text) ||
    /[.!?]["”’]?\s*\([^()]*\)$/.test(text)
  ) {
    return false;
  }
  return text.split(/\s+/).length <= MOST_WORDS && !/^\p{Lu}[\p{L} .'’-]{0,40}:\s/u.test(text);
}
