// What is derived from all sources together, as plain arrays that a cache can keep.
// Sources are named by their numbers, by path.

import type { LiveSegment } from "../locate/liveSegment";
import { isLiveText } from "../locate/liveSegment";
import type { SearchText } from "../locate/locateTypes";
import type { Segment } from "../locate/segment";
import type { GroupTable } from "./groupTable";
import type { SourceIndex } from "./sourceTypes";

export interface SavedCorpus {
  readonly groups: GroupTable;
  readonly segments: readonly SavedSegment[];
}

export interface SavedSegment extends Omit<Segment, "texts"> {
  /** The number of each text's source; -1 where it is gone. */
  readonly texts: Int32Array;
  readonly liveTokens: number;
}

/** A source's prose, read from it each time: the source may keep it packed. */
export class ProseText implements SearchText {
  readonly path: string;

  constructor(private readonly source: SourceIndex) {
    this.path = source.path;
  }

  get text(): string {
    return this.source.prose.text;
  }
}

export function saveSegments(
  segments: readonly LiveSegment[],
  sources: readonly SourceIndex[],
): readonly SavedSegment[] {
  const numbers = new Map(sources.map((source, i) => [source.path, i]));
  return segments.map((live) => {
    const { texts, ...arrays } = live.segment;
    return {
      ...arrays,
      texts: Int32Array.from(texts, ({ path }, t) => (isLiveText(live, t) ? numbers.get(path)! : -1)),
      liveTokens: live.liveTokens,
    };
  });
}

/** Null where the order of the sources' paths is not what it was. */
export function restoreSegments(
  saved: readonly SavedSegment[],
  sources: readonly SourceIndex[],
): readonly LiveSegment[] | null {
  const segments: LiveSegment[] = [];
  for (const { texts: numbers, liveTokens, ...arrays } of saved) {
    const texts: SearchText[] = [];
    let last = -1;
    for (const number of numbers) {
      if (number >= 0 && (number <= last || number >= sources.length)) {
        return null;
      }
      if (number >= 0) {
        last = number;
      }
      // One that is gone is only a gap, and needs a path for the order of paths alone.
      texts.push(
        number >= 0 ? new ProseText(sources[number]!) : { path: last >= 0 ? sources[last]!.path : "", text: "" },
      );
    }
    const dead = numbers.includes(-1) ? Uint8Array.from(numbers, (number) => (number < 0 ? 1 : 0)) : null;
    segments.push({ segment: { ...arrays, texts }, dead, liveTokens });
  }
  return segments;
}
