// What the records of parliaments print between their lines: pages, columns, times of day, the head of the
// Congressional Record. A paragraph goes on behind them.

import { parseWrittenDay } from "../../core/markdown/writtenDay";
import type { Layout, Line } from "./layoutTypes";

/** UTF-16 units. */
const LONGEST = 120;
/** "[[Page H2170]]" */
const PAGE = /^\[\[Page ([A-Z]{0,2}\d{1,6})\]\]$/;
/** "16 Apr 2024 : Column 123" */
const COLUMN = /^(\d{1,2} \p{Lu}\p{L}{2,8} \d{4}) : Columns? (\d{1,5}[A-Z]{0,2})$/u;
/** "{time}  1215" */
const TIME = /^\{time\}\s+\d{3,4}$/;
/** "[Congressional Record Volume 170, Number 58 (Tuesday, April 9, 2024)]" */
const RECORD = /^\[Congressional Record Volume \d{1,4}, (?:Number|Issue) \d{1,4} \(\p{L}{6,9}, ([^()]{8,20})\)\]$/u;
const RECORD_HEAD =
  /^(?:\[(?:House|Senate|Extensions of Remarks|Daily Digest)\]|\[Pages? ([A-Z]{0,2}\d{1,6})(?:-[A-Z]{0,2}\d{1,6})?\]|From the Congressional Record Online through the Government .{1,60})$/;

/** Linear. */
export function findRecordMarks(layout: Layout): void {
  const { lines } = layout;
  lines.forEach((line, i) => {
    if (line.text.length > LONGEST || !/^[[{\d]|^From/.test(line.text)) {
      return;
    }
    const column = COLUMN.exec(line.text);
    const record = RECORD.exec(line.text);
    const page = PAGE.exec(line.text)?.[1] ?? column?.[2];
    if (page !== undefined || TIME.test(line.text)) {
      line.role = "mark";
      rejoin(lines, i);
    } else if (record || RECORD_HEAD.test(line.text)) {
      line.role = "furniture";
    }
    const written = record?.[1] ?? column?.[1];
    if (written !== undefined && layout.dates.length === 0 && parseWrittenDay(written)) {
      const start = line.start + line.text.indexOf(written);
      layout.dates.push({ role: "published", written, start, end: start + written.length });
      layout.publisher ??= record ? "Congressional Record" : null;
    }
  });
}

/** The sentence above a page's mark goes on below it. */
function rejoin(lines: readonly Line[], mark: number): void {
  const before = lines[mark - 1];
  const below = lines[mark + 1];
  if (before?.role === null && below && !/[.!?:]["”’)]*$/.test(before.text) && below.indent <= before.indent) {
    below.isJoined = true;
  }
}
