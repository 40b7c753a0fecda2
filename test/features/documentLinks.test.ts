// Text in, links out.
import assert from "node:assert/strict";
import { test } from "node:test";
import { listDocumentLinks } from "../../server/src/features/documentLinks";
import { FERRY, UNION } from "../support/ferryDesk";
import { openDraft } from "../support/view";

const SOURCES = `@@ sources/ferry.txt\n${FERRY}\n@@ sources/union.md\n${UNION.replace("---\n\n", "url: https://example.invalid/strike\n---\n\n")}\n`;

function links(draft: string, sources = SOURCES): string[] {
  const { view } = openDraft(`${sources}@@ draft.md\n<|>${draft}`);
  return listDocumentLinks(view, (href) => href.replace(/^\.\//, "")).map(
    ({ start, end, path, line }) => `${view.text.slice(start, end)} -> ${path}${line === null ? "" : `:${line}`}`,
  );
}

test("a link to a source's file, with its line; none to another file or to nowhere", () => {
  assert.deepEqual(
    links(
      "See [ferry.txt](./sources/ferry.txt#L9), [the union][u], [none](sources/none.txt), [self](draft.md), <https://example.invalid/strike>.\n\n[u]: sources/union.md\n",
    ),
    ["./sources/ferry.txt#L9 -> sources/ferry.txt:9", "[the union][u] -> sources/union.md"],
  );
});

test("citation keys by the file's name, each by its own words", () => {
  assert.deepEqual(links("It runs [@ferry; @Union, p. 2] on [@nothing].\n"), [
    "@ferry -> sources/ferry.txt",
    "@Union -> sources/union.md",
  ]);
  assert.deepEqual(links("It runs [@ferry].\n", `${SOURCES}@@ sources/old/ferry.md\nOld.\n`), []);
});

test("front matter that names a file or the address of a source", () => {
  const draft =
    '---\ntitle: sources\nsource: sources/ferry.txt\nseen:\n  - "sources/union.md"\n  - https://example.invalid/strike\n  - https://example.invalid/other\n---\n\nIt rained.\n';
  assert.deepEqual(links(draft), [
    "sources/ferry.txt -> sources/ferry.txt",
    "sources/union.md -> sources/union.md",
    "https://example.invalid/strike -> sources/union.md",
  ]);
});
