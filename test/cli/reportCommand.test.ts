// `verbatim report` as a user runs it.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runCli, writeDesk } from "../support/runCli";

const DESK = `
@@ sources/in the harbour.txt
---
date: 2025-03-14
---

“We will not wait for the next storm to tell us what to do,” said Maria Okoro, the mayor of Brell.
@@ draft.md
# The wall

“We will wait for the next storm to tell us what to do,” Maria Okoro said.
`;

test("prints a page, and exits with 0 though the draft has findings", (context) => {
  const run = runCli(writeDesk(context, DESK), "report", "draft.md", "--sources", "sources");
  assert.equal(run.status, 0, run.stderr);
  assert.match(run.stdout, /^<!DOCTYPE html>/);
  assert.match(run.stdout, /To fix: Misquoted/);
  assert.match(run.stdout, /href="sources\/in%20the%20harbour\.txt"/);
});

test("writes a file in the format of its name, with links from where it lies", (context) => {
  const folder = writeDesk(context, DESK);
  mkdirSync(join(folder, "out"));
  const run = runCli(folder, "report", "draft.md", "--sources", "sources", "--output", "out/check.html");
  assert.equal(run.stdout, "", run.stderr);
  assert.match(readFileSync(join(folder, "out/check.html"), "utf8"), /href="\.\.\/sources\/in%20the%20harbour\.txt"/);
  runCli(folder, "report", "draft.md", "--sources", "sources", "--output", "report.json");
  const value = JSON.parse(readFileSync(join(folder, "report.json"), "utf8"));
  assert.equal(value.schema, 1);
  assert.deepEqual(
    value.reports[0].entries
      .filter((e: { kind: string }) => e.kind === "quotation")
      .map((e: { verdict: string }) => e.verdict),
    ["altered"],
  );
  runCli(folder, "report", "draft.md", "--sources", "sources", "--output", "report.md");
  assert.match(readFileSync(join(folder, "report.md"), "utf8"), /^# Fact check: The wall/);
});

test("what cannot be written, and no draft, is exit 2 and says so", (context) => {
  const folder = writeDesk(context, DESK);
  const unwritable = runCli(folder, "report", "draft.md", "--sources", "sources", "--output", "nowhere/report.html");
  assert.equal(unwritable.status, 2);
  assert.match(unwritable.stderr, /nowhere\/report\.html cannot be written: its folder does not exist/);
  assert.ok(!existsSync(join(folder, "nowhere")));
  const none = runCli(folder, "report", "sources", "--sources", "sources");
  assert.equal(none.status, 2);
  assert.match(none.stderr, /no draft to report on/);
});
