// Which of many spans overlap a given one, without a look at all of them. Knows nothing of what the spans are.

import { isWithin, lowerBound, type Span } from "../core/text/span";

export interface SpanIndex<T extends Span> {
  /** By start; they may overlap. */
  readonly spans: readonly T[];
  /** The furthest end of this span and all before it. */
  readonly reach: Float64Array;
}

/** `spans`: by start. Linear. */
export function indexSpans<T extends Span>(spans: readonly T[]): SpanIndex<T> {
  const reach = new Float64Array(spans.length);
  let furthest = 0;
  for (const [i, span] of spans.entries()) {
    reach[i] = furthest = Math.max(furthest, span.end);
  }
  return { spans, reach };
}

/** In order. O(log spans) and the spans since the last place that none covers. */
export function listOverlapping<T extends Span>({ spans, reach }: SpanIndex<T>, { start, end }: Span): T[] {
  const found: T[] = [];
  for (let i = lowerBound(spans, end) - 1; i >= 0 && reach[i]! > start; i--) {
    if (spans[i]!.end > start) {
      found.push(spans[i]!);
    }
  }
  return found.reverse();
}

/** Those of `sorted` (by start) that lie within `outer`. */
export function listWithin<T extends Span>(sorted: readonly T[], outer: Span): T[] {
  const found: T[] = [];
  for (let i = lowerBound(sorted, outer.start); i < sorted.length && sorted[i]!.start <= outer.end; i++) {
    if (isWithin(sorted[i]!, outer)) {
      found.push(sorted[i]!);
    }
  }
  return found;
}
