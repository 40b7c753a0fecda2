// A text in one piece is the same text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { flattenText } from "../../server/src/lsp/flatText";

test("every character stays what it was, half a pair, too", () => {
  for (const text of [
    "",
    "plain",
    "Müller\r\n",
    "“We’ll wait,” she said.",
    "👍🏽",
    "half \ud83d of one",
    "\0\ufeff\uffff",
    "€".repeat(3_000_000),
  ]) {
    const [before, behind] = [text.slice(0, text.length >> 1), text.slice(text.length >> 1)];
    assert.equal(flattenText(`${before}${behind}`), text);
  }
});
