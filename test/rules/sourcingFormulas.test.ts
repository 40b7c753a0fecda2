import assert from "node:assert/strict";
import { test } from "node:test";
import { listSourcingFormulas } from "../../server/src/rules/sourcingFormulas";
import { checkFixture, tellFindings } from "./checkRules";

const FORMULAS = [
  "a ministry official who was not authorized to speak publicly about the talks",
  "an aide who spoke on condition of anonymity because she was not authorised to discuss the matter",
  "did not immediately respond to a request for comment",
  "declined to be named because of the sensitivity of the talks",
  "according to two people familiar with the matter",
  "could not immediately be reached for comment",
];

test("what newsrooms say of their sources is found whole", () => {
  for (const formula of FORMULAS) {
    const text = `On Monday ${formula}.`;
    const [found] = listSourcingFormulas(text);
    assert.equal(found && text.slice(found.start, found.end), formula);
  }
});

test("such a phrase is no copied prose, and prose around it still is", () => {
  const run = "the harbour was dredged by night and the mud was sold to farmers upstream";
  const desk = (draft: string): string => `@@ draft.md
${draft}
@@ sources/one.txt
The mayor, who did not immediately respond to a request for comment from the paper, left. In those years ${run}. An official who was not authorized to speak publicly about the harbour said so.
`;
  const findings = (draft: string): readonly string[] =>
    tellFindings(checkFixture(desk(draft))).filter((f) => f.startsWith("unquoted-copy"));
  assert.deepEqual(findings("An official who was not authorized to speak publicly about the harbour saw it."), []);
  assert.deepEqual(findings("She did not immediately respond to a request for comment from the paper."), []);
  assert.deepEqual(findings(`In those years ${run}, it seems.`).length, 1);
});
