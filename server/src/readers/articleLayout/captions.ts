// Captions with their credits: "... in Vilnius. (Odd Andersen/AFP via Getty Images)", "Photo: Jane Roe". A caption is prose,
// its credit is not; one that stands twice (alternative text, then caption) is prose once.

import { AGENCIES } from "./layoutWords";
import type { Layout, Line } from "./layoutTypes";

/** UTF-16 units of a credit; longer is a parenthesis of the text. */
const LONGEST_CREDIT = 120;
/** UTF-16 units of a caption; a longer line that ends in a credit is body text. */
const LONGEST_CAPTION = 900;
/** UTF-16 units from which a line that stands twice in a row is taken for a caption without a credit. */
const REPEATED_CAPTION = 40;

const LABELLED = /^(?:(?:file )?(?:photo|photos|photograph|photographs|picture|image|images|illustration|credit|credits|photo credit|image credit|image source|getty)(?:\s*(?:by|:|[-–—]|,)\s*|\s+(?=courtesy))|(?:courtesy (?:of )?))(.{2,100})$/i;
const FILE_PHOTO = /^(?:FILE(?: PHOTO| PICTURE| IMAGE)?|File (?:photo|picture|image)|HANDOUT)\s*(?:[-–—:]|--)\s+\S/;
/** "... on Monday. Photograph: Sean Roe/The Paper" */
const TRAILING_LABEL = /[.!?”"’)]\s+((?:photos?|photographs?|pictures?|images?|credits?|illustrations?)\s*(?:by\b|:)\s*[^.]{3,90}\.?)$/i;
/** "... in Vilnius. Odd Andersen/AFP via Getty Images" */
const TRAILING_AGENCY = /[.!?”"’)]\s+(\p{Lu}[\p{L}\p{M}'’. -]{1,40}(?:\s?\/\s?\p{Lu}[\p{L}'’. -]{1,30}){0,3}(?: via \p{Lu}[\p{L}'’. ]{1,30})?)$/u;
const STRONG_WORD = /\b(?:via|photo|photograph|getty|courtesy|handout|screenshot|illustration|pool photo|file photo|image)\b/i;

export function findCaptions(layout: Layout): void {
  const seen = new Map<string, Line>();
  let previous: Line | undefined;
  for (const line of layout.lines) {
    if (line.role !== null) continue;
    if (tellCaption(line, layout)) {
      const key = captionKey(line);
      if (seen.has(key)) {
        line.role = "repeat";
      } else {
        seen.set(key, line);
        if (previous && previous.role === null && foldCaption(previous.text) === key) previous.role = "repeat";
      }
    } else if (previous && previous.text === line.text && line.text.length >= REPEATED_CAPTION) {
      line.role = "repeat";
    }
    previous = line;
  }
}

function tellCaption(line: Line, layout: Layout): boolean {
  const { text } = line;
  if (text.length > LONGEST_CAPTION) return false;
  const last = text.charCodeAt(text.length - 1);
  const labelled = text.length <= LONGEST_CREDIT ? LABELLED.exec(text) : null;
  if (labelled && !/[.!?]$/.test(text) && isCredit(labelled[1]!, true)) {
    addCredits(layout, labelled[1]!);
    line.role = "credit";
    return false;
  }
  if (line.hint === "caption" || FILE_PHOTO.test(text)) line.role = "caption";
  const credit = findCredit(text, last);
  if (credit) {
    addCredits(layout, text.slice(credit.start, credit.end));
    const end = line.start + text.slice(0, credit.cut).trimEnd().length;
    line.role = end > line.start ? "caption" : "credit";
    line.prose = end > line.start ? { start: line.start, end } : null;
  }
  return line.role === "caption";
}

/** The credit at a line's end: where its words stand, and from where the line is cut. */
function findCredit(text: string, last: number): { start: number; end: number; cut: number } | undefined {
  const isParenthesis = last === 41 || (last === 46 && text.charCodeAt(text.length - 2) === 41);
  if (isParenthesis || last === 93) {
    const close = last === 46 ? text.length - 2 : text.length - 1;
    const open = text.lastIndexOf(last === 93 ? "[" : "(", close);
    if (open < 0 || close - open > LONGEST_CREDIT) return undefined;
    return isCredit(text.slice(open + 1, close), false) ? { start: open + 1, end: close, cut: open } : undefined;
  }
  const tail = text.slice(-LONGEST_CREDIT);
  const from = text.length - tail.length;
  const labelled = TRAILING_LABEL.exec(tail);
  if (labelled) {
    const start = text.length - labelled[1]!.length;
    return { start, end: text.length, cut: start };
  }
  if (!tail.includes("/") && !tail.includes(" via ")) return undefined;
  const agency = TRAILING_AGENCY.exec(tail);
  if (!agency || !splitCredit(agency[1]!).some(isAgency)) return undefined;
  const start = from + tail.length - agency[1]!.length;
  return { start, end: text.length, cut: start };
}

function isCredit(words: string, isLabelled: boolean): boolean {
  if (words.length < 2 || words.length > LONGEST_CREDIT || /["“”?!;]/.test(words)) return false;
  const parts = splitCredit(words);
  if (parts.some(isAgency)) return true;
  if (!/^[\p{Lu}\d©]/u.test(words)) return /^(?:courtesy|photo|image|screenshot|illustration|handout) /i.test(words);
  // Between slashes, and behind a label, it is names that tell.
  const isNames = parts.length > 0 && parts.every((part) => /^\p{Lu}/u.test(part) && part.split(/\s+/).length <= 6);
  return isNames && (isLabelled || STRONG_WORD.test(words) || (parts.length > 1 && words.includes("/")));
}

function isAgency(part: string): boolean {
  return AGENCIES.has(part.toLowerCase().replace(/^the /, "")) || /\b(?:getty images|ap photo|reuters|epa-efe|shutterstock|afp)\b/i.test(part);
}

function splitCredit(words: string): string[] {
  return words
    .replace(/^(?:photos?|photographs?|pictures?|images?|illustrations?|credits?|courtesy|screenshot)(?:\s*(?:by|of|from|via|:))?\s+/i, "")
    .split(/\s*[/|,]\s*|\s+via\s+|\s*©\s*/i)
    .map((part) => part.replace(/\.$/, "").trim())
    .filter((part) => part !== "");
}

function addCredits(layout: Layout, words: string): void {
  for (const part of splitCredit(words)) if (!layout.credits.includes(part)) layout.credits.push(part);
}

function captionKey(line: Line): string {
  return foldCaption(line.prose ? line.text.slice(0, line.prose.end - line.start) : line.text);
}

function foldCaption(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
