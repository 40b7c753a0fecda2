// The lists beside a draft, and what the desk's commands put into it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { listGroupedQuotations } from "../../../server/src/features/desk/draftQuotations";
import { listPeople, listPersonFacts, summarizePerson } from "../../../server/src/features/desk/peopleRows";
import { searchQuotations } from "../../../server/src/features/desk/searchQuotations";
import { listSourceRows } from "../../../server/src/features/desk/sourceRows";
import type { DraftView } from "../../../server/src/features/textView";
import { checkDraft } from "../../../server/src/rules/checkDraft";
import { openDesk } from "../../support/desk";
import { FERRY, UNION } from "../../support/ferryDesk";

const SOURCES = `@@ sources/ferry.txt\n${FERRY}@@ sources/union.md\n${UNION}@@ sources/undated.txt\nThe quay is old.\n@@ sources/zcopy.txt\nThe quay is old.\n`;

function open(draft: string): DraftView & { readonly cursor: number } {
  const { corpus, draft: facts, draftFile } = openDesk(`${SOURCES}@@ draft.md\n${draft}`);
  const view = {
    kind: "draft" as const,
    path: facts.path,
    text: facts.text,
    corpus,
    facts,
    check: () => checkDraft(facts, corpus, { style: "ap", severities: {} }),
  };
  return { ...view, cursor: draftFile.cursor ?? 0 };
}

test("sources: newest first, with their problems and how often the draft rests on each", () => {
  const view = open("“We will not wait for another winter,” Okoro said.\n");
  const rows = listSourceRows(view.corpus, view, (path) => path);
  assert.deepEqual(
    rows.map(({ source, uses }) => [source.path, uses]),
    [
      ["sources/union.md", 0],
      ["sources/ferry.txt", 1],
      ["sources/undated.txt", 0],
      ["sources/zcopy.txt", 0],
    ],
  );
  assert.deepEqual(
    rows.slice(2).map(({ problems }) => problems.map(({ kind }) => kind)),
    [["undated"], ["undated", "duplicate"]],
  );
  assert.match(rows[3]!.problems[1]!.message, /same text as sources\/undated\.txt/);
  assert.deepEqual(rows[1]!.problems, []);
});

test("people: the most mentioned first; below, roles and then what was said", () => {
  const { corpus } = open("");
  const [first] = listPeople(corpus);
  assert.equal(first!.entity.name, "Amara Okoro");
  assert.equal(summarizePerson(corpus, first!.entity.id)!.quotations, 2);
  assert.equal(summarizePerson(corpus, "person:nobody"), undefined);
  const facts = listPersonFacts(corpus, first!.entity.id);
  assert.deepEqual(
    facts.map(({ kind }) => kind),
    ["role", "quotation", "quotation"],
  );
  assert.match(facts[0]!.label, /Chair/);
  assert.deepEqual(listPersonFacts(corpus, "person:nobody"), []);
});

test("a person with neither role nor speech has the sentence that names them", () => {
  const { corpus } = openDesk(
    "@@ sources/walk.txt\nOn Monday Marta Lindgren walked along the quay with Peter Halloran.\n@@ draft.md\n\n",
  );
  const listed = listPeople(corpus).find(({ entity }) => entity.name === "Peter Halloran");
  assert.deepEqual(
    listPersonFacts(corpus, listed!.entity.id).map(({ kind, label }) => [kind, label]),
    [["introduction", "On Monday Marta Lindgren walked along the quay with Peter Halloran."]],
  );
});

test("quotations of a draft: what needs a hand first, then in the draft's order", () => {
  const view = open(`“The ferry is not a luxury,” Okoro said.

“We would not wait for another winter,” Okoro said.

<!-- verbatim-ignore unsourced-quote: on the quay -->
“Nobody ever asked me about the colour of the boat,” Okoro said.
`);
  assert.deepEqual(
    listGroupedQuotations(view).map(({ entry, group, isOpen }) => [group, entry.text, isOpen]),
    [
      ["altered", "We would not wait for another winter,", true],
      ["unsourced", "Nobody ever asked me about the colour of the boat,", false],
      ["verbatim", "The ferry is not a luxury,", false],
    ],
  );
});

function search(draft: string, query: string): string[] {
  const view = open(draft);
  return searchQuotations(view, { start: view.cursor, end: view.cursor }, query, 10).found.map(
    ({ newText }) => newText,
  );
}

test("a quotation is found by words and speaker in any order, and comes with its attribution", () => {
  assert.deepEqual(search("<|>\n", "whitlock strike"), ["“Nobody wants a strike,” Dana Whitlock said."]);
  assert.deepEqual(search("<|>\n", "Winter we will not"), ["“We will not wait for another winter,” Amara Okoro said."]);
  assert.deepEqual(search("<|>\n", "xylophone"), []);
});

test("it takes the draft's own marks, and only the quotation inside a sentence", () => {
  assert.deepEqual(search('"Yes," she said. <|>\n', "luxury"), ['"The ferry is not a luxury," Amara Okoro said.']);
  assert.deepEqual(search("As Okoro put it, <|>\n", "luxury"), ["“The ferry is not a luxury.”"]);
});

test("what a selection or an open mark holds is replaced", () => {
  const view = open("She said: “the ferry<|>\n");
  const [item] = searchQuotations(view, { start: view.cursor, end: view.cursor }, "luxury", 1).found;
  assert.deepEqual([item!.replace.start, item!.replace.end], [view.text.indexOf("“"), view.cursor]);
  const [other] = searchQuotations(view, { start: 0, end: 3 }, "luxury", 1).found;
  assert.deepEqual([other!.replace.start, other!.replace.end], [0, 3]);
});

test("words selected between marks are replaced with the marks", () => {
  const view = open("“Old words,” Okoro said.\n");
  const [item] = searchQuotations(view, { start: 1, end: 11 }, "luxury", 1).found;
  assert.deepEqual([item!.replace.start, item!.replace.end, item!.newText], [0, 12, "“The ferry is not a luxury,”"]);
});

test("within a place of a source only what stands there is offered", () => {
  const view = open("<|>\n");
  const start = FERRY.indexOf("The engines have");
  const found = searchQuotations(view, { start: 0, end: 0 }, "", 10, {
    path: "sources/ferry.txt",
    start,
    end: FERRY.indexOf("left in them") + 14,
  }).found;
  assert.deepEqual(
    found.map(({ newText }) => newText),
    ["“The engines have two good years left in them,” Tomas Lindqvist said."],
  );
});
