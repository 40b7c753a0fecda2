// Whether the words around a date look back or ahead: the nearest telling word of its
// clause, before it first, then behind it.

import {
  AMOUNT_WORDS,
  DEEDS,
  FUTURE_BEFORE_TO,
  FUTURE_PREPOSITIONS,
  FUTURE_WORDS,
  PAST_WORDS,
  SOUGHT,
} from "./tenseWords";
import type { DateToken } from "./dateToken";

export type Tense = "past" | "future" | null;

/** How many words a verb may stand away from its date. */
const REACH_BEFORE = 14;
const REACH_AFTER = 10;
const SHORTEST_PAST_FORM = 5;

/** Tokens [from, to) are the date's. */
export function findTense(tokens: readonly DateToken[], from: number, to: number): Tense {
  if (isOfDoneDeed(tokens, to)) {
    return "past";
  }
  const preposition = tokens[from - 1]?.word;
  const isAhead = preposition !== undefined && FUTURE_PREPOSITIONS.has(preposition);
  for (let i = from - 1; i >= Math.max(0, from - REACH_BEFORE); i--) {
    const tense = tenseOfWord(tokens, i);
    if (tense) {
      return tense;
    }
    if (tokens[i]!.word === ";") {
      break;
    }
  }
  for (let i = to; i < Math.min(tokens.length, to + REACH_AFTER); i++) {
    const tense = tenseOfWord(tokens, i);
    if (tense) {
      return tense;
    }
    if (tokens[i]!.word === ";") {
      break;
    }
  }
  return isAhead ? "future" : null;
}

/** "Wednesday's ruling", "Friday's deadly attack": over, whatever is planned about it. */
function isOfDoneDeed(tokens: readonly DateToken[], to: number): boolean {
  if (tokens[to]?.kind !== "'") {
    return false;
  }
  return tokens.slice(to + 1, to + 1 + LONGEST_DEED).some(({ word }) => DEEDS.has(word));
}

/** Words: the noun, and one before it. */
const LONGEST_DEED = 2;

/** "could not be reached", "nobody could be found": of the day that is told of. */
function isVainSearch(tokens: readonly DateToken[], at: number): boolean {
  const be = tokens[at + 1]?.word === "not" ? at + 2 : at + 1;
  return tokens[at]!.word === "could" && tokens[be]?.word === "be" && SOUGHT.has(tokens[be + 1]?.word ?? "");
}

function tenseOfWord(tokens: readonly DateToken[], at: number): Tense {
  const { word, kind } = tokens[at]!;
  if (kind !== "_" && kind !== "C") {
    return null;
  }
  if (isVainSearch(tokens, at)) {
    return "past";
  }
  if (FUTURE_WORDS.has(word)) {
    return "future";
  }
  const next = tokens[at + 1]?.word;
  if (FUTURE_BEFORE_TO.has(word) && (next === "to" || next === "for")) {
    return "future";
  }
  if (PAST_WORDS.has(word)) {
    return "past";
  }
  return kind === "_" && isPastForm(word) && tokens[at - 1]?.word !== "be" ? "past" : null;
}

/** By its ending: "visited", not "succeed" or "hundred". */
function isPastForm(word: string): boolean {
  return (
    word.length >= SHORTEST_PAST_FORM &&
    word.endsWith("ed") &&
    (!word.endsWith("eed") || word === "agreed" || word === "freed") &&
    word !== "hundred"
  );
}

/** Whether a sentence compares amounts, and of which periods: a year, or the quarter reported on. */
export type Comparing = "quarter" | "year" | null;

export function findComparing(tokens: readonly DateToken[]): Comparing {
  let compares = false;
  for (const { word, kind } of tokens) {
    if (kind === "P" && word === "months") {
      return "year";
    }
    if (AMOUNT_WORDS.has(word)) {
      compares = true;
    }
  }
  return compares ? "quarter" : null;
}
