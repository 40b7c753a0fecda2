// `verbatim conflicts`, `coverage` and `timeline` as a user runs them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runCli, writeDesk } from "../support/runCli";

const DESK = `
@@ sources/a.txt
---
date: 2025-03-14
publisher: Brell Courier
---

“We will not wait for the next storm to tell us what to do,” said Maria Okoro, the mayor of Brell.
@@ sources/b.txt
---
date: 2025-03-15
---

“We cannot wait for the next storm to tell us what to do,” said Maria Okoro, the mayor.
`;

test("conflicts are printed with each side's line, and are no failure", (context) => {
  const run = runCli(writeDesk(context, DESK), "conflicts", "sources");
  assert.equal(run.status, 0, run.stderr);
  assert.equal(
    run.stdout,
    `Other words: Maria Okoro
  sources/a.txt:6:2: We [will not] wait for the next storm to tell us what to do,
  sources/b.txt:5:2: We [cannot] wait for the next storm to tell us what to do,
`,
  );
});

test("conflicts as JSON have places and what each source says", (context) => {
  const folder = writeDesk(context, DESK);
  const run = runCli(folder, "conflicts", "sources", "--json");
  assert.equal(run.stdout, runCli(folder, "conflicts", "sources", "--format", "json").stdout);
  const { schema, conflicts } = JSON.parse(run.stdout);
  assert.equal(schema, 1);
  assert.deepEqual(
    conflicts.map(({ kind, about }: { kind: string; about: string }) => [kind, about]),
    [["words", "Maria Okoro"]],
  );
  const [first] = conflicts[0].sides;
  assert.deepEqual(
    [first.path, first.line, first.column, first.claim, first.publisher, first.published],
    ["sources/a.txt", 6, 2, "will not", "Brell Courier", "2025-03-14"],
  );
});

test("no conflict is said, and nothing to read is exit 2", (context) => {
  const folder = writeDesk(context, "\n@@ sources/a.txt\nThe ferry runs through the winter.\n");
  assert.match(runCli(folder, "conflicts", "sources").stdout, /do not contradict each other/);
  assert.equal(runCli(folder, "conflicts", "nowhere").status, 2);
});

test("a timeline is written as a page of its own, with links from where it lies and the draft's dates", (context) => {
  const folder = writeDesk(context, `${DESK}@@ draft.md\nMaria Okoro spoke on March 14, 2025.\n`);
  const run = runCli(folder, "timeline", "sources", "--draft", "draft.md", "--output", "timeline.html");
  assert.deepEqual([run.status, run.stdout, run.stderr], [0, "", ""]);
  const page = readFileSync(join(folder, "timeline.html"), "utf8");
  const data = JSON.parse(/id="data">([^<]*)</.exec(page)![1]!);
  assert.deepEqual(
    data.sources.map(({ address }: { address: string }) => address),
    ["sources/a.txt", "sources/b.txt", "draft.md"],
  );
  assert.deepEqual(
    [data.rows[0].name, data.rows[0].events.length, data.marks[0].when],
    ["Maria Okoro", 2, "March 14, 2025"],
  );
  assert.equal(runCli(folder, "timeline", "sources").stdout.startsWith("<!DOCTYPE html>"), true);
});

test("a timeline is not written over what it is made from", (context) => {
  const run = runCli(writeDesk(context, DESK), "timeline", "sources", "--output", "sources/a.txt");
  assert.equal(run.status, 2);
  assert.match(run.stderr, /it is made from that file/);
});

test("coverage says what a draft rests on, for people and as JSON", (context) => {
  const draft = "“We will not wait for the next storm to tell us what to do,” Maria Okoro said.";
  const folder = writeDesk(context, `${DESK}@@ draft.md\n${draft}\n`);
  const run = runCli(folder, "coverage", "draft.md", "--sources", "sources");
  assert.equal(run.status, 0, run.stderr);
  assert.match(run.stdout, /^draft\.md: 17 words, 82% of them/);
  assert.match(
    run.stdout,
    /\n {2}sources\/a\.txt: quotations: 1, names and dates: 1, 82% of the words \(Brell Courier/,
  );
  assert.match(run.stdout, /\nOnly one source has\n {2}draft\.md:1: quotation “We will not/);
  assert.match(run.stdout, /\nNot used\n {2}sources\/b\.txt\n$/);
  const { schema, drafts } = JSON.parse(
    runCli(folder, "coverage", "draft.md", "--sources", "sources", "--format", "json").stdout,
  );
  assert.deepEqual([schema, drafts[0].path, drafts[0].sources[0].quotations], [1, "draft.md", 1]);
});
