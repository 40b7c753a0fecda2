import { strict as assert } from "node:assert";
import { test } from "node:test";
import { isSameJson } from "../../server/src/lsp/sameJson";

test("what would be sent alike is the same", () => {
  assert.ok(isSameJson({ a: [1, { b: "x" }], c: null }, { c: null, a: [1, { b: "x" }] }));
  assert.ok(isSameJson({ a: 1, b: undefined }, { a: 1 }));
  assert.ok(isSameJson([], []));
});

test("what would be sent otherwise is not", () => {
  const pairs: readonly (readonly [unknown, unknown])[] = [
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: 1, b: 2 }, { a: 1 }],
    [[1, 2], [1]],
    [[], {}],
    [null, {}],
    ["1", 1],
    [{ a: null }, {}],
  ];
  for (const [a, b] of pairs) {
    assert.equal(isSameJson(a, b), false, JSON.stringify([a, b]));
    assert.equal(isSameJson(b, a), false, JSON.stringify([b, a]));
  }
});
