// The dates a text has told of so far: what "the next day" and "the year-ago quarter" are counted from.

import type { EdtfPoint } from "./edtf";
import { rangeOfPoint } from "./edtf";

export class DateStory {
  /** The date told of last. */
  last: EdtfPoint | null = null;
  /** The day told of last; null again once the story has moved to a month or year that it is not in. */
  lastDay: number | null = null;
  /** The quarter that the text reports on: the last one told of by itself, not as an earlier year's. */
  quarter: EdtfPoint | null = null;

  /** The month or day told of last in this paragraph, where its year was written or is that of one that was. */
  dated: EdtfPoint | null = null;

  startParagraph(): void {
    this.dated = null;
  }

  tell(point: EdtfPoint, isCompared: boolean, isYearKnown: boolean): void {
    if (isYearKnown && (point.precision === "day" || point.precision === "month")) {
      this.dated = point;
    }
    if (point.precision === "quarter") {
      if (!isCompared) {
        this.quarter = point;
      }
      return;
    }
    this.last = point;
    const range = rangeOfPoint(point);
    if (point.precision === "day") {
      this.lastDay = range.start;
    } else if (this.lastDay !== null && (this.lastDay < range.start || this.lastDay >= range.end)) {
      this.lastDay = null;
    }
  }
}
