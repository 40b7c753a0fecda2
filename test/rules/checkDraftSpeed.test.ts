// A draft of thousands of quotations takes time in proportion to its length. Processor time, so
// that a busy machine does not tell otherwise.

import assert from "node:assert/strict";
import { test } from "node:test";
import { checkDraft } from "../../server/src/rules/checkDraft";
import { cpuTime } from "../support/cpuTime";
import { buildCorpus, indexText } from "../support/desk";

const NOUNS =
  "harbor ferry tunnel bridge market winter council island school orchard signal storm valley depot canal library".split(
    " ",
  );
const VERBS = "closes opens feeds holds moves divides repairs measures funds crosses follows protects".split(" ");
const PLACES =
  "before spring|after the flood|near the old quay|for the third year|without a licence|beside the mill|under the new plan|at half the price".split(
    "|",
  );
const SPEAKERS = ["Maria Okoro", "Peter Lund", "Ines Falk", "Tomas Quist"];

/** Each number its own sentence. */
function sentence(n: number): string {
  const pick = <T>(list: readonly T[], step: number): T => list[Math.floor(n / step) % list.length]!;
  return `The ${pick(NOUNS, 1)} ${pick(VERBS, 16)} every ${pick(NOUNS, 3)} ${pick(PLACES, 7)}, number ${n} too`;
}

const SPOKEN = 1000;
const corpus = buildCorpus(
  Array.from({ length: 20 }, (_, s) => ({
    path: `sources/${s}.txt`,
    text: Array.from(
      { length: SPOKEN / 20 },
      (_, i) => `“${sentence(s * (SPOKEN / 20) + i)},” ${SPEAKERS[i % 4]!} said.`,
    ).join("\n\n"),
  })),
);

/**
 * Mostly verbatim; some with a word changed, with one left out beside emphasis, or of
 * nobody; a name and a date here and there.
 */
function makeDraft(count: number): string {
  return Array.from({ length: count }, (_, i) => {
    const words = sentence(i % SPOKEN).split(" ");
    if (i % 8 === 1) {
      words[2] = `mends${i}`;
    }
    if (i % 8 === 2) {
      words.splice(3, 1, `*${words[5]!}*`);
    }
    const text = i % 40 === 3 ? sentence(SPOKEN + i) : words.join(" ");
    return `“${text},” ${SPEAKERS[i % 4]!} said.${i % 10 === 0 ? ` Lunde came on April ${1 + (i % 30)}, 2024.` : ""}`;
  }).join("\n\n");
}

/** Milliseconds of the processor. */
function timeCheck(count: number): number {
  const draft = indexText("draft.md", makeDraft(count), corpus);
  const began = cpuTime();
  const { quotations } = checkDraft(draft, corpus, { style: "ap", severities: {} });
  const took = cpuTime() - began;
  assert.equal(quotations.length, count);
  return took;
}

test("four times the quotations take about four times as long", () => {
  timeCheck(250);
  const few = timeCheck(2_500);
  const many = timeCheck(10_000);
  assert.ok(many < 8 * few, `${Math.round(few)} ms, then ${Math.round(many)} ms`);
});
