// Looking through all lines at once gives what looking at each would give.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { CandidateTable, type Candidate } from "../../../server/src/features/completion/candidateTable";

const WORD = fc.constantFrom("the", "them", "quay", "we", "wait", "will", "a");

test("the same candidates match, in the same way", () => {
  const line = fc.tuple(fc.array(WORD, { minLength: 1, maxLength: 6 }), fc.array(WORD, { maxLength: 2 })).map(([words, speaker]) => ` ${words.join(" ")} |${speaker.map((word) => ` ${word}`).join("")} `);
  fc.assert(fc.property(fc.array(line, { maxLength: 12 }), fc.array(WORD, { maxLength: 3 }), (lines, typed) => {
    const table = new CandidateTable(lines.map((folded) => ({ folded, quotation: { speech: true } }) as unknown as Candidate), true);
    const found = new Map<number, number>();
    table.match(typed, (at, match) => {
      assert.ok(!found.has(at), "once");
      found.set(at, match);
    });
    const phrase = ` ${typed.join(" ")}`;
    const expected = lines.map((folded) => (typed.length === 0 ? 1 : folded.startsWith(phrase) ? 3 : folded.includes(phrase) ? 2 : typed.every((word) => folded.includes(` ${word}`)) ? 1 : 0));
    assert.deepEqual(lines.map((_, i) => found.get(i) ?? 0), expected);
  }), { numRuns: 2000 });
});
