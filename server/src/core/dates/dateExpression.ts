// What the words of a date say, before anything is known of the day of publication. The grammar builds these;
// resolveDates gives them a value.

/**
 * A written year (below 100 where two digits stand for it), one counted from the day of publication, or one of the
 * story ("that year"); null where none is named.
 */
export type YearWords =
  | { readonly kind: "written"; readonly year: number }
  | { readonly kind: "counted"; readonly offset: number }
  | { readonly kind: "story"; readonly offset: number }
  | null;

export interface DayWords {
  readonly precision: "day";
  readonly month: number;
  readonly day: number;
  readonly year: YearWords;
  /** Named with a yearless day: 1 Monday to 7 Sunday. */
  readonly weekday?: number;
}

export interface MonthWords {
  readonly precision: "month";
  readonly month: number;
  readonly year: YearWords;
  readonly step?: -1 | 0 | 1;
}

export type PointWords =
  | DayWords
  | MonthWords
  | {
      readonly precision: "quarter" | "season";
      readonly part: number;
      readonly year: YearWords;
      readonly step?: -1 | 1 | 0;
    }
  /** `first`: the first of its years; below 100 where two digits stand for a year. */
  | { readonly precision: "year" | "decade" | "century"; readonly first: number };

export type Unit = "day" | "week" | "weekend" | "month" | "quarter" | "year" | "decade";

export type DateExpression =
  | { readonly kind: "point"; readonly point: PointWords }
  | { readonly kind: "range"; readonly from: PointWords; readonly to: PointWords }
  /** Day and month of a numeric date may be either way round. */
  | {
      readonly kind: "numeric";
      readonly first: number;
      readonly second: number;
      readonly year: number;
      readonly separator: string;
    }
  /**
   * `step`: -1 "last Friday", 1 "next Friday", 0 "this Friday", null "Friday"; `weeks`: "Friday of last week" is -1.
   */
  | {
      readonly kind: "weekday";
      readonly day: number;
      readonly step: -1 | 0 | 1 | null;
      readonly weeks: number | null;
      readonly story: boolean;
    }
  /** "Christmas Eve", "last Thanksgiving": `day` is an index of namedDays.ts. */
  | { readonly kind: "namedDay"; readonly day: number; readonly year: YearWords; readonly step: -1 | 0 | 1 | null }
  /** So many units from the day of publication, or from the date that the story has reached. */
  | { readonly kind: "shift"; readonly unit: Unit; readonly count: number; readonly from: "publication" | "story" }
  /** "a year ago", "the year-earlier results": of the quarter that is reported on, where amounts are compared. */
  | { readonly kind: "yearBefore"; readonly from: "publication" | "story" }
  /**
   * "the quarter", "the period", "the year-ago quarter", "the 1988 quarter": the one that the
   * story is about, or its like of another year.
   */
  | { readonly kind: "period"; readonly year: YearWords; readonly isQuarter: boolean; readonly isLatest?: true };
