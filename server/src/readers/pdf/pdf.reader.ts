// A PDF to text with its pages.

import type { Extracted, ExtractedBlock, FormatReader } from "../extracted";
import { PdfDocument } from "./pdfDocument";

export const reader: FormatReader = { read };

function read(bytes: Uint8Array): Extracted {
  const document = new PdfDocument(bytes);
  const blocks: ExtractedBlock[] = [];
  for (let page = 0; page < document.pages; page++) {
    const text = document.readText(page).trim();
    if (text !== "") {
      const place = { start: 0, page: document.label(page) ?? String(page + 1), count: page + 1, time: null };
      blocks.push({ text, hint: null, places: [place] });
    }
  }
  return { blocks, meta: {}, problems: [] };
}
