import assert from "node:assert/strict";
import { test } from "node:test";
import { checkDraft } from "../../server/src/rules/checkDraft";
import { openDesk } from "../support/desk";

const SOURCES = `@@ sources/bridge.txt
---
title: Harbor bridge opens
date: 2024-04-05
---

Mayor Ada Quillfeather opened the new harbor bridge in Westhaven on May 6, 2014, before a crowd of thousands.

The Westhaven council approved the money for the harbor tunnel on March 3, 2011.

The Westhaven council voted on the ferry contract on June 2, 2015.

The Westhaven council voted on the ferry contract again on June 9, 2016.
`;

/** What is told, as "code: words -> fix". */
function told(draft: string, sources = SOURCES): string[] {
  const desk = openDesk(`${sources}@@ draft.md\n---\ndate: 2024-04-05\n---\n\n${draft}\n`);
  return checkDraft(desk.draft, desk.corpus, { style: "ap", severities: {} }).findings
    .filter(({ code }) => ["wrong-date", "invalid-date", "wrong-weekday"].includes(code))
    .map(({ code, start, end, fixes }) => {
      const fix = fixes.find(({ edits }) => edits.some((edit) => edit.start === start && edit.end === end));
      return `${code}: ${desk.draft.text.slice(start, end)}${fix ? ` -> ${fix.edits[0]!.newText}` : ""}`;
    });
}

test("the sources date the event otherwise: their date in the draft's form", () => {
  for (const [written, fixed] of [
    ["May 7, 2014", "May 6, 2014"], ["7 May 2014", "6 May 2014"], ["Jan. 6, 2014", "May 6, 2014"], ["2014-05-07", "2014-05-06"],
    ["Wednesday, May 7, 2014", "Tuesday, May 6, 2014"], ["June 2014", "May 2014"],
  ]) {
    assert.deepEqual(told(`Mayor Ada Quillfeather opened the harbor bridge in Westhaven on ${written}.`), [`wrong-date: ${written} -> ${fixed}`]);
  }
  assert.deepEqual(told("In 2013, Ada Quillfeather opened the new harbor bridge in Westhaven."), ["wrong-date: 2013 -> 2014"]);
  assert.deepEqual(told("Ada Quillfeather opened the new harbor bridge in Westhaven on May 7."), ["wrong-date: May 7 -> May 6"]);
});

test("silent where the date fits, or the event may be another", () => {
  for (const draft of [
    "Ada Quillfeather opened the harbor bridge in Westhaven on May 6, 2014.",
    "Ada Quillfeather opened the harbor bridge in Westhaven in May 2014.",
    "Ada Quillfeather opened the harbor bridge in Westhaven in 2014.",
    "Ada Quillfeather opened the harbor bridge in Westhaven on Tuesday.",
    "Ada Quillfeather visited the harbor bridge site near the old mill of Westhaven on May 7, 2013, with engineers.",
    "Bruno Stellenbosch opened the new harbor bridge in Westhaven on May 7, 2014.",
    "The Westhaven council voted on the ferry contract on June 5, 2017.",
    "Ada Quillfeather, elected in 2010, opened the harbor bridge in Westhaven on May 7, 2014.",
    "“Ada Quillfeather opened the new harbor bridge in Westhaven on May 7, 2014,” he said.",
    "It opened on May 7, 2014.",
  ]) assert.deepEqual(told(draft), [], draft);
});

test("a day that no calendar has", () => {
  assert.deepEqual(told("The ferry sank on Feb. 30, 2013."), ["invalid-date: Feb. 30, 2013"]);
  assert.deepEqual(told("The ferry sank on June 31."), ["invalid-date: June 31"]);
  assert.deepEqual(told("The ferry sank on Feb. 29, 2024."), []);
  assert.deepEqual(told("The ferry sank on `Feb. 30`."), []);
});

test("a weekday that is not the date's", () => {
  assert.deepEqual(told("The ferry sank on Monday, Jan. 31, 2023."), ["wrong-weekday: Monday -> Tuesday"]);
  assert.deepEqual(told("The ferry sank on Mon. Jan. 31, 2023."), ["wrong-weekday: Mon -> Tue"]);
  assert.deepEqual(told("The ferry sank on Tuesday, Jan. 31, 2023."), []);
  assert.deepEqual(told("The ferry sank on Friday, April 3."), ["wrong-weekday: Friday -> Wednesday"]);
  assert.deepEqual(told("The ferry sank on **Monday**, Jan. 31, 2023."), ["wrong-weekday: Monday -> Tuesday"]);
});

test("a weekday one day off is told, also behind the date and in a range", () => {
  assert.deepEqual(told("The ferry sank on Saturday, March 29."), ["wrong-weekday: Saturday -> Friday"]);
  assert.deepEqual(told("The ferry sank on March 29, a Thursday."), ["wrong-weekday: Thursday -> Friday"]);
  assert.deepEqual(told("The ferry sank on March 29 (Thursday)."), ["wrong-weekday: Thursday -> Friday"]);
  assert.deepEqual(told("The fair is on Saturday and Monday, April 6-7."), ["wrong-weekday: Monday -> Sunday"]);
  assert.deepEqual(told("The fair is on Saturday and Sunday, April 6-7."), []);
});
