// Quarters and seasons: "the third quarter of 1989", "last year's third quarter", "fiscal first-quarter", "Q3 2023",
// "the year-ago period", "last fall", "the summer of 1998".

import type { DateExpression, PointWords, YearWords } from "./dateExpression";
import { ledRule, point, type DateMatch, type DateRule } from "./dateRule";

const QUARTER = "(?:Q-?)?o-?Q?G";
const YEAR_AGO: YearWords = { kind: "story", offset: -1 };

export const periodRules: readonly DateRule[] = [
  ledRule("oQ", `${QUARTER}(?:[Fi]?R?Q?Y|[Fi]?R?[lxhbs]Q?V)`, quarter),
  ledRule("lxhs", `[lxhs]Q?V'?${QUARTER}`, quarter),
  ledRule("Y", `Y'?${QUARTER}`, quarter),
  ledRule("V", `V-?[gE]-?${QUARTER}`, (m) => point({ precision: "quarter", part: m.value("o"), year: YEAR_AGO })),
  ledRule("oQ", QUARTER, quarter),
  ledRule("q", "q,?(?:[Fi]?Y|y)?", (m) => point({ precision: "quarter", part: m.value("q"), year: m.year() })),
  ledRule("Y", "Yq", (m) => point({ precision: "quarter", part: m.value("q"), year: m.year() })),
  ledRule("V", "V-[gE]-?[Gp]", (m) => period(m, YEAR_AGO)),
  ledRule("V", "V-[gE]", () => ({ kind: "yearBefore", from: "publication" })),
  ledRule("Gp", "[Gp](?:AV[gE]|[lb]V)", (m) => period(m, YEAR_AGO)),
  ledRule("l", "lV'[Gp]", (m) => period(m, YEAR_AGO)),
  ledRule("Y", "Y(?:G|p(?!_))", (m) => period(m, m.year())),
  ledRule("j", "j[Gp]", (m) => ({ kind: "period", year: null, isQuarter: m.find("G") !== undefined, isLatest: true })),
  ledRule("s", "s[Gp]", (m) => period(m, null)),
  ledRule("G", "(?<=R)G", (m) => period(m, null)),
  ledRule("lxhb", "(?:[lxhb]|hl)S", (m) => season(m, null, (m.find("lxb") ?? m.tokens[0]!).value as -1 | 0 | 1)),
  ledRule("S", "S,?F?(?:Y|y)", (m) => season(m, m.year())),
  ledRule("S", "SF?[lxhs]V", (m) => season(m, m.year())),
  ledRule("S", "(?<=R)S|(?<=Re)S", (m) => season(m, null)),
];

function quarter(match: DateMatch): DateExpression | undefined {
  const part = match.value("o");
  if (part > 4) {
    return undefined;
  }
  return point({ precision: "quarter", part, year: match.year() });
}

function period(match: DateMatch, year: YearWords): DateExpression {
  return { kind: "period", year, isQuarter: match.find("G") !== undefined };
}

function season(match: DateMatch, year: YearWords, step?: -1 | 0 | 1): DateExpression {
  const words: PointWords = { precision: "season", part: match.value("S"), year };
  return point(step === undefined ? words : { ...words, step });
}
