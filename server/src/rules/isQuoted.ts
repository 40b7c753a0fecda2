// Whether a place stands inside a quotation: what a draft quotes is judged by the quotation rules alone.

import type { Annotations } from "../core/corpus/sourceTypes";
import { lowerBound, type Span } from "../core/text/span";

/** Nested quotations lie within outer ones that start before: a few steps back reach them. */
const MOST_NESTED = 4;

export function isQuoted(span: Span, { quotations }: Pick<Annotations, "quotations">): boolean {
  const next = lowerBound(quotations, span.end);
  for (let i = next - 1; i >= Math.max(0, next - MOST_NESTED); i--) {
    if (quotations[i]!.start < span.end && quotations[i]!.end > span.start) {
      return true;
    }
  }
  return false;
}
