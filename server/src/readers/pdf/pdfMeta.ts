// Title, author and day of a PDF: what the first page shows, and what the file says of itself, which is often a
// template's or the typist's, and is doubted where the text does not have it.

import type { SourceProblem } from "../../core/corpus/sourceTypes";
import type { ExtractedMeta } from "../extracted";
import type { PdfParagraph } from "./paragraphs";
import type { PdfDocument } from "./pdfDocument";

export interface PdfMeta {
  readonly meta: ExtractedMeta;
  /** The paragraph that is the title. */
  readonly title: PdfParagraph | null;
  readonly problems: readonly SourceProblem[];
}

/** Paragraphs at the beginning that a title or an author is looked for in. */
const HEAD = 25;
const LONGEST_TITLE = 300;
/** A program's or a file's name instead of a title. */
const NO_TITLE =
  /^(?:microsoft\s|untitled|unbenannt|document\d*$|slide \d|layout \d|powerpoint|presentation\d*$|print(?:ing)?$|null$|none$)|\.(?:docx?|pdf|indd|qxd|qxp|tex|dvi|ps|rtf|odt|pptx?|xlsx?|wpd|html?|txt)$|^[\w-]*\d[\w-]*$|^[a-z]:\\|[\\/]{2}/i;
const NO_AUTHOR =
  /^(?:admin(?:istrator)?|user|owner|unknown|author|default|root|guest|pc|windows user|microsoft|adobe|acrobat|scanner|canon|xerox|\W*)$|@|\\|^\w*\d\w*$/i;

export function readPdfMeta(document: Pick<PdfDocument, "meta">, paragraphs: readonly PdfParagraph[]): PdfMeta {
  const head = paragraphs.slice(0, HEAD).filter(({ pages }) => pages[0]?.page === 0);
  const problems: SourceProblem[] = [];
  const shown = findShownTitle(head);
  const named = document.meta("Title");
  const isNamed = named !== "" && !NO_TITLE.test(named);
  const matching = isNamed ? head.find(({ text }) => isSame(text, named)) : undefined;
  const title = matching ?? shown;
  if (!title && isNamed) {
    problems.push({
      message: `The title “${cut(named)}” is the one in the PDF's properties; its first page does not show it.`,
    });
  }
  return {
    meta: {
      title: title?.text ?? (isNamed ? named : null),
      byline: readAuthor(document, head, problems),
      ...readDay(document, head, problems),
    },
    title: title ?? null,
    problems,
  };
}

/** The largest letters of the first page, where they are larger than the text's. */
function findShownTitle(head: readonly PdfParagraph[]): PdfParagraph | undefined {
  const headings = head.filter(
    ({ hint, text }) => hint === "heading" && text.length <= LONGEST_TITLE && /\p{L}{2}/u.test(text),
  );
  const largest = headings.reduce((most, { size }) => Math.max(most, size), 0);
  return headings.find(({ size }) => size >= largest * 0.98);
}

function readAuthor(
  document: Pick<PdfDocument, "meta">,
  head: readonly PdfParagraph[],
  problems: SourceProblem[],
): readonly string[] {
  const named = document.meta("Author");
  if (named === "" || NO_AUTHOR.test(named)) {
    return [];
  }
  const authors = named.split(/\s*;\s*|\s+and\s+|\s+&\s+/).filter((name) => name !== "");
  const text = fold(head.map((paragraph) => paragraph.text).join(" "));
  if (!authors.some((name) => text.includes(fold(name)))) {
    problems.push({
      message: `The author “${cut(named)}” is the one in the PDF's properties; its first page does not name them.`,
    });
  }
  return authors;
}

/** The day on which the file was made, where the first page shows no date. */
function readDay(
  document: Pick<PdfDocument, "meta">,
  head: readonly PdfParagraph[],
  problems: SourceProblem[],
): ExtractedMeta {
  const match = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(document.meta("CreationDate"));
  if (!match || head.some(({ text }) => text.length < 200 && DATED.test(text))) {
    return {};
  }
  const day = `${match[1]}-${match[2]}-${match[3]}`;
  problems.push({ message: `The day ${day} is that on which the PDF was made; its first page shows no date.` });
  return { published: day };
}

const DATED =
  /\b(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|(?:\d{1,2}\.? )?(?:jan|feb|m[aä]r|apr|ma[yi]|jun|jul|aug|sep|o[ck]t|nov|de[cz])\p{L}*\.?(?: \d{1,2},?)? \d{4})\b/iu;

function isSame(text: string, named: string): boolean {
  const [a, b] = [fold(text), fold(named)];
  return a === b || (b.length >= 12 && a.length < 2 * b.length && a.includes(b));
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function cut(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
