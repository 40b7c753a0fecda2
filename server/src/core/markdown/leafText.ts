// The text of one leaf of a Markdown tree (a paragraph, a heading, a cell) on its way into prose: white space tidied,
// what is taken out gone, each piece with its place in the file. Knows no Markdown.

import type { ProseBuilder } from "../text/prose";
import type { Span } from "../text/span";

interface Piece {
  /** Where it stands in the leaf's own text. */
  readonly at: number;
  readonly text: string;
  readonly start: number;
  /** Behind the piece in the file; null where the text only stands for what is at `start`. */
  readonly end: number | null;
}

export class LeafText {
  /** In the file. */
  readonly span: Span;
  private readonly pieces: Piece[] = [];
  private length = 0;
  /** White space that is only written when text follows: where it begins, and what stands for it. */
  private held: { start: number; end: number; text: string | null } | undefined;
  private isLineStart = true;
  /** How far the file has been read. */
  private at: number;
  private joined: string | undefined;

  constructor(
    private readonly file: string,
    start: number,
    end: number,
  ) {
    this.span = { start, end };
    this.at = start;
  }

  /** Its words, with LF for the end of a line. */
  get text(): string {
    this.joined ??= this.pieces.map((piece) => piece.text).join("");
    return this.joined;
  }

  /** Units written so far. */
  get size(): number {
    return this.length;
  }

  /** Reads the file up to `end`, line by line. */
  readTo(end: number): void {
    const { file } = this;
    while (this.at < end) {
      let stop = this.at;
      while (stop < end && !isLineBreak(file.charCodeAt(stop))) {
        stop++;
      }
      this.readLine(this.at, stop);
      this.at = stop;
      if (stop >= end) {
        return;
      }
      const next = file.charCodeAt(stop) === 13 && file.charCodeAt(stop + 1) === 10 ? stop + 2 : stop + 1;
      this.hold(stop, next, "\n");
      this.isLineStart = true;
      this.at = next;
    }
  }

  /** True where the file has been read up to `offset` or beyond. */
  isBehind(offset: number): boolean {
    return offset < this.at;
  }

  /** Takes file[start, end) out. */
  cut(start: number, end: number): void {
    this.readTo(start);
    this.at = Math.max(this.at, end);
  }

  /** `by` stands for file[start, end); white space counts as such. */
  replace(start: number, end: number, by: string): void {
    this.readTo(start);
    if (by.trim() === "") {
      this.hold(start, end, by);
    } else {
      this.write(start, by, null);
    }
    this.at = Math.max(this.at, end);
  }

  /**
   * Appends text[from, to) to the open block of `builder`, white space at both ends
   * left out. `lineBreak` stands for LF.
   */
  flush(builder: ProseBuilder, lineBreak: string, from = 0, to = this.length): void {
    const { text } = this;
    let [start, end] = [from, to];
    while (start < end && isWhite(text.charCodeAt(start))) {
      start++;
    }
    while (end > start && isWhite(text.charCodeAt(end - 1))) {
      end--;
    }
    for (const piece of this.pieces) {
      const first = Math.max(start, piece.at);
      const last = Math.min(end, piece.at + piece.text.length);
      if (first >= last) {
        continue;
      }
      if (piece.end === null) {
        builder.addText(
          piece.text === "\n" ? lineBreak : piece.text.slice(first - piece.at, last - piece.at),
          piece.start,
        );
      } else {
        builder.add(piece.start + first - piece.at, piece.start + last - piece.at);
      }
    }
  }

  private readLine(start: number, end: number): void {
    const { file } = this;
    let first = start;
    let last = end;
    while (first < last && isSpace(file.charCodeAt(first))) {
      first++;
    }
    while (last > first && isSpace(file.charCodeAt(last - 1))) {
      last--;
    }
    if (first > start && !this.isLineStart) {
      this.hold(start, first, null);
    }
    if (first === last) {
      return;
    }
    this.write(first, file.slice(first, last), last);
    if (last < end) {
      this.hold(last, end, null);
    }
  }

  private hold(start: number, end: number, text: string | null): void {
    // White space on both sides of something taken out is one white space; a line break counts for more than a space.
    if (!this.held || (text !== null && this.held.text === null)) {
      this.held = { start, end, text };
    }
  }

  private write(start: number, text: string, end: number | null): void {
    const { held } = this;
    if (held && this.length > 0) {
      const isCutBetween = held.end < start;
      if (!isCutBetween || this.isLineStart || !/^[.,;:!?]/.test(text)) {
        this.push(held.text ?? this.file.slice(held.start, held.end), held.start, held.text === null ? held.end : null);
      }
    }
    this.held = undefined;
    this.isLineStart = false;
    this.push(text, start, end);
  }

  private push(text: string, start: number, end: number | null): void {
    this.pieces.push({ at: this.length, text, start, end });
    this.length += text.length;
    this.joined = undefined;
  }
}

function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}

function isWhite(code: number): boolean {
  return isSpace(code) || isLineBreak(code);
}
