// Numbers in a run of tokens, in digits or words, to one value: "2 million", "two million", "2,000,000"; "a dozen";
// "two thirds"; "50 per cent". So that a changed number is told from a number in house form. Knows no style.

import type { JudgeToken } from "./judgeToken";
import { wordTable } from "../../text/wordTable";

const UNITS = wordTable<number>({
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
});
const MULTIPLIERS = wordTable<number>({
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  m: 1e6,
  bn: 1e9,
  mn: 1e6,
  tn: 1e12,
  k: 1e3,
});
const FRACTIONS = wordTable<number>({
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fourth: 4,
  fourths: 4,
  fifth: 5,
  fifths: 5,
  tenth: 10,
  tenths: 10,
});
const ORDINALS = wordTable<number>({
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  seventieth: 70,
  eightieth: 80,
  ninetieth: 90,
});
/** Counts without a digit: changed, they are a changed number, but no value is known. */
const VAGUE = new Set([
  "dozens",
  "hundreds",
  "thousands",
  "millions",
  "billions",
  "trillions",
  "couple",
  "twice",
  "thrice",
  "double",
  "triple",
]);
const CURRENCIES = wordTable<string>({
  dollar: "$",
  dollars: "$",
  euro: "€",
  euros: "€",
  pound: "£",
  pounds: "£",
  yen: "¥",
  percent: "%",
  cents: "c",
  cent: "c",
});
const DIGITS = /^([-+−]?)([$€£¥]?)(\d[\d,]*(?:\.\d+)?)(%|st|nd|rd|th|m|bn|k)?$/;

/** Joins the tokens of each number into one, with its value. Linear. */
export function joinNumbers(tokens: readonly JudgeToken[], text: string): JudgeToken[] {
  const result: JudgeToken[] = [];
  for (let i = 0; i < tokens.length; ) {
    const phrase = mayOpen(tokens[i]!.key) ? readNumber(tokens, i, text) : undefined;
    if (!phrase) {
      result.push(tokens[i++]!);
      continue;
    }
    const last = tokens[i + phrase.count - 1]!;
    const first = tokens[i]!;
    const parts = tokens.slice(i, i + phrase.count);
    const { key, value } = { key: parts.map((t) => t.key).join(" "), value: phrase.value };
    result.push(
      phrase.count === 1
        ? { ...first, number: value }
        : {
            key,
            start: first.start,
            end: last.end,
            number: value,
            ...(parts.some((p) => p.isBracketed) ? { isBracketed: true } : {}),
          },
    );
    i += phrase.count;
  }
  return result;
}

const OPENERS = new Set(["a", "an", ...Object.keys(UNITS), ...Object.keys(ORDINALS), ...VAGUE, "half"]);

/** Most words open no number: told before anything is tried. */
function mayOpen(key: string): boolean {
  const code = key.charCodeAt(0);
  return code < 97 || code > 122 || OPENERS.has(key) || /\d/.test(key);
}

function readNumber(
  tokens: readonly JudgeToken[],
  from: number,
  text: string,
): { count: number; value: string } | undefined {
  const first = tokens[from]!;
  if (VAGUE.has(first.key)) {
    return { count: 1, value: first.key };
  }
  const ordinal = ORDINALS[first.key];
  let at = from;
  let unit = "";
  let sign = "";
  let total = 0;
  let group: number | undefined;
  const isNext = (i: number): boolean =>
    i < tokens.length && (i === from || isJoined(tokens[i - 1]!, tokens[i]!, text));
  const digits = DIGITS.exec(first.key);
  if (digits) {
    group = Number(digits[3]!.replace(/,/g, ""));
    sign = digits[1] === "−" ? "-" : digits[1]!;
    unit = digits[2]!;
    const ending = digits[4];
    if (ending === "%") {
      unit = "%";
    } else if (ending && MULTIPLIERS[ending]) {
      group *= MULTIPLIERS[ending]!;
    } else if (ending) {
      return { count: 1, value: `#${group}` };
    }
    at++;
    for (; isThousands(tokens, from, at, text); at++) {
      group = group * 1000 + Number(tokens[at]!.key);
    }
  } else if (/\d/.test(first.key)) {
    return { count: 1, value: first.key };
  } else if ((first.key === "a" || first.key === "an") && isNext(at + 1)) {
    const next = tokens[at + 1]!.key;
    if (MULTIPLIERS[next] === undefined || next.length < 3) {
      return undefined;
    }
    group = 1;
    at++;
  } else if (first.key === "half" && isHalfOf(tokens, from, text)) {
    group = 0.5;
    at += 2;
  }
  for (; isNext(at); at++) {
    const key = tokens[at]!.key;
    const tens = group !== undefined && group >= 20 && group % 10 === 0 ? ORDINALS[key] : undefined;
    if (tens !== undefined && tens < 10 && !digits) {
      return { count: at + 1 - from, value: `#${total + group! + tens}` };
    }
    const part = group === undefined || !isNext(at + 1) ? undefined : readDecimal(tokens, at, text);
    if (part) {
      group = Math.round((group! + part.value) * 1000) / 1000;
      at += part.count - 1;
      continue;
    }
    const small = UNITS[key];
    const multiplier = key.length > 2 || digits ? MULTIPLIERS[key] : undefined;
    if (small !== undefined && !(digits && group !== undefined && at === from + 1)) {
      if (group !== undefined && !canFollow(group, small)) {
        break;
      }
      group = (group ?? 0) + small;
    } else if (multiplier !== undefined && group !== undefined) {
      if (multiplier >= 1000) {
        total += group * multiplier;
        group = 0;
      } else {
        group *= multiplier;
      }
    } else if (
      key === "and" &&
      group !== undefined &&
      at > from &&
      isHundreds(tokens[at - 1]!.key) &&
      isNext(at + 1) &&
      UNITS[tokens[at + 1]!.key] !== undefined
    ) {
      continue;
    } else {
      break;
    }
  }
  if (group === undefined) {
    if (ordinal !== undefined) {
      return { count: 1, value: `#${ordinal}` };
    }
    if (first.key === "half") {
      return { count: 1, value: "0.5" };
    }
    return undefined;
  }
  let value = total + group;
  const fraction = isNext(at) ? FRACTIONS[tokens[at]!.key] : undefined;
  if (fraction !== undefined && Number.isInteger(value) && value < 20 && !digits) {
    value = Math.round((value / fraction) * 1000) / 1000;
    at++;
  }
  if (isNext(at) && unit === "") {
    const name = CURRENCIES[tokens[at]!.key];
    if (name !== undefined) {
      unit = name;
      at++;
    } else if (tokens[at]!.key === "per" && isNext(at + 1) && tokens[at + 1]!.key === "cent") {
      unit = "%";
      at += 2;
    }
  }
  return { count: at - from, value: `${sign}${value}${unit}` };
}

/** "half a million": what follows is counted by the half. */
function isHalfOf(tokens: readonly JudgeToken[], from: number, text: string): boolean {
  const [first, article, unit] = tokens.slice(from, from + 3);
  return (
    first !== undefined &&
    article?.key === "a" &&
    unit !== undefined &&
    (MULTIPLIERS[unit.key] ?? 0) >= 1e3 &&
    isJoined(first, article, text) &&
    isJoined(article, unit, text)
  );
}

/** "1 200": three digits behind a space, behind one to three that open the number. */
function isThousands(tokens: readonly JudgeToken[], from: number, at: number, text: string): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    /^\d{3}$/.test(token.key) &&
    /^[-+−]?[$€£¥]?[1-9]\d{0,2}$/.test(tokens[from]!.key) &&
    /^[ \u00A0\u2009\u202F]$/.test(text.slice(tokens[at - 1]!.end, token.start))
  );
}

/** "and a half", "point five" behind a number: what it adds, and how many words it has. */
function readDecimal(
  tokens: readonly JudgeToken[],
  at: number,
  text: string,
): { readonly count: number; readonly value: number } | undefined {
  const isNext = (i: number): boolean => i < tokens.length && isJoined(tokens[i - 1]!, tokens[i]!, text);
  const key = tokens[at]!.key;
  if (key === "and" && tokens[at + 1]?.key === "a" && isNext(at + 2)) {
    const value = PARTS_AND_A[tokens[at + 2]!.key];
    return value === undefined ? undefined : { count: 3, value };
  }
  if (key !== "point") {
    return undefined;
  }
  let figures = "";
  for (let i = at + 1; isNext(i) && figures.length < MOST_FIGURES; i++) {
    const figure = UNITS[tokens[i]!.key];
    if (figure === undefined || figure > 9) {
      break;
    }
    figures += figure;
  }
  return figures === "" ? undefined : { count: 1 + figures.length, value: Number(`0.${figures}`) };
}

const PARTS_AND_A = wordTable<number>({ half: 0.5, quarter: 0.25 });
/** Behind a point; values are compared to the thousandth. */
const MOST_FIGURES = 3;

/** Only a space or a hyphen between. */
function isJoined(before: JudgeToken, after: JudgeToken, text: string): boolean {
  const between = text.slice(before.end, after.start);
  return between.length <= 2 && /^[\s-]*$/.test(between);
}

/** "twenty" may be followed by "five", "hundred" by anything below it; "two" by none. */
function canFollow(group: number, small: number): boolean {
  if (group === 0) {
    return true;
  }
  if (small >= 10) {
    return group % 100 === 0;
  }
  return group % 10 === 0 && group % 100 !== 10;
}

function isHundreds(key: string): boolean {
  return key === "hundred" || key === "thousand" || key === "million";
}
