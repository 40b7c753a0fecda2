// Which of some spans the cursor is on.

import { isTouching, type Span } from "../core/text/span";

/** The narrowest span that holds the offset, else one that ends there. Linear. */
export function findAt<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  let best: T | undefined;
  for (const span of spans) {
    if (span.start > offset) {
      break;
    }
    if (!isTouching(span, offset)) {
      continue;
    }
    if (!best || rank(span, offset) <= rank(best, offset)) {
      best = span;
    }
  }
  return best;
}

function rank(span: Span, offset: number): number {
  return span.end - span.start + (offset < span.end ? 0 : Number.MAX_SAFE_INTEGER / 2);
}
