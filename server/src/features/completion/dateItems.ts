// Dates to complete: those that the sources name, by month, day, year or weekday.

import type { CorpusSnapshot } from "../../core/corpus/corpusTypes";
import type { Span } from "../../core/text/span";
import { sayDate } from "../formatDate";
import { dateCounts, spellDate } from "./knownDates";
import { matchRun } from "./matchWords";
import { lazily, type RankedItem } from "./rankedItem";
import type { TypedWord } from "./readPlace";

/** Those behind never show. One more than is shown, so that a cut list is known as one. */
const MOST_DATES = 101;

export interface DateItems {
  readonly items: readonly RankedItem[];
  /** False where not every source has been read yet: asked again, more have been. */
  readonly isAll: boolean;
}

/**
 * Best first. Reads sources anew, for a few milliseconds; else linear in the different dates,
 * of which only the best are put into words.
 */
export function listDateItems(
  corpus: CorpusSnapshot,
  typed: readonly TypedWord[],
  offset: number,
  marked: { readonly span: Span; readonly mark: string } | null,
): DateItems {
  const last = typed[typed.length - 1];
  const isBlank = !last || last.folded === "";
  const dates = dateCounts.read(corpus);
  // Below every name: a number or a month is rarely what is meant by a letter.
  const items = dates.listByBeginning(last?.folded ?? "", MOST_DATES).map(({ edtf, count }) =>
    lazily(-1 / count, () => {
      const { label, long, words } = spellDate(edtf);
      const run = isBlank ? 1 : Math.max(...words.map((w) => matchRun(typed, w)));
      const replace = {
        start: marked?.span.start ?? (isBlank ? offset : typed[typed.length - run]!.start),
        end: offset,
      };
      return {
        label,
        detail: sayDate(edtf, "long"),
        kind: "date",
        filter: `${marked?.mark ?? ""}${label} ${long} ${edtf}`,
        replace,
        newText: label,
        origin: { kind: "date", edtf },
      };
    }),
  );
  return { items, isAll: dates.isAll };
}
