// Pasted text is followed through what is typed around it: the same words as before, wherever they stand.

import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "node:test";
import { followChanges, type Stretch, type TextChange } from "../../client/src/agents/pastedStretch";

const PASTED = "“We will not wait for another winter,” the pilot said on Friday.";

function insert(rangeOffset: number, text: string, rangeLength = 0): TextChange {
  return { rangeOffset, rangeLength, text };
}

function apply(text: string, { rangeOffset, rangeLength, text: added }: TextChange): string {
  return text.slice(0, rangeOffset) + added + text.slice(rangeOffset + rangeLength);
}

test("typing is no paste, and neither is what is done again", () => {
  assert.equal(followChanges(undefined, [insert(0, "We will")], true), undefined);
  assert.equal(followChanges(undefined, [insert(0, PASTED)], false), undefined);
  assert.deepEqual(followChanges(undefined, [insert(5, PASTED)], true), { start: 5, end: 5 + PASTED.length });
});

test("text in pieces is one stretch, text elsewhere another", () => {
  const first = followChanges(undefined, [insert(10, PASTED)], true)!;
  assert.deepEqual(followChanges(first, [insert(first.end, PASTED)], true), { start: 10, end: 10 + 2 * PASTED.length });
  assert.deepEqual(followChanges(first, [insert(0, PASTED)], true), { start: 0, end: PASTED.length });
  assert.equal(followChanges(first, [insert(0, "", 10 + PASTED.length)], true), undefined);
});

test("edits before, behind and inside leave the first and the last word in it", () => {
  const place = fc.nat(200);
  fc.assert(
    fc.property(fc.array(fc.tuple(place, fc.string({ maxLength: 12 })), { maxLength: 20 }), (edits) => {
      let text = `${"a".repeat(30)}${PASTED}${"b".repeat(30)}`;
      let stretch: Stretch | undefined = { start: 30, end: 30 + PASTED.length };
      for (const [at, added] of edits) {
        const change = insert(Math.min(at, text.length), added);
        const isEdge: boolean = change.rangeOffset === stretch.start || change.rangeOffset === stretch.end;
        text = apply(text, change);
        const next: Stretch | undefined = followChanges(stretch, [change], true);
        assert.ok(next);
        stretch = next;
        if (isEdge) {
          return;
        }
        assert.equal(text.slice(stretch.start, stretch.start + 1), "“");
        assert.equal(text.slice(stretch.end - 1, stretch.end), ".");
      }
    }),
  );
});
