// A segment in an index, with the texts that were changed or removed since it was built.

import { textAt, type Segment } from "./segment";

export interface LiveSegment {
  readonly segment: Segment;
  /** 1 for each text that is no longer there; null where all are. */
  readonly dead: Uint8Array | null;
  /** Tokens of the texts that are still there. */
  readonly liveTokens: number;
}

export function isLiveText(live: LiveSegment, text: number): boolean {
  return live.dead === null || live.dead[text] === 0;
}

/** True where the text at this position in `words` is still there. */
export function isLiveAt(live: LiveSegment, position: number): boolean {
  return live.dead === null || live.dead[textAt(live.segment, position)] === 0;
}

/** The text of this path that is still there; -1 where none is. O(log texts). */
export function findText(live: LiveSegment, path: string): number {
  const { texts } = live.segment;
  let low = 0;
  let high = texts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (texts[middle]!.path < path) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < texts.length && texts[low]!.path === path && isLiveText(live, low) ? low : -1;
}

/** The same with these texts gone as well. */
export function withoutTexts(live: LiveSegment, gone: readonly number[]): LiveSegment {
  const { segment } = live;
  const dead = live.dead ? live.dead.slice() : new Uint8Array(segment.texts.length);
  let { liveTokens } = live;
  for (const text of gone) {
    dead[text] = 1;
    liveTokens -= segment.textStarts[text + 1]! - segment.textStarts[text]! - 1;
  }
  return { segment, dead, liveTokens };
}
