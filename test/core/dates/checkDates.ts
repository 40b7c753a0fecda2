// The fixture of dates: each is marked in the text as {words|value}, where the value is EDTF and what else
// is told of it: "W5" a weekday named with it, "ambiguous", "invalid" for a day that no calendar has,
// "unknown" where nothing could resolve it.

import assert from "node:assert/strict";
import { annotateDates } from "../../../server/src/core/dates/annotateDates";
import type { DateAnchor, DateMention } from "../../../server/src/core/dates/dateTypes";
import { OffsetMap } from "../../../server/src/core/text/offsetMap";
import type { Prose } from "../../../server/src/core/text/prose";

export function toProse(text: string): Prose {
  return {
    text,
    blocks: text === "" ? [] : [{ kind: "paragraph", start: 0, end: text.length }],
    map: OffsetMap.identity(),
  };
}

/** Fails unless the annotator marks the text just so. `day` is the day of publication. */
export function checkDates(day: string | null, marked: string, numericOrder: DateAnchor["numericOrder"] = null): void {
  const text = marked.replace(/\{([^|{}]*)\|[^{}]*\}/g, "$1");
  assert.equal(markDates(text, { day, numericOrder }), marked);
}

export function markDates(text: string, anchor: DateAnchor): string {
  let marked = "";
  let done = 0;
  for (const date of annotateDates(toProse(text), anchor)) {
    marked += `${text.slice(done, date.start)}{${text.slice(date.start, date.end)}|${valueOf(date)}}`;
    done = date.end;
  }
  return marked + text.slice(done);
}

function valueOf(date: DateMention): string {
  const value = date.isInvalid ? "invalid" : (date.edtf ?? "unknown");
  return `${value}${(date.weekdays ?? []).map(({ day }) => ` W${day}`).join("")}${date.isAmbiguous ? " ambiguous" : ""}`;
}
