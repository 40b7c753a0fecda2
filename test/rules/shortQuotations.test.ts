// Quotations of a few words, and titles of documents: what is taken for a changed one, and what stays the writer's own.

import assert from "node:assert/strict";
import { test } from "node:test";
import { checkDraft } from "../../server/src/rules/checkDraft";
import { applyEdits } from "../../server/src/rules/applyFixes";
import { buildCorpus, indexText } from "../support/desk";

const ARTICLE = `Four Towns and a Ferry

ELLERY — The council of Ellery met on Monday to talk about the ferry.

Nadia Brandt, the harbor master, praised the “Northern Coast Seven” for their work on pilotage. She called the new line “a bridge without stones.”

The towns' principle of “shared harbors” dates from the years of the herring. In 2013 the two ports signed the “Joint Declaration on Winter Pilotage between Ellery and Skaar,” which Brandt helped to write.

Tomas Reik, who runs the ice breaker, suspects a “hidden toll” behind the letter of the insurers. “It is a toll,” Mr. Reik said. “I am ready.”

The report speaks of “winter reserves” for a fleet of nine boats, and the mayor of a “quiet season.”
`;

const corpus = buildCorpus([{ path: "sources/a.txt", text: ARTICLE }]);

function check(draft: string): { codes: string; fixed: string } {
  const { findings } = checkDraft(indexText("draft.md", draft, corpus), corpus, { style: "ap", severities: {} });
  const quoted = findings.filter((f) => f.severity === "error" || f.severity === "warning");
  const fix = quoted[0]?.fixes[0];
  return { codes: quoted.map((f) => f.code).join(), fixed: fix ? applyEdits(draft, fix.edits) : draft };
}

const GUILTY: readonly (readonly [title: string, draft: string, fixed: string])[] = [
  ["a number changed", "Brandt had praised the “Northern Coast Eight” of pilotage.", "Northern Coast Seven"],
  ["the first word changed", "Brandt had praised the “Southern Coast Seven” of pilotage.", "Northern Coast Seven"],
  ["a word put in", "Brandt had praised the “Northern Coast Big Seven” of pilotage.", "Northern Coast Seven"],
  [
    "one of two words changed, the same noun before it",
    "It rests on the principle of “shared waters,” as old as the herring.",
    "shared harbors",
  ],
  ["the end of a coined term", "Nadia Brandt called it “a bridge without arches.”", "a bridge without stones"],
  ["a word within a coined term", "Nadia Brandt called it “a bridge without any stones.”", "a bridge without stones"],
  [
    "an adverb in front",
    "Tomas Reik of the ice breaker suspects a “barely hidden toll” behind the letter.",
    "hidden toll",
  ],
  ["a negation put in", "Mr. Reik said, “I am not ready.”", "I am ready"],
  [
    "a word of a title changed",
    "Both signed the “Joint Declaration on Summer Pilotage between Ellery and Skaar.”",
    "Joint Declaration on Winter Pilotage between Ellery and Skaar",
  ],
  [
    "a name in a title changed",
    "Both signed the “Joint Declaration on Winter Pilotage between Ellery and Lund.”",
    "Joint Declaration on Winter Pilotage between Ellery and Skaar",
  ],
  [
    "a word of a title dropped",
    "Both signed the “Joint Declaration on Pilotage between Ellery and Skaar” in 2013.",
    "Joint Declaration on Winter Pilotage between Ellery and Skaar",
  ],
];

for (const [title, draft, fixed] of GUILTY) {
  test(`a short quotation with ${title} is a misquote`, () => {
    const told = check(draft);
    assert.match(told.codes, /^(?:misquote|unmarked-omission)$/);
    assert.ok(told.fixed.includes(fixed), told.fixed);
  });
}

const INNOCENT: readonly (readonly [title: string, draft: string])[] = [
  ["the words as they are", "Brandt praised the “Northern Coast Seven” and the “shared harbors.”"],
  ["a part of a term", "It is one of the “Coast Seven.”"],
  ["a part of a title", "Both signed the “Joint Declaration on Winter Pilotage.”"],
  ["other capitals", "The principle of “Shared Harbors” dates from the herring."],
  ["house spelling", "The principle of “shared harbours” dates from the herring."],
  ["words of the source that stand in no marks", "The council spoke of the “ice breaker” again."],
  ["a scare quote", "So much for “progress.”"],
  ["a term of the writer's own", "One might speak of a “frozen budget.”"],
  ["a term of the writer's own with one word in common", "The budget has its “quiet corners,” too."],
  ["words from elsewhere that share a word with a term", "Poets like their “winter evenings” by the fire."],
  ["another title of that kind", "Norway's “Declaration of the Fishing Fleet” came later."],
  ["a term of a single word", "Some call this “harbors.”"],
];

for (const [title, draft] of INNOCENT) {
  test(`nothing is said of ${title}`, () => assert.equal(check(draft).codes, ""));
}
