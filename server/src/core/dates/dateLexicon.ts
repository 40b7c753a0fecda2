// The words of dates, each with the one letter that the grammar knows it by, and its value. Our own list; lower case.

/** One letter a kind of token: the grammar's patterns are written in these. */
export type TokenKind =
  | "M" /* month */
  | "W" /* weekday */
  | "J" /* day with a name: Christmas Eve */
  | "S" /* season */
  | "V" /* year */
  | "G" /* quarter */
  | "U" /* other unit */
  | "P" /* units, plural */
  | "d" /* 1 to 31 in digits, or a day's ordinal */
  | "Y" /* four digits that may be a year */
  | "y" /* '84 */
  | "n" /* other number */
  | "k" /* number word */
  | "o" /* ordinal word, or 1st */
  | "D" /* 1970s, '80s, nineties */
  | "N" /* numeric date */
  | "T" /* yesterday */
  | "t" /* morning */
  | "p" /* period */
  | "H" /* half */
  | "l" /* last */
  | "x" /* next */
  | "h" /* this */
  | "b" /* previous */
  | "f" /* following */
  | "s" /* same, that */
  | "j" /* latest */
  | "q" /* Q3 */
  | "K" /* thousand */
  | "g" /* ago */
  | "E" /* earlier */
  | "L" /* later */
  | "v" /* before, after */
  | "e" /* early, late, mid */
  | "A" /* a */
  | "R" /* the */
  | "F" /* of */
  | "i" /* in */
  | "z" /* to, through */
  | "a" /* and */
  | "B" /* between, from */
  | "Q" /* fiscal, full */
  | "-"
  | ","
  | "/"
  | "'"
  | "c" /* century */
  | "C" /* other capitalised word */
  | "_" /* any other word */
  | "." /* any other mark */;

import type { Unit } from "./dateExpression";

export interface LexiconEntry {
  readonly kind: TokenKind;
  readonly value: number;
}

const MONTHS = [
  "january jan",
  "february feb",
  "march mar",
  "april apr",
  "may",
  "june jun",
  "july jul",
  "august aug",
  "september sept sep",
  "october oct",
  "november nov",
  "december dec",
];
const WEEKDAYS = [
  "monday mon",
  "tuesday tues tue",
  "wednesday wed",
  "thursday thurs thur thu",
  "friday fri",
  "saturday sat",
  "sunday sun",
];
const CARDINALS = [
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
  "twenty",
];
const ORDINALS = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "eleventh",
  "twelfth",
  "thirteenth",
  "fourteenth",
  "fifteenth",
  "sixteenth",
  "seventeenth",
  "eighteenth",
  "nineteenth",
  "twentieth",
];
/** A unit token's value is its index here. */
/** Years and quarters are also named as dates: "fiscal year", "third quarter". */
const OWN_KINDS: Readonly<Partial<Record<Unit, TokenKind>>> = { year: "V", quarter: "G" };
export const UNITS: readonly Unit[] = ["day", "week", "weekend", "month", "quarter", "year", "decade"];
const TENS = ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const DECADES = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];
const SEASONS = ["spring springtime", "summer summertime", "fall autumn", "winter wintertime"];

const OTHERS: readonly (readonly [TokenKind, string, number?])[] = [
  ["T", "yesterday", -1],
  ["T", "today tonight", 0],
  ["T", "tomorrow", 1],
  ["t", "morning mornings afternoon evening night noon midnight midday dawn dusk lunchtime"],
  ["p", "period"],
  ["H", "half"],
  ["l", "last past", -1],
  ["x", "next coming upcoming", 1],
  ["h", "this current", 0],
  ["b", "previous preceding prior", -1],
  ["f", "following ensuing", 1],
  ["s", "same that", 0],
  ["g", "ago"],
  ["E", "earlier previously", -1],
  ["L", "later afterward afterwards", 1],
  ["v", "before", -1],
  ["v", "after", 1],
  ["e", "early late mid beginning middle end start"],
  ["A", "a an", 1],
  ["R", "the"],
  ["F", "of"],
  ["i", "in during for"],
  ["z", "to through thru until till"],
  ["a", "and or", 0],
  ["B", "between from"],
  ["Q", "fiscal financial calendar full"],
  ["c", "century"],
  ["j", "latest"],
  ["K", "thousand"],
  ["k", "couple", 2],
  ["k", "dozen", 12],
  ["k", "fortnight", 14],
];

export const DATE_LEXICON: ReadonlyMap<string, LexiconEntry> = new Map([
  ...MONTHS.flatMap((names, i) => entries(names, "M", i + 1)),
  ...WEEKDAYS.flatMap((names, i) => entries(names, "W", i + 1)),
  ...SEASONS.flatMap((names, i) => entries(names, "S", i + 1)),
  ...CARDINALS.flatMap((name, i) => entries(name, "k", i + 1)),
  ...TENS.flatMap((name, i) => entries(name, "k", 30 + 10 * i)),
  ...ORDINALS.flatMap((name, i) => entries(name, "o", i + 1)),
  ...DECADES.flatMap((name, i) => entries(name, "D", 20 + 10 * i)),
  ...UNITS.flatMap((unit, i) => [...entries(unit, OWN_KINDS[unit] ?? "U", i), ...entries(`${unit}s`, "P", i)]),
  ...OTHERS.flatMap(([kind, names, value = 0]) => entries(names, kind, value)),
]);

function entries(names: string, kind: TokenKind, value: number): [string, LexiconEntry][] {
  return names.split(" ").map((name) => [name, { kind, value }]);
}
