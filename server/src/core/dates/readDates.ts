// The dates of a block of text in words: what they say, and what the words around them tell. Depends on that text alone; what the dates
// mean is settled by resolveDates.ts.

import type { Span } from "../text/span";
import type { DateExpression } from "./dateExpression";
import { findDateAt } from "./dateGrammar";
import { listDateStretches } from "./dateStretches";
import { findComparing, findTense, type Comparing, type Tense } from "./dateTense";
import type { DateToken } from "./dateToken";
import { lexDates } from "./dateTokens";
import { isNoDate } from "./notDates";

/** Offsets in the block's text. */
export interface WrittenDate extends Span {
  readonly expression: DateExpression;
  /** The weekday beside a day. */
  readonly weekday: DateToken | undefined;
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
      dates.push({
        start: tokens[0]!.start, end: tokens[tokens.length - 1]!.end, expression, weekday: findWeekday(tokens),
        findTense: () => findTense(sentence.tokens, from, to),
        findComparing: () => findComparing(sentence.tokens),
      });
      at = done = to;
    }
  }
  return dates;
}

/** A weekday alone, or one of "last week", is the date itself. */
function findWeekday(tokens: readonly DateToken[]): DateToken | undefined {
  const weekday = tokens.length > 1 ? tokens.find((token) => token.kind === "W") : undefined;
  return weekday && tokens.some((token) => token.kind === "d" || token.kind === "o") ? weekday : undefined;
}
