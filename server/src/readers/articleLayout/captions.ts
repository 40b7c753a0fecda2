// Captions with their credits: "... in Vilnius. (Odd Andersen/AFP via Getty Images)", "Photo: Jane Roe". A caption is
// prose, its credit is not; one that stands twice (alternative text, then caption) is prose once.

import { AGENCIES } from "./layoutWords";
import type { Layout, Line } from "./layoutTypes";
import { isPersonName, toTitleCase } from "./personLine";

/** UTF-16 units of a credit; longer is a parenthesis of the text. */
const LONGEST_CREDIT = 120;
/** UTF-16 units of a caption; a longer line that ends in a credit is body text. */
const LONGEST_CAPTION = 900;
/** Words of a part of a credit. */
const MOST_WORDS = 6;
/** UTF-16 units from which a line that stands twice in a row is taken for a caption without a credit. */
const REPEATED_CAPTION = 40;

const LABELLED =
  /^(?:(?:file )?(?:photo|photos|photograph|photographs|picture|image|images|illustration|credit|credits|photo credit|image credit|image source|getty)(?:\s*(?:by|:|[-–—]|,)\s*|\s+(?=courtesy))|(?:courtesy (?:of )?))(.{2,100})$/i;
const FILE_PHOTO = /^(?:FILE(?: PHOTO| PICTURE| IMAGE)?|File (?:photo|picture|image)|HANDOUT)\s*(?:[-–—:]|--)\s+\S/;
/** "... on Monday. Photograph: Sean Roe/The Paper" */
const TRAILING_LABEL =
  /[.!?”"’)]\s+((?:photos?|photographs?|pictures?|images?|credits?|illustrations?)\s*(?:by\b|:)\s*[^.]{3,90}\.?)$/i;
/** "... in Vilnius. Odd Andersen/AFP via Getty Images" */
const TRAILING_AGENCY =
  /[.!?”"’)]\s+(\p{Lu}[\p{L}\p{M}'’. -]{1,40}(?:\s?\/\s?\p{Lu}[\p{L}'’. -]{1,30}){0,3}(?: via \p{Lu}[\p{L}'’. ]{1,30})?)$/u;
const WHOLE_CREDIT =
  /^\p{Lu}[\p{L}\p{M}\d'’. -]{1,50}(?:\s?\/\s?\p{Lu}[\p{L}\d'’. -]{1,40}){0,4}(?: via \p{Lu}[\p{L}'’. ]{1,30})?$/iu;
const STRONG_WORD =
  /\b(?:via|photo|photograph|getty|courtesy|handout|screenshot|illustration|pool photo|file photo|image)\b/i;

export function findCaptions(layout: Layout): void {
  const seen = new Map<string, Line>();
  let previous: Line | undefined;
  for (const line of layout.lines) {
    if (line.role !== null) {
      continue;
    }
    if (tellCaption(line, layout)) {
      const key = captionKey(line);
      if (seen.has(key)) {
        line.role = "repeat";
      } else {
        seen.set(key, line);
        if (previous && previous.role === null && foldCaption(previous.text) === key) {
          previous.role = "repeat";
        }
      }
    } else if (previous && previous.text === line.text && line.text.length >= REPEATED_CAPTION) {
      line.role = "repeat";
    }
    previous = line;
  }
}

function tellCaption(line: Line, layout: Layout): boolean {
  const { text } = line;
  if (text.length > LONGEST_CAPTION) {
    return false;
  }
  const labelled = text.length <= LONGEST_CREDIT ? LABELLED.exec(text) : null;
  if (labelled && !/[.!?]$/.test(text) && isCredit(labelled[1]!, true)) {
    addCredits(layout, labelled[1]!);
    line.role = "credit";
    return false;
  }
  if (line.hint === "caption" || FILE_PHOTO.test(text)) {
    line.role = "caption";
  }
  const credit = findCredit(text);
  if (credit) {
    addCredits(layout, text.slice(credit.start, credit.end));
    const end = line.start + text.slice(0, credit.cut).trimEnd().length;
    line.role = end > line.start ? "caption" : "credit";
    line.prose = end > line.start ? { start: line.start, end } : null;
  }
  return line.role === "caption";
}

/** The credit at a line's end: where its words stand, and from where the line is cut. */
function findCredit(text: string): { start: number; end: number; cut: number } | undefined {
  const close = text.lastIndexOf(")");
  if (close >= 0 && /^\)\.?$/.test(text.slice(close))) {
    const open = text.lastIndexOf("(", close);
    if (open < 0 || close - open > LONGEST_CREDIT) {
      return undefined;
    }
    return isCredit(text.slice(open + 1, close), false) ? { start: open + 1, end: close, cut: open } : undefined;
  }
  const tail = text.slice(-LONGEST_CREDIT);
  const from = text.length - tail.length;
  const labelled = TRAILING_LABEL.exec(tail);
  if (labelled) {
    const start = text.length - labelled[1]!.length;
    return { start, end: text.length, cut: start };
  }
  if (!tail.includes("/") && !tail.includes(" via ")) {
    return undefined;
  }
  if (text.length < LONGEST_CREDIT && WHOLE_CREDIT.test(text) && isCredit(text, false)) {
    return { start: 0, end: text.length, cut: 0 };
  }
  const agency = TRAILING_AGENCY.exec(tail);
  if (!agency || !splitCredit(agency[1]!).some(isAgency)) {
    return undefined;
  }
  const start = from + tail.length - agency[1]!.length;
  return { start, end: text.length, cut: start };
}

/** Names with an agency or between slashes; "(AP)" alone closes many a report and is no credit. */
function isCredit(words: string, isLabelled: boolean): boolean {
  if (words.length < 2 || words.length > LONGEST_CREDIT || /["“”?!;]/.test(words)) {
    return false;
  }
  if (/^(?:courtesy|photo|image|screenshot|illustration|handout)\b/i.test(words)) {
    return true;
  }
  const parts = splitCredit(words);
  if (
    parts.length === 0 ||
    !parts.every((part) => /^[\p{Lu}\d]/u.test(part) && part.split(/\s+/).length <= MOST_WORDS)
  ) {
    return false;
  }
  const isNamed = parts.some((part) => isPersonName(part) || isPersonName(toTitleCase(part)));
  if (parts.some(isAgency)) {
    return isLabelled || isNamed || STRONG_WORD.test(words) || words.includes("/");
  }
  return isLabelled || STRONG_WORD.test(words) || (isNamed && words.includes("/"));
}

function isAgency(part: string): boolean {
  if (part.length <= 3 && part !== part.toUpperCase()) {
    return false;
  }
  return (
    AGENCIES.has(part.toLowerCase().replace(/^the /, "")) ||
    /\b(?:getty images|ap photo|reuters|epa-efe|shutterstock|afp)\b/i.test(part)
  );
}

function splitCredit(words: string): string[] {
  return words
    .replace(
      /^(?:photos?|photographs?|pictures?|images?|illustrations?|credits?|courtesy|screenshot)(?:\s*(?:by|of|from|via|:))?\s+/i,
      "",
    )
    .split(/\s*[/|,]\s*|\s+via\s+|\s*©\s*/i)
    .map((part) => part.replace(/\.$/, "").trim())
    .filter((part) => part !== "");
}

function addCredits(layout: Layout, words: string): void {
  for (const part of splitCredit(words)) {
    const credit = part.includes(" ") && part === part.toUpperCase() ? toTitleCase(part) : part;
    if (!layout.credits.includes(credit)) {
      layout.credits.push(credit);
    }
  }
}

function captionKey(line: Line): string {
  return foldCaption(line.prose ? line.text.slice(0, line.prose.end - line.start) : line.text);
}

function foldCaption(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
