// The dateline that opens a report: "BRUSSELS, April 5 (Agency) —", "DALLAS (AP) —", "LONDON 1996-08-30". It stays in
// the prose, for its place is one; its agency is the publisher and its date, where it is whole, the day of publication.

import { parseWrittenDay } from "../../core/markdown/writtenDay";
import type { Span } from "../../core/text/span";

export interface Dateline {
  readonly agency: string | null;
  /** As written, with its place in the line; null where it has none or one without a year. */
  readonly date: ({ readonly written: string } & Span) | null;
  /** Nothing stands behind it on the line. */
  readonly isAlone: boolean;
}

/** UTF-16 units in which a dateline ends. */
const LONGEST = 120;
/** UTF-16 units of a place that a dash alone makes a dateline. */
const SHORTEST_PLACE = 4;
/** One to four words in capitals. */
const PLACE = /^\p{Lu}[\p{Lu}.'’-]+(?:[ /]\p{Lu}[\p{Lu}.'’-]+){0,3}(?=[,\s(]|$)/u;
/** What a place lies in: ", D.C.", ", West Bank", ", Fla.". */
const REGION =
  /^, (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]* \d)\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*){0,2}(?=[,\s(]|$)/u;
const DATE =
  /^,?\s*(\p{L}{3,9}\.? \d{1,2}(?:, \d{4})?|\d{1,2} \p{L}{3,9}\.?(?: \d{4})?|\d{4}-\d{2}-\d{2})(?=[\s,(—–-]|$)/u;
const AGENCY = /^,?\s*\(([\p{Lu}][\p{L} .&/-]{1,38})\)/u;
const DASH = /^\s*(?:[—–_]|--?)\s*/;
const LONG_DASH = /^(?:\s*[—–_]| -- )/;

export function parseDateline(text: string): Dateline | undefined {
  const head = text.slice(0, LONGEST);
  const place = PLACE.exec(head)?.[0];
  if (!place) {
    return undefined;
  }
  let at = place.length;
  at += REGION.exec(head.slice(at))?.[0].length ?? 0;
  let date: Dateline["date"] = null;
  const day = DATE.exec(head.slice(at));
  if (day) {
    const end = at + day[0].length;
    const start = end - day[1]!.length;
    if (parseWrittenDay(day[1]!)?.edtf.length === 10) {
      date = { written: day[1]!, start, end };
    } else if (/\d{4}/.test(day[1]!)) {
      return undefined;
    }
    at = end;
  }
  const agency = AGENCY.exec(head.slice(at));
  if (agency) {
    at += agency[0].length;
  }
  const rest = head.slice(at);
  const isDashed = DASH.test(rest);
  const isAlone = rest.replace(DASH, "") === "";
  // Capitals alone open a headline as well: a dateline has its agency or its date, or a dash that no word is joined by.
  const isTold = (agency !== null || day !== null) && (isDashed || isAlone);
  return isTold || (place.length >= SHORTEST_PLACE && LONG_DASH.test(rest))
    ? { agency: agency?.[1] ?? null, date, isAlone }
    : undefined;
}
