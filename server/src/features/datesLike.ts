// Where the sources speak of a date: the same value first, then those inside it or
// around it, the nearer in length first.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import type { SourceIndex } from "../core/corpus/sourceTypes";
import type { DateMention } from "../core/dates/dateTypes";
import { datesBySource, edtfOf } from "./completion/knownDates";
import { toDays, type Days } from "./edtfDays";

/** The `index`th date of a source. */
export class DatePlace {
  constructor(
    readonly source: SourceIndex,
    readonly index: number,
    readonly edtf: string,
  ) {}

  /** The source may have to be unpacked. */
  get date(): DateMention {
    return this.source.dates[this.index]!;
  }
}

/** A year is near a decade, not near one of its days: at most this many times as long, or as short. */
const LONGEST_RATIO = 32;

/** Linear in all dates of the sources, which are read once. */
export function listDatesLike(edtf: string, corpus: CorpusSnapshot): readonly DatePlace[] {
  const wanted = toDays(edtf);
  if (!wanted) {
    return [];
  }
  const found = [...listRanked(corpus, (other) => (other === edtf ? 0 : rankNear(wanted, other)))];
  // Array.sort is stable: within a rank, by path and place.
  return found.sort((a, b) => a.rank - b.rank).map(({ place }) => place);
}

export function listSameDates(edtf: string, corpus: CorpusSnapshot): readonly DatePlace[] {
  return Array.from(
    listRanked(corpus, (other) => (other === edtf ? 0 : null)),
    ({ place }) => place,
  );
}

/** By path and place. Each value is ranked once; null leaves it out. */
function* listRanked(
  corpus: CorpusSnapshot,
  rankOf: (edtf: string) => number | null,
): Generator<{ readonly place: DatePlace; readonly rank: number }> {
  const ranks: (number | null | undefined)[] = [];
  for (const source of corpus.sources.values()) {
    const dates = datesBySource.of(source);
    for (let index = 0; index < dates.length; index++) {
      const date = dates[index]!;
      if (date < 0) {
        continue;
      }
      let rank = ranks[date];
      if (rank === undefined) {
        ranks[date] = rank = rankOf(edtfOf(date));
      }
      if (rank !== null) {
        yield { place: new DatePlace(source, index, edtfOf(date)), rank };
      }
    }
  }
}

function rankNear(wanted: Days, edtf: string): number | null {
  const days = toDays(edtf);
  if (!days || days.end <= wanted.start || days.start >= wanted.end) {
    return null;
  }
  const ratio = (days.end - days.start) / (wanted.end - wanted.start);
  const rank = Math.max(ratio, 1 / ratio);
  return rank <= LONGEST_RATIO ? rank : null;
}
