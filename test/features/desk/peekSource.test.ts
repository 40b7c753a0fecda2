// A quotation beside its passage: what is marked on either side is exactly what differs.
import assert from "node:assert/strict";
import { test } from "node:test";
import { peekSource, type PeekedQuotation } from "../../../server/src/features/desk/peekSource";
import type { CheckSettings } from "../../../server/src/rules/ruleTypes";
import { FERRY, UNION } from "../../support/ferryDesk";
import { openDraft } from "../../support/view";

const AP: CheckSettings = { style: "ap", severities: {} };
const PAGE = `<html><head><title>Quay</title></head><body><article><h1>Quay opens</h1>
<p>The quay opened on Monday, after three years of work, to a crowd of some four hundred people and a band.</p>
<p>“The harbor has waited long enough for this quay,” Amara Okoro said.</p><p>Boats will call there from June, the board said.</p></article></body></html>\n`;

function peek(
  draft: string,
  settings = AP,
): { readonly peeked: PeekedQuotation | undefined; readonly told: unknown; readonly words: readonly string[] } {
  const { view, cursor } = openDraft(
    `@@ sources/ferry.txt\n${FERRY}@@ sources/union.md\n${UNION}@@ sources/quay.html\n${PAGE}@@ draft.md\n${draft}`,
  );
  const peeked = peekSource(view, cursor, settings);
  const read = ({ path, start, end }: { path: string; start: number; end: number }): string =>
    view.corpus.sources.get(path)!.text.slice(start, end);
  return {
    peeked,
    told: peeked?.differences.map(({ kind, isAllowed, written, source }) => [
      kind,
      isAllowed,
      view.text.slice(written.start, written.end),
      read(source),
    ]),
    words: peeked?.passages.map(read) ?? [],
  };
}

test("a changed word is marked on both sides", () => {
  const { peeked, told, words } = peek("She was clear. “We would not wait<|> for another winter,” Okoro said.\n");
  assert.equal(peeked?.verdict, "altered");
  assert.deepEqual(told, [["changed", false, "would", "will"]]);
  assert.deepEqual(words, ["We will not wait for another winter"]);
});

test("a missing word has a place in the draft, an added one a place in the source", () => {
  const missing = peek("“We will wait<|> for another winter,” Okoro said.\n");
  assert.deepEqual(missing.told, [["missing", false, "", "not"]]);
  assert.equal(missing.peeked!.differences[0]!.written.start, "“We will".length);
  assert.deepEqual(peek("“We will not wait<|> for another long winter,” Okoro said.\n").told, [
    ["added", false, "long", ""],
  ]);
});

test("what the style allows is told apart, and an exact quotation has no difference", () => {
  assert.deepEqual(peek("“We will not wait<|> for another [cold] winter,” Okoro said.\n").told, [
    ["added", true, "[cold]", ""],
  ]);
  const exact = peek("“The ferry is not a luxury<|>,” Okoro said.\n");
  assert.deepEqual([exact.peeked?.verdict, exact.told], ["verbatim", []]);
});

test("an interrupted quotation is one, from its first part to its last", () => {
  const draft = "“We want a schedule,” Whitlock said, “that a human <|>person can keep.”\n";
  const { peeked, told } = peek(draft);
  assert.deepEqual(told, [["changed", false, "person", "being"]]);
  assert.deepEqual([peeked!.quotation.start, peeked!.quotation.end], [1, draft.replace("<|>", "").indexOf("”\n")]);
});

test("a web page's passage counts in its extracted text", () => {
  const { words, told } = peek("“The harbor has waited<|> too long for this quay,” Okoro said.\n");
  assert.deepEqual(words, ["The harbor has waited long enough for this quay"]);
  assert.ok(Array.isArray(told) && told.length > 0);
});

test("no source has it, and no quotation is there", () => {
  const { peeked } = peek("“Nobody ever asked me about the colour<|> of the boat,” Okoro said.\n");
  assert.deepEqual([peeked?.verdict, peeked?.passages, peeked?.differences], ["unsourced", [], []]);
  assert.equal(peek("Nothing is <|>quoted here.\n").peeked, undefined);
});
