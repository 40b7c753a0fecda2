// invalid-date: a day that no calendar has, such as "Feb. 30". Quoted words are the speaker's and left alone.

import { isQuoted } from "./isQuoted";
import { MESSAGES } from "./messages";
import type { Rule } from "./rule";

export const invalidDate: Rule = {
  code: "invalid-date",
  severity: "warning",
  check: ({ draft, portion }) =>
    portion.dates
      .filter((date) => date.isInvalid && !isQuoted(date, draft))
      .map(({ start, end }) => ({
        start,
        end,
        message: MESSAGES.invalidDate(draft.text.slice(start, end)),
        source: null,
        fixes: [],
      })),
};
