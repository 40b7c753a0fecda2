// Words that every object of the language inherits are words like others, in names, numbers and tables.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkDraft } from "../../server/src/rules/checkDraft";
import { openDesk } from "../support/desk";

test("a text about constructors is read and judged as any other", () => {
  const { corpus, draft } = openDesk(`
@@ sources/a.txt
A constructor speaks

March 1, 2024

"The constructor spent toString millions, and 5 valueOf were $ hasOwnProperty, wouldn't isPrototypeOf," said Maria Constructor, president of the Constructor Board.
@@ draft.md
"The constructor spent toString millions, and 6 valueOf were $ hasOwnProperty, wouldn't isPrototypeOf," said Maria Constructor.

The __proto__ of Constructor met valueOf on constructor 5.
`);
  assert.deepEqual(
    corpus
      .listByName("Constructor")
      .map(({ name }) => name)
      .sort(),
    ["Maria Constructor"],
  );
  const { findings, quotations } = checkDraft(draft, corpus, { style: "ap", severities: {} });
  assert.deepEqual(
    quotations.map(({ verdict }) => verdict),
    ["altered"],
  );
  assert.deepEqual(
    findings.map(({ code, start, end }) => `${code}: ${draft.text.slice(start, end)}`),
    ["misquote: 6"],
  );
});
