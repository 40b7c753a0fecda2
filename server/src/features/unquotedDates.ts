// The dates of a text that are its own: those of quoted speech are the speaker's words, of the speaker's day.

import type { DateMention } from "../core/dates/dateTypes";
import { isOverlapping } from "../core/text/span";
import type { TextView } from "./textView";

/** By start. Linear. */
export function listUnquotedDates({ facts: { dates, quotations } }: TextView): readonly DateMention[] {
  const speech = quotations.filter((quotation) => quotation.speech);
  let next = 0;
  return dates.filter((date) => {
    while (next < speech.length && speech[next]!.end <= date.start) {
      next++;
    }
    return !(next < speech.length && isOverlapping(speech[next]!, date));
  });
}
