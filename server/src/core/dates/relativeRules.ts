// Dates told from the day of publication or from the story: "yesterday", "last Friday", "two weeks ago", "earlier this
// month", "the following day", "a year earlier".

import type { DateExpression } from "./dateExpression";
import { UNITS } from "./dateLexicon";
import { ledRule, rule, type DateMatch, type DateRule } from "./dateRule";

const UNIT = "[UVG]";
/** "two", "a", "10", "a few" is none: it names no number. */
const COUNT = "(?:A?k|A|[dn])";
/** "before" and "after" with nothing behind them: "the day before the vote" is told from the vote. */
const ALONE = "v(?![ACRWMYd_hlxsT])";
const AGO = "(?:a_)?g";

export const relativeRules: readonly DateRule[] = [
  rule("T", "Tt?", (m) => shift("day", m.value("T"), "publication")),
  ledRule("U", "UvT", (m) =>
    unitOf(m) === "day" ? shift("day", m.value("v") + m.value("T"), "publication") : undefined,
  ),
  rule("h", "ht", () => shift("day", 0, "publication")),
  rule("l", "lt", () => shift("day", -1, "publication")),
  rule("A", `AV(?:[gE]|${ALONE})`, (m) => ({ kind: "yearBefore", from: m.find("g") ? "publication" : "story" })),
  rule("Akdn", `${COUNT}(?:${UNIT}|P)${AGO}`, (m) => counted(m, -1, "publication")),
  rule("Akdn", `${COUNT}(?:${UNIT}|P)(?:[EL]|${ALONE})`, (m) => counted(m, Math.sign(m.value("ELv")), "story")),
  ledRule("VU", `(?<=R)[UV]${ALONE}`, (m) => shift(unitOf(m), m.value("v"), "story")),
  ledRule("fb", `[fb]${UNIT}`, (m) => shift(unitOf(m), m.value("fb"), "story")),
  ledRule("fbx", "[fb]t|(?<=R)xt", (m) => shift("day", m.value("fbx"), "story")),
  ledRule("VU", "V(?:')?-?e", (m) => (m.find("e")!.word === "end" ? shift("year", 0, "publication") : undefined)),
  ledRule("QVU", "(?<=R)Q?[VU](?!Y)", (m) =>
    ["year", "month", "weekend"].includes(unitOf(m)) ? shift(unitOf(m), 0, "publication") : undefined,
  ),
  ledRule("U", "(?<=[EL]iR)U", (m) => (unitOf(m) === "day" ? shift("day", 0, "story") : undefined)),
  ledRule("x", `(?<=R)x[UV]`, (m) => shift(unitOf(m), 1, "story")),
  ledRule("s", `sQ?[UV]`, (m) => shift(unitOf(m), 0, "story")),
  ledRule("lxh", `[lxh]Q?${UNIT}`, (m) => shift(unitOf(m), m.value("lxh"), "publication")),
  rule("lxhbf", "[lxhbf]x?Wt?(?!,?[Md])", (m) => weekday(m, m.value("lxhbf"), null)),
  rule("W", `WF?[lxh]U`, (m) => (unitOf(m) === "week" ? weekday(m, null, m.value("lxh")) : undefined)),
  rule("W", "Wt?", (m) => weekday(m, null, null)),
];

function shift(unit: (typeof UNITS)[number], count: number, from: "publication" | "story"): DateExpression {
  return { kind: "shift", unit, count, from };
}

function counted(match: DateMatch, sign: number, from: "publication" | "story"): DateExpression | undefined {
  const count = sign * (match.find("kdn") ?? match.tokens[0]!).value;
  const unit = unitOf(match);
  if (count === 0) {
    return undefined;
  }
  switch (unit) {
    // "two weeks ago" is a day; "last week" is a week.
    case "week":
      return shift("day", 7 * count, from);
    case "decade":
      return shift("year", 10 * count, from);
    default:
      return shift(unit, count, from);
  }
}

function unitOf(match: DateMatch): (typeof UNITS)[number] {
  return UNITS[match.value("UVGP")]!;
}

function weekday(match: DateMatch, step: number | null, weeks: number | null): DateExpression {
  const leading = match.tokens[0]!.kind;
  return {
    kind: "weekday",
    day: match.value("W"),
    step: step as -1 | 0 | 1 | null,
    weeks,
    story: leading === "f" || leading === "b",
  };
}
