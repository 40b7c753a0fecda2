// Bad input: bounded time, no throw, a sensible answer. Seeds are printed by fast-check where it fails.

import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "node:test";
import { applyEdits, pickSafeEdits } from "../../server/src/rules/applyFixes";
import { checkDraft } from "../../server/src/rules/checkDraft";
import { buildCorpus, indexText } from "../support/desk";
import { checkFixture } from "./checkRules";
import { cpuTime } from "../support/cpuTime";

const AP = { style: "ap", severities: {} } as const;
const PARAGRAPH =
  "“We will not close the ferry this winter,” Maria Okoro said. “It is the only road [sic] … that 3 million islanders have.”\n\n";
const SOURCE = [
  {
    path: "sources/a.txt",
    text: `Harbor news\n\n${PARAGRAPH}The town cannot pay for an empty boat all year, says the paper.\n`,
  },
];
const corpus = buildCorpus(SOURCE);

function timed(limit: number, run: () => void): void {
  const began = cpuTime();
  run();
  const took = cpuTime() - began;
  assert.ok(took < limit, `${Math.round(took)} ms`);
}

test("any mixture of marks, words and markup: no throw, spans inside the text, edits that apply", () => {
  const piece = fc.constantFrom(
    "“",
    "”",
    '"',
    "''",
    "``",
    "‘",
    "’",
    "[",
    "]",
    "(",
    ")",
    "…",
    "...",
    "*",
    "**",
    "_",
    "`",
    "\n",
    "\n\n",
    "> ",
    "- ",
    "# ",
    " ",
    ", ",
    ". ",
    "? ",
    "not ",
    "We will ",
    "close the ferry ",
    "this winter",
    "Maria Okoro said",
    "[T]he ",
    "3 million ",
    "\u200B",
    "\u202E",
    "שלום ",
    "渡船 ",
    "\u{1F6A2} ",
    "<!-- verbatim-ignore -->",
    "[a](b) ",
    "\\",
    "&quot;",
    "1.2",
    "-5%",
    "don't ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join("");
      const { findings, quotations } = checkDraft(indexText("draft.md", text, corpus), corpus, AP);
      for (const span of [...findings, ...quotations]) {
        assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
      }
      for (const finding of findings) {
        for (const fix of finding.fixes) {
          applyEdits(text, fix.edits);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("safe fixes settle: applied, they leave none to apply", () => {
  const words = "We will not close the ferry this winter".split(" ");
  const change = fc.record({
    at: fc.nat(words.length - 1),
    how: fc.constantFrom("drop", "add", "change", "emphasis"),
    word: fc.constantFrom("harbor", "never", "may", "12", "Lund", "very"),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
      const written = [...words];
      for (const { at, how, word } of changes) {
        if (how === "drop") {
          written[at] = "";
        } else if (how === "add") {
          written[at] = `${written[at]} ${word}`;
        } else {
          written[at] = how === "emphasis" ? `*${word}*` : word;
        }
      }
      const draft = `“${written.filter((w) => w !== "").join(" ")},” Maria Okoro said.\n`;
      const first = checkDraft(indexText("draft.md", draft, corpus), corpus, AP);
      const after = applyEdits(draft, pickSafeEdits(first.findings));
      const second = checkDraft(indexText("draft.md", after, corpus), corpus, AP);
      assert.deepEqual(pickSafeEdits(second.findings), [], `${draft} -> ${after}`);
    }),
    { numRuns: 200 },
  );
});

test("a quotation of 5,000 words, exact and changed", () => {
  const long = Array.from({ length: 5000 }, (_, i) => `word${(i * 7919) % 1009}`).join(" ");
  for (const written of [long, long.replace("word5 ", "harbor "), long.replace(/word7 /g, "harbor ")]) {
    timed(4000, () => {
      const { result } = checkFixture(
        `@@ sources/a.txt\n“${long},” said Maria Okoro.\n@@ draft.md\n“${written},” Maria Okoro said.\n`,
      );
      assert.equal(result.quotations[0]!.verdict, written === long ? "verbatim" : "altered");
    });
  }
});

test("a quotation that stands in a thousand places", () => {
  const sources = Array.from(
    { length: 1000 },
    (_, i) => `@@ sources/${i}.txt\n“It is the same with every boat,” said Maria Okoro.\n`,
  ).join("");
  const fixture = `${sources}@@ draft.md\n“It is the same with every boat,” Maria Okoro said.\n\n“It is the same with every ship,” Maria Okoro said.\n`;
  timed(8000, () =>
    assert.deepEqual(
      checkFixture(fixture).result.quotations.map((q) => q.verdict),
      ["verbatim", "altered"],
    ),
  );
});

test("unbalanced marks by the thousand", () => {
  for (const mark of ["“", '"', "[", "‘", "…", "(", "''"]) {
    timed(3000, () => checkDraft(indexText("draft.md", `${mark}a `.repeat(5000), corpus), corpus, AP));
    timed(3000, () => checkDraft(indexText("draft.md", `“${mark.repeat(5000)}” she said.`, corpus), corpus, AP));
  }
});
