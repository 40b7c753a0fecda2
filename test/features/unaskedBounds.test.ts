// Whatever a draft holds: pieces, folds, links, hints and renames stand where they may.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isOverlapping, type Span } from "../../server/src/core/text/span";
import { listCodeLenses } from "../../server/src/features/codeLenses";
import { listDocumentLinks } from "../../server/src/features/documentLinks";
import { listFoldingRanges } from "../../server/src/features/foldingRanges";
import { listDateHints, listSpeakerHints } from "../../server/src/features/inlayHints";
import { listQuotationTokens } from "../../server/src/features/quotationTokens";
import { listRenames, renameTargetAt } from "../../server/src/features/rename/rename";
import type { DraftView } from "../../server/src/features/textView";
import { checkDraft } from "../../server/src/rules/checkDraft";
import { buildCorpus, indexText } from "../support/desk";
import { FILES } from "../support/ferryDesk";

const corpus = buildCorpus(Object.entries(FILES).map(([path, text]) => ({ path, text })));

const PIECES = [
  "Amara Okoro",
  "Ms. Okoro",
  "Okoro’s",
  "**Amara** *Okoro*",
  "Dana Whitlock",
  "“We will not wait for another winter,”",
  "“We … wait [she said] for another winter",
  "she said",
  '"Nobody\nwants a strike"',
  "\n\n",
  "\n",
  "\r\n",
  "> ",
  "# ",
  "```\n",
  "`Okoro`",
  "[Okoro](https://example.invalid/Okoro)",
  "[@ferry]",
  "[x](sources/ferry.txt)",
  "<!-- verbatim-ignore -->",
  "---\n",
  "title: Okoro\n",
  "on Friday",
  "last week",
  "- ",
  "\u{1F4F0}",
  "”",
  "“",
];

const drafts = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(" "));

function viewOf(text: string): DraftView {
  const facts = indexText("draft.md", text, corpus);
  const result = checkDraft(facts, corpus, { style: "ap", severities: {} });
  return { kind: "draft", path: "draft.md", text, corpus, facts, check: () => result };
}

function assertApart(spans: readonly Span[], length: number): void {
  spans.forEach(({ start, end }, i) => {
    assert.ok(start < end && end <= length);
    assert.ok(i === 0 || spans[i - 1]!.end <= start);
  });
}

test("pieces of quotations are apart, in order, each on one line, and a range gives those of the whole that it touches", () => {
  fc.assert(
    fc.property(drafts, fc.nat(200), fc.nat(200), (text, from, length) => {
      const view = viewOf(text);
      const all = listQuotationTokens(view);
      assertApart(all, text.length);
      for (const { start, end } of all) {
        assert.doesNotMatch(text.slice(start, end), /[\r\n]/);
      }
      const range = { start: from, end: from + length };
      const some = listQuotationTokens(view, range);
      for (const token of all.filter((t) => isOverlapping(t, range))) {
        assert.ok(some.some(({ start, end }) => start === token.start && end === token.end));
      }
      for (const token of some) {
        assert.ok(all.some(({ start, end }) => start === token.start && end === token.end));
      }
    }),
    { numRuns: 150 },
  );
});

test("lenses on one line, folds and links in the text, hints in the range", () => {
  fc.assert(
    fc.property(drafts, fc.nat(200), fc.nat(200), (text, from, length) => {
      const view = viewOf(text);
      const range = { start: from, end: from + length };
      for (const { span } of listCodeLenses(view)) {
        assert.doesNotMatch(text.slice(span.start, span.end), /[\r\n]/);
      }
      for (const { start, end } of listFoldingRanges(view)) {
        assert.ok(start <= end && end <= text.length);
      }
      for (const { start, end } of listDocumentLinks(view, (href) => href)) {
        assert.ok(start < end && end <= text.length);
      }
      for (const { offset } of [...listDateHints(view, range), ...listSpeakerHints(view, range)]) {
        assert.ok(offset >= range.start && offset <= range.end);
      }
    }),
    { numRuns: 150 },
  );
});

test("a rename changes names and nothing else: apart, outside quotations, code, front matter and link targets", () => {
  let renamed = 0;
  fc.assert(
    fc.property(drafts, fc.nat(400), (text, at) => {
      const view = viewOf(text);
      const target = renameTargetAt(view, Math.min(at, text.length));
      if (!("person" in target)) {
        return;
      }
      const edits = listRenames(target, "Nia Okafor", view);
      renamed += edits.length;
      assertApart(edits, text.length);
      const { prose, quotations } = view.facts;
      for (const edit of edits) {
        assert.match(text.slice(edit.start, edit.end), /^(?:Amara|Okoro|Dana|Whitlock|Ms\.|\s)+$/);
        assert.ok(!quotations.some((quotation) => isOverlapping(quotation, edit)));
        assert.equal(prose.map.toOriginal(prose.map.toDerived(edit.start)), edit.start);
      }
    }),
    { numRuns: 400 },
  );
  assert.ok(renamed > 20, `${renamed} edits`);
});
