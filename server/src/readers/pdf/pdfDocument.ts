// One PDF, opened by PDFium: what it says of itself, its pages, and the letters of each with where they stand.

import { Unreadable } from "../extracted";
import { startPdfium, type Pdfium } from "./pdfium";

const TOO_LARGE = "This PDF is too large to be read; save its text as a .txt file.";
/** FPDF_GetLastError. */
const WANTS_PASSWORD = 4;
const UNKNOWN_SECURITY = 5;
/** Letters of a page that are read: a page of a newspaper has 30,000. */
const MOST_LETTERS = 200_000;
/** UTF-16 units of a piece of metadata. */
const MOST_META = 2_000;

/**
 * Of one page, in the order in which the file draws them. Points, from the page's lower left corner as it is looked at;
 * `y` is the line that they stand on.
 */
export interface Letters {
  readonly count: number;
  /** Unicode; 0 where the file does not say which letter it is. */
  readonly codes: Uint32Array;
  readonly left: Float32Array;
  readonly right: Float32Array;
  readonly y: Float32Array;
  readonly size: Float32Array;
  /** Quarter turns from the page's own direction, 0 to 3; 4 for all others. */
  readonly turns: Uint8Array;
}

export type MetaName = "Title" | "Author" | "CreationDate";

export class PdfDocument {
  readonly pages: number;
  private readonly pdfium: Pdfium = startPdfium();
  private readonly document: number;
  /** Room for what the calls give back: a rectangle, or two numbers. */
  private readonly given: number;

  /** @throws Unreadable where it is damaged or wants a password */
  constructor(bytes: Uint8Array) {
    this.given = this.call("malloc", 64);
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

  /** What the file says of itself; empty where it does not. */
  meta(name: MetaName): string {
    const at = this.writeName(name);
    const value = this.readString((to, room) => this.call("FPDF_GetMetaText", this.document, at, to, room));
    this.call("free", at);
    return value.slice(0, MOST_META).trim();
  }

  /** As the file says that the page is called; null where it does not. `page` from 0. */
  label(page: number): string | null {
    const read = (to: number, room: number): number => this.call("FPDF_GetPageLabel", this.document, page, to, room);
    return this.readString(read).trim() || null;
  }

  /** None where the page cannot be opened. `page` from 0. */
  letters(page: number): Letters {
    const opened = this.call("FPDF_LoadPage", this.document, page);
    const text = opened === 0 ? 0 : this.call("FPDFText_LoadPage", opened);
    const letters = this.readLetters(text);
    if (text !== 0) {
      this.call("FPDFText_ClosePage", text);
    }
    if (opened !== 0) {
      this.call("FPDF_ClosePage", opened);
    }
    return letters;
  }

  private readLetters(text: number): Letters {
    const most = text === 0 ? 0 : Math.min(MOST_LETTERS, Math.max(0, this.call("FPDFText_CountChars", text)));
    const letters = {
      codes: new Uint32Array(most),
      left: new Float32Array(most),
      right: new Float32Array(most),
      y: new Float32Array(most),
      size: new Float32Array(most),
      turns: new Uint8Array(most),
    };
    let count = 0;
    for (let i = 0; i < most; i++) {
      // What PDFium puts in between, spaces and line ends, is a guess of its own.
      if (this.call("FPDFText_IsGenerated", text, i) === 1 || !this.readBox(text, i)) {
        continue;
      }
      const box = this.given;
      let view = this.pdfium.view();
      const [left, top] = [view.getFloat32(box, true), view.getFloat32(box + 4, true)];
      const [right, bottom] = [view.getFloat32(box + 8, true), view.getFloat32(box + 12, true)];
      const turn = toTurn(this.call("FPDFText_GetCharAngle", text, i));
      this.call("FPDFText_GetCharOrigin", text, i, this.given, this.given + 8);
      view = this.pdfium.view();
      const [x, y] = [view.getFloat64(box, true), view.getFloat64(box + 8, true)];
      const [start, end, line] = turnBox(turn, { left, top, right, bottom, x, y });
      letters.codes[count] = this.call("FPDFText_GetUnicode", text, i) >>> 0;
      letters.left[count] = start;
      letters.right[count] = end;
      letters.y[count] = line;
      letters.size[count] = turn % 2 === 0 ? top - bottom : right - left;
      letters.turns[count] = turn;
      count++;
    }
    return { ...letters, count };
  }

  /** Into `given`: left, top, right, bottom. */
  private readBox(text: number, index: number): boolean {
    return this.call("FPDFText_GetLooseCharBox", text, index, this.given) === 1;
  }

  private call(name: string, ...values: number[]): number {
    try {
      return this.pdfium.call(name, values);
    } catch (error) {
      throw this.pdfium.isFull() ? new Unreadable(TOO_LARGE) : error;
    }
  }

  private writeName(name: string): number {
    const at = this.call("malloc", name.length + 1);
    this.pdfium.bytes().set([...Buffer.from(name, "latin1"), 0], at);
    return at;
  }

  /** `fill` writes UTF-16 with a zero at its end where there is room, and returns the bytes that it takes. */
  private readString(fill: (at: number, room: number) => number): string {
    const length = fill(0, 0);
    if (length <= 2) {
      return "";
    }
    const at = this.call("malloc", length);
    if (at === 0) {
      return "";
    }
    fill(at, length);
    const text = new TextDecoder("utf-16le").decode(this.pdfium.bytes().subarray(at, at + length - 2));
    this.call("free", at);
    return text;
  }
}

/** Radians to quarter turns, where it is nearly one of them. */
function toTurn(angle: number): number {
  const quarters = angle / (Math.PI / 2);
  const nearest = Math.round(quarters);
  return Math.abs(quarters - nearest) < 0.1 ? ((nearest % 4) + 4) % 4 : 4;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly x: number;
  readonly y: number;
}

/** Where a letter begins and ends in its own direction, and the height of its line against it. */
function turnBox(turn: number, { left, top, right, bottom, x, y }: Box): [number, number, number] {
  switch (turn) {
    case 1:
      return [bottom, top, -x];
    case 2:
      return [-right, -left, -y];
    case 3:
      return [-top, -bottom, x];
    default:
      return [left, right, y];
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
