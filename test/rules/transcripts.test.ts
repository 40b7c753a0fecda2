// Transcripts as they are found: told by themselves, their turns given to the right people, articles left alone.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readSource } from "../../server/src/readers/readSource";
import { checkFixture, tellFindings } from "./checkRules";

type Turn = readonly [who: "holm" | "benn" | "q", paragraphs: readonly string[]];

const TALK: readonly Turn[] = [
  [
    "holm",
    [
      "Good morning, and thank you for coming out to the lock house in this rain.",
      "We will not close the lock this winter, whatever the ferry company says to the papers.",
    ],
  ],
  ["q", ["People in Thornby say that nobody there was ever asked about the lock."]],
  [
    "benn",
    ["That is fair, and I am sorry for it.", "I have told the skippers myself since Friday, and they were glad of it."],
  ],
  ["q", ["Will you tell the board before the vote is taken?"]],
  ["holm", ["The board has said yes to us twice, and I do not expect it to change its mind now."]],
  ["benn", ["I agree with my colleague, and I have no more to say about it."]],
  ["q", ["So when do you open the upper gate again?"]],
  ["holm", ["We open it on the first of May if the river lets us."]],
];

type Names = Readonly<Record<Turn[0], string>>;
const SHOUTED: Names = { holm: "MS. HOLM", benn: "COMMISSIONER BENN", q: "Q" };
const FULL: Names = { holm: "Mary Holm", benn: "Karl Benn", q: "Reporter" };
const CAPITALS: Names = { holm: "MARY HOLM", benn: "KARL BENN", q: "REPORTER" };

const HEAD =
  "BRIEFING BY PRESS SECRETARY MARY HOLM AND COMMISSIONER KARL BENN\n\nThornby Lock House\n\n2:04 P.M. EST\n\n";

function write(open: (who: Turn[0], i: number) => string, close = ""): string {
  return TALK.map(([who, paragraphs], i) => open(who, i) + paragraphs.join("\n\n") + close).join("\n\n");
}

function wrap(text: string, width: number): string {
  return text
    .split("\n")
    .map((line) => {
      let out = "";
      let length = 0;
      for (const word of line.split(" ")) {
        if (length > 0 && length + 1 + word.length > width) {
          out += `\n${word}`;
          length = word.length;
        } else {
          out += length > 0 ? ` ${word}` : word;
          length += word.length + (length > 0 ? 1 : 0);
        }
      }
      return out;
    })
    .join("\n");
}

const time = (i: number): string => `0:${String(10 + i)}`;

const SHAPES: Readonly<Record<string, string>> = {
  "capitals and a colon": HEAD + write((who) => (who === "q" ? "Q: " : `${SHOUTED[who]}: `)),
  "questions without a colon": HEAD + write((who) => (who === "q" ? "Q    " : `${SHOUTED[who]}:  `)),
  "questions behind a tab": HEAD + write((who) => (who === "q" ? "Q\t" : `${SHOUTED[who]}: `)),
  wrapped: wrap(HEAD + write((who) => (who === "q" ? "Q    " : `${SHOUTED[who]}:  `)), 72),
  "wrapped, with no blank line between turns": wrap(
    HEAD + write((who) => (who === "q" ? "Q    " : `${SHOUTED[who]}: `)).replace(/\n\n(?=Q |MS|COMM)/g, "\n"),
    68,
  ),
  "full names": HEAD + write((who) => `${FULL[who]}: `),
  "full names in bold": HEAD + write((who) => `**${FULL[who]}:** `),
  "full names in bold, the colon behind": HEAD + write((who) => `**${FULL[who]}**: `),
  "with a role in brackets": HEAD + write((who) => `${CAPITALS[who]} (Thornby): `),
  "with a title behind": HEAD + write((who) => (who === "q" ? "QUESTION: " : `${CAPITALS[who]}, THORNBY: `)),
  "name, then time": HEAD + write((who, i) => `${FULL[who]} (${time(i)}): `),
  "name, then time in square brackets": HEAD + write((who, i) => `${FULL[who]} [00:${time(i)}]: `),
  "name, then time, no colon": HEAD + write((who, i) => `${FULL[who]} (${time(i)}) `),
  "time, then name": HEAD + write((who, i) => `[00:0${time(i)}] ${FULL[who]}: `),
  "bare time, then name": HEAD + write((who, i) => `00:0${time(i)} ${FULL[who]}: `),
  "name and time on a line": HEAD + write((who, i) => `${FULL[who]}  ${time(i)}\n`),
  "name and time on a line, a blank one below": HEAD + write((who, i) => `${FULL[who]} ${time(i)}\n\n`),
  "name and time on a line, wrapped": wrap(HEAD + write((who, i) => `${FULL[who]}  ${time(i)}\n`), 70),
  "a name alone on its line": HEAD + write((who) => `${FULL[who]}\n`),
  "a name in capitals alone on its line": HEAD + write((who) => `${CAPITALS[who]}\n\n`),
  "a name with a colon alone on its line": HEAD + write((who) => `${CAPITALS[who]}:\n`),
  "the record of a parliament":
    HEAD + write((who) => ({ holm: "Ms. HOLM. ", benn: "Mr. BENN of Thornby. ", q: "The SPEAKER pro tempore. " })[who]),
  "subtitles with voices": `WEBVTT\n\n${TALK.flatMap(([who, paragraphs], i) => paragraphs.map((words, k) => `00:0${i}:1${k}.000 --> 00:0${i}:1${k}.900\n<v ${FULL[who]}>${words}</v>`)).join("\n\n")}`,
  captions: HEAD + write((who) => `>> ${CAPITALS[who]}: `),
};

function check(source: string, name: string, path = "a.txt"): void {
  const told = source.startsWith("WEBVTT") ? source : source;
  assert.equal(readSource(path, told).meta.kind, "transcript", name);
  const find = (draft: string): string[] =>
    checkFixture(`@@ sources/${path}\n${told}\n@@ draft.md\n${draft}\n`).result.findings.map((finding) => finding.code);
  assert.deepEqual(find("“We open it on the first of May if the river lets us,” Mary Holm said."), [], name);
  assert.deepEqual(find("“The board has said yes to us twice,” Holm said."), [], name);
  assert.deepEqual(
    find("“We open it on the first of May if the river lets us,” Karl Benn said."),
    ["misattributed-quote"],
    name,
  );
  // The second paragraph of a turn.
  assert.deepEqual(find("“I have told the skippers myself since Friday,” Karl Benn said."), [], name);
  assert.deepEqual(
    find("“I have told the skippers myself since Friday,” Mary Holm said."),
    ["misattributed-quote"],
    name,
  );
  // Words of two turns are not one utterance.
  const question = find("“So when do you open the upper gate again?” Karl Benn said.");
  if (!/record/.test(name)) {
    assert.deepEqual(question, ["misattributed-quote"], name);
  }
}

test("every shape of a transcript is one, and its turns are the right people's", () => {
  for (const [name, text] of Object.entries(SHAPES)) {
    check(text, name);
  }
});

test("in Markdown, too", () => {
  for (const name of [
    "full names in bold",
    "capitals and a colon",
    "name, then time",
    "name and time on a line, a blank one below",
  ]) {
    check(SHAPES[name]!, name, "a.md");
  }
});

test("a long statement before the questions leaves it a transcript", () => {
  const long = Array.from(
    { length: 24 },
    (_, i) => `We have mended gate number ${i + 1} with our own hands and our own timber.`,
  ).join("\n\n");
  check(SHAPES["questions without a colon"]!.replace("Good morning,", `${long}\n\nGood morning,`), "long statement");
});

test("articles and lists with labels are none", () => {
  const filler =
    "The lock was built by monks long before the mill was, and it has been mended eleven times since the war.";
  for (const text of [
    `Lock reopens\n\n${filler}\n\nScorers: Holm 3, Benn 2.\n\nReferee: Karl Roe.\n\nAttendance: 300.\n\n${filler}`,
    `Results\n\n1,500 metres:\n\nMary Holm 4:10\nAnn Roe 4:12\nKarl Benn 4:13\nOla Lind 4:15\n\n${filler}\n\n${filler}`,
    `Agenda\n\n10:00 Welcome by Mary Holm\n10:30 The lock in winter\n11:00 Coffee\n11:30 The lock in summer\n\n${filler}`,
    `Lock reopens\n\n${filler}\n\nMary Holm\n\n${filler}\n\nKarl Benn\n\n${filler}`,
    `Lock reopens\n\n${filler}\n\nNOTE: We ask you to book. \n\nWHERE: Thornby.\n\nWHEN: Monday.\n\n${filler}\n\n${filler}`,
    `Lock reopens\n\n“${filler}” Mary Holm said.\n\nQ Magazine called it a wonder.\n\n${filler}`,
  ]) {
    assert.notEqual(readSource("a.txt", text).meta.kind, "transcript", text.slice(0, 200));
  }
});

test("what nobody names is given to nobody", () => {
  const talk = write((who) => ({ holm: "THE COURT: ", benn: "Speaker 2: ", q: "Speaker 1: " })[who]);
  const { result, text } = checkFixture(
    `@@ sources/a.txt\nHearing on the lock\n\nMary Holm presides; Karl Benn is heard.\n\n${talk}\n@@ draft.md\n“We open it on the first of May if the river lets us,” Mary Holm said. “I agree with my colleague,” Karl Benn said.\n`,
  );
  assert.deepEqual(tellFindings({ result, text }), []);
});
