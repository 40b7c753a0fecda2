import assert from "node:assert/strict";
import { test } from "node:test";
import { checkFixture } from "./checkRules";

function check(source: string, draft: string, ...expected: string[]): void {
  const { result } = checkFixture(`@@ sources/a.txt\n${source}\n@@ draft.md\n${draft}\n`);
  const told = result.findings.filter(({ code }) => code === "misspelled-name");
  assert.deepEqual(
    told.map(({ fixes }) => fixes[0]?.edits[0]?.newText),
    expected,
    draft,
  );
}

const FAMILY_LAST = "The engineer Thanh Mai Nguyen met the council. Nguyen said the bridge was closed.";
const FAMILY_FIRST = "The engineer Baek Ji-hoon met the council. Baek said the bridge was closed.";

test("the parts of a name in an order that no source has", () => {
  check(FAMILY_LAST, "The engineer Mai Nguyen Thanh met reporters.", "Thanh Mai Nguyen");
  check(FAMILY_LAST, "The engineer Mai Thanh Nguyen met reporters.", "Thanh Mai Nguyen");
  check(FAMILY_FIRST, "The engineer Hoon Ji Baek met reporters.", "Baek Ji-hoon");
});

test("a part of a name twice", () => {
  check(FAMILY_FIRST, "The engineer Ji-hoon Hoon-Baek met reporters.", "Baek Ji-hoon");
});

test("the family name first or last is no error", () => {
  check(FAMILY_LAST, "On Monday Nguyen Thanh Mai met reporters.");
  check(FAMILY_LAST, "On Monday Thanh Mai Nguyen met reporters.");
  check(FAMILY_FIRST, "On Monday Ji-hoon Baek met reporters.");
  check("Baek Ji-hoon met the council.", "On Monday Ji-hoon Baek met reporters.");
});

test("one word of a body's long name", () => {
  const source =
    "The Northern Fisheries Cooperation Council met in Oslo. Leaders of the Federal Deposit Guarantee Corp. spoke.";
  check(source, "The Northern Fisheries Corporation Council met in Oslo.", "Cooperation");
  check(source, "Leaders of the Federal Deposits Guarantee Corp. spoke.", "Deposit");
});

test("another body of short name is another body", () => {
  check("The Nordic Teacher Council met in Oslo.", "The Nordic Teachers Council met in Oslo.");
  check("The Labor Federation met in Oslo.", "The Labor Foundation met in Oslo.");
});
