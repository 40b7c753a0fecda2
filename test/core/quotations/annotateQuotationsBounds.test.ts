// Bad input: no throw, spans in bounds and in order, and time that grows with the text alone.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { annotateQuotations } from "../../../server/src/core/quotations/annotateQuotations";
import { ARTICLE, toNames, toProse } from "./quotationCheck";

const PIECES = [
  "“",
  "”",
  '"',
  "''",
  "``",
  "‘",
  "’",
  "'",
  "«",
  "»",
  " ",
  ", ",
  ". ",
  "? ",
  "\n",
  "\n\n",
  "said",
  "Ana Ruiz",
  "she",
  "who",
  "that",
  "the mayor",
  "and",
  ":",
  "—",
  "(",
  ")",
  "according to",
  "called",
  "’s",
  "6",
  "Ω",
  "שלום",
  "\u200b",
  "\u00ad",
  "x.",
  "Mr.",
  "> ",
  "Q: ",
  "😀",
  "\ud800",
];

test("any text: spans lie in bounds, are ordered and disjoint; speakers and cues lie in bounds", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }),
      fc.constantFrom("article" as const, "transcript" as const),
      (pieces, kind) => {
        const prose = toProse(pieces.join(""));
        const { quotations, mentions } = annotateQuotations(prose, toNames(prose.text, "f Ana Ruiz"), {
          ...ARTICLE,
          kind,
        });
        let end = 0;
        for (const q of quotations) {
          assert.ok(
            q.start >= end && q.end > q.start && q.end <= prose.text.length,
            `${q.start}-${q.end} in ${JSON.stringify(prose.text)}`,
          );
          end = q.end;
          for (const span of [q.cue, q.speaker?.span]) {
            if (span) {
              assert.ok(span.start >= 0 && span.end > span.start && span.end <= prose.text.length);
            }
          }
          if (q.speaker) {
            assert.ok(q.speaker.confidence > 0 && q.speaker.confidence <= 1);
          }
        }
        for (const m of mentions) {
          assert.ok(m.end > m.start && m.end <= prose.text.length);
        }
      },
    ),
    { numRuns: 600 },
  );
});

/**
 * Milliseconds of the processor, so that other work counts little; the bound is far above what is
 * measured (10 to 1200 ms), far below quadratic.
 */
const MOST_MILLISECONDS = 5000;

const SENTENCE = "“The bridge is safe,” Ana Ruiz said, adding that Tom Abel called it “a wreck” in May. ";
const HARD: Readonly<Record<string, string>> = {
  "100,000 opening marks": "“".repeat(100_000),
  "100,000 straight marks": '"'.repeat(100_000),
  "40,000 straight marks apart": 'a" "'.repeat(20_000),
  "40,000 single marks": " ‘a ’".repeat(20_000),
  "100,000 apostrophes": "x’s ".repeat(100_000),
  "20,000 unclosed quotations": "“a ".repeat(20_000),
  "half a megabyte in one paragraph": SENTENCE.repeat(6_000),
  "a megabyte without a sentence end": "Ana Ruiz and the mayor, who said that she ".repeat(25_000) + "“no”",
  "a megabyte of commas before a verb": "the, ".repeat(200_000) + "said “no,” she said.",
  "20,000 quotations without a stop": "“a,” ".repeat(20_000),
  "more quotations in a paragraph than a call takes arguments": "“a b” ".repeat(200_000),
  "one verb and many quotations": "Ana Ruiz said " + "“a b c” and ".repeat(15_000),
  "many verbs and many quotations": "said “a b” and ".repeat(8_000),
  "20,000 short paragraphs": "“The bridge is safe.\n\n".repeat(20_000),
  labels: "ANA RUIZ: x\n\n".repeat(20_000),
};

for (const [name, text] of Object.entries(HARD)) {
  test(`in time: ${name}`, () => {
    const prose = toProse(text);
    const names = { entities: [], mentions: [], roles: [] };
    const began = process.cpuUsage();
    annotateQuotations(prose, names, { kind: name === "labels" ? "transcript" : "article", speaker: null });
    const took = process.cpuUsage(began).user / 1000;
    assert.ok(took < MOST_MILLISECONDS, `${Math.round(took)} ms`);
  });
}
