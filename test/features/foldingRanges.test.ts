// Text in, the lines that fold out.
import assert from "node:assert/strict";
import { test } from "node:test";
import { listFoldingRanges } from "../../server/src/features/foldingRanges";
import { FERRY, UNION } from "../support/ferryDesk";
import { openView } from "../support/view";

function folds(fixture: string): string[] {
  const { view } = openView(fixture);
  const lineAt = (offset: number): number => view.text.slice(0, offset).split("\n").length;
  return listFoldingRanges(view).map(({ kind, start, end }) => `${kind} ${lineAt(start)}-${lineAt(end)}`);
}

const draft = (text: string): string => `@@ sources/ferry.txt\n${FERRY}\n@@ draft.md\n<|>${text}`;

test("front matter, in drafts and sources", () => {
  assert.deepEqual(folds(draft("---\ntitle: Ferry\ndate: 2024-04-10\n---\n\nIt rained.\n")), ["frontMatter 1-4"]);
  assert.deepEqual(folds(`@@ sources/union.md\n${UNION.replace("declined", "decl<|>ined")}`), ["frontMatter 1-6"]);
  assert.deepEqual(folds(draft("It rained.\n\n---\n\nIt rained on.\n")), []);
});

test("a block quotation whole; two of them apart", () => {
  assert.deepEqual(
    folds(
      draft(
        "So:\n\n> We will not\n> wait.\n>\n> — Amara Okoro\n\nAnd:\n\n> The ferry\n> sails.\n\n> Another\n> one.\n",
      ),
    ),
    ["quotation 3-6", "quotation 10-11", "quotation 13-14"],
  );
});

test("what an ignore comment silences, with the comment; not the whole file", () => {
  const text =
    "<!-- verbatim-ignore-file wrong-date: told so -->\n\nOne.\n\n<!-- verbatim-ignore misquote, unsourced-quote: she said it\n  to me -->\nTwo lines\nof it.\n\nThree.\n";
  assert.deepEqual(folds(draft(text)), ["ignored 5-8"]);
});
