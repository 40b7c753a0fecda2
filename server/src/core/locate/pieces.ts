// Which disjoint pieces of a quotation to look up: where they occur least. By the pigeonhole principle a passage with
// fewer edits than there are disjoint pieces holds one of them untouched, so the places of E pieces are all the places
// there are with less than E edits.

export interface Piece {
  /** Token of the quotation it starts with. */
  readonly start: number;
  readonly size: number;
}

/** costs[size - 1][start]: in how many places the run of `size` tokens from `start` occurs. */
export type PieceCosts = readonly ArrayLike<number>[];

/**
 * `plan[e]` is the least number of places that e disjoint pieces have together, for e up to `most`;
 * `choose(e)` gives such pieces. O(tokens * most).
 */
export function planPieces(
  costs: PieceCosts,
  tokens: number,
  most: number,
): { readonly plan: Float64Array; choose(count: number): readonly Piece[] } {
  const width = most + 1;
  // least[t * width + e]: for e pieces within the first t tokens; took: size of the
  // piece that ends at t, 0 where none does.
  const least = new Float64Array((tokens + 1) * width).fill(Number.POSITIVE_INFINITY);
  const took = new Uint8Array((tokens + 1) * width);
  for (let t = 0; t <= tokens; t++) {
    least[t * width] = 0;
  }
  for (let t = 1; t <= tokens; t++) {
    for (let e = 1; e < width; e++) {
      let best = least[(t - 1) * width + e]!;
      let size = 0;
      for (let s = 1; s <= costs.length && s <= t; s++) {
        const cost = least[(t - s) * width + e - 1]! + costs[s - 1]![t - s]!;
        if (cost < best) {
          best = cost;
          size = s;
        }
      }
      least[t * width + e] = best;
      took[t * width + e] = size;
    }
  }
  const choose = (count: number): readonly Piece[] => {
    const pieces: Piece[] = [];
    let left = count;
    for (let t = tokens; t > 0 && left > 0; ) {
      const size = took[t * width + left]!;
      if (size === 0) {
        t--;
      } else {
        pieces.push({ start: t - size, size });
        t -= size;
        left--;
      }
    }
    return pieces;
  };
  return { plan: least.slice(tokens * width, (tokens + 1) * width), choose };
}
