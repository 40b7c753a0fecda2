// Whole drafts against whole desks: who said it, what nobody said, what was copied, names, roles, ignores.

import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../../server/src/rules/applyFixes";
import { checkFindings, checkFixture, tellFindings } from "./checkRules";

const HARBOR = `@@ sources/harbor.txt
---
title: Port Lune Keeps Its Ferry
date: 2024-04-05
publisher: Coast Gazette
author: Ines Falk
---

PORT LUNE — The ferry to the outer islands will sail through the winter, harbor chief Maria Okoro said on Friday.

“We will not close the ferry this winter,” Maria Okoro said. “It is the only road that the islands have.”

Peter Lund, the mayor of Port Lune, disagreed. “The town cannot pay for an empty boat all year,” Lund said.

Ferry traffic fell by a third after the new tunnel opened in the north of the county last spring.
`;

const draft = (text: string): string => `${HARBOR}\n@@ draft.md\n${text}\n`;

test("right words, another speaker", () => {
  checkFindings(draft("“It is the only road that the islands have,” Peter Lund said."), [
    "misattributed-quote error: It is the only road that the islands have,",
  ]);
  checkFindings(draft("“It is the only road that the islands have,” Maria Okoro said."), []);
  checkFindings(draft("“It is the only road that the islands have,” Okoro said."), []);
  checkFindings(draft("“It is the only road that the islands have,” a senior official said."), []);
});

test("a shared first name makes no two people one; a misspelt last name is another rule's matter", () => {
  const words = "It is the only road that the islands have,";
  checkFindings(draft(`“${words}” Maria Silva said.`), [`misattributed-quote error: ${words}`]);
  checkFindings(draft(`“${words}” Maria Okora said.`), ["misspelled-name warning: Okora"]);
});

test("words that stand in the source a second time, in its headline or without a speaker, are still the one's to whom it gives them", () => {
  const words = "It is the only road that the islands have";
  const desk = (sources: string): string => `${sources}\n@@ draft.md\n“${words},” Peter Lund said.\n`;
  const article = (title: string, more = ""): string =>
    `@@ sources/a.txt\n${title}\n\nLUNE — Maria Okoro met the press on Friday.\n\n“${words},” Okoro said.\n\n${more}`;
  checkFindings(desk(article(`‘${words}’`)), [`misattributed-quote error: ${words},`]);
  checkFindings(desk(article("Ferry Stays", `Everybody had a copy of the sheet.\n\n> ${words}.\n`)), [
    `misattributed-quote error: ${words},`,
  ]);
  checkFindings(
    desk(article("Ferry Stays").replace("LUNE —", `“${words}.” That was Peter Lund’s view.\n\nLUNE —`)),
    [],
  );
  checkFindings(
    desk(`${article("Ferry Stays")}\n@@ sources/b.txt\nA Second Paper\n\nLUNE — “${words}” stood on the wall.\n`),
    [],
  );
});

test("two people of one last name are two where the source names both; a short first name is nobody else's", () => {
  const source = (second: string, writer = "Maria Okoro"): string =>
    `@@ sources/a.txt\nBoats Enough\n\nLUNE — Maria Okoro, the harbor chief, met the press on Friday.\n\n“We have enough boats for every island,” ${second} said.\n\n@@ draft.md\n“We have enough boats for every island,” ${writer} said.\n`;
  checkFindings(source("Kenji Okoro, her brother,"), [
    "misattributed-quote error: We have enough boats for every island,",
  ]);
  checkFindings(source("Okoro"), []);
  checkFindings(source("Mary Okoro"), []);
  checkFindings(source("Kenji Okoro, her brother,", "Okoro"), ["ambiguous-name information: Okoro"]);
});

test("an organisation may be spoken for by whom the source names beside it, and by nobody else", () => {
  const words = "We have enough boats for every island.";
  const source = (intro: string): string =>
    `@@ sources/a.txt\nBoats Enough\n\nLUNE — ${intro}\n\n“${words.replace(".", ",")}” Okoro said.\n\n@@ draft.md\n“${words.replace(".", ",")}” the Port Authority said.\n`;
  checkFindings(source("Maria Okoro, a spokeswoman for the Port Authority, met the press on Friday."), []);
  checkFindings(
    source(
      "Maria Okoro met the press on Friday in the old hall by the harbor, where many had come. The Port Authority was not there.",
    ),
    [`misattributed-quote error: ${words.replace(".", ",")}`],
  );
});

test("the right speaker is offered, and takes the finding away", () => {
  const { result, text } = checkFixture(draft("“It is the only road that the islands have,” Peter Lund said."));
  const fix = result.findings[0]!.fixes.find((f) => f.title === "Attribute to Maria Okoro");
  assert.ok(fix && !fix.safe);
  checkFindings(draft(applyEdits(text, fix.edits)), []);
});

test("the source's own words in a person's mouth; its author and publication may be quoted for them", () => {
  const words = "Ferry traffic fell by a third after the new tunnel opened in the north of the county";
  checkFindings(draft(`“${words},” Peter Lund said.`), [`prose-as-quote warning: ${words},`]);
  checkFindings(draft(`“${words},” Ines Falk wrote.`), []);
  checkFindings(draft(`“${words},” the Coast Gazette wrote.`), []);
});

test("speech that no source has", () => {
  checkFindings(draft("“We may well dig a tunnel of our own one day,” Maria Okoro said."), [
    "unsourced-quote warning: We may well dig a tunnel of our own one day,",
  ]);
  checkFindings(draft("“We may well dig a tunnel of our own one day,” Tomas Quist said."), [
    "unsourced-quote information: We may well dig a tunnel of our own one day,",
  ]);
  checkFindings(draft("They call it the “iron duck” on the quay."), []);
});

test("a translated quotation is unchecked, never wrong", () => {
  for (const text of [
    "“We may well dig a tunnel of our own one day,” Maria Okoro said in Norwegian.",
    "“We may well dig a tunnel of our own one day,” Maria Okoro said (translated).",
    "“We will shut the ferry this winter,” Maria Okoro said, speaking in Norwegian.",
  ]) {
    const checked = checkFixture(draft(text));
    assert.deepEqual(tellFindings(checked), [], text);
    assert.equal(checked.result.quotations[0]!.verdict, "unchecked", text);
  }
});

test("a source in another language is no proof", () => {
  const { result } = checkFixture(
    "@@ sources/hafen.txt\n---\nlang: de\n---\n\n„Wir schließen die Fähre nicht“, sagte Maria Okoro.\n@@ draft.md\n“We are not going to close the ferry,” Maria Okoro said.\n",
  );
  assert.deepEqual(result.findings, []);
  assert.equal(result.quotations[0]!.verdict, "unchecked");
});

test("without a readable source nothing is said", () => {
  const { result } = checkFixture(
    "@@ draft.md\n“We will close the ferry for good this winter,” Maria Okoro said on Feb. 30, 2024.\n",
  );
  assert.deepEqual(result.findings, []);
  assert.equal(result.quotations[0]!.verdict, "unchecked");
});

test("the same words by two people are ambiguous only where nobody is named", () => {
  const twice = `@@ sources/a.txt\n“The river belongs to every one of us,” said Ana Ruiz.\n@@ sources/b.txt\n“The river belongs to every one of us,” said Jo Petrov.\n@@ draft.md\n`;
  assert.equal(
    checkFixture(`${twice}“The river belongs to every one of us,” Jo Petrov said.\n`).result.quotations[0]!.verdict,
    "verbatim",
  );
  assert.equal(
    checkFixture(`${twice}“The river belongs to every one of us,” Jo Petrov said.\n`).result.quotations[0]!.source
      ?.path,
    "sources/b.txt",
  );
  assert.equal(checkFixture(`${twice}# “The river belongs to every one of us”\n`).result.findings.length, 0);
});

test("a run of a source's words without marks", () => {
  const run = "traffic fell by a third after the new tunnel opened in the north";
  assert.deepEqual(tellFindings(checkFixture(draft(`As we know, ${run} and elsewhere.`))), [
    `unquoted-copy warning: ${run}`,
  ]);
  for (const text of [
    `As we know, “${run}” and elsewhere.`,
    `As we know, ${run} ([Gazette](https://example.org/ferry)).`,
    `> ${run}`,
    "The ferry traffic fell by a third last year, we hear.",
    "`" + run + "`",
  ]) {
    assert.ok(!tellFindings(checkFixture(draft(text))).some((f) => f.startsWith("unquoted-copy")), text);
  }
});

test("a name near a known one, itself unknown", () => {
  checkFindings(draft("Maria Okorro spoke on Friday."), ["misspelled-name warning: Okorro"]);
  for (const text of [
    "Maria Okoro’s plan",
    "The Okoros met.",
    "Marie Lindqvist spoke.",
    "Okonkwo spoke on Friday.",
    "Peter Lunde spoke.",
  ]) {
    assert.deepEqual(
      tellFindings(checkFixture(draft(text))).filter((f) => !f.startsWith("misspelled-name warning: Lunde")),
      [],
      text,
    );
  }
});

test("a name of several parts that is nearly a known one", () => {
  const sources = `@@ sources/a.txt
Harbor notes

Lan Zhou, the mayor, met Daniel C. Hollis, Anna Roberts, Karl Hoffmann, Thomas Okon-Reid, Yun Suk Eol, Maria Elena Lopez and Jūlija Žemaitė at Kelo University.
Peter Pham and Ines Phan spoke. The Northern Ferry Cooperation of Ravenscar paid.
`;
  for (const [text, finding] of [
    ["Lan Zhuo, the mayor, spoke.", "Zhuo"],
    ["Lan Chou, the mayor, spoke.", "Chou"],
    ["Daniel G. Hollis spoke.", "G"],
    ["Anna Robert spoke.", "Robert"],
    ["Karl Hoffman spoke.", "Hoffman"],
    ["Thomas Okon-Reed spoke.", "Reed"],
    ["Yun Suk Ol spoke.", ""],
    ["Lopez Elena Maria, the mayor, spoke.", "Lopez Elena Maria"],
    ["Elena Lopez Maria, the mayor, spoke.", ""],
    ["Jūlija Žemaite spoke.", "Žemaite"],
    ["Julija Zemaite spoke.", ""],
    ["Peter Phan spoke.", "Phan"],
    ["They met at Kello University.", "Kello"],
    ["The Southern Ferry Cooperation of Ravenscar paid.", ""],
    ["Ines Phan and Peter Pham spoke.", ""],
    ["Zhou Lan, the mayor, spoke.", ""],
  ] as const) {
    checkFindings(`${sources}\n@@ draft.md\n${text}\n`, finding === "" ? [] : [`misspelled-name warning: ${finding}`]);
  }
});

test("fixing the spelling is safe", () => {
  const { result, text } = checkFixture(draft("Maria Okorro spoke on Friday."));
  const fix = result.findings[0]!.fixes[0]!;
  assert.equal(fix.title, "Change to “Okoro”");
  assert.ok(fix.safe);
  assert.equal(applyEdits(text, fix.edits), "Maria Okoro spoke on Friday.\n");
});

test("a short name that two people share", () => {
  const two = `@@ sources/a.txt\nAna Ruiz spoke on Monday. Ruiz is the mayor of Port Lune.\n@@ sources/b.txt\nCarlos Ruiz spoke on Tuesday. Ruiz runs the harbor of Vell.\n@@ draft.md\n`;
  checkFindings(`${two}Then Ruiz left the room.\n`, ["ambiguous-name information: Ruiz"]);
  checkFindings(`${two}Then Ana Ruiz left the room, and Ruiz came back.\n`, []);
});

test("severities, and a rule that is off", () => {
  const wrong = draft("“We will close the ferry this winter,” Maria Okoro said.");
  checkFindings(wrong, ["unmarked-omission hint: will close"], {
    style: "ap",
    severities: { "unmarked-omission": "hint" },
  });
  checkFindings(wrong, [], { style: "ap", severities: { "unmarked-omission": "off" } });
});

test("ignore comments silence one block, or the file; one that silences nothing is told", () => {
  const wrong = "“We will close the ferry this winter,” Maria Okoro said.";
  const comment = "<!-- verbatim-ignore unmarked-omission: as printed -->";
  checkFindings(draft(`${comment}\n${wrong}`), []);
  checkFindings(draft(`${comment}\n${wrong}\n\n${wrong}`), ["unmarked-omission error: will close"]);
  checkFindings(draft(`<!-- verbatim-ignore-file unmarked-omission: as printed -->\n\n${wrong}\n\n${wrong}`), []);
  checkFindings(draft(`${comment}\nAll is well.`), [`unused-ignore hint: ${comment}`]);
  checkFindings(
    draft("<!-- verbatim-ignore misquote: as printed -->\n“We will close the ferry this winter,” Maria Okoro said."),
    ["unused-ignore hint: <!-- verbatim-ignore misquote: as printed -->", "unmarked-omission error: will close"],
  );
});

test("the ignore fix silences its finding in every kind of block", () => {
  const wrong = "“We will close the ferry this winter,” Maria Okoro said.";
  for (const text of [
    wrong,
    `**Note** ${wrong}`,
    `- ${wrong}`,
    `1. One\n2. ${wrong}`,
    `> ${wrong}`,
    `# ${wrong}`,
    `Para.\n\n${wrong}\n\nPara.`,
    `| a | b |\n|---|---|\n| ${wrong} | c |`,
  ]) {
    const { result, text: written } = checkFixture(draft(text));
    const finding = result.findings.find((f) => f.code === "unmarked-omission");
    assert.ok(finding, text);
    const fix = finding.fixes.find((f) => f.title.startsWith("Ignore"))!;
    checkFindings(draft(applyEdits(written, fix.edits)), []);
  }
});

test("the message tells both wordings, the sentence, the speaker and the line", () => {
  const { result } = checkFixture(draft("“We will not close the harbor this winter,” Maria Okoro said."));
  assert.equal(
    result.findings[0]!.message,
    "Misquoted: the source has “ferry”, not “harbor” (word changed).\nSource: “We will not close the ferry this winter,” (Maria Okoro, sources/harbor.txt:10)",
  );
});
