// Where text that came into a document in one piece stands after each further change.
// Offsets are UTF-16 units of the document.

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** As an editor tells of it. */
export interface TextChange {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/** A change that brings fewer characters is typing. */
const FEWEST = 40;

/**
 * The stretch after the changes of one event; undefined where there is none. Text that touches it makes it longer (an
 * assistant's comes in pieces), another long one takes its place.
 * @param isNew false where something is undone or done again, which brings no new text
 */
export function followChanges(
  before: Stretch | undefined,
  changes: readonly TextChange[],
  isNew: boolean,
): Stretch | undefined {
  let stretch = before;
  // From the end to the start: so no change moves the next one.
  for (const change of [...changes].sort((a, b) => b.rangeOffset - a.rangeOffset)) {
    stretch = followChange(stretch, change, isNew);
  }
  return stretch && stretch.end > stretch.start ? stretch : undefined;
}

function followChange(before: Stretch | undefined, change: TextChange, isNew: boolean): Stretch | undefined {
  const { rangeOffset: start, rangeLength, text } = change;
  const moved = before && move(before, change);
  if (!isNew || text.trim().length < FEWEST) {
    return moved;
  }
  const end = start + text.length;
  const isTouching = before !== undefined && start <= before.end && start + rangeLength >= before.start;
  return isTouching && moved ? { start: Math.min(moved.start, start), end: Math.max(moved.end, end) } : { start, end };
}

function move({ start, end }: Stretch, { rangeOffset, rangeLength, text }: TextChange): Stretch {
  const by = text.length - rangeLength;
  const changeEnd = rangeOffset + rangeLength;
  if (changeEnd <= start) {
    return { start: start + by, end: end + by };
  }
  if (rangeOffset >= end) {
    return { start, end };
  }
  const movedEnd = changeEnd <= end ? end + by : rangeOffset + text.length;
  return { start: Math.min(start, rangeOffset), end: Math.max(rangeOffset + text.length, movedEnd) };
}
