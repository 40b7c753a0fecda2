// What a rule of the date grammar is: a pattern over the kinds of tokens, and what the matched words say.

import type { DateExpression, PointWords, YearWords } from "./dateExpression";
import type { DateToken } from "./dateToken";

export interface DateRule {
  /** The kinds that the pattern can start with. */
  readonly starts: string;
  /** Sticky, over a string of kinds; of bounded length, as nothing in it repeats. */
  readonly pattern: RegExp;
  /** Undefined where the values do not fit: "July 11 to 9". */
  readonly build: (match: DateMatch) => DateExpression | undefined;
  /** True where words such as "the" or "early" in front belong to the date. */
  readonly takesLead: boolean;
}

export function rule(starts: string, pattern: string, build: DateRule["build"]): DateRule {
  return { starts, pattern: new RegExp(pattern, "y"), build, takesLead: false };
}

export function ledRule(starts: string, pattern: string, build: DateRule["build"]): DateRule {
  return { ...rule(starts, pattern, build), takesLead: true };
}

/** The tokens that a pattern matched. */
export class DateMatch {
  constructor(readonly tokens: readonly DateToken[]) {}

  /** The token of one of these kinds, the `nth` (from 0). */
  find(kinds: string, nth = 0): DateToken | undefined {
    let seen = 0;
    for (const token of this.tokens) if (kinds.includes(token.kind) && seen++ === nth) return token;
    return undefined;
  }

  value(kinds: string, nth = 0): number {
    return this.find(kinds, nth)!.value;
  }

  /** The match's nth written year; null where it has none. */
  year(nth = 0): YearWords {
    const token = this.find("Yy", nth);
    return token ? { kind: "written", year: token.kind === "y" ? fullYear(token.value) : token.value } : null;
  }

  /** "last year", "of the same year": the year that words count from the day of publication or the story. */
  countedYear(): YearWords {
    const token = this.find("lxhbfs")!;
    return { kind: "lxh".includes(token.kind) ? "counted" : "story", offset: token.value };
  }
}

const TWO_DIGIT_PIVOT = 68;

/** '84 is 1984, '24 is 2024. */
export function fullYear(twoDigits: number): number {
  return twoDigits <= TWO_DIGIT_PIVOT ? 2000 + twoDigits : 1900 + twoDigits;
}

export function point(words: PointWords): DateExpression {
  return { kind: "point", point: words };
}
