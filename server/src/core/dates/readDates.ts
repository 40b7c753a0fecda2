// The dates of a block of text in words: what they say, and what the words around them tell. Depends on that text
// alone; what the dates mean is settled by resolveDates.ts.

import type { Span } from "../text/span";
import type { DateExpression } from "./dateExpression";
import { findDateAt } from "./dateGrammar";
import { listDateStretches } from "./dateStretches";
import { findComparing, findTense, type Comparing, type Tense } from "./dateTense";
import type { DateToken } from "./dateToken";
import { lexDates, type DateTokens } from "./dateTokens";
import type { NamedWeekday } from "./dateTypes";
import { isNoDate } from "./notDates";

/** Offsets in the block's text. */
export interface WrittenDate extends Span {
  readonly expression: DateExpression;
  /** The weekdays beside a day. */
  readonly weekdays: readonly NamedWeekday[];
  readonly findTense: () => Tense;
  readonly findComparing: () => Comparing;
}

/** By start, never overlapping. Linear. */
export function readDates(text: string): readonly WrittenDate[] {
  const dates: WrittenDate[] = [];
  for (const stretch of listDateStretches(text)) {
    const sentence = lexDates(text, stretch.start, stretch.end);
    let at = 0;
    let done = 0;
    while (at < sentence.tokens.length) {
      const found = findDateAt(sentence, at, done);
      if (!found || isNoDate(sentence, at, found.to, found.expression)) {
        at++;
        continue;
      }
      const { from, to, expression } = found;
      const tokens = sentence.tokens.slice(from, to);
      const next = hasDay(tokens) && expression.kind !== "range" ? skipApposition(sentence, to) : to;
      dates.push({
        start: tokens[0]!.start,
        end: tokens[tokens.length - 1]!.end,
        expression,
        weekdays: hasDay(tokens) ? listWeekdays(sentence.tokens.slice(from, next)) : NO_WEEKDAYS,
        findTense: () => findTense(sentence.tokens, from, to),
        findComparing: () => findComparing(sentence.tokens),
      });
      at = next;
      done = next;
    }
  }
  return dates;
}

/** A weekday alone, or one of "last week", is the date itself. */
function hasDay(tokens: readonly DateToken[]): boolean {
  return tokens.some(({ kind }) => kind === "d" || kind === "o" || kind === "N");
}

function listWeekdays(tokens: readonly DateToken[]): readonly NamedWeekday[] {
  const named = tokens.filter(({ kind }) => kind === "W");
  return named.map(({ value, start, end }, i) => ({ day: value, start, end, of: i === 0 ? "first" : "last" }));
}

const NO_WEEKDAYS: readonly NamedWeekday[] = [];
/** "June 19, a Wednesday", with nothing but a mark behind it: "a Wednesday hearing" tells of another day. */
const APPOSITION = /,AW(?=[,.-]|$)/y;

/**
 * The index behind a weekday that stands behind its date, also in brackets: "June 19
 * (Wednesday)"; `to` where none does.
 */
function skipApposition({ tokens, kinds }: DateTokens, to: number): number {
  if (tokens[to]?.word === "(" && kinds[to + 1] === "W" && tokens[to + 2]?.word === ")") {
    return to + 2;
  }
  APPOSITION.lastIndex = to;
  return APPOSITION.test(kinds) ? APPOSITION.lastIndex : to;
}
