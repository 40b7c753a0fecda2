// A PDF to its text in reading order, with the page of every stretch as printed and as counted.

import type { SourcePlace, SourceProblem } from "../../core/corpus/sourceTypes";
import { Unreadable, type Extracted, type ExtractedBlock, type FormatReader } from "../extracted";
import { orderColumns } from "./columns";
import { takeMarginsOff } from "./margins";
import { toParagraphs, type PdfParagraph } from "./paragraphs";
import { PdfDocument } from "./pdfDocument";
import { readPdfMeta } from "./pdfMeta";
import { toSegments } from "./segments";

export const reader = { read } satisfies FormatReader;

const NO_TEXT =
  "This PDF has no text: it is a scan, or pictures of pages; have its text recognised (OCR), or save its text as a .txt file.";
/** Pages that are read: the longest reports have 2,000. */
const MOST_PAGES = 5_000;

function read(bytes: Uint8Array): Extracted {
  const document = new PdfDocument(bytes);
  const count = Math.min(document.pages, MOST_PAGES);
  const segments = Array.from({ length: count }, (_, page) => toSegments(document.letters(page)));
  const pages = takeMarginsOff(segments);
  const paragraphs = toParagraphs(orderColumns(pages.map((page) => page.segments)));
  if (paragraphs.length === 0) {
    throw new Unreadable(NO_TEXT);
  }
  const toPlace = ({ start, page }: PdfParagraph["pages"][number]): SourcePlace => ({
    start,
    page: pages[page]?.label ?? document.label(page) ?? String(page + 1),
    count: page + 1,
    time: null,
  });
  const { meta, title, problems } = readPdfMeta(document, paragraphs);
  const blocks = paragraphs.map((paragraph): ExtractedBlock => {
    const hint = paragraph === title ? "title" : paragraph.hint;
    return { text: paragraph.text, hint, places: paragraph.pages.map(toPlace) };
  });
  return { blocks, meta, problems: [...problems, ...tellScans(segments.map((page) => page.length))] };
}

/** Pages without a letter among others that have some. */
function tellScans(lengths: readonly number[]): SourceProblem[] {
  const empty = lengths.flatMap((length, i) => (length === 0 ? [i + 1] : []));
  if (empty.length === 0 || empty.length < lengths.length / 4) {
    return [];
  }
  return [
    {
      message: `${empty.length} of ${lengths.length} pages have no text (they may be scans); nothing of these was read.`,
    },
  ];
}
