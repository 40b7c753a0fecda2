// One desk in, one line a finding out: "code severity: the words it stands on".

import assert from "node:assert/strict";
import { checkDraft } from "../../server/src/rules/checkDraft";
import type { CheckResult, CheckSettings } from "../../server/src/rules/ruleTypes";
import { openDesk } from "../support/desk";

const AP: CheckSettings = { style: "ap", severities: {} };

export function checkFixture(fixture: string, settings: CheckSettings = AP): { result: CheckResult; text: string } {
  const { corpus, draft, draftFile } = openDesk(fixture);
  return { result: checkDraft(draft, corpus, settings), text: draftFile.text };
}

export function tellFindings({ result, text }: { result: CheckResult; text: string }): string[] {
  return result.findings.map((f) => `${f.code} ${f.severity}: ${text.slice(f.start, f.end)}`);
}

export function checkFindings(fixture: string, expected: readonly string[], settings: CheckSettings = AP): void {
  const checked = checkFixture(fixture, settings);
  assert.deepEqual(tellFindings(checked), expected, checked.result.findings.map((f) => f.message).join("\n"));
}
