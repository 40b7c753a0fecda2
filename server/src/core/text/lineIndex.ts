// Offsets to lines and columns and back. Knows LF, CR LF and lone CR, as LSP does.

export interface LineColumn {
  /** From 0. */
  readonly line: number;
  /** UTF-16 code units from the line's start, from 0. */
  readonly column: number;
}

export class LineIndex {
  private readonly starts: Uint32Array;

  constructor(private readonly text: string) {
    const starts = [0];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10) {
        starts.push(i + 1);
      } else if (code === 13 && text.charCodeAt(i + 1) !== 10) {
        starts.push(i + 1);
      }
    }
    this.starts = Uint32Array.from(starts);
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** Clamped to the text. O(log lines). */
  toLineColumn(offset: number): LineColumn {
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.starts[middle]! <= clamped) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return { line: low, column: clamped - this.starts[low]! };
  }

  /** Clamped to the text. */
  toOffset(position: LineColumn): number {
    if (position.line >= this.starts.length) {
      return this.text.length;
    }
    const start = this.starts[Math.max(0, position.line)]!;
    const next = position.line + 1 < this.starts.length ? this.starts[position.line + 1]! : this.text.length;
    return Math.max(start, Math.min(start + position.column, next));
  }
}
