import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { editDistance, mayBeNear, toLetters } from "../../server/src/rules/nearNames";

const NAME = fc.string({ unit: fc.constantFrom(..."abcdeéñö'"), maxLength: 9 });

/** By the definition, without a table: optimal string alignment. */
function distance(a: string, b: string): number {
  if (a === "" || b === "") {
    return a.length + b.length;
  }
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  const swapped =
    a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)
      ? distance(a.slice(0, -2), b.slice(0, -2)) + 1
      : Infinity;
  return Math.min(distance(x, b) + 1, distance(a, y) + 1, distance(x, y) + (a.at(-1) === b.at(-1) ? 0 : 1), swapped);
}

test("property: edits are counted as they are defined, up to the most", () => {
  const short = NAME.map((name) => name.slice(0, 5));
  fc.assert(
    fc.property(short, short, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
      assert.equal(editDistance(a, b, most), Math.min(distance(a, b), most + 1));
    }),
    { numRuns: 500 },
  );
});

test("property: no near name is passed over for its letters", () => {
  fc.assert(
    fc.property(NAME, NAME, (a, b) => {
      const most = editDistance(a, b, 20);
      assert.ok(mayBeNear(toLetters(a), toLetters(b), most));
    }),
  );
  assert.equal(mayBeNear(toLetters("okoro"), toLetters("banks"), 2), false);
});
