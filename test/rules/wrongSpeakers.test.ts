// Where the source's speaker is sure enough to say that the draft names another.

import assert from "node:assert/strict";
import { test } from "node:test";
import { checkFixture, tellFindings } from "./checkRules";

const WORDS = "We counted the boats twice and two of them were gone";
const OTHERS = "Ana Ruiz and Jonas Petrov sit on the council. Lena Okoro, a spokeswoman for the port, was there.";

function codes(source: string, draft: string): string[] {
  const desk = `@@ sources/a.txt\n${OTHERS}\n\n${source}\n@@ draft.md\n${draft}\n`;
  return tellFindings(checkFixture(desk)).map((finding) => finding.slice(0, finding.indexOf(" ")));
}

test("a name that opens a sentence before a colon speaks for sure", () => {
  for (const lead of [
    "Petrov:",
    "Petrov was blunter still:",
    "Here is Petrov in 2019:",
    "In a letter to the harbour master in May, Petrov went further:",
    "Petrov’s reply was:",
  ]) {
    const source = `${lead} “${WORDS}.”`;
    assert.deepEqual(codes(source, `“${WORDS},” Ana Ruiz said.`), ["misattributed-quote"], lead);
    assert.deepEqual(codes(source, `“${WORDS},” Jonas Petrov said.`), [], lead);
  }
});

test("a comment that somebody made leads in the paragraph below", () => {
  const source = `In June, Petrov made the following comment:\n\n“${WORDS}.”`;
  assert.deepEqual(codes(source, `“${WORDS},” Ana Ruiz said.`), ["misattributed-quote"]);
});

test("one of the crowd is nobody whom the sources name", () => {
  for (const source of [
    `“${WORDS},” one man said.`,
    `Another commenter wrote, “${WORDS}.”`,
    `Another replied: “${WORDS}.”`,
  ]) {
    assert.deepEqual(codes(source, `“${WORDS},” Ana Ruiz said.`), ["misattributed-quote"], source);
    assert.deepEqual(codes(source, `“${WORDS},” a man in the crowd said.`), [], source);
  }
});

test("an official or a spokeswoman may have a name elsewhere", () => {
  for (const who of ["a port official", "a spokeswoman for the port", "one council member", "another aide"]) {
    assert.deepEqual(codes(`“${WORDS},” ${who} said.`, `“${WORDS},” Lena Okoro said.`), [], who);
  }
});

test("two who speak as one are each of them, and nobody else", () => {
  const source = `Ana Ruiz and Jonas Petrov said in a letter: “${WORDS}.”\n\nThe hills are far away, and Mary Stone lives there.`;
  assert.deepEqual(codes(source, `“${WORDS},” Ana Ruiz said.`), []);
  assert.deepEqual(codes(source, `“${WORDS},” Petrov said.`), []);
  assert.deepEqual(codes(source, `“${WORDS},” Mary Stone said.`), ["misattributed-quote"]);
});

test("a name in the draft is shown before a description in the source", () => {
  const source = `Ruiz’s old rival then revealed that “${WORDS}.”`;
  const desk = `@@ sources/a.txt\n${OTHERS}\n\n${source}\n@@ draft.md\n“${WORDS},” Jonas Petrov said.\n`;
  assert.equal(checkFixture(desk).result.quotations[0]!.speakerName, "Jonas Petrov");
});

test("a nickname that is a name of its own, too, stands inside its bearer's name", () => {
  for (const name of ["Robert “Bobby” Marden Jr.", "Margaret “Peggy” Marden", 'William "Bill" Marden']) {
    const source = `“${WORDS},” said ${name}, 61, who lives by the pier.\n\n“Nobody asks us,” Marden said.`;
    assert.deepEqual(codes(source, `“${WORDS},” Marden said.`), [], name);
    assert.deepEqual(codes(source, `“${WORDS},” Ana Ruiz said.`), ["misattributed-quote"], name);
  }
});
