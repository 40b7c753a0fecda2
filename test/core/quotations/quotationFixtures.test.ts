// Whole articles of our own, every quotation annotated by hand: what has been reached is kept. A
// fixture holds the names, the text and one line a quotation, apart by lines of three dashes; the
// first line of a transcript's names says so.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { listQuotations } from "./quotationCheck";

const FOLDER = join("test", "fixtures", "quotations");

for (const file of readdirSync(FOLDER).sort()) {
  test(`quotations of ${file}`, () => {
    const [names = "", text = "", expected = ""] = readFileSync(join(FOLDER, file), "utf8").split(/^---\n/m);
    const kind = file.startsWith("panel") ? "transcript" : "article";
    assert.deepEqual(listQuotations(text, names, { kind, speaker: null }), expected.trimEnd().split("\n"));
  });
}
