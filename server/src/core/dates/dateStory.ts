// The dates a text has told of so far: what "the next day" and "the year-ago quarter" are counted from.

import type { EdtfPoint } from "./edtf";
import { rangeOfPoint } from "./edtf";

export class DateStory {
  /** The date told of last. */
  last: EdtfPoint | null = null;
  /** The day told of last. */
  lastDay: number | null = null;
  /** The quarter that the text reports on: the last one told of by itself, not as an earlier year's. */
  quarter: EdtfPoint | null = null;

  tell(point: EdtfPoint, isCompared: boolean): void {
    if (point.precision === "quarter") {
      if (!isCompared) this.quarter = point;
      return;
    }
    this.last = point;
    if (point.precision === "day") this.lastDay = rangeOfPoint(point).start;
  }
}
