// Where sources contradict each other: told once, with each side's place; and nothing told where they do not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { listConflicts } from "../../../server/src/features/conflicts/findConflicts";
import { openDesk } from "../../support/desk";

/** "words: Maria Okoro | a.txt not | b.txt left out". */
function tell(fixture: string): string[] {
  const { corpus } = openDesk(fixture);
  return listConflicts(corpus).list.map(({ kind, about, sides }) => {
    const told = sides.map(({ path, claim }) => `${path.replace("sources/", "")} ${claim}`);
    return [`${kind}: ${about}`, ...told].join(" | ");
  });
}

/** Two sources of neighbouring days with these paragraphs. */
function two(a: string, b: string, days: readonly [string, string] = ["2025-03-14", "2025-03-15"]): string {
  return `
@@ sources/a.txt
---
title: One paper
date: ${days[0]}
publisher: Brell Courier
---

${a}
@@ sources/b.txt
---
title: Another paper
date: ${days[1]}
publisher: Halden Post
---

${b}
`;
}

const OKORO = "Maria Okoro, the mayor of Brell, spoke on the quay.";

test("a quotation that two papers give in other words is a conflict", () => {
  assert.deepEqual(
    tell(
      two(
        `${OKORO} “We will not wait for the next storm to tell us what to do,” Okoro said.`,
        `“We cannot wait for the next storm to tell us what to do,” said Maria Okoro, the mayor.`,
      ),
    ),
    ["words: Maria Okoro | a.txt will not | b.txt cannot"],
  );
  assert.deepEqual(
    tell(
      two(
        `${OKORO} “The city paid 40 million crowns for a wall that was never built,” Okoro said.`,
        `Maria Okoro was angry. “The city paid 14 million crowns for a wall that was never built,” she said.`,
      ),
    ),
    ["words: Maria Okoro | a.txt 40 million | b.txt 14 million"],
  );
});

test("what papers may do to a quotation is none", () => {
  const whole = `${OKORO} “We will not, under any circumstances, wait for the next storm to tell us what to do,” Okoro said. “The money is there and it will be spent.”`;
  for (const other of [
    // Cut, with dots; in brackets; broken by the speaker; begun later; a contraction; another spelling.
    "“We will not … wait for the next storm to tell us what to do,” Maria Okoro said.",
    "“We will not, under any circumstances, wait for [it] to tell us what to do,” Maria Okoro said.",
    "“We will not, under any circumstances,” Maria Okoro said, “wait for the next storm to tell us what to do.”",
    "Maria Okoro said the city would not “wait for the next storm to tell us what to do.”",
    "“We won't, under any circumstances, wait for the next storm to tell us what to do,” Maria Okoro said.",
    "“WE WILL NOT, under any circumstances, wait for the next storm to tell us what to do”, Maria Okoro said.",
    "“The money is there and it will be spent,” Maria Okoro said.",
  ]) {
    assert.deepEqual(tell(two(whole, other)), [], other);
  }
});

test("who says nearly the same on another day, or both, contradicts nobody", () => {
  const first = `${OKORO} “We will not wait for the next storm,” Okoro said.`;
  const second = `Maria Okoro spoke. “We will not wait for the next winter,” she said.`;
  assert.deepEqual(tell(two(first, second, ["2025-03-14", "2025-09-15"])), []);
  assert.deepEqual(tell(two(first, `${second} She began again. “We will not wait for the next storm,” she said.`)), []);
});

test("the same words from another mouth are a conflict; from an organisation or nobody who is named they are none", () => {
  const one = `${OKORO} “There is no money left for the harbour wall this year,” Okoro said.`;
  assert.deepEqual(
    tell(two(one, "“There is no money left for the harbour wall this year,” said Peter Lindqvist, the treasurer.")),
    ["speaker: There is no money left for the harbour wall this year, | a.txt Maria Okoro | b.txt Peter Lindqvist"],
  );
  for (const other of [
    "“There is no money left for the harbour wall this year,” an official said.",
    "“There is no money left for the harbour wall this year,” the city council said in a statement.",
    "“There is no money left for the harbour wall this year,” Mayor Okoro said.",
  ]) {
    assert.deepEqual(tell(two(one, other)), [], other);
  }
});

test("one event on two days is a conflict", () => {
  const found = tell(
    two(
      "The Karst Bridge between Brell and Halden was opened by Maria Okoro on May 3, 2021, after nine years of building.",
      "Maria Okoro opened the Karst Bridge between Brell and Halden on May 13, 2021, after nine years of building.",
    ),
  );
  assert.equal(found.length, 1, found.join("\n"));
  assert.match(found[0]!, /^date: .* \| a\.txt May 3, 2021 \| b\.txt May 13, 2021$/);
});

test("events that are alike, and an event told of with its other day, too, are none", () => {
  assert.deepEqual(
    tell(
      two(
        "The Karst Bridge between Brell and Halden was opened by Maria Okoro on May 3, 2021, after nine years of building.",
        "The Karst Bridge was to be opened on May 3, 2021. Maria Okoro opened the Karst Bridge between Brell and Halden on May 13, 2021, after nine years of building.",
      ),
    ),
    [],
  );
  assert.deepEqual(
    tell(
      two(
        "Brell's council voted on the harbour wall on March 3, 2025.",
        "Halden's council voted on the school roof on March 10, 2025.",
      ),
    ),
    [],
  );
});

test("offices that nobody holds together are a conflict, others none", () => {
  const found = tell(
    two(
      "Peter Lindqvist, the deputy treasurer of Brell, opened the meeting.",
      "Peter Lindqvist, the treasurer of Brell, closed the meeting.",
    ),
  );
  assert.equal(found.length, 1, found.join("\n"));
  assert.match(found[0]!, /^role: Peter Lindqvist \| a\.txt deputy treasurer.* \| b\.txt treasurer/);
  for (const [a, b] of [
    ["Mayor Maria Okoro opened the meeting.", "Maria Okoro, the mayor of Brell, closed the meeting."],
    ["Peter Lindqvist, the treasurer of Brell, spoke.", "Peter Lindqvist, a lawyer from Halden, spoke."],
  ] as const) {
    assert.deepEqual(tell(two(a, b)), [], b);
  }
  assert.deepEqual(
    tell(
      two(
        "Peter Lindqvist, the deputy treasurer of Brell, opened the meeting.",
        "Peter Lindqvist, the treasurer of Brell, closed the meeting.",
        ["2023-03-14", "2025-03-15"],
      ),
    ),
    [],
  );
});

test("a source that stands twice contradicts nothing, and the order of sources changes nothing", () => {
  const fixture = two(
    `${OKORO} “We will not wait for the next storm to tell us what to do,” Okoro said.`,
    `“We cannot wait for the next storm to tell us what to do,” said Maria Okoro, the mayor.`,
  );
  const { corpus } = openDesk(fixture);
  const again = openDesk(`${fixture}@@ sources/c.txt\n${corpus.sources.get("sources/a.txt")!.text}`);
  const [conflict] = listConflicts(again.corpus).list;
  assert.equal(conflict!.sides.length, 2);
  assert.equal(listConflicts(corpus), listConflicts(corpus), "kept for the snapshot");
});

test("a side's place holds its words", () => {
  const { corpus } = openDesk(
    two(
      `${OKORO} “We will not wait for the next storm to tell us what to do,” Okoro said.`,
      `“We cannot wait for the next storm to tell us what to do,” said Maria Okoro, the mayor.`,
    ),
  );
  for (const { path, start, end, pieces } of listConflicts(corpus).list[0]!.sides) {
    const text = corpus.sources.get(path)!.text.slice(start, end);
    assert.equal(pieces.map((piece) => piece.text).join(""), text);
  }
});
