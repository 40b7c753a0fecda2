// What a draft rests on: each source's part, what only one has, what was never used.
import assert from "node:assert/strict";
import { test } from "node:test";
import { buildCoverage, type Coverage } from "../../../server/src/features/coverage/buildCoverage";
import { checkDraft } from "../../../server/src/rules/checkDraft";
import { openDesk } from "../../support/desk";

function cover(fixture: string): Coverage {
  const { corpus, draft: facts } = openDesk(fixture);
  const { path, text } = facts;
  const check = () => checkDraft(facts, corpus, { style: "ap", severities: {} });
  return buildCoverage({ kind: "draft", path, text, corpus, facts, check }, (each) => each.replace("sources/", ""));
}

const DESK = `
@@ sources/a.txt
---
date: 2025-03-14
---

“We will not wait for the next storm to tell us what to do,” said Maria Okoro, the mayor of Brell. “The money is there and it will be spent.”
@@ sources/b.txt
---
date: 2025-03-15
---

“We will not wait for the next storm to tell us what to do,” Maria Okoro said.
@@ sources/c.txt
---
date: 2025-03-16
---

The ferry runs through the winter.
@@ draft.md
“We will not wait for the next storm to tell us what to do,” Maria Okoro said. “The money is there and it will be spent,” she added.
`;

test("a quotation counts for each source that has it, and its words are a share of the draft's", () => {
  const { sources, words, quoted } = cover(DESK);
  assert.deepEqual(
    sources.map(({ name, quotations, share }) => [name, quotations, Math.round(share * words)]),
    [
      ["a.txt", 2, 23],
      ["b.txt", 1, 14],
    ],
  );
  assert.equal(words, 28);
  assert.equal(Math.round(quoted * words), 23);
});

test("what only one source has is listed with its line, what two have is not", () => {
  assert.deepEqual(
    cover(DESK).sole.map(({ kind, text, line, name }) => [kind, text, line, name]),
    [["quotation", "The money is there and it will be spent,", 1, "a.txt"]],
  );
});

test("a person or a date that one source alone has is told, a place is not", () => {
  const { sole } = cover(`
@@ sources/a.txt
Peter Lindqvist opened the pier of Halden on May 3, 2021.
@@ sources/b.txt
The ferry runs through the winter.
@@ draft.md
In Halden, Peter Lindqvist opened the pier on May 3, 2021.
`);
  assert.deepEqual(
    sole.map(({ kind, text }) => [kind, text]),
    [
      ["name", "Peter Lindqvist"],
      ["date", "May 3, 2021"],
    ],
  );
});

test("a source that gives nothing is told", () => {
  assert.deepEqual(
    cover(DESK).unused.map(({ name }) => name),
    ["c.txt"],
  );
});

test("a draft without sources' words rests on nothing", () => {
  const { sources, sole, quoted, unused } = cover(
    "\n@@ sources/a.txt\nThe ferry runs through the winter.\n@@ draft.md\nNothing of the kind.\n",
  );
  assert.deepEqual([sources, sole, quoted, unused.length], [[], [], 0, 1]);
});
