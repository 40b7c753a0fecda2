// What users of other checkers reported as wrong, each as a test.

import assert from "node:assert/strict";
import { test } from "node:test";
import { checkFindings, checkFixture, tellFindings } from "./checkRules";

const desk = (said: string, written: string): string =>
  `@@ sources/a.txt\nTomas Quist, who runs the mill, met the press.\n\n“${said}” said Tomas Quist.\n@@ draft.md\n“${written},” Tomas Quist said.\n`;

test("brackets, dots and note marks that the source itself has are the source's", () => {
  for (const words of [
    "We bought [the mill] for a song in those days",
    "We waited ... and then the water came back",
    "The count[12] was done twice by the clerks",
  ]) {
    const { result } = checkFixture(desk(`${words},`, words));
    assert.deepEqual([result.quotations[0]!.verdict, result.findings.length], ["verbatim", 0], words);
  }
});

test("the right words elsewhere are no invention: every source is searched first", () => {
  const { result } = checkFixture(
    "@@ sources/a.txt\nNothing of interest here.\n@@ sources/z/deep.txt\n“The mill will grind on Sundays too,” said Tomas Quist.\n@@ draft.md\n“The mill will grind on Sundays too,” Tomas Quist said.\n",
  );
  assert.deepEqual(
    [result.quotations[0]!.verdict, result.quotations[0]!.source?.path],
    ["verbatim", "sources/z/deep.txt"],
  );
});

test("a lost “not” is an error, however alike the rest", () => {
  const long =
    "We have spoken with every family in the valley about the new road and we will not build it against their will";
  checkFindings(desk(`${long},`, long.replace("not ", "")), ["unmarked-omission error: will build"]);
});

test("a quotation with an ellipsis is checked, on both sides of it and inside", () => {
  checkFindings(
    desk(
      "We bought the mill in May, as you know, and we will keep the old wheel,",
      "We bought the mill in June … and we will keep the old wheel",
    ),
    ["misquote error: June"],
  );
  checkFindings(desk("We will not, I promise you, sell the old wheel,", "We will … sell the old wheel"), [
    "clipped-quote warning: We will … sell the old wheel,",
  ]);
});

test("a number is matched whole: 2 million is not in 1.2 million", () => {
  assert.deepEqual(
    tellFindings(
      checkFixture(desk("It took 1.2 million bricks to build the mill,", "It took 2 million bricks to build the mill")),
    ),
    ["misquote error: 2 million"],
  );
});

test("a comma lost or gained is no misquote", () => {
  checkFindings(desk("Rye, oats and wheat, we grind them all,", "Rye, oats, and wheat we grind them all"), []);
});

test("a term or a title without a speaker is never reported as missing", () => {
  checkFindings(
    desk("We grind rye here every week,", "We grind rye here every week").replace(
      "@@ draft.md\n",
      "@@ draft.md\nThe film “Stone and Water” won; its “golden wheel” did too.\n\n",
    ),
    [],
  );
});

test("names from any language that no known one is near are left alone", () => {
  const { result } = checkFixture(
    "@@ sources/a.txt\nTomas Quist met the press.\n@@ draft.md\nNguyễn Thị Minh, Oluwaseun Adébáyò and Þórunn Jónsdóttir came.\n",
  );
  assert.deepEqual(
    result.findings.filter((f) => f.code === "misspelled-name"),
    [],
  );
});

test("code, comments, links and front matter are never checked", () => {
  const words = "We will sell the mill to nobody at all";
  for (const text of [
    `\`“${words}”\``,
    `\`\`\`\n“${words},” Tomas Quist said.\n\`\`\``,
    `<!-- “${words},” Tomas Quist said. -->`,
    `---\nnote: “${words},” Tomas Quist said.\n---\n`,
  ]) {
    checkFindings(`@@ sources/a.txt\n“We will sell it,” said Tomas Quist.\n@@ draft.md\n${text}\n`, []);
  }
});

test("several kinds of marks hold one quotation", () => {
  const said = "We will keep the old wheel turning";
  for (const [open, close] of [
    ["“", "”"],
    ['"', '"'],
    ["''", "''"],
    ["``", "''"],
  ] as const) {
    const { result } = checkFixture(
      `@@ sources/a.txt\n“${said},” said Tomas Quist.\n@@ draft.md\n${open}${said},${close} Tomas Quist said.\n`,
    );
    assert.equal(result.quotations[0]?.verdict, "verbatim", open);
  }
});

test("letters that an English keyboard lacks may be typed plainly, in a quotation of any length and in a name", () => {
  const source =
    "@@ sources/a.txt\n“Ærø has no bridge and Łomża has five, as Sjöström wrote,” said Bjørn Æbelø, the ferryman. “It is Großmann’s,” Æbelø added.\n@@ draft.md\n";
  for (const written of [
    "“Aero has no bridge and Lomza has five, as Sjostrom wrote,” Bjorn Aebelo said.",
    "“It is Grossmann’s,” Aebelo added.",
    "Aebelo spoke of Aero.",
  ]) {
    checkFindings(`${source}${written}\n`, []);
  }
});
