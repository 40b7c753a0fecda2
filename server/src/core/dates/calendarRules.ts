// Days, months and years by their names and numbers: "Friday, Jan. 31, 2023", "9 to 11
// July", "May 2014", "1990-95", "the '80s".

import type { DateExpression, DayWords, MonthWords, PointWords, YearWords } from "./dateExpression";
import { DateMatch, ledRule, point, rule, type DateRule } from "./dateRule";
import type { DateToken } from "./dateToken";

/** "Friday", "Sunday morning," */
const WEEKDAY = "(?:Wt?,?)?";
/** "Saturday and Sunday,", "Friday through Sunday,": the first and the last of a range that follows. */
const WEEKDAYS = "W[-za]W,?";
const TO = "-za";
const WRITTEN_YEAR = "(?:,?F?[Yy])";
/** "last year", "of this year", "of the same year". */
const COUNTED_YEAR = "(?:,?(?:FR?)?[lxhbfs]V)";
const YEAR = `(?:${WRITTEN_YEAR}|${COUNTED_YEAR})`;

/** "July 9 to 11", "July 9-11"; with "and" only after "between" or "from". */
function rangeOf(first: string, last: string): string {
  return `${first},?[-z]${last}|(?<=B)${first},?a${last}`;
}

export const calendarRules: readonly DateRule[] = [
  rule("WN", `${WEEKDAY}N`, (m) => numeric(m.find("N")!)),
  rule("W", `${WEEKDAYS}Md${YEAR}?[-z]Md${YEAR}?`, (m) => rangeBetween(behindWeekdays(m), day)),
  rule("W", `${WEEKDAYS}Md[-za]d${YEAR}?`, (m) => daysOf(behindWeekdays(m))),
  rule("W", `${WEEKDAYS}d[-za]dF?M${YEAR}?`, (m) => daysOf(behindWeekdays(m))),
  rule("WM", rangeOf(`${WEEKDAY}Md${YEAR}?`, `${WEEKDAY}Md${YEAR}?`), (m) => rangeBetween(m, day)),
  rule("WM", `(?<=B)${WEEKDAY}Mdad${YEAR}?`, daysOf),
  rule("WM", `${WEEKDAY}Md[${TO}]d${YEAR}?`, (m) => (areApart(m) ? undefined : daysOf(m))),
  rule("WM", `${WEEKDAY}Md${YEAR}`, (m) => point(day(m))),
  ledRule("lxhWM", `[lxh]?${WEEKDAY}M(?:d|R?o)(?!,?[Yy])`, (m) => yearlessDay(m)),
  rule("Wd", rangeOf(`${WEEKDAY}R?dF?M${YEAR}?`, `R?dF?M${YEAR}?`), (m) => rangeBetween(m, day)),
  rule("Wd", `(?<=B)${WEEKDAY}R?daR?dF?M${YEAR}?`, daysOf),
  rule("Wd", `${WEEKDAY}R?d[${TO}]R?dF?M${YEAR}?`, (m) => (areApart(m) ? undefined : daysOf(m))),
  rule("Wdo", `${WEEKDAY}R?[do]-?F?-?M-?${YEAR}?`, (m) => (m.year() ? point(day(m)) : yearlessDay(m))),
  rule("Y", "Y,?M[do]", (m) => point(day(m))),
  rule("Y", "YM(?!d)", (m) => point(month(m))),
  rule("M", rangeOf(`M${YEAR}?`, `M(?!d)${YEAR}?`), (m) => rangeBetween(m, month)),
  rule("WJ", `${WEEKDAY}J${YEAR}?`, (m) => namedDay(m, m.year(), null)),
  ledRule("lxhbf", "[lxhbf]J", (m) => namedDay(m, null, m.value("lxhbf"))),
  rule("M", `M-?${YEAR}`, (m) => point(month(m))),
  ledRule("lxhbf", "[lxhbf]M", (m) => point({ ...month(m), year: null, step: m.value("lxhbf") as -1 | 0 | 1 })),
  rule("M", "M", (m) => point(month(m))),
  rule("Y", "Y[-/][dny](?!-)", (m) => {
    const first = m.value("Y");
    const short = m.value("dny");
    const last = Math.floor(first / 100) * 100 + short + (short <= first % 100 ? 100 : 0);
    const isShort = m.find("dny")!.word.replace(/\D/g, "").length === 2 && isTight(m.tokens);
    return isShort && last - first < LONGEST_SHORT_RANGE ? range(year(first), year(last)) : undefined;
  }),
  rule("Y", rangeOf("Y", "Y"), (m) => {
    const [first, last] = [m.value("Y", 0), m.value("Y", 1)];
    return last > first ? range(year(first), year(last)) : undefined;
  }),
  rule("y", "y", (m) => point(year(m.value("y")))),
  rule("Y", "Y", (m) => point(year(m.value("Y")))),
  ledRule("D", "D", (m) => point({ precision: "decade", first: decadeOf(m.value("D")) })),
  ledRule("do", "[do]-?c", (m) => point({ precision: "century", first: (m.value("do") - 1) * 100 })),
];

/** "July 9 to 11"; undefined for "July 11 to 9". */
function daysOf(match: DateMatch): DateExpression | undefined {
  const last = match.value("d", 1);
  return last > match.value("d", 0) ? range(day(match), { ...day(match), day: last }) : undefined;
}

/** "July 9 and 12" are two days, "July 9 and 10" may be told of as a range. */
function areApart(match: DateMatch): boolean {
  return match.find(TO)!.kind === "a" && match.value("d", 1) !== match.value("d", 0) + 1;
}

/** What follows two weekdays that are joined. */
function behindWeekdays(match: DateMatch): DateMatch {
  const at = match.tokens.findIndex(({ kind }) => kind === "M" || kind === "d");
  return new DateMatch(match.tokens.slice(at));
}

/** "2013-14" ends within so many years; "2013-76" is no range. */
const LONGEST_SHORT_RANGE = 30;

function day(match: DateMatch): DayWords {
  return { precision: "day", month: match.value("M"), day: match.value("do"), year: match.year() };
}

/** The weekday named with a yearless day tells its year; "last" and "next" in front add nothing. */
function yearlessDay(match: DateMatch): DateExpression | undefined {
  const words: DayWords = { ...day(match), year: null };
  const weekday = match.find("W");
  return words.day > 31 ? undefined : point(weekday ? { ...words, weekday: weekday.value } : words);
}

function month(match: DateMatch): MonthWords {
  return { precision: "month", month: match.value("M"), year: match.year() };
}

function namedDay(match: DateMatch, year: YearWords, step: number | null): DateExpression {
  return { kind: "namedDay", day: match.value("J"), year, step: step as -1 | 0 | 1 | null };
}

function year(first: number): PointWords {
  return { precision: "year", first };
}

function rangeBetween(match: DateMatch, read: (match: DateMatch) => PointWords): DateExpression {
  const [first, last] = match.splitAt(TO);
  return range(read(first), read(last));
}

function range(from: PointWords, to: PointWords): DateExpression {
  return { kind: "range", from, to };
}

/** "'80s", "1970s", "nineties": two digits are of the century before. */
function decadeOf(value: number): number {
  return value >= 100 ? value : 1900 + value;
}

function numeric(token: DateToken): DateExpression | undefined {
  const [first, second, third] = token.word.split(/\D+/).map(Number) as [number, number, number];
  if (/^\d{4}/.test(token.word)) {
    const isDay = second >= 1 && second <= 12 && third >= 1 && third <= 31;
    return isDay
      ? point({ precision: "day", month: second, day: third, year: { kind: "written", year: first } })
      : undefined;
  }
  return { kind: "numeric", first, second, year: third, separator: token.word.replace(/^\d+/, "")[0]! };
}

function isTight(tokens: readonly DateToken[]): boolean {
  return tokens.every((token, i) => i === 0 || token.start === tokens[i - 1]!.end);
}
