// Spans: half-open ranges of UTF-16 code units, the one currency of positions below lsp/.

export interface Span {
  readonly start: number;
  readonly end: number;
}

export function isOverlapping(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** True where a cursor at `offset` touches the span; its end counts, as an editor's word under the cursor does. */
export function isTouching(span: Span, offset: number): boolean {
  return offset >= span.start && offset <= span.end;
}

export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** First index in `sorted` (by start) whose start is >= `offset`. O(log n). */
export function lowerBound(sorted: readonly Span[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]!.start < offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** Without the white space at its ends; empty at its start where it is nothing else. */
export function trimSpan(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const first = start + words.length - words.trimStart().length;
  return { start: first, end: Math.max(first, start + words.trimEnd().length) };
}
