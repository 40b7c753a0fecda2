// The forms of dates in order, the longer before the shorter; says what the words
// say, resolves nothing and judges nothing.

import { calendarRules } from "./calendarRules";
import type { DateExpression } from "./dateExpression";
import { DateMatch, type DateRule } from "./dateRule";
import type { DateTokens } from "./dateTokens";
import { periodRules } from "./periodRules";
import { relativeRules } from "./relativeRules";

export interface FoundDate {
  /** Token indexes, half open. */
  readonly from: number;
  readonly to: number;
  readonly expression: DateExpression;
}

/** Periods first: in "1989 third quarter" the year is no date of its own. */
const RULES_BY_START = indexByStart([...periodRules, ...calendarRules, ...relativeRules]);

/** The date that starts at a token; undefined where none does. Words before `floor` belong to another. */
export function findDateAt({ tokens, kinds }: DateTokens, at: number, floor: number): FoundDate | undefined {
  const kind = kinds[at]!;
  if (kind === "_" || kind === "C" || kind === ".") {
    return undefined;
  }
  const rules = RULES_BY_START.get(kind);
  if (!rules) {
    return undefined;
  }
  for (const { pattern, build, takesLead } of rules) {
    pattern.lastIndex = at;
    if (!pattern.test(kinds)) {
      continue;
    }
    const to = pattern.lastIndex;
    const expression = build(new DateMatch(tokens.slice(at, to)));
    if (expression) {
      return { from: takesLead ? leadOf(kinds, at, floor) : at, to, expression };
    }
  }
  return undefined;
}

/** "the", and "early" or "later" before what it tells of. */
function leadOf(kinds: string, at: number, floor: number): number {
  let from = at;
  if (from > floor && "eEL".includes(kinds[from - 1]!)) {
    from--;
  }
  if (from > floor && kinds[from - 1] === "R") {
    from--;
  }
  return from;
}

function indexByStart(rules: readonly DateRule[]): ReadonlyMap<string, readonly DateRule[]> {
  const index = new Map<string, DateRule[]>();
  for (const rule of rules) {
    for (const kind of rule.starts) {
      const list = index.get(kind);
      if (list) {
        list.push(rule);
      } else {
        index.set(kind, [rule]);
      }
    }
  }
  return index;
}
