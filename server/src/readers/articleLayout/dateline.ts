// The dateline that opens a report: "BRUSSELS, April 5 (Agency) —", "DALLAS (AP) —", "LONDON 1996-08-30". It stays in the
// prose, for its place is one; its agency is the publisher and its date, where it is whole, the day of publication.

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
/** One to four words in capitals, with what follows a comma ("WASHINGTON, D.C.", "MIAMI BEACH, Fla."). */
const PLACE = /^\p{Lu}[\p{Lu}.'’-]+(?:[ /]\p{Lu}[\p{Lu}.'’-]+){0,3}(?:, \p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2})??(?=[,\s(]|$)/u;
const DATE = /^,?\s*((?:\p{L}{3,9}\.? \d{1,2}(?:, \d{4})?|\d{1,2} \p{L}{3,9}\.?(?: \d{4})?|\d{4}-\d{2}-\d{2}))(?=[\s,(—–-]|$)/u;
const AGENCY = /^,?\s*\(([\p{Lu}][\p{L} .&/-]{1,38})\)/u;
const DASH = /^\s*(?:[—–_]|--?)\s*/;

export function parseDateline(text: string): Dateline | undefined {
  const head = text.slice(0, LONGEST);
  const place = PLACE.exec(head)?.[0];
  if (!place) return undefined;
  let at = place.length;
  let date: Dateline["date"] = null;
  const day = DATE.exec(head.slice(at));
  if (day) {
    const end = at + day[0].length;
    const start = end - day[1]!.length;
    if (parseWrittenDay(day[1]!)?.edtf.length === 10) date = { written: day[1]!, start, end };
    else if (/\d{4}/.test(day[1]!)) return undefined;
    at = end;
  }
  const agency = AGENCY.exec(head.slice(at));
  if (agency) at += agency[0].length;
  const isAlone = at === text.length;
  const isDashed = DASH.test(head.slice(at));
  // Capitals alone open a headline as well: a dateline has its dash and agency, or its date.
  if (!(agency && (isDashed || isAlone)) && !(day && (isDashed || isAlone)) && !(isDashed && place.length >= 4 && /^\s*[—–_]|^ --? /.test(head.slice(at)))) return undefined;
  return { agency: agency?.[1] ?? null, date, isAlone };
}
