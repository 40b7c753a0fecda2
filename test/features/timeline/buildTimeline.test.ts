// Who said or did what when: quotations at their day, events with the people of their
// clause, what several sources tell once.
import assert from "node:assert/strict";
import { test } from "node:test";
import { buildTimeline } from "../../../server/src/features/timeline/buildTimeline";
import { runToEnd } from "../../../server/src/features/runToEnd";
import type { Timeline } from "../../../server/src/features/timeline/timelineTypes";
import { checkDraft } from "../../../server/src/rules/checkDraft";
import { openDesk } from "../../support/desk";

const DESK = `
@@ sources/a.txt
---
title: The wall
date: 2025-03-14
---

The harbour council met on Thursday. “We will not wait for the next storm to tell us what to do,” Maria Okoro, the mayor of Brell, said on Wednesday.

“The money is there and it will be spent,” said Peter Lindqvist, the treasurer.

Maria Okoro opened the Karst Bridge on May 3, 2021.
@@ sources/b.txt
---
date: 2025-03-15
---

Maria Okoro, the mayor, was clear. “We will not wait for the next storm to tell us what to do,” she said on Wednesday, March 12.

“Nobody asked us about the sand,” an official said.
@@ draft.md
---
date: 2025-03-20
---

Maria Okoro spoke on March 12, 2025. The bridge is from 2021.
`;

function build(fixture: string): Timeline {
  const { corpus, draft: facts } = openDesk(fixture);
  const check = () => checkDraft(facts, corpus, { style: "ap", severities: {} });
  return runToEnd(buildTimeline(corpus, { kind: "draft", path: facts.path, text: facts.text, corpus, facts, check }));
}

function tell({ rows }: Timeline): string[] {
  return rows.flatMap(({ person, events }) =>
    events.map(
      ({ kind, edtf, words, who, places }) =>
        `${person?.name ?? "-"} ${kind} ${edtf} ${who}${who && " "}${words.slice(0, 12)} ${places.map(({ path }) => path.slice(8, 9)).join("")}`,
    ),
  );
}

test("quotations stand at the day they were said, else at their source's; one that two sources have is one event", () => {
  const said = tell(build(DESK)).filter((line) => line.includes(" said "));
  assert.deepEqual(said, [
    "Maria Okoro said 2025-03-12 We will not  ba",
    "Peter Lindqvist said 2025-03-14 The money is a",
    "- said 2025-03-15 an official Nobody asked b",
  ]);
});

test("what a dated sentence tells stands with whom its clause names", () => {
  const done = tell(build(DESK)).filter((line) => line.includes(" done "));
  assert.ok(done.includes("Maria Okoro done 2021-05-03 Maria Okoro  a"), done.join("\n"));
  assert.ok(
    done.some((line) => line.startsWith("- done 2025-03-13 The harbour")),
    done.join("\n"),
  );
});

test("the draft's own dates are marks with their places", () => {
  assert.deepEqual(
    build(DESK).marks.map(({ edtf, words, place }) => [edtf, words, place.path]),
    [
      ["2021", "2021", "draft.md"],
      ["2025-03-12", "March 12, 2025", "draft.md"],
    ],
  );
});

test("a source without a day has its quotations counted, not placed", () => {
  const { rows, undated } = build(
    "\n@@ sources/a.txt\n“We will not wait for the next storm,” said Maria Okoro.\n@@ draft.md\nNone.\n",
  );
  assert.deepEqual([rows.length, undated], [0, 1]);
});

test("every place holds words of its source", () => {
  const { corpus } = openDesk(DESK);
  for (const { events } of build(DESK).rows) {
    for (const { path, start, end } of events.flatMap(({ places }) => places)) {
      assert.notEqual(corpus.sources.get(path)!.text.slice(start, end).trim(), "");
    }
  }
});
