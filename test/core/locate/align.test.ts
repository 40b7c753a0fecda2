import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { alignTokens, alignWords } from "../../../server/src/core/locate/align";
import { foldTokens } from "../../../server/src/core/locate/foldTokens";
import { editDistance } from "./bruteForce";

/** "same [-left out-] {+put in+} [-was-]{+is+}" */
function align(quotation: string, source: string): string {
  const query = foldTokens(quotation);
  const text = foldTokens(source);
  return alignTokens(query, text)
    .map((run) => {
      const ours = query.words.slice(run.query.from, run.query.to).join(" ");
      const theirs = text.words.slice(run.source.from, run.source.to).join(" ");
      return run.kind === "equal" ? ours : `${theirs && `[-${theirs}-]`}${ours && `{+${ours}+}`}`;
    })
    .join(" ");
}

test("equal words, words left out, put in and changed", () => {
  assert.equal(align("We will sign.", "we will sign"), "we will sign");
  assert.equal(align("We will sign it", "We will not sign it"), "we will [-not-] sign it");
  assert.equal(align("We will never sign it", "We will sign it"), "we will {+never+} sign it");
  assert.equal(align("We must sign it", "We will sign it"), "we [-will-]{+must+} sign it");
  assert.equal(align("Deaths rose by 12%", "Deaths rose by 1.2%"), "deaths rose by [-1.2%-]{+12%+}");
});

test("where several scripts have as few edits, like words are paired", () => {
  assert.equal(align("they promised talks", "they have promise talks"), "they [-have-] [-promise-]{+promised+} talks");
  assert.equal(
    align("the minister warns them", "the ministers warned of them"),
    "the [-ministers warned-]{+minister warns+} [-of-] them",
  );
});

test("nothing on one side or on both", () => {
  assert.equal(align("", ""), "");
  assert.equal(align("a b", ""), "{+a b+}");
  assert.equal(align("", "a b"), "[-a b-]");
});

test("texts of many thousand words end in bounded time", () => {
  const words = Array.from({ length: 20_000 }, (_, i) => `w${i % 97}`);
  const runs = alignWords(["x", ...words, "y"], ["z", ...words.slice(5), "w"]);
  assert.equal(runs.at(-1)!.query.to, words.length + 2);
});

const WORDS = fc.array(fc.constantFrom("a", "b", "c", "ab", "abc"), { maxLength: 14 });

test("property: the runs cover both lists in order, and their edits are the edit distance", () => {
  fc.assert(
    fc.property(WORDS, WORDS, (query, source) => {
      let [q, s, edits] = [0, 0, 0];
      for (const run of alignWords(query, source)) {
        assert.deepEqual([run.query.from, run.source.from], [q, s]);
        [q, s] = [run.query.to, run.source.to];
        const [ours, theirs] = [query.slice(run.query.from, q), source.slice(run.source.from, s)];
        if (run.kind === "equal") {
          assert.deepEqual(ours, theirs);
        } else if (run.kind === "substitute") {
          assert.equal(ours.length, theirs.length);
        } else {
          assert.equal(run.kind === "insert" ? theirs.length : ours.length, 0);
        }
        if (run.kind !== "equal") {
          edits += Math.max(ours.length, theirs.length);
        }
      }
      assert.deepEqual([q, s, edits], [query.length, source.length, editDistance(query, source)]);
    }),
    { numRuns: 500 },
  );
});
