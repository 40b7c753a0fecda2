// Which of day and month a text writes first in 4/5/2024, as its other numeric dates tell.

const NUMERIC = /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})(?![/.-]?\d)/g;

/** Null where none tells, or they disagree. Linear. */
export function findNumericOrder(text: string): "monthFirst" | "dayFirst" | null {
  let isDayFirst = false;
  let isMonthFirst = false;
  for (const [, first, , second] of text.matchAll(NUMERIC)) {
    if (Number(first) > 12 && Number(second) <= 12) {
      isDayFirst = true;
    }
    if (Number(second) > 12 && Number(first) <= 12) {
      isMonthFirst = true;
    }
  }
  if (isDayFirst === isMonthFirst) {
    return null;
  }
  return isDayFirst ? "dayFirst" : "monthFirst";
}
