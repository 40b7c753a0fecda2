// What looks like a date and is none: a person called April, "Sunday Times", "2007 people", "Windows 2000", the modal
// "may". Reads the tokens around; resolves nothing.

import type { DateExpression } from "./dateExpression";
import type { DateToken } from "./dateToken";
import type { DateTokens } from "./dateTokens";
import {
  COUNTED_NOUNS,
  DAY_NAME_TITLES,
  HONORIFICS,
  NAMED_DAY_ENDS,
  NAMED_DAY_LEADS,
  NAMED_MONTHS,
  NUMBERED_NOUNS,
  STREET_WORDS,
  TIME_PREPOSITIONS,
  CLOCK_WORDS,
  YEAR_PARTS,
  GENERAL_NOUNS,
  QUARTER_COMPOUNDS,
} from "./notDateWords";

/** Tokens [from, to) were read as the date. */
export function isNoDate({ tokens, kinds }: DateTokens, from: number, to: number, expression: DateExpression): boolean {
  const first = tokens[from]!;
  const before = tokens[from - 1];
  const after = tokens[to];
  if (isTitle(tokens, from, to)) {
    return true;
  }
  // "half a year later" is no year later, and no day that anybody could tell.
  if (before?.word === "half" && (first.word === "a" || first.word === "an")) {
    return true;
  }
  if (expression.kind === "shift" && to - from === 1 && "VU".includes(first.kind)) {
    return !isPartOfYear(tokens, from);
  }
  if (isStanding(tokens, from, to)) {
    return true;
  }
  const last = tokens[to - 1]!;
  if (last.kind === "J") {
    return isNoNamedDay(tokens, from, to);
  }
  if (last.kind === "G" && after && (after.kind === "-" || QUARTER_COMPOUNDS.has(after.word))) {
    return true;
  }
  if (last.kind === "c") {
    return !isLedBy(kinds, from, "Re");
  }
  if (last.kind === "S" && to - from === 1) {
    return isNoSeason(tokens, from);
  }
  if (to - from === 1) {
    if (first.kind === "T") {
      return first.word === "today" && after?.kind === "'" && GENERAL_NOUNS.has(tokens[to + 1]?.word ?? "");
    }
    if (first.kind === "M") {
      return isNoMonth(first, before, after, tokens, from);
    }
    if (first.kind === "W") {
      return isNoWeekday(first, before, after);
    }
    if (first.kind === "Y") {
      return isNoYear(tokens, from);
    }
    if (first.kind === "y") {
      return !before || !(before.kind === "C" || before.kind === "F" || TIME_PREPOSITIONS.has(before.word));
    }
    if (first.kind === "D") {
      return isNoDecade(first, before, tokens, from);
    }
  }
  return expression.kind === "range" && first.kind === "Y" && isNoYear(tokens, from);
}

/** "to this day": until now, whenever that is. */
function isStanding(tokens: readonly DateToken[], from: number, to: number): boolean {
  const isThisDay = to - from === 2 && tokens[from]!.word === "this" && tokens[from + 1]!.word === "day";
  const before = tokens[from - 1]?.word;
  return isThisDay && (before === "to" || before === "until" || before === "till");
}

/**
 * "Labor Day Parade" is a name, and so is "a Christmas tree": a day that one word names is read only where nothing
 * behind it makes it another word's.
 */
function isNoNamedDay(tokens: readonly DateToken[], from: number, to: number): boolean {
  const after = tokens[to];
  if (after?.isCapital) {
    return true;
  }
  if (tokens[to - 1]!.word.includes(" ")) {
    return false;
  }
  const isLed = to - from > 1 || TIME_PREPOSITIONS.has(tokens[from - 1]?.word ?? "");
  return !isLed || (after?.kind === "_" && !NAMED_DAY_ENDS.has(after.word)) || "-'AU".includes(after?.kind ?? ".");
}

function isLedBy(kinds: string, from: number, leads: string): boolean {
  return (from > 0 && leads.includes(kinds[from - 1]!)) || leads.includes(kinds[from]!);
}

/** "in the spring", not "the fall was led by" or "the Spring Festival". */
function isNoSeason(tokens: readonly DateToken[], at: number): boolean {
  let article = at - 1;
  if (tokens[article]?.kind === "e") {
    article--;
  }
  if (tokens[at + 1]?.isCapital || tokens[at + 1]?.kind === "F") {
    return true;
  }
  return !TIME_PREPOSITIONS.has(tokens[article - 1]?.word ?? "");
}

/** "This Week", "VOA Today": a name in capitals, not opening the sentence. */
function isTitle(tokens: readonly DateToken[], from: number, to: number): boolean {
  const last = tokens[to - 1]!;
  return "UVGPT".includes(last.kind) && last.isCapital && !(to - from === 1 && isOpening(tokens, from));
}

function isOpening(tokens: readonly DateToken[], at: number): boolean {
  return at === 0 || tokens[at - 1]!.kind === ".";
}

/** "the end of the year", "later in the month", "for the full year"; not "player of the year". */
function isPartOfYear(tokens: readonly DateToken[], at: number): boolean {
  const before = tokens[at - 1]?.kind === "Q" ? at - 3 : at - 2;
  const preposition = tokens[before]?.word;
  const left = tokens[before - 1];
  if (tokens[at]!.word === "weekend") {
    return true;
  }
  if (preposition === "for" || preposition === "during") {
    return true;
  }
  if (preposition === "in") {
    return left !== undefined && "eEL".includes(left.kind);
  }
  return preposition === "of" && left !== undefined && ("eHGP".includes(left.kind) || YEAR_PARTS.has(left.word));
}

function isNoMonth(
  month: DateToken,
  before: DateToken | undefined,
  after: DateToken | undefined,
  tokens: readonly DateToken[],
  at: number,
): boolean {
  if (month.isShort && (!before || !TIME_PREPOSITIONS.has(before.word))) {
    return true;
  }
  const isLed =
    before !== undefined &&
    (TIME_PREPOSITIONS.has(before.word) ||
      before.kind === "e" ||
      before.kind === "'" ||
      before.kind === "R" ||
      before.kind === "A" ||
      before.kind === "-");
  if (after?.kind === "d" || after?.kind === "n") {
    return !isLed;
  }
  if (before && HONORIFICS.has(before.word)) {
    return true;
  }
  if (month.word === "march" && before?.kind === "'") {
    return tokens[at - 2]?.kind !== "V";
  }
  if (isLed) {
    return month.word === "march" && after?.word === "of";
  }
  if (before?.kind === "C" && before.end + 1 >= month.start) {
    return true;
  }
  if (after?.kind === "C" && after.start - month.end === 1) {
    return true;
  }
  return NAMED_MONTHS.has(month.word);
}

function isNoWeekday(day: DateToken, before: DateToken | undefined, after: DateToken | undefined): boolean {
  if (day.isShort) {
    return true;
  }
  if (before && NAMED_DAY_LEADS.has(before.word) && before.isCapital) {
    return true;
  }
  return after !== undefined && after.isCapital && DAY_NAME_TITLES.has(after.word);
}

function isNoYear(tokens: readonly DateToken[], at: number): boolean {
  const year = tokens[at]!;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (after && (CLOCK_WORDS.has(after.word) || after.word === "%")) {
    return true;
  }
  if (isStreet(tokens, at)) {
    return true;
  }
  if (before?.kind === "-" && before.end === year.start) {
    const left = tokens[at - 2];
    if (left && left.end === before.start && left.kind !== "e" && left.word !== "post" && left.word !== "pre") {
      return true;
    }
  }
  if (after?.kind === "-" && after.start === year.end && tokens[at + 2]?.kind === "n") {
    return true;
  }
  const isLed = before !== undefined && TIME_PREPOSITIONS.has(before.word);
  if (isLed && before.word !== "of" && before.word !== "to" && before.word !== "from" && before.word !== "by") {
    return false;
  }
  if (after && COUNTED_NOUNS.has(after.word)) {
    return true;
  }
  if (before && NUMBERED_NOUNS.has(before.word)) {
    return true;
  }
  if (year.value < 1900 || year.value > 2099) {
    return !isLed;
  }
  return (
    before !== undefined &&
    /\d/.test(year.word) &&
    before.kind === "C" &&
    before.isCapital &&
    before.end + 1 === year.start &&
    !isLed
  );
}

function isStreet(tokens: readonly DateToken[], at: number): boolean {
  for (let i = at + 1; i <= at + 4 && tokens[i]?.isCapital; i++) {
    if (STREET_WORDS.has(tokens[i]!.word)) {
      return true;
    }
  }
  return false;
}

function isNoDecade(
  decade: DateToken,
  before: DateToken | undefined,
  tokens: readonly DateToken[],
  at: number,
): boolean {
  if (!before) {
    return decade.value < 100;
  }
  if (
    /^(?:his|her|their|my|your|our)$/.test(before.word) ||
    (before.kind === "e" && /^(?:his|her|their|my)$/.test(tokens[at - 2]?.word ?? ""))
  ) {
    return true;
  }
  const isWord = !/\d/.test(decade.word);
  return (isWord || (decade.value < 100 && !/^['’]/.test(decade.word))) && before.kind !== "R" && before.kind !== "e";
}
