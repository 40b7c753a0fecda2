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
    for (const token of this.tokens) {
      if (kinds.includes(token.kind) && seen++ === nth) {
        return token;
      }
    }
    return undefined;
  }

  value(kinds: string, nth = 0): number {
    return this.find(kinds, nth)!.value;
  }

  /**
   * "2023", "'84", or "last year", "of the same year": a year that words count from the day of publication or the
   * story. Null where it has none.
   */
  year(): YearWords {
    const written = this.find("Yy");
    if (written) {
      return { kind: "written", year: written.value };
    }
    const counted = this.find("lxhbfs");
    return counted ? { kind: "lxh".includes(counted.kind) ? "counted" : "story", offset: counted.value } : null;
  }

  /** What stands before and behind the first token of one of these kinds. */
  splitAt(kinds: string): readonly [DateMatch, DateMatch] {
    const at = this.tokens.findIndex((token) => kinds.includes(token.kind));
    return [new DateMatch(this.tokens.slice(0, at)), new DateMatch(this.tokens.slice(at + 1))];
  }
}

export function point(words: PointWords): DateExpression {
  return { kind: "point", point: words };
}
