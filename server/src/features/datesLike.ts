// Where the sources speak of a date: the same value first, then those inside it or around it, the nearer in length first.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import type { SourceIndex } from "../core/corpus/sourceTypes";
import type { DateMention } from "../core/dates/dateTypes";
import { toDays, type Days } from "./edtfDays";

export interface DatePlace {
  readonly source: SourceIndex;
  readonly date: DateMention;
}

/** A year is near a decade, not near one of its days: at most this many times as long, or as short. */
const LONGEST_RATIO = 32;

/** Linear in all dates of the sources. */
export function listDatesLike(edtf: string, corpus: CorpusSnapshot): readonly DatePlace[] {
  const wanted = toDays(edtf);
  if (!wanted) return [];
  const found: { readonly place: DatePlace; readonly rank: number }[] = [];
  const ranks = new Map<string, number | null>([[edtf, 0]]);
  for (const source of corpus.sources.values()) {
    for (const date of source.dates) {
      if (date.edtf === null) continue;
      let rank = ranks.get(date.edtf);
      if (rank === undefined) ranks.set(date.edtf, (rank = rankNear(wanted, date.edtf)));
      if (rank !== null) found.push({ place: { source, date }, rank });
    }
  }
  // Array.sort is stable: within a rank, by path and place.
  return found.sort((a, b) => a.rank - b.rank).map(({ place }) => place);
}

export function listSameDates(edtf: string, corpus: CorpusSnapshot): readonly DatePlace[] {
  const places: DatePlace[] = [];
  for (const source of corpus.sources.values()) for (const date of source.dates) if (date.edtf === edtf) places.push({ source, date });
  return places;
}

function rankNear(wanted: Days, edtf: string): number | null {
  const days = toDays(edtf);
  if (!days || days.end <= wanted.start || days.start >= wanted.end) return null;
  const ratio = (days.end - days.start) / (wanted.end - wanted.start);
  const rank = Math.max(ratio, 1 / ratio);
  return rank <= LONGEST_RATIO ? rank : null;
}
