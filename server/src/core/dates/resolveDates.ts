// Gives the words of a date their value, as news means them: by the day of publication, the tense, and the dates the
// story has told of. Knows nothing of text.

import { fromDayNumber, longestMonth, monthLength, weekdayOf } from "./calendar";
import type { DateExpression, PointWords, YearWords } from "./dateExpression";
import type { Tense } from "./dateTense";
import { pointOfDay, rangeOfPoint, type EdtfPoint } from "./edtf";
import { dayInYear } from "./namedDays";
import { dated, datedDay, type ResolveContext, type Resolved } from "./resolved";
import { resolveShift } from "./resolveShift";

/** Undefined where the words turn out to be no date. */
export function resolveDate(words: DateExpression, context: ResolveContext): Resolved | undefined {
  switch (words.kind) {
    case "point":
      return resolvePoint(words.point, context);
    case "range":
      return resolveRange(words.from, words.to, context);
    case "numeric":
      return resolveNumeric(words, context);
    case "weekday":
      return resolveWeekday(words, context);
    case "namedDay":
      return resolveNamedDay(words, context);
    case "period":
      return resolvePeriod(words, context);
    case "yearBefore":
      return resolveYearBefore(words.from, context);
    case "shift":
      return resolveShift(words, context);
  }
}

function resolvePoint(words: PointWords, context: ResolveContext): Resolved {
  if ("first" in words) {
    return dated({ precision: words.precision, year: fullYear(words.first, context) }, true);
  }
  if (words.precision === "day" && words.day > longestMonth(words.month)) {
    return { kind: "invalid" };
  }
  const year = yearOf(words.year, context);
  if (year !== null) {
    if (words.precision === "day" && words.day > monthLength(year, words.month)) {
      return { kind: "invalid" };
    }
    return dated(pointIn(words, year), words.year?.kind === "written");
  }
  const told = toldPoint(words, context);
  if (told) {
    return dated(told, false);
  }
  if (words.year !== null || context.anchor === null) {
    return { kind: "unknown" };
  }
  const step = words.precision === "day" ? undefined : words.step;
  return dated(nearestPoint(words, step, context.anchor, context.findTense()), false);
}

/** Two digits stand for a year that news looks back on: at most so many years ahead of the day of publication. */
const SHORT_YEARS_AHEAD = 20;
/** Without a day of publication, '69 and later are of the last century. */
const FIRST_OF_LAST_CENTURY = 69;

/** '66 is 1966, in a text of 1998 and in one of 2024; '24 is 2024. */
function fullYear(year: number, { anchor }: ResolveContext): number {
  if (year >= 100) {
    return year;
  }
  if (anchor === null) {
    return year < FIRST_OF_LAST_CENTURY ? 2000 + year : 1900 + year;
  }
  const latest = fromDayNumber(anchor).year + SHORT_YEARS_AHEAD;
  return latest - ((latest - year) % 100);
}

function yearOf(words: YearWords, context: ResolveContext): number | null {
  if (words === null) {
    return null;
  }
  if (words.kind === "written") {
    return fullYear(words.year, context);
  }
  const { anchor, story } = context;
  const published = anchor === null ? null : fromDayNumber(anchor).year;
  const base = words.kind === "counted" ? published : (story.quarter?.year ?? story.last?.year ?? published);
  return base === null ? null : base + words.offset;
}

/** What names no year of its own. */
type YearlyWords = Exclude<PointWords, { first: number }>;

function pointIn(words: YearlyWords, year: number): EdtfPoint {
  switch (words.precision) {
    case "day":
      return { precision: "day", year, month: words.month, day: words.day };
    case "month":
      return { precision: "month", year, month: words.month };
    default:
      return { precision: words.precision, year, part: words.part };
  }
}

/** A paragraph that has told of a day or month tells on within so many days of it. */
const TOLD_WITHIN_DAYS = 40;

/**
 * "He came in January 2023. On Jan. 31 he left": in what looks back, a day takes the year
 * that its paragraph is telling of, where that puts it beside what was told.
 */
function toldPoint(words: PointWords, { anchor, story, findTense }: ResolveContext): EdtfPoint | null {
  const { dated: told } = story;
  if (told === null || "first" in words || words.precision !== "day" || words.year !== null) {
    return null;
  }
  const known = rangeOfPoint(told);
  const beside = [told.year, told.year + 1, told.year - 1]
    .filter((year) => words.day <= monthLength(year, words.month))
    .map((year) => pointIn(words, year))
    .find((point) => {
      const { start } = rangeOfPoint(point);
      return start > known.start - TOLD_WITHIN_DAYS && start < known.end + TOLD_WITHIN_DAYS;
    });
  const tense = findTense();
  if (!beside || tense === "future") {
    return null;
  }
  if (anchor === null) {
    return beside;
  }
  const ahead = rangeOfPoint(nearestPoint(words, undefined, anchor, tense)).start - anchor;
  const isOwn = Math.abs(ahead) < SURE_YEAR_DAYS && (ahead <= 0 || tense !== "past");
  return isOwn || rangeOfPoint(beside).start >= anchor ? null : beside;
}

/** Years to look through: a Feb. 29 may be up to eight away. */
const NEAREST_YEARS = 8;
/**
 * A yearless date is most often the nearest: the tense must be believed unless the other way is this many times nearer.
 * Range 1 (tense ignored) to 10; chosen on news of three decades.
 */
const TENSE_WEIGHT = 3;
/** Quarters are reported on for so many days after they end: "expects third-quarter profit" in November. */
const REPORTING_DAYS = 75;

/** So near, a yearless date is of its year whatever weekday stands beside it: the weekday may be the error. */
const SURE_YEAR_DAYS = 90;

/** The latest that has begun by the anchor, or the earliest that is not over: by tense and nearness. */
function nearestPoint(words: YearlyWords, step: -1 | 0 | 1 | undefined, anchor: number, tense: Tense): EdtfPoint {
  const { year } = fromDayNumber(anchor);
  const open = words.precision === "quarter" ? anchor - REPORTING_DAYS : anchor;
  const weekday = words.precision === "day" ? words.weekday : undefined;
  let past: EdtfPoint | null = null;
  let future: EdtfPoint | null = null;
  for (let y = year - NEAREST_YEARS; y <= year + NEAREST_YEARS; y++) {
    if (words.precision === "day" && words.day > monthLength(y, words.month)) {
      continue;
    }
    const point = pointIn(words, y);
    const { start, end } = rangeOfPoint(point);
    if (step === -1 ? end <= anchor : start <= anchor) {
      past = point;
    }
    if (future === null && (step === 1 ? start > anchor : end > open)) {
      future = point;
    }
  }
  if (past === null || future === null) {
    return past ?? future ?? pointIn(words, year);
  }
  switch (step) {
    case -1:
      return past;
    case 1:
      return future;
    case 0:
      return pointIn(words, year);
  }
  if (words.precision === "quarter") {
    return tense === "future" ? future : past;
  }
  return nearerPoint(past, future, anchor, tense, weekday);
}

/** Of the latest and the next, by tense; the farther one where the weekday beside it speaks for it. */
function nearerPoint(
  past: EdtfPoint,
  future: EdtfPoint,
  anchor: number,
  tense: Tense,
  weekday: number | null | undefined,
): EdtfPoint {
  const back = Math.max(0, anchor - rangeOfPoint(past).end + 1) * (tense === "future" ? TENSE_WEIGHT : 1);
  const ahead = Math.max(0, rangeOfPoint(future).start - anchor) * (tense === "past" ? TENSE_WEIGHT : 1);
  const [nearer, farther] = back <= ahead ? [past, future] : [future, past];
  const isOn = (point: EdtfPoint): boolean => weekdayOf(rangeOfPoint(point).start) === weekday;
  const isSure = Math.min(back, ahead) < SURE_YEAR_DAYS;
  return weekday !== undefined && !isSure && !isOn(nearer) && isOn(farther) ? farther : nearer;
}

/** A yearless end takes the other's year, or the one next to it: "from December to March 2023". */
function resolveRange(from: PointWords, to: PointWords, context: ResolveContext): Resolved | undefined {
  const isLastTold = "first" in to || to.year !== null || "first" in from || from.year === null;
  const known = resolvePoint(isLastTold ? to : from, context);
  if (known.kind !== "date") {
    return known;
  }
  const { year } = known.date.from;
  const others = isLastTold ? inYears(from, [year, year - 1]) : inYears(to, [year, year + 1]);
  for (const words of others) {
    const other = resolvePoint(words, context);
    if (other.kind !== "date") {
      return other;
    }
    const [first, last] = isLastTold ? [other.date.from, known.date.from] : [known.date.from, other.date.from];
    if (rangeOfPoint(first).start < rangeOfPoint(last).start) {
      return { ...known, date: { from: first, to: last } };
    }
  }
  return undefined;
}

function inYears(words: PointWords, years: readonly number[]): readonly PointWords[] {
  if ("first" in words || words.year !== null) {
    return [words];
  }
  return years.map((year) => ({ ...words, year: { kind: "written", year } }));
}

function resolveNumeric(
  words: Extract<DateExpression, { kind: "numeric" }>,
  context: ResolveContext,
): Resolved | undefined {
  const { first, second } = words;
  const year = fullYear(words.year, context);
  const order = words.separator === "." ? "dayFirst" : context.findNumericOrder();
  const isDayFirst = first > 12 || (second <= 12 && order === "dayFirst");
  const [month, day] = isDayFirst ? [second, first] : [first, second];
  if (month < 1 || month > 12 || day < 1 || day > 31) {
    return undefined;
  }
  if (day > monthLength(year, month)) {
    return { kind: "invalid" };
  }
  const resolved = dated({ precision: "day", year, month, day }, true);
  const isAmbiguous = first <= 12 && second <= 12 && first !== second && order === null;
  return isAmbiguous && resolved.kind === "date" ? { ...resolved, isAmbiguous: true } : resolved;
}

function resolveWeekday(
  words: Extract<DateExpression, { kind: "weekday" }>,
  { anchor, findTense, story }: ResolveContext,
): Resolved {
  const base = words.story ? (story.lastDay ?? anchor) : anchor;
  if (base === null) {
    return { kind: "unknown" };
  }
  if (words.weeks !== null) {
    return datedDay(base - weekdayOf(base) + words.day + 7 * words.weeks);
  }
  const back = (weekdayOf(base) - words.day + 7) % 7;
  const ahead = (7 - back) % 7;
  if (words.step === -1) {
    return datedDay(base - (back || 7));
  }
  if (words.step === 1) {
    return datedDay(base + (ahead || 7));
  }
  const tense = findTense();
  const isAhead = words.step === 0 ? tense !== "past" : tense === "future";
  return datedDay(isAhead ? base + ahead : base - back);
}

function resolveNamedDay(
  { day, year: yearWords, step }: Extract<DateExpression, { kind: "namedDay" }>,
  context: ResolveContext,
): Resolved {
  const year = yearOf(yearWords, context);
  if (year !== null) {
    return dated(pointOfDay(dayInYear(day, year)), yearWords?.kind === "written");
  }
  const { anchor } = context;
  if (anchor === null) {
    return { kind: "unknown" };
  }
  const published = fromDayNumber(anchor).year;
  const days = [published - 1, published, published + 1].map((y) => dayInYear(day, y));
  const past = days.findLast((each) => (step === -1 ? each < anchor : each <= anchor))!;
  const future = days.find((each) => (step === 1 ? each > anchor : each >= anchor))!;
  switch (step) {
    case -1:
      return datedDay(past);
    case 1:
      return datedDay(future);
    case 0:
      return datedDay(dayInYear(day, published));
    default:
      return dated(nearerPoint(pointOfDay(past), pointOfDay(future), anchor, context.findTense(), undefined), false);
  }
}

function resolvePeriod(
  words: Extract<DateExpression, { kind: "period" }>,
  context: ResolveContext,
): Resolved | undefined {
  const ended = context.anchor === null ? null : endedQuarter(context.anchor);
  const isAhead =
    words.isLatest &&
    context.story.quarter &&
    ended &&
    rangeOfPoint(context.story.quarter).start > rangeOfPoint(ended).start;
  const told = (isAhead ? null : context.story.quarter) ?? (words.isQuarter ? ended : null);
  if (told === null) {
    return undefined;
  }
  return dated({ ...told, year: yearOfPeriod(words.year, told.year) }, false);
}

function yearOfPeriod(written: Extract<DateExpression, { kind: "period" }>["year"], told: number): number {
  if (written === null) {
    return told;
  }
  return written.kind === "written" ? written.year : told + written.offset;
}

/** Amounts are compared with the quarter a year before the one reported on, where months are not counted instead. */
function resolveYearBefore(from: "publication" | "story", { anchor, story, findComparing }: ResolveContext): Resolved {
  const comparing = findComparing();
  if (comparing === "quarter" && story.quarter) {
    return dated({ ...story.quarter, year: story.quarter.year - 1 }, false);
  }
  const published = anchor === null ? null : fromDayNumber(anchor).year;
  const base = comparing !== null || from === "publication" ? published : (story.last?.year ?? published);
  return base === null ? { kind: "unknown" } : dated({ precision: "year", year: base - 1 }, false);
}

function endedQuarter(anchor: number): EdtfPoint {
  const { year, month } = fromDayNumber(anchor);
  const ended = Math.floor((month - 1) / 3);
  return { precision: "quarter", year: ended === 0 ? year - 1 : year, part: ended || 4 };
}
