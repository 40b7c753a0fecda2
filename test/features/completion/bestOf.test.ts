// The heap gives what sorting all would give.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { BestOf } from "../../../server/src/features/completion/bestOf";

test("the best of many are those that sorting all puts first, and the lowest turns none of them away", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 })), fc.nat(8), (ranks, most) => {
      const best = new BestOf<number>(most);
      ranks.forEach((rank, i) => rank > best.lowest && best.add(i, rank));
      const sorted = ranks.map((rank, value) => ({ rank, value })).sort((a, b) => b.rank - a.rank || a.value - b.value);
      assert.deepEqual(
        best.list().map(({ value, rank }) => ({ rank, value })),
        sorted.slice(0, most),
      );
    }),
    { numRuns: 1000 },
  );
});
