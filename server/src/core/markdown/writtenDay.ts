// A day as a byline, a front matter or a page's metadata writes it, to an EDTF date. Whole strings only: dates within
// sentences are the dates annotator's. Never goes through Date, whose local time moves days.

export interface WrittenDay {
  /** `2024-04-05`, or `2024-04`, `2024` where no more is given. */
  readonly edtf: string;
  /** Set for 4/5/2024, where day and month could be either; `edtf` takes the order asked for. */
  readonly isAmbiguous?: true;
  /** The order that a numeric date's own numbers tell: 25/12/2024 is day first. */
  readonly numericOrder?: "monthFirst" | "dayFirst";
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?";
/** A time of day, its zone, and the like behind the date: "10:30 a.m. EDT", "at 10:30", "| 14:00 GMT+1". */
const TIME =
  "(?:[,|\\s]+(?:at\\s+)?\\d{1,2}(?:[:.]\\d{2}){0,2}\\s*(?:[ap]\\.?m\\.?)?(?:\\s*\\(?[A-Z]{2,5}(?:[+-]\\d{1,2})?\\)?)?)?";

const ISO = /^(\d{4})-(\d{2})(?:-(\d{2})(?:[T ]\d{2}:\d{2}[\d:.,]*\s*(?:Z|[+-]\d{2}:?\d{2})?)?)?$/;
const YEAR = /^\d{4}$/;
const MONTH_DAY_YEAR = new RegExp(`^${WEEKDAY}${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${TIME}$`, "i");
const DAY_MONTH_YEAR = new RegExp(`^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${MONTH},?[\\s-]+(\\d{4})${TIME}$`, "i");
const MONTH_YEAR = new RegExp(`^${MONTH},?\\s+(\\d{4})$`, "i");
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/;
const NUMERIC = new RegExp(`^${WEEKDAY}(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})${TIME}$`, "i");
/** No written date is longer: bounds the patterns' work. */
const LONGEST = 80;
/** Two-digit years up to this one are of this century. */
const PIVOT_YEAR = 68;

/**
 * Undefined where the text is no date or names a day that no calendar has. `order`
 * settles 4/5/2024; month first by default.
 */
export function parseWrittenDay(
  written: string,
  order: "monthFirst" | "dayFirst" | null = null,
): WrittenDay | undefined {
  const text = written.trim();
  if (text.length > LONGEST || !/\d{2}/.test(text)) {
    return undefined;
  }
  let match = ISO.exec(text);
  if (match) {
    return match[3] ? toDay(match[1]!, match[2]!, match[3]) : toMonth(match[1]!, match[2]!);
  }
  if (YEAR.test(text)) {
    return { edtf: text };
  }
  match = MONTH_DAY_YEAR.exec(text);
  if (match) {
    return toDay(match[3]!, monthNumber(match[1]!), match[2]!);
  }
  match = DAY_MONTH_YEAR.exec(text);
  if (match) {
    return toDay(match[3]!, monthNumber(match[2]!), match[1]!);
  }
  match = MONTH_YEAR.exec(text);
  if (match) {
    return toMonth(match[2]!, monthNumber(match[1]!));
  }
  match = YEAR_FIRST.exec(text);
  if (match) {
    return toDay(match[1]!, match[2]!, match[3]!);
  }
  match = NUMERIC.exec(text);
  return match
    ? fromNumbers(Number(match[1]), Number(match[3]), fullYear(match[4]!), match[2] === "." ? "dayFirst" : order)
    : undefined;
}

function fromNumbers(
  first: number,
  second: number,
  year: string,
  order: "monthFirst" | "dayFirst" | null,
): WrittenDay | undefined {
  if (first > 12) {
    return withOrder(toDay(year, second, first), "dayFirst");
  }
  if (second > 12) {
    return withOrder(toDay(year, first, second), "monthFirst");
  }
  const day = order === "dayFirst" ? toDay(year, second, first) : toDay(year, first, second);
  return day && order === null && first !== second ? { ...day, isAmbiguous: true } : day;
}

function withOrder(day: WrittenDay | undefined, numericOrder: "monthFirst" | "dayFirst"): WrittenDay | undefined {
  return day && { ...day, numericOrder };
}

function toDay(year: string, month: number | string, day: number | string): WrittenDay | undefined {
  const m = Number(month);
  const d = Number(day);
  if (m < 1 || m > 12 || d < 1 || d > daysOfMonth(Number(year), m)) {
    return undefined;
  }
  return { edtf: `${year}-${pad(m)}-${pad(d)}` };
}

function daysOfMonth(year: number, month: number): number {
  if (month === 2) {
    return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  }
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function toMonth(year: string, month: number | string): WrittenDay | undefined {
  const m = Number(month);
  return m >= 1 && m <= 12 ? { edtf: `${year}-${pad(m)}` } : undefined;
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function fullYear(year: string): string {
  if (year.length === 4) {
    return year;
  }
  return Number(year) <= PIVOT_YEAR ? `20${year}` : `19${year}`;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
