// invalid-date: a day that no calendar has, such as "Feb. 30". Quoted words are the speaker's and left alone.

import { isQuoted } from "./isQuoted";
import { quote } from "./messages";
import type { Rule } from "./rule";
import { t } from "../words/translate";

export const invalidDate: Rule = {
  code: "invalid-date",
  severity: "warning",
  order: 130,
  about: "date",
  label: () => t("invalid date"),
  summary: "A date that does not exist.",
  documentation: `
    A day that no calendar has.

        They met on February 30, 2024.
  `,
  check: ({ draft, portion }) =>
    portion.dates
      .filter((date) => date.isInvalid && !isQuoted(date, draft))
      .map(({ start, end }) => ({
        start,
        end,
        message: wordInvalidDate(draft.text.slice(start, end)),
        source: null,
        fixes: [],
      })),
};

function wordInvalidDate(written: string): string {
  return t("This date does not exist: {0}.", quote(written));
}
