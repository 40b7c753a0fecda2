import assert from "node:assert/strict";
import { test } from "node:test";
import { checkFixture } from "./checkRules";

const SOURCE = "Gil Hartzell, the harbour master, spoke to the crews. Hartzell won them over.";

function check(draft: string, ...expected: string[]): void {
  const { result } = checkFixture(`@@ sources/a.txt\n${SOURCE}\n@@ draft.md\n${draft}\n`);
  const told = result.findings.filter(({ code }) => code === "misspelled-name");
  assert.deepEqual(
    told.map(({ start, end, fixes }) => [draft.slice(start, end), fixes[0]?.edits[0]?.newText].join(" > ")),
    expected.map((word) => `${word} > Hartzell`),
    draft,
  );
}

test("a misspelt surname that opens a sentence, with a verb of saying behind it", () => {
  for (const verb of ["promises that", "says", "told them that", "insisted that"]) {
    check(`Hartsell ${verb} the quay will open.`, "Hartsell");
    check(`It was late. Hartsell ${verb} the quay will open.`, "Hartsell");
  }
});

test("a word that opens a sentence and is no misspelt surname", () => {
  check("Hartzell promises that the quay will open.");
  check("Critics say that the quay is dear.");
  check("Nobody promises that the quay will open.");
  check("Later reports said that the quay was dear.");
});
