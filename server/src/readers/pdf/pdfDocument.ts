// One PDF, opened by PDFium: what it says of itself, its pages, and the letters of each with where they stand.

import { Unreadable } from "../extracted";
import { startPdfium, type Pdfium } from "./pdfium";

const TOO_LARGE = "This PDF is too large to be read; save its text as a .txt file.";
/** FPDF_GetLastError. */
const WANTS_PASSWORD = 4;
const UNKNOWN_SECURITY = 5;

export class PdfDocument {
  readonly pages: number;
  private readonly pdfium: Pdfium = startPdfium();
  private readonly document: number;

  /** @throws Unreadable where it is damaged or wants a password */
  constructor(bytes: Uint8Array) {
    const at = this.call("malloc", bytes.length);
    if (at === 0) {
      throw new Unreadable(TOO_LARGE);
    }
    this.pdfium.bytes().set(bytes, at);
    this.document = this.call("FPDF_LoadMemDocument", at, bytes.length, 0);
    if (this.document === 0) {
      throw new Unreadable(tellError(this.call("FPDF_GetLastError")));
    }
    this.pages = this.call("FPDF_GetPageCount", this.document);
  }

  /** As the file says that the page is called; null where it does not. */
  label(page: number): string | null {
    return this.readString((at, room) => this.call("FPDF_GetPageLabel", this.document, page, at, room)).trim() || null;
  }

  readText(page: number): string {
    const loaded = this.call("FPDF_LoadPage", this.document, page);
    const text = this.call("FPDFText_LoadPage", loaded);
    const count = this.call("FPDFText_CountChars", text);
    const words = this.readString((at) => this.call("FPDFText_GetText", text, 0, count, at) * 2, count * 2 + 2);
    this.call("FPDFText_ClosePage", text);
    this.call("FPDF_ClosePage", loaded);
    return words;
  }

  private call(name: string, ...values: number[]): number {
    return this.pdfium.call(name, values);
  }

  /** `fill` writes UTF-16 with a zero at its end, where there is room, and returns the bytes that it takes. */
  private readString(fill: (at: number, room: number) => number, known?: number): string {
    const length = known ?? fill(0, 0);
    if (length <= 2) {
      return "";
    }
    const at = this.call("malloc", length);
    const written = fill(at, length);
    const text = new TextDecoder("utf-16le").decode(this.pdfium.bytes().subarray(at, at + Math.max(0, written - 2)));
    this.call("free", at);
    return text;
  }
}

function tellError(error: number): string {
  switch (error) {
    case WANTS_PASSWORD:
      return "This PDF wants a password; save a copy without one, or its text as a .txt file.";
    case UNKNOWN_SECURITY:
      return "This PDF is protected in a way that is not known here; save its text as a .txt file.";
    default:
      return "This PDF is damaged and could not be read; save it anew, or its text as a .txt file.";
  }
}
