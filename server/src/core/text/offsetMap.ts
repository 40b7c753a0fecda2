// Where each unit of a derived text came from in the text it was derived from.
// Piecewise: between two breaks both run at the same pace. Used by prose (markup taken out) and by folding.

import type { Span } from "./span";

export class OffsetMap {
  /** `derived[i]` maps to `original[i]`; in between, both advance by one. Both ascending. */
  private constructor(
    private readonly derived: Int32Array,
    private readonly original: Int32Array,
  ) {}

  static identity(): OffsetMap {
    return new OffsetMap(Int32Array.of(0), Int32Array.of(0));
  }

  /** Pieces in order: `derived` runs from each start to the next piece's start. The first must start at 0. */
  static fromPieces(pieces: readonly { derived: number; original: number }[]): OffsetMap {
    if (pieces.length === 0) {
      return OffsetMap.identity();
    }
    return new OffsetMap(
      Int32Array.from(pieces, (p) => p.derived),
      Int32Array.from(pieces, (p) => p.original),
    );
  }

  /**
   * From the units that `outer` derives to the originals of `inner`, where `outer` was
   * derived from what `inner` derived. Linear.
   */
  static compose(outer: OffsetMap, inner: OffsetMap): OffsetMap {
    if (inner.isIdentity) {
      return outer;
    }
    const pieces: { derived: number; original: number }[] = [];
    for (let i = 0; i < outer.derived.length; i++) {
      const derived = outer.derived[i]!;
      const length = (outer.derived[i + 1] ?? Number.POSITIVE_INFINITY) - derived;
      const from = outer.original[i]!;
      pieces.push({ derived, original: inner.toOriginal(from) });
      for (
        let j = lastAtMost(inner.derived, from) + 1;
        j < inner.derived.length && inner.derived[j]! < from + length;
        j++
      ) {
        pieces.push({ derived: derived + inner.derived[j]! - from, original: inner.original[j]! });
      }
    }
    return OffsetMap.fromPieces(pieces);
  }

  get isIdentity(): boolean {
    return this.derived.length === 1 && this.original[0] === this.derived[0];
  }

  /** What `fromPieces` takes. */
  toPieces(): { derived: number; original: number }[] {
    return Array.from(this.derived, (derived, i) => ({ derived, original: this.original[i]! }));
  }

  /** O(log pieces). */
  toOriginal(offset: number): number {
    const i = lastAtMost(this.derived, offset);
    return this.original[i]! + (offset - this.derived[i]!);
  }

  /** The end maps from the last unit inside, so that a span never swallows what was taken out behind it. */
  toOriginalSpan(span: Span): Span {
    if (span.end <= span.start) {
      const at = this.toOriginal(span.start);
      return { start: at, end: at };
    }
    return { start: this.toOriginal(span.start), end: this.toOriginal(span.end - 1) + 1 };
  }

  /** The derived offset of an original one; one that was taken out maps to the place where it was. O(log pieces). */
  toDerived(offset: number): number {
    const i = lastAtMost(this.original, offset);
    const at = this.derived[i]! + Math.max(0, offset - this.original[i]!);
    return i + 1 < this.derived.length ? Math.min(at, this.derived[i + 1]!) : at;
  }
}

function lastAtMost(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (sorted[middle]! <= value) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}
