// A hard pair: what was said, what was written, and what a desk editor says of it.

import type { DiagnosticCode, Severity, Verdict } from "../../../server/src/rules/ruleTypes";
import type { StyleName } from "../../../server/src/rules/styles";

/**
 * Said, written, expected, and what stands in the marks after the safe fix. Expected is a verdict ("verbatim",
 * "edited", "altered") with, where something is found, its code and severity: "altered misquote error". `said` with
 * marks in it is the article's whole paragraph.
 */
export type HardPair = readonly [said: string, written: string, expected: Expected, fixed?: string];

export type Expected = Verdict | `${Verdict} ${DiagnosticCode} ${Severity}`;

export interface PairTable {
  readonly title: string;
  readonly style?: StyleName;
  readonly pairs: readonly HardPair[];
}
