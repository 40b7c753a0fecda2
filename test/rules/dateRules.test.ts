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
  return checkDraft(desk.draft, desk.corpus, { style: "ap", severities: {} })
    .findings.filter(({ code }) => ["wrong-date", "invalid-date", "wrong-weekday"].includes(code))
    .map(({ code, start, end, fixes }) => {
      const fix = fixes.find(({ edits }) => edits.some((edit) => edit.start === start && edit.end === end));
      return `${code}: ${desk.draft.text.slice(start, end)}${fix ? ` -> ${fix.edits[0]!.newText}` : ""}`;
    });
}

test("the sources date the event otherwise: their date in the draft's form", () => {
  for (const [written, fixed] of [
    ["May 7, 2014", "May 6, 2014"],
    ["7 May 2014", "6 May 2014"],
    ["Jan. 6, 2014", "May 6, 2014"],
    ["2014-05-07", "2014-05-06"],
    ["Wednesday, May 7, 2014", "Tuesday, May 6, 2014"],
    ["June 2014", "May 2014"],
  ]) {
    assert.deepEqual(told(`Mayor Ada Quillfeather opened the harbor bridge in Westhaven on ${written}.`), [
      `wrong-date: ${written} -> ${fixed}`,
    ]);
  }
  assert.deepEqual(told("In 2013, Ada Quillfeather opened the new harbor bridge in Westhaven."), [
    "wrong-date: 2013 -> 2014",
  ]);
  assert.deepEqual(told("Ada Quillfeather opened the new harbor bridge in Westhaven on May 7."), [
    "wrong-date: May 7 -> May 6",
  ]);
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
    "“Ada Quillfeather opened the new harbor bridge in Westhaven on May 7, 2014,” he said.",
    "It opened on May 7, 2014.",
  ]) {
    assert.deepEqual(told(draft), [], draft);
  }
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

const EVENTS = `@@ sources/court.txt
---
title: Court notes
date: 2024-04-05
---

On March 9, 2024, Ferrand was sentenced to four years in federal prison by Judge Ada L. Quill, who regretted that the law allowed no more.

In a Feb. 2, 2024, letter, the Treasury announced that it had granted the county's petition in full, $849,511.80.

On the night of December 27, 212,000 households on this coast lost power.

President Oleg Marin and Chancellor Ines Falk signed a treaty in Lindau on Jan. 19, 2024, that promises mutual aid.

Mayor Tess Arden toured the Lindau shipyard on March 3, 2024, and spoke to the welders.
`;

test("the same event in other words", () => {
  for (const [draft, expected] of [
    ["On March 10, 2024, Judge Ada L. Quill sent Ferrand to federal prison.", "March 10, 2024 -> March 9, 2024"],
    [
      "In a letter of March 2, 2024, the Treasury put the loss of the county at $849,511.80.",
      "March 2, 2024 -> February 2, 2024",
    ],
    ["On Dec. 26, some 212,000 households along the coast lost their power.", "Dec. 26 -> Dec. 27"],
    [
      "The treaty that Oleg Marin and Ines Falk signed on Jan. 21, 2024, in Lindau will be read again.",
      "Jan. 21, 2024 -> Jan. 19, 2024",
    ],
  ] as const) {
    assert.deepEqual(told(draft, EVENTS), [`wrong-date: ${expected}`], draft);
  }
});

test("another event of the same people, place or kind is no wrong date", () => {
  for (const draft of [
    "On March 10, 2024, Judge Ada L. Quill opened the new library of the county.",
    "Mayor Tess Arden met the pilots in Lindau on March 8, 2024.",
    "Mayor Karl Arden toured the Lindau shipyard on March 8, 2024, and spoke to the welders.",
    "President Oleg Marin flew to Lindau on Jan. 25, 2024.",
    "On Dec. 29, the households on this coast had power again.",
  ]) {
    assert.deepEqual(told(draft, EVENTS), [], draft);
  }
});

const SLIPS = `@@ sources/pier.txt
---
title: Notes from the pier
date: 2024-04-05
---

The harbor office said that it would stop leasing the north pier on Dec. 12.

The regatta, planned from July 9 to 11 in Lindau, is the oldest of the coast.

Ines Falk left the council of Lindau in disgust. From March 2015 until her resignation in October 2023, Falk was one of its nine members.

Karl Brandt died in 2019. The pilots mourned him for a week.

He told the council that the letter of Nov. 3 had been three pages long and half of it about fees.

“Nobody will move a single stone of this pier without us,” Falk told reporters on Tuesday.
@@ sources/briefing.txt
---
title: Briefing on the pier
date: 2024-04-03
kind: transcript
---

MAYOR ARDEN: We have money for one winter and for no day longer than that.
`;

test("a slip of a sign, a few days or a month", () => {
  for (const [draft, expected] of [
    ["The office will stop leasing the north pier on Dec. 2.", "Dec. 2 -> Dec. 12"],
    ["The oldest regatta of the coast will be held in Lindau from July 10 to 12.", "July 10 to 12"],
    ["Falk had resigned in November 2023, after eight years.", "November 2023 -> October 2023"],
    [
      "Did they write? They did, on Nov. 13. The letter was three pages long, and half of it was about fees.",
      "Nov. 13 -> Nov. 3",
    ],
  ] as const) {
    assert.deepEqual(told(draft, SLIPS), [`wrong-date: ${expected}`], draft);
  }
});

test("a near date of something else is no slip", () => {
  for (const draft of [
    "The harbor office will stop leasing the north pier on Dec. 12.",
    "Paint for the north pier comes on Dec. 2.",
    "The pilots of Lindau meet from July 10 to 12.",
    "Tess Arden resigned in November 2023.",
    "Falk had resigned in 2023.",
    "Oleg Marin died in 2018.",
    "On July 9 the regatta of Lindau begins, and on July 11 it ends.",
  ]) {
    assert.deepEqual(told(draft, SLIPS), [], draft);
  }
});

test("the day of a quotation that a source dates", () => {
  const stone = "Nobody will move a single stone of this pier without us";
  const winter = "We have money for one winter and for no day longer than that";
  for (const [draft, expected] of [
    [`“${stone},” Falk told reporters on Thursday.`, ["wrong-date: Thursday -> Tuesday"]],
    [`“${stone},” Falk told reporters on April 1.`, ["wrong-date: April 1 -> April 2"]],
    [`“${winter},” Mayor Arden told reporters on Monday.`, ["wrong-date: Monday -> Wednesday"]],
    [`“${stone},” Falk told reporters on Tuesday.`, []],
    [`“${stone},” Falk told reporters, who had seen her last on Thursday.`, []],
    [`“${winter},” Mayor Arden said on Wednesday.`, []],
    ["“Nobody will move,” Falk told reporters on Thursday.", []],
  ] as const) {
    assert.deepEqual(told(draft, SLIPS), expected, draft);
  }
});
