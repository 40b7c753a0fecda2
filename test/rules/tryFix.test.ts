// What a fix has to prove before it is offered as safe, and in which order fixes come.

import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../../server/src/rules/applyFixes";
import { checkDraft } from "../../server/src/rules/checkDraft";
import type { Finding, Fix } from "../../server/src/rules/ruleTypes";
import { openDesk } from "../support/desk";

function check(sources: string, draft: string): { readonly findings: readonly Finding[]; readonly text: string } {
  const desk = openDesk(`@@ sources/a.txt\n${sources}\n@@ draft.md\n${draft}\n`);
  return {
    findings: checkDraft(desk.draft, desk.corpus, { style: "ap", severities: {} }).findings,
    text: desk.draft.text,
  };
}

function listFixes(findings: readonly Finding[], code: string): readonly Fix[] {
  return findings.filter((finding) => finding.code === code).flatMap(({ fixes }) => fixes);
}

const PIER =
  "“The pier will be closed for three weeks while the beams are replaced,” said Nora Vance, the harbor engineer.\n\nPer Dahl, a skipper, was not heard.";

test("the source's words are safe where the quotation is right with them", () => {
  const { findings, text } = check(
    PIER,
    "“The pier will be closed for four weeks while the beams are replaced,” Nora Vance said.",
  );
  const [first] = listFixes(findings, "misquote");
  assert.equal(first?.safe, true);
  assert.equal(
    applyEdits(text, first.edits),
    "“The pier will be closed for three weeks while the beams are replaced,” Nora Vance said.\n",
  );
});

test("no fix of the words is safe while they are in another's mouth", () => {
  const { findings } = check(
    PIER,
    "“The pier will be closed for four weeks while the beams are replaced,” Per Dahl said.",
  );
  assert.ok(findings.some(({ code }) => code === "misattributed-quote"));
  assert.deepEqual(
    findings.flatMap(({ fixes }) => fixes.filter(({ safe }) => safe)),
    [],
  );
});

test("marks of emphasis go with the word that they stand around", () => {
  const { findings, text } = check(
    PIER,
    "“The pier will **not** be closed for three weeks while the beams are replaced,” Nora Vance said.",
  );
  const [first] = listFixes(findings, "misquote");
  assert.equal(first?.safe, true);
  assert.equal(
    applyEdits(text, first.edits),
    "“The pier will be closed for three weeks while the beams are replaced,” Nora Vance said.\n",
  );
});

test("an ellipsis is not offered for words that turn the sense", () => {
  const { findings } = check(
    "“The pier is not safe for any ship of that size,” said Nora Vance, the harbor engineer.",
    "“The pier is safe for any ship of that size,” Nora Vance said.",
  );
  const fixes = listFixes(findings, "unmarked-omission");
  assert.equal(fixes[0]?.safe, true);
  assert.ok(
    fixes.every(({ title }) => !title.includes("ellipsis")),
    fixes.map(({ title }) => title).join(),
  );
});

test("taking the marks off leaves the words: it comes behind the comment that silences", () => {
  const { findings } = check(PIER, "“Nobody asked the skippers what they would do in winter,” Nora Vance said.");
  const fixes = listFixes(findings, "unsourced-quote");
  assert.equal(fixes.length, 2);
  assert.ok(fixes[0]?.title.startsWith("Ignore"), fixes[0]?.title);
  assert.equal(fixes[1]?.safe, false);
});

function applyAll(sources: string, draft: string, code: string): readonly string[] {
  const { findings, text } = check(sources, draft);
  return listFixes(findings, code)
    .filter(({ title }) => !title.startsWith("Ignore"))
    .map(({ edits }) => applyEdits(text, edits).trim());
}

test("what was cut off a quotation is offered with its sentence, and alone where it can stand", () => {
  const source = (said: string): string => `“${said}” said Nora Vance, the harbor engineer.`;
  assert.deepEqual(
    applyAll(
      source("The pier is not safe for any ship of that size,"),
      "It is “safe for any ship of that size,” Nora Vance said.",
      "clipped-quote",
    ),
    [
      "It is “not safe for any ship of that size,” Nora Vance said.",
      "It is “The pier is not safe for any ship of that size,” Nora Vance said.",
    ],
  );
  assert.deepEqual(
    applyAll(
      source("I don't think that the pier can be saved this year,"),
      "“The pier can be saved this year,” Nora Vance said.",
      "clipped-quote",
    ),
    ["“I don’t think that the pier can be saved this year,” Nora Vance said."],
  );
  assert.deepEqual(
    applyAll(
      source("We open the pier in May if the beams arrive by then."),
      "“We open the pier in May,” Nora Vance said.",
      "clipped-quote",
    ),
    ["“We open the pier in May if the beams arrive by then,” Nora Vance said."],
  );
  assert.deepEqual(
    applyAll(
      source("We will not, whatever it costs, close the pier in summer."),
      "“We will … close the pier in summer,” Nora Vance said.",
      "clipped-quote",
    ),
    ["“We will not, whatever it costs, close the pier in summer,” Nora Vance said."],
  );
});

test("two sayings of one speaker get marks of their own; those of two people are left to the writer", () => {
  const first = "“The beams have to go before the ice comes,” said Nora Vance, the harbor engineer.";
  const between =
    "The hall was half empty, and the windows were open all evening. Somebody had made soup for those who had come from the other side of the bay, and a child slept on two chairs.";
  const second = "“Nobody will pay for a second pier in this town,”";
  const draft =
    "“The beams have to go before the ice comes … Nobody will pay for a second pier in this town,” Nora Vance said.";
  assert.deepEqual(applyAll(`${first}\n\n${between}\n\n${second} Nora Vance said.`, draft, "spliced-quote"), [
    "“The beams have to go before the ice comes” and “Nobody will pay for a second pier in this town,” Nora Vance said.",
  ]);
  assert.deepEqual(applyAll(`${first}\n\n${between}\n\n${second} Per Dahl said.`, draft, "spliced-quote"), []);
});
