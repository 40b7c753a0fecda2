// The report's facts: each quotation, name and date once, with what the sources have of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { nameVerdict } from "../../../server/src/features/report/reportWords";
import { reportOf } from "./reportOf";

const DESK = `
@@ sources/wall.txt
---
title: Harbour wall to be raised
date: 2025-03-14
publisher: Brell Courier
---

The harbour wall will be raised by two metres, the city council of Brell decided on March 13, 2025.

“We will not wait for the next storm to tell us what to do,” said Maria Okoro, the mayor of Brell. “The money is there.”
@@ draft.md
---
date: 2025-03-20
---

# The wall

On March 13, 2025, the council decided. “We will wait for the next storm to tell us what to do,” Maria Okoro said. Okoro added, “The money is there.”

<!-- verbatim-ignore unsourced-quote: told on the quay -->
“Nobody has asked me about the sand yet,” Maria Okoro told this reporter on March 19, 2025.
`;

function rows(fixture: string, kind: string): string[] {
  return reportOf(fixture)
    .entries.filter((entry) => entry.kind === kind)
    .map(
      (entry) =>
        `${entry.standing}: ${entry.text} [${nameVerdict(entry)}] ${entry.places.map(({ line }) => line).join(",")}${entry.source ? ` ${entry.source.path}:${entry.source.line}` : ""}`,
    );
}

test("quotations have their verdict, line and source", () => {
  assert.deepEqual(rows(DESK, "quotation"), [
    "mend: We will wait for the next storm to tell us what to do, [Misquoted] 7 sources/wall.txt:9",
    "settled: The money is there. [Exact] 7 sources/wall.txt:9",
    "check: Nobody has asked me about the sand yet, [Not found in the sources] 10",
  ]);
});

test("a name stands once, with every line, and leads to where the sources introduce it", () => {
  assert.ok(
    rows(DESK, "name").includes("settled: Maria Okoro [In the sources] 7,10 sources/wall.txt:9"),
    rows(DESK, "name").join("\n"),
  );
});

test("dates are held against those of the sources", () => {
  assert.deepEqual(rows(DESK, "date"), [
    "settled: March 13, 2025 [In the sources] 7 sources/wall.txt:7",
    "check: March 19, 2025 [Not found in the sources] 10",
  ]);
});

test("the source's sentence holds the words", () => {
  const [misquote] = reportOf(DESK).entries.filter(({ kind }) => kind === "quotation");
  assert.match(misquote!.source!.words, /^We will not wait for the next storm to tell us what to do/);
  assert.match(misquote!.source!.after, /said Maria Okoro/);
  assert.equal(misquote!.findings.length, 1);
});

test("what the writer has set aside says why", () => {
  assert.deepEqual(
    reportOf(DESK)
      .entries.map(({ setAside }) => setAside)
      .filter(Boolean),
    ["told on the quay"],
  );
});

test("the summary counts every entry once", () => {
  const report = reportOf(DESK);
  assert.equal(report.counts.settled + report.counts.check + report.counts.mend, report.entries.length);
  assert.deepEqual(
    report.entries.map(({ number }) => number),
    report.entries.map((_, i) => i + 1),
  );
  assert.deepEqual(
    report.sources.map(({ path, quotations }) => [path, quotations]),
    [["sources/wall.txt", 2]],
  );
});

test("with no source at all nothing is called wrong", () => {
  const report = reportOf("@@ draft.md\n“We will not wait for the next storm,” Maria Okoro said.\n");
  assert.equal(report.counts.mend, 0);
  assert.equal(report.entries.find(({ kind }) => kind === "quotation")?.verdict, "unchecked");
});

test("an empty draft gives an empty report", () => {
  assert.deepEqual(reportOf("@@ draft.md\n").entries, []);
});
