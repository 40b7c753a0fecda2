// Segments of about one height as one row, from the page's top down.

import type { Segment } from "./segments";

export interface Row extends Segment {
  readonly segments: readonly Segment[];
}

/** A share of the smaller letters' height. */
const SAME_ROW = 0.5;
/** Room for a space between two segments, as a share of the letters' height. */
const SPACE = 0.1;

/** O(n log n). */
export function toRows(segments: readonly Segment[]): Row[] {
  const rows: Segment[][] = [];
  for (const segment of [...segments].sort((a, b) => b.y - a.y)) {
    const row = rows[rows.length - 1];
    const first = row?.[0];
    if (row && first && first.y - segment.y < SAME_ROW * Math.min(first.size, segment.size)) {
      row.push(segment);
    } else {
      rows.push([segment]);
    }
  }
  return rows.map(toRow);
}

function toRow(segments: Segment[]): Row {
  segments.sort((a, b) => a.left - b.left);
  let text = "";
  let right = -Infinity;
  let longest = segments[0]!;
  for (const segment of segments) {
    const isApart = segment.left - right > SPACE * segment.size;
    text += text !== "" && isApart ? ` ${segment.text}` : segment.text;
    right = Math.max(right, segment.right);
    if (segment.text.length > longest.text.length) {
      longest = segment;
    }
  }
  return { text, left: segments[0]!.left, right, y: longest.y, size: longest.size, segments };
}
