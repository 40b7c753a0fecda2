// Text in, coloured pieces out.
import assert from "node:assert/strict";
import { test } from "node:test";
import { listQuotationTokens } from "../../server/src/features/quotationTokens";
import { FERRY, UNION } from "../support/ferryDesk";
import { openDraft } from "../support/view";

const SOURCES = `@@ sources/ferry.txt\n${FERRY}\n@@ sources/union.md\n${UNION}\n`;

function tokens(draft: string, from = "", to = ""): string[] {
  const { view } = openDraft(`${SOURCES}@@ draft.md\n<|>${draft}`);
  const range = from ? { start: view.text.indexOf(from), end: view.text.indexOf(to) + to.length } : undefined;
  return listQuotationTokens(view, range).map(
    ({ start, end, verdict }) => `${verdict}: ${view.text.slice(start, end)}`,
  );
}

test("each quotation by its verdict; a term has none", () => {
  assert.deepEqual(
    tokens(
      "“We will not wait for another winter,” Okoro said. It is a “fast” ferry.\n\n“We would not wait for another winter,” Okoro said.\n\n“All my cats are grey at night,” Okoro said.\n",
    ),
    [
      "verbatim: We will not wait for another winter,",
      "altered: We would not wait for another winter,",
      "unsourced: All my cats are grey at night,",
    ],
  );
});

test("a piece never goes on into the next line, and has no marks of a block quotation", () => {
  assert.deepEqual(tokens("> We will not wait  \n>   for another winter.\n>\n> — Amara Okoro\n"), [
    "verbatim: We will not wait",
    "verbatim: for another winter.",
  ]);
  assert.deepEqual(tokens("- Okoro: “We will not wait\r\n  for another winter.”\r\n"), [
    "verbatim: We will not wait",
    "verbatim: for another winter.",
  ]);
});

test("what was left out or put in keeps the grammar's colours", () => {
  assert.deepEqual(
    tokens("“We will not wait … winter,” Okoro said. “Nobody [here] wants a . . . strike,” Dana Whitlock said.\n").map(
      (token) => token.replace(/^\w+: /, ""),
    ),
    ["We will not wait", "winter,", "Nobody", "wants a", "strike,"],
  );
});

test("of a range, what touches it", () => {
  const draft =
    "“We will not wait for another winter,” Okoro said.\n\n“Nobody wants a strike,” Dana Whitlock said.\n\n“The ferry is not a luxury,” Okoro said.\n";
  assert.deepEqual(tokens(draft, "a strike", "Whitlock said"), ["verbatim: Nobody wants a strike,"]);
  assert.deepEqual(tokens(draft, "another", "Nobody"), [
    "verbatim: We will not wait for another winter,",
    "verbatim: Nobody wants a strike,",
  ]);
  assert.deepEqual(tokens(draft, "Whitlock", "“The"), ["verbatim: The ferry is not a luxury,"]);
});
