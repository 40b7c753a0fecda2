// Days that news calls by a name: "Thanksgiving Day", "Christmas Eve". One token takes the place of the name's words.
// Where countries differ, the day is the one of the United States. Our own list; lower case.

import { monthLength, toDayNumber, weekdayOf } from "./calendar";
import type { DateToken } from "./dateToken";

interface NamedDay {
  readonly name: string;
  /** Day number of the day in a year. */
  readonly inYear: (year: number) => number;
}

const MONDAY = 1;
const TUESDAY = 2;
const THURSDAY = 4;

/** A token's value is its index here. Of two that begin alike, the longer one comes first. */
const NAMED_DAYS: readonly NamedDay[] = [
  { name: "new year ' day", inYear: fixed(1, 1) },
  { name: "new year ' eve", inYear: fixed(12, 31) },
  { name: "valentine ' day", inYear: fixed(2, 14) },
  { name: "presidents ' day", inYear: counted(2, MONDAY, 3) },
  { name: "memorial day", inYear: (year) => lastWeekday(year, 5, MONDAY) },
  { name: "labor day", inYear: counted(9, MONDAY, 1) },
  { name: "columbus day", inYear: counted(10, MONDAY, 2) },
  { name: "halloween", inYear: fixed(10, 31) },
  { name: "election day", inYear: (year) => nthWeekday(year, 11, MONDAY, 1) + TUESDAY - MONDAY },
  { name: "veterans day", inYear: fixed(11, 11) },
  { name: "thanksgiving day", inYear: counted(11, THURSDAY, 4) },
  { name: "thanksgiving", inYear: counted(11, THURSDAY, 4) },
  { name: "christmas eve", inYear: fixed(12, 24) },
  { name: "christmas day", inYear: fixed(12, 25) },
  { name: "christmas", inYear: fixed(12, 25) },
  { name: "boxing day", inYear: fixed(12, 26) },
];

function fixed(month: number, day: number): NamedDay["inYear"] {
  return (year) => toDayNumber({ year, month, day });
}

function counted(month: number, weekday: number, nth: number): NamedDay["inYear"] {
  return (year) => nthWeekday(year, month, weekday, nth);
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  const first = toDayNumber({ year, month, day: 1 });
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
}

function lastWeekday(year: number, month: number, weekday: number): number {
  const last = toDayNumber({ year, month, day: monthLength(year, month) });
  return last - ((weekdayOf(last) - weekday + 7) % 7);
}

/** Day number of the day with this index in a year. */
export function dayInYear(index: number, year: number): number {
  return NAMED_DAYS[index]!.inYear(year);
}

const DAYS = NAMED_DAYS.map(({ name }, index) => ({ words: name.split(" "), index }));
const BY_FIRST_WORD = new Map(DAYS.map(({ words }) => [words[0]!, DAYS.filter((day) => day.words[0] === words[0])]));

/** Linear; the same array where there is none. */
export function joinNamedDays(tokens: readonly DateToken[]): readonly DateToken[] {
  if (!tokens.some(isFirstWord)) {
    return tokens;
  }
  const joined: DateToken[] = [];
  for (let i = 0; i < tokens.length; ) {
    const day = isFirstWord(tokens[i]!) ? readNamedDay(tokens, i) : undefined;
    joined.push(day?.token ?? tokens[i]!);
    i = day?.to ?? i + 1;
  }
  return joined;
}

function isFirstWord({ word, isCapital }: DateToken): boolean {
  return isCapital && BY_FIRST_WORD.has(word);
}

function readNamedDay(
  tokens: readonly DateToken[],
  from: number,
): { readonly token: DateToken; readonly to: number } | undefined {
  for (const { words, index } of BY_FIRST_WORD.get(tokens[from]!.word)!) {
    const to = matchWords(tokens, from, words);
    if (to !== undefined) {
      const name = words.join(" ");
      return { token: { ...tokens[from]!, kind: "J", value: index, word: name, end: tokens[to - 1]!.end }, to };
    }
  }
  return undefined;
}

/** The index behind the words; the possessive may be left out ("Presidents Day"), the name's words have capitals. */
function matchWords(tokens: readonly DateToken[], from: number, words: readonly string[]): number | undefined {
  let at = from;
  for (const word of words) {
    const token = tokens[at];
    if (word === "'") {
      at += token?.kind === "'" ? 1 : 0;
    } else if (token?.word === word && token.isCapital) {
      at++;
    } else {
      return undefined;
    }
  }
  return at;
}
