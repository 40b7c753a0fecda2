// Text in, the same text with its hints out.
import assert from "node:assert/strict";
import { test } from "node:test";
import { listDateHints, listSpeakerHints } from "../../server/src/features/inlayHints";
import { FERRY, UNION } from "../support/ferryDesk";
import { openView } from "../support/view";

const SOURCES = `@@ sources/ferry.txt\n${FERRY}\n@@ sources/union.md\n${UNION}\n`;

function hinted(
  fixture: string,
  list: typeof listDateHints,
  range = { start: 0, end: Number.MAX_SAFE_INTEGER },
): string {
  const { view } = openView(fixture);
  let text = view.text;
  for (const { offset, label } of [...list(view, range)].reverse()) {
    text = `${text.slice(0, offset)} {${label}}${text.slice(offset)}`;
  }
  return text;
}

const inDraft = (draft: string): string => `${SOURCES}@@ draft.md\n<|>${draft}`;

test("the day behind a relative or yearless date; none behind a whole one", () => {
  const draft =
    "---\ndate: 2024-04-10\n---\n\nIt voted on Friday, and on March 12, and last week, but not on March 13, 2023.\n";
  assert.equal(
    hinted(inDraft(draft), listDateHints),
    draft
      .replace("Friday", "Friday {April 5, 2024}")
      .replace("March 12", "March 12 {March 12, 2024}")
      .replace("last week", "last week {April 1 to 7, 2024}"),
  );
});

test("a day is told with what it is counted from", () => {
  const { view } = openView(inDraft("It voted on Friday.\n"));
  assert.deepEqual(
    listDateHints(view, { start: 0, end: 99 }).map(({ tooltip }) => tooltip),
    ["Counted from April 9, 2024"],
  );
});

test("a day that is quoted is the speaker's: no hint, in a draft or in a source", () => {
  assert.match(hinted(inDraft("Okoro said: “We will vote on Friday.”\n"), listDateHints), /on Friday\.”/);
  const source =
    "@@ sources/a.txt\nApril 5, 2024\n\n“We voted on Tues<|>day,” Amara Okoro, the chair, said on Wednesday.\n";
  assert.match(
    hinted(source, listDateHints),
    /on Tuesday,” Amara Okoro, the chair, said on Wednesday \{April 3, 2024\}\./,
  );
});

test("no day of a year that the paragraph is not about", () => {
  const told = (text: string): string =>
    hinted(`@@ sources/a.txt\nApril 5, 2024\n\n<|>${text}\n`, listDateHints).split("\n")[2]!;
  assert.equal(
    told("They met in January 2023. He saw the chair on Jan. 31."),
    "They met in January 2023. He saw the chair on Jan. 31.",
  );
  assert.equal(
    told("He saw the chair on Jan. 31. They met in January 2023."),
    "He saw the chair on Jan. 31 {Jan. 31, 2024}. They met in January 2023.",
  );
  assert.equal(
    told("The board, founded in 1987, voted on Tuesday."),
    "The board, founded in 1987, voted on Tuesday {April 2, 2024}.",
  );
  assert.equal(
    told("They met in June 2007. Six years later they met again."),
    "They met in June 2007. Six years later {2013} they met again.",
  );
});

test("the speaker where a pronoun tells who it was; once where one sentence stands between two parts", () => {
  const draft =
    "Amara Okoro leads the board. “We will not wait for another winter,” she said. “The ferry is not a luxury.”\n";
  assert.equal(hinted(inDraft(draft), listSpeakerHints), draft.replace("winter,”", "winter,” {Amara Okoro}"));
  assert.equal(
    hinted(inDraft("“We will not wait for another winter,” Okoro said.\n"), listSpeakerHints),
    "“We will not wait for another winter,” Okoro said.\n",
  );
});

test("nobody for several, and no day for this day", () => {
  const draft =
    "Prime Minister Amara Okoro met them. “We will not wait for another winter,” the ministers said. It holds to this day.\n";
  assert.equal(hinted(inDraft(draft), listSpeakerHints), draft);
  assert.equal(hinted(inDraft(draft), listDateHints), draft);
  const one = draft.replace("the ministers", "the minister");
  assert.match(hinted(inDraft(one), listSpeakerHints), /winter,” \{Amara Okoro\} the minister/);
});

test("no speaker where a word of a heading was taken for a name", () => {
  const draft = "# Ferry\n\n“We will not wait for another winter,” she said.\n";
  assert.equal(hinted(inDraft(draft), listSpeakerHints), draft);
});

test("the speaker in a source, by the name that all sources have", () => {
  const source = `@@ sources/ferry.txt\n${FERRY.replace("winter,” Okoro said", "winter,” <|>she said")}`;
  assert.match(hinted(source, listSpeakerHints), /winter,” \{Amara Okoro\} she said/);
});

test("only what is in the range that was asked for", () => {
  const draft = "It voted on March 12.\n\nIt votes on March 13.\n";
  const { view } = openView(inDraft(draft));
  const hints = listDateHints(view, { start: draft.indexOf("It votes"), end: draft.length });
  assert.deepEqual(
    hints.map(({ offset }) => view.text.slice(offset - 2, offset)),
    ["13"],
  );
});
