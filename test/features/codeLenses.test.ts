// Text in, lenses out.
import assert from "node:assert/strict";
import { test } from "node:test";
import { listCodeLenses } from "../../server/src/features/codeLenses";
import { FERRY, UNION } from "../support/ferryDesk";
import { openDraft } from "../support/view";

const SOURCES = `@@ sources/ferry.txt\n${FERRY}\n@@ sources/union.md\n${UNION}\n`;

function lenses(draft: string): string[] {
  const { view } = openDraft(`${SOURCES}@@ draft.md\n<|>${draft}`);
  return listCodeLenses(view).map(({ span, title }) => `${view.text.slice(span.start, span.end)}: ${title}`);
}

const EXACT = "“We will not wait for another winter,” Okoro said.\n\n";
const MISQUOTE = "“We would not wait for another winter,” Okoro said.\n\n";
const STRIKE = "“Nobody wants a strike,” Dana Whitlock said.\n\n";

test("how the quotations below a heading stand, and how many people are named", () => {
  assert.deepEqual(
    lenses(`# The ferry\n\n${EXACT}${MISQUOTE}${STRIKE}“All my cats are grey at night,” Okoro said.\n`),
    ["# The ferry: 2 exact, 1 misquote, 1 unsourced · 2 people"],
  );
});

test("what stands below a deeper heading counts for those above it, and not for its neighbours", () => {
  assert.deepEqual(
    lenses(
      `# All\n\n## First\n\n${EXACT}${EXACT}## Second\n\n${MISQUOTE}${MISQUOTE}### Third\n\n${STRIKE}# Last\n\n${STRIKE}`,
    ),
    [
      "# All: 3 exact, 2 misquotes · 2 people",
      "## First: 2 exact · 1 person",
      "## Second: 1 exact, 2 misquotes · 2 people",
      "### Third: 1 exact · 1 person",
      "# Last: 1 exact · 1 person",
    ],
  );
});

test("right words in the wrong mouth are no exact quotation; what was set aside is told as that", () => {
  assert.deepEqual(lenses("# Who\n\n“We will not wait for another winter,” Dana Whitlock said.\n"), [
    "# Who: 1 wrongly used · 1 person",
  ]);
  assert.deepEqual(lenses(`# Aside\n\n<!-- verbatim-ignore misquote: she corrected it -->\n${MISQUOTE}`), [
    "# Aside: 1 set aside · 1 person",
  ]);
});

test("a heading with a line of dashes below it; a heading that nothing stands below; a term", () => {
  assert.deepEqual(lenses(`The ferry\n=========\n\n${EXACT}# Weather\n\nIt rained on the “fast” lane.\n`), [
    "The ferry: 1 exact · 1 person",
  ]);
  assert.deepEqual(lenses(EXACT), []);
});
