// Whom pronouns and roles mean: a new subject outweighs who spoke last, sex and number decide, relatives stand back.

import assert from "node:assert/strict";
import { test } from "node:test";
import { annotateQuotations } from "../../../server/src/core/quotations/annotateQuotations";
import { ARTICLE, check, toNames, toProse } from "./quotationCheck";

const TWO_MEN = "m Ole Hansen = Hansen\nm Piet Maas = Maas";

test("a new subject outweighs the last speaker", () => {
  check(
    "“The quay is shut,” Ole Hansen said. Piet Maas would not hear of it. “It opens on Monday,” he said.",
    TWO_MEN,
    [
      "[The quay is shut,] Ole Hansen by Ole Hansen, cueAfter said",
      "[It opens on Monday,] Piet Maas by he, cueAfter said",
    ],
  );
  check("“The quay is shut,” Ole Hansen said. The next to speak was Maas. “It opens on Monday,” he said.", TWO_MEN, [
    "[The quay is shut,] Ole Hansen by Ole Hansen, cueAfter said",
    "[It opens on Monday,] Piet Maas by he, cueAfter said",
  ]);
});

test("whoever is only dealt with leaves the word to the speaker", () => {
  check(
    "“The quay is shut,” Ole Hansen said. The board had sued Piet Maas in May. “It opens on Monday,” he said.",
    TWO_MEN,
    [
      "[The quay is shut,] Ole Hansen by Ole Hansen, cueAfter said",
      "[It opens on Monday,] Ole Hansen by he, cueAfter said",
    ],
  );
  check("Ole Hansen told Piet Maas that the quay was shut. “It opens on Monday,” he said.", TWO_MEN, [
    "[It opens on Monday,] Ole Hansen by he, cueAfter said",
  ]);
});

test("the subject of what he says is not he", () => {
  check("Ole Hansen had another worry: Maas, he said, was “out of his depth.”", TWO_MEN, [
    "[out of his depth.] Ole Hansen by he, cueBefore said",
  ]);
});

test("pronouns and nouns of the text tell the sex that a name does not", () => {
  const names = "person Wen Adeyo = Adeyo\nm Ole Hansen = Hansen";
  check("Wen Adeyo lost her boat in the storm. Ole Hansen lost a shed. “It was insured,” she said.", names, [
    "[It was insured,] Wen Adeyo by she, cueAfter said",
  ]);
  check("Ole Hansen met spokeswoman Wen Adeyo. “It was insured,” he said.", names, [
    "[It was insured,] Ole Hansen by he, cueAfter said",
  ]);
});

test("a last name of two people belongs to the one who is not only the other's relative", () => {
  const names = "m Leo Brandt = Brandt\nf Ida Brandt\nm Karl Voss";
  check("Leo Brandt took the money. It went to his daughter, Ida Brandt. “I was greedy,” Brandt said.", names, [
    "[I was greedy,] Leo Brandt by Brandt, cueAfter said",
  ]);
});

test("a party, a title and an unnamed official are taken up", () => {
  check(
    "Sen. Ole Hansen, a Democrat from Leeds, spoke first. Piet Maas, a Republican, waited. “It opens on Monday,” the Democrat said.",
    TWO_MEN,
    ["[It opens on Monday,] Ole Hansen by the Democrat, cueAfter said"],
  );
  check("A harbour official spoke to the paper. “It opens on Monday,” the official said.", TWO_MEN, [
    "[It opens on Monday,] ?a harbour official* by the official, cueAfter said",
  ]);
});

test("a body is taken up by “it”, and no person is", () => {
  check(
    "Ole Hansen works for Quay Trust. Quay Trust was the first to answer. “It opens on Monday,” it said.",
    `${TWO_MEN}\norg Quay Trust`,
    ["[It opens on Monday,] Quay Trust by it, cueAfter said"],
  );
});

test("words are given to somebody without a verb, by what is made of them", () => {
  for (const [text, cue] of [
    ["The quay is “open for good,” in the words of Ole Hansen.", "cueBefore words"],
    ["The quay is, in Ole Hansen’s words, “open for good.”", "cueBefore words"],
    ["“It is open for good,” is how Ole Hansen put it.", "cueAfter put"],
    ["Ole Hansen is right that “it is open for good this time.”", "cueBefore is right"],
  ] as const) {
    check(text, TWO_MEN, [`${text.replace(/^.*“(.*?)”.*$/u, "[$1]")} Ole Hansen by Ole Hansen, ${cue}`]);
  }
});

test("two who speak in turn are no interrupted quotation", () => {
  const text = "Ole Hansen asked, “Is the quay still shut?” Piet Maas told the paper, “It opens on Monday.”";
  const prose = toProse(text);
  const { quotations } = annotateQuotations(prose, toNames(prose.text, TWO_MEN), ARTICLE);
  assert.deepEqual(
    quotations.map(({ group }) => group),
    [0, 1],
  );
});

test("a title is read to the name that it stands before", () => {
  const names = "m Ole Hansen = Hansen\nf Mona Bell = Bell";
  check("“The quay is shut,” said Special Agent in Charge Ole Hansen of the port.", names, [
    "[The quay is shut,] Ole Hansen by Special Agent in Charge Ole Hansen of the port, inverted said",
  ]);
  check("“The quay is shut,” said Acting\n\nDirector Mona Bell, head of the port.", names, [
    "[The quay is shut,] Mona Bell by Acting, inverted said",
  ]);
});

test("whoever stands in a clause that another holds speaks there", () => {
  check(
    "In Leeds, port officials speak warmly of what Mona Bell, the head of the board, has called “the silent channel.”",
    "place Leeds\nf Mona Bell = Bell",
    ["[the silent channel.] Mona Bell by Mona Bell, cueBefore has called"],
  );
});
