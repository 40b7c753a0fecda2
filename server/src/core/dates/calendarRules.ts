// Days, months and years by their names and numbers: "Friday, Jan. 31, 2023", "9 to 11 July", "May 2014", "1990-95", "the '80s".

import type { DateExpression, DayWords, PointWords, YearWords } from "./dateExpression";
import { fullYear, ledRule, point, rule, type DateMatch, type DateRule } from "./dateRule";
import type { DateToken } from "./dateToken";

const WEEKDAY = "(?:W,?)?";
const TO = "[-za]";
const YEAR = "(?:,?[Yy])";
/** "last year", "of this year", "of the same year". */
const COUNTED_YEAR = "(?:,?(?:FR?)?[lxhbfs]V)";

export const calendarRules: readonly DateRule[] = [
  rule("N", "N", (m) => numeric(m.tokens[0]!)),
  rule("WM", `${WEEKDAY}Md${YEAR}?${TO}${WEEKDAY}Md${YEAR}?`, (m) => {
    if (m.find(TO)!.kind === "a") return undefined;
    const last = m.year(1) ?? m.year(0);
    return range(day(m, 0, m.year(1) ? m.year(0) : last), day(m, 1, last));
  }),
  rule("WM", `${WEEKDAY}Md${TO}d(?:${YEAR}|${COUNTED_YEAR})?`, (m) => {
    const [first, last] = [m.value("d", 0), m.value("d", 1)];
    if (last <= first || (m.find(TO)!.kind === "a" && last !== first + 1)) return undefined;
    return range(day(m, 0, yearOf(m)), { ...day(m, 0, yearOf(m)), day: last });
  }),
  rule("WM", `${WEEKDAY}Md(?:${YEAR}|${COUNTED_YEAR})`, (m) => point(day(m, 0, yearOf(m)))),
  ledRule("lxhWM", `[lxh]?${WEEKDAY}M(?:d|R?o)`, (m) => {
    const number = m.value("do");
    return number <= 31 ? point(onWeekday({ precision: "day", month: m.value("M"), day: number, year: null }, m)) : undefined;
  }),
  rule("Wd", `${WEEKDAY}R?d(?:F?M)?${TO}dF?M(?:${YEAR}|${COUNTED_YEAR})?`, (m) => {
    const months = m.tokens.filter((token) => token.kind === "M");
    const [first, last] = [m.value("d", 0), m.value("d", 1)];
    if (m.find(TO)!.kind === "a" && (months.length > 1 || last !== first + 1)) return undefined;
    const [from, to] = [months[0]!.value, months[months.length - 1]!.value];
    const year = yearOf(m);
    return months.length > 1 || last > first
      ? range({ precision: "day", month: from, day: first, year }, { precision: "day", month: to, day: last, year })
      : undefined;
  }),
  rule("Wdo", `${WEEKDAY}R?[do]-?F?-?M-?(?:${YEAR}|${COUNTED_YEAR})?`, (m) => {
    const number = m.value("do");
    return number <= 31 ? point(onWeekday({ precision: "day", month: m.value("M"), day: number, year: yearOf(m) }, m)) : undefined;
  }),
  rule("M", `M(?:,?F?[Yy])?${TO}M(?:,?F?[Yy]|${COUNTED_YEAR})?`, (m) => {
    if (m.find(TO)!.kind === "a") return undefined;
    const last = m.year(1) ?? yearOf(m);
    return range(month(m, 0, m.year(1) ? m.year(0) : last), month(m, 1, last));
  }),
  rule("M", `M(?:,?F?-?[Yy]|${COUNTED_YEAR})`, (m) => point(month(m, 0, yearOf(m)))),
  ledRule("lxhbf", "[lxhbf]M", (m) => {
    const step = m.value("lxhbf");
    return point({ precision: "month", month: m.value("M"), year: null, step: step as -1 | 0 | 1 });
  }),
  rule("M", "M", (m) => point(month(m, 0, null))),
  rule("Y", "Y[-/][dny](?!-)", (m) => {
    const first = m.value("Y");
    const short = m.value("dny");
    const last = Math.floor(first / 100) * 100 + short + (short <= first % 100 ? 100 : 0);
    const isShort = m.find("dny")!.word.replace(/\D/g, "").length === 2 && isTight(m.tokens);
    return isShort && last - first < 30 ? range({ precision: "year", first: first }, { precision: "year", first: last }) : undefined;
  }),
  rule("Y", "Y[-z]Y", (m) => {
    const [first, last] = [m.value("Y", 0), m.value("Y", 1)];
    return last > first ? range({ precision: "year", first: first }, { precision: "year", first: last }) : undefined;
  }),
  rule("y", "y", (m) => point({ precision: "year", first: fullYear(m.value("y")) })),
  rule("Y", "Y", (m) => point({ precision: "year", first: m.value("Y") })),
  ledRule("D", "D", (m) => point({ precision: "decade", first: decadeOf(m.value("D")) })),
  ledRule("do", "[do]-?c", (m) => point({ precision: "century", first: (m.value("do") - 1) * 100 })),
];

/** The weekday named with a yearless day tells its year. */
function onWeekday(words: DayWords, match: DateMatch): DayWords {
  const weekday = match.find("W");
  return weekday && words.year === null ? { ...words, weekday: weekday.value } : words;
}

function day(match: DateMatch, nth: number, year: YearWords): DayWords {
  return { precision: "day", month: match.value("M", nth), day: match.value("d", nth), year };
}

function month(match: DateMatch, nth: number, year: YearWords): PointWords {
  return { precision: "month", month: match.value("M", nth), year };
}

function range(from: PointWords, to: PointWords): DateExpression {
  return { kind: "range", from, to };
}

function yearOf(match: DateMatch): YearWords {
  return match.find("Yy") ? match.year() : match.find("lxhbfs") ? match.countedYear() : null;
}

/** "'80s", "1970s", "nineties": two digits are of the century before. */
function decadeOf(value: number): number {
  return value >= 100 ? value : 1900 + value;
}

function numeric(token: DateToken): DateExpression | undefined {
  const parts = token.word.split(/[^\d]+/).map(Number);
  if (parts.length < 3) return undefined;
  const [first, second, third] = parts as [number, number, number];
  const separator = token.word.replace(/^\d+/, "")[0]!;
  if (first > 31 || separator === "-" && token.word.search(/\D/) === 4)
    return point({ precision: "day", month: second, day: third, year: { kind: "written", year: first } });
  const year = third >= 100 ? third : fullYear(third);
  return { kind: "numeric", first, second, year, separator };
}

function isTight(tokens: readonly DateToken[]): boolean {
  return tokens.every((token, i) => i === 0 || token.start === tokens[i - 1]!.end);
}
