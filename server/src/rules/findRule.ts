// A rule by its code.

import { RULES } from "./registry";
import type { Rule } from "./rule";
import type { DiagnosticCode } from "./ruleTypes";

const BY_CODE: ReadonlyMap<DiagnosticCode, Rule> = new Map(RULES.map((rule) => [rule.code, rule]));

export function findRule(code: DiagnosticCode): Rule {
  return BY_CODE.get(code)!;
}
