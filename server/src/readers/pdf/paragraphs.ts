// Lines in reading order to paragraphs: joined over lines, columns and pages, with the page of every stretch. Footnotes
// stand behind the paragraph that they interrupt.

import type { BlockKind } from "../../core/text/prose";
import type { ColumnLine } from "./columns";
import { Hyphens } from "./hyphens";

export interface PdfParagraph {
  readonly text: string;
  readonly hint: BlockKind | null;
  readonly size: number;
  /** From which offset on the text stands on which page, from 0; ascending, the first at 0. */
  readonly pages: readonly { readonly start: number; readonly page: number }[];
}

/** Shares of a letter's height, or of a column's width. */
const INDENT = 0.5;
const GAP = 1.35;
const OTHER_SIZE = 0.1;
const HEADING_SIZE = 1.12;
const NOTE_SIZE = 0.93;
const ROOM = 0.6;
/** How much the widths of two columns of one text may differ. */
const ALIKE = 0.7;
/** Lines of a heading. */
const LONGEST_HEADING = 5;
const ENDED = /[.!?:;]["'”’»)\]\d]*$/;
const ITEM = /^(?:[•▪■●–—*-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s/i;

interface PlacedLine extends ColumnLine {
  readonly page: number;
  readonly isNote: boolean;
  /** The column's own edges. */
  readonly from: number;
  readonly to: number;
  /** From the line above it in its column, in its own height; null for the column's first. */
  readonly gap: number | null;
}

/** `pages`: the lines of each. Linear. */
export function toParagraphs(pages: readonly (readonly ColumnLine[])[]): PdfParagraph[] {
  const all = pages.flat();
  const body = commonest(all.map((line) => [Math.round(line.size * 2) / 2, line.text.length]));
  const lines = pages.flatMap((page, i) => placeLines(page, i, body));
  const leading = commonest(
    lines.flatMap(({ gap, text }) => (gap === null ? [] : [[Math.round(gap * 20) / 20, text.length]])),
  );
  const hyphens = new Hyphens(all.map(({ text }) => text));
  const paragraphs: PdfParagraph[] = [];
  let open: OpenParagraph | undefined;
  let notes: OpenParagraph[] = [];
  const close = (): void => {
    for (const each of open ? [open, ...notes] : notes) {
      paragraphs.push(each.close(body));
    }
    open = undefined;
    notes = [];
  };
  for (const line of lines) {
    if (line.isNote) {
      const note = notes[notes.length - 1];
      if (!note?.add(line, leading, hyphens)) {
        notes.push(new OpenParagraph(line));
      }
    } else if (!open?.add(line, leading, hyphens)) {
      close();
      open = new OpenParagraph(line);
    }
  }
  close();
  return paragraphs;
}

class OpenParagraph {
  private text: string;
  private readonly pages: { start: number; page: number }[];
  private readonly first: PlacedLine;
  private last: PlacedLine;
  private lines = 1;
  /** How far its lines reach in this column; a single line tells nothing. */
  private edge: number;

  constructor(line: PlacedLine) {
    this.text = line.text;
    this.pages = [{ start: 0, page: line.page }];
    this.first = line;
    this.last = line;
    this.edge = line.to;
  }

  /** False where the line begins another paragraph. */
  add(line: PlacedLine, leading: number, hyphens: Hyphens): boolean {
    if (!this.goesOn(line, leading)) {
      return false;
    }
    const isHyphened = /[\p{L}\p{N}]-$/u.test(this.text);
    const joined = isHyphened ? hyphens.join(lastWord(this.text), line.text) : ` ${line.text}`;
    const kept = isHyphened ? this.text.slice(0, this.text.length - lastWord(this.text).length) : this.text;
    this.text = kept + joined;
    if (line.page !== this.last.page) {
      this.pages.push({ start: this.text.length - line.text.length, page: line.page });
    }
    this.edge = this.edgeWith(line);
    this.last = line;
    this.lines++;
    return true;
  }

  private edgeWith(line: PlacedLine): number {
    if (line.page !== this.last.page || line.column !== this.last.column) {
      return line.to;
    }
    return this.lines === 1 ? Math.max(this.last.right, line.right) : Math.max(this.edge, line.right);
  }

  close(body: number): PdfParagraph {
    const { text, pages, first } = this;
    const isHeading = first.size >= HEADING_SIZE * body && this.lines <= LONGEST_HEADING;
    return { text, pages, size: first.size, hint: isHeading ? "heading" : null };
  }

  private goesOn(line: PlacedLine, leading: number): boolean {
    const { last, first } = this;
    if (
      Math.abs(line.size - last.size) > OTHER_SIZE * last.size &&
      Math.abs(line.size - first.size) > OTHER_SIZE * first.size
    ) {
      return false;
    }
    const indent = line.left - line.from;
    if (line.page !== last.page || line.column !== last.column) {
      const [width, before] = [line.to - line.from, last.to - last.from];
      const isAlike = Math.min(width, before) > ALIKE * Math.max(width, before);
      const isFull = !hadRoom(last, this.edge, line);
      const isOpen = isAlike ? isFull || !ENDED.test(last.text) : /^\p{Ll}/u.test(line.text);
      return indent < INDENT * line.size && isOpen && !ITEM.test(line.text);
    }
    if (line.gap === null || line.gap > Math.max(leading, 1) * GAP) {
      return false;
    }
    if (
      ITEM.test(line.text) &&
      line.left <= first.left + INDENT * line.size &&
      (ENDED.test(last.text) || ITEM.test(first.text))
    ) {
      return false;
    }
    const shift = line.left - last.left;
    const isOnItsOwn = ENDED.test(last.text) || (this.lines === 1 && Math.abs(shift) > INDENT * line.size);
    if (isOnItsOwn && hadRoom(last, this.edge, line)) {
      return false;
    }
    if (shift > INDENT * line.size) {
      // A first line that hangs out is a list's or a reference's, as long as what follows is at one depth.
      return this.lines === 1 && ITEM.test(first.text);
    }
    return shift >= -INDENT * line.size || this.lines === 1 || !ENDED.test(last.text);
  }
}

/** The line above would have had room for this one's first word, and some more. */
function hadRoom(above: PlacedLine, edge: number, line: PlacedLine): boolean {
  const first = line.text.indexOf(" ") < 0 ? line.text.length : line.text.indexOf(" ");
  const width = (first * (line.right - line.left)) / line.text.length;
  return above.right + width + ROOM * line.size < edge;
}

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(" ") + 1);
}

function placeLines(lines: readonly ColumnLine[], page: number, body: number): PlacedLine[] {
  const columns = new Map<number, ColumnLine[]>();
  for (const line of lines) {
    const column = columns.get(line.column);
    if (column) {
      column.push(line);
    } else {
      columns.set(line.column, [line]);
    }
  }
  return [...columns.values()].flatMap((column) => placeColumn(column, page, body));
}

function placeColumn(column: readonly ColumnLine[], page: number, body: number): PlacedLine[] {
  const weighed = (edge: "left" | "right"): number =>
    commonest(column.map((line) => [Math.round(line[edge]), line.text.length]));
  const left = Math.min(weighed("left"), ...column.filter((line) => line.text.length > 20).map((line) => line.left));
  const right = column.reduce((most, line) => Math.max(most, line.right), weighed("right"));
  const notesFrom = findNotes(column, body);
  return column.map((line, i) => {
    const above = column[i - 1];
    const gap = above ? (above.y - line.y) / Math.max(above.size, line.size) : null;
    return { ...line, page, isNote: i >= notesFrom, from: left, to: right, gap };
  });
}

/** Where the small letters at a column's foot begin. */
function findNotes(column: readonly ColumnLine[], body: number): number {
  let from = column.length;
  while (from > 0 && column[from - 1]!.size < NOTE_SIZE * body) {
    from--;
  }
  // A column of small letters alone is no note.
  return from === 0 ? column.length : from;
}

/** The value that weighs most. */
function commonest(values: readonly (readonly [number, number] | readonly number[])[]): number {
  const weights = new Map<number, number>();
  for (const [value = 0, weight = 0] of values) {
    weights.set(value, (weights.get(value) ?? 0) + weight);
  }
  let best = 0;
  let most = -1;
  for (const [value, weight] of weights) {
    if (weight > most) {
      [best, most] = [value, weight];
    }
  }
  return best;
}
