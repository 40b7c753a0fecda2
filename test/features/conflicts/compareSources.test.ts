// Two sources side by side: what both quote stands in one row, and nothing that a source says becomes markup.
import assert from "node:assert/strict";
import { test } from "node:test";
import { compareSources, type Comparison } from "../../../server/src/features/conflicts/compareSources";
import { comparisonToHtml } from "../../../server/src/features/conflicts/comparisonToHtml";
import { openDesk } from "../../support/desk";
import { parsePage } from "../report/parsePage";

const DESK = `
@@ sources/a.txt
---
title: "The <b>wall</b> & the money"
date: 2025-03-14
---

“We will not wait for the next storm to tell us what to do,” said Maria Okoro, the mayor of Brell. “There is no money left for the wall <script>this</script> year.”

Peter Lindqvist, the deputy treasurer of Brell, opened the meeting. “I have counted every crown of it twice,” he said.
@@ sources/b.txt
---
title: Another paper
date: 2025-03-15
---

Peter Lindqvist, the treasurer of Brell, was there. “I have counted every crown of it twice,” Lindqvist said.

“We cannot wait for the next storm to tell us what to do,” said Maria Okoro, the mayor. “Nobody asked the fishermen about the new pier.”
`;

function compare(first: string, second: string): Comparison {
  const { corpus } = openDesk(DESK);
  return compareSources(corpus, corpus.sources.get(first)!, corpus.sources.get(second)!);
}

const textOf = (pieces: readonly { readonly text: string }[]): string => pieces.map(({ text }) => text).join("");

test("what both quote is aligned, in the first source's order, with the words that differ", () => {
  const { pairs } = compare("sources/a.txt", "sources/b.txt");
  assert.deepEqual(
    pairs.map(({ kind, sides }) => [kind, ...sides.map(({ path, speaker }) => `${path} ${speaker}`)]),
    [
      ["words", "sources/a.txt Maria Okoro", "sources/b.txt Maria Okoro"],
      ["same", "sources/a.txt Peter Lindqvist", "sources/b.txt Peter Lindqvist"],
    ],
  );
  assert.deepEqual(
    pairs[0]!.sides.map(({ pieces }) => pieces.filter((piece) => piece.isDifferent).map(({ text }) => text)),
    [["will not"], ["cannot"]],
  );
});

test("what only one quotes is listed with it, and roles that differ are told", () => {
  const { alone, conflicts } = compare("sources/a.txt", "sources/b.txt");
  assert.deepEqual(
    alone.map((list) => list.map(({ pieces }) => textOf(pieces).slice(0, 20))),
    [["There is no money le"], ["Nobody asked the fis"]],
  );
  assert.deepEqual(
    conflicts.map(({ kind, about }) => [kind, about]),
    [["role", "Peter Lindqvist"]],
  );
});

test("the other way round gives the same pairs", () => {
  const [one, other] = [compare("sources/a.txt", "sources/b.txt"), compare("sources/b.txt", "sources/a.txt")];
  const tell = ({ pairs }: Comparison): string[] =>
    pairs.map(({ kind, sides }) => [kind, ...sides.map(({ pieces }) => textOf(pieces)).sort()].join(" | ")).sort();
  assert.deepEqual(tell(one), tell(other));
});

test("the page has a row for each pair, links to both lines, and no markup of a source", () => {
  const comparison = compare("sources/a.txt", "sources/b.txt");
  const page = parsePage(
    comparisonToHtml(
      comparison,
      (path) => path,
      ({ path, line }) => `${path}#L${line}`,
    ),
  );
  assert.equal(page.querySelectorAll("script, b, img").length, 0);
  assert.equal(page.querySelectorAll("tbody tr").length, comparison.pairs.length + comparison.conflicts.length);
  const links = [...page.querySelectorAll("td a")].map((link) => link.getAttribute("href"));
  assert.ok(links.includes("sources/a.txt#L6") && links.includes("sources/b.txt#L8"), links.join(" "));
});

test("two sources that share nothing say so", () => {
  const { corpus } = openDesk(`
@@ sources/a.txt
“We will not wait for the next storm,” said Maria Okoro.
@@ sources/b.txt
The ferry runs through the winter.
`);
  const [a, b] = ["sources/a.txt", "sources/b.txt"].map((path) => corpus.sources.get(path)!);
  const html = comparisonToHtml(
    compareSources(corpus, a!, b!),
    (path) => path,
    () => "#",
  );
  assert.match(html, /No statement of six words or more is quoted in both/);
});
