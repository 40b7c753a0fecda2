// Files that have a reader of their own: read in a worker, and whatever one of them does, the others are read.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { indexFiles } from "../../server/src/host/indexPool";

test("a damaged file is a source without words that says why, and its neighbours are read", async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-formats-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const names = ["bad.pdf", "good.txt", "worse.PDF"];
  for (const name of names) {
    writeFileSync(join(folder, name), name === "good.txt" ? "The ferry sails at noon.\n" : "%PDF-1.7\nnothing more");
  }
  const told = new Map<string, string>();
  await indexFiles(
    names.map((name) => ({ path: join(folder, name) })),
    (file) => {
      assert.ok("source" in file);
      told.set(
        file.path.slice(folder.length + 1),
        file.source.text + file.source.problems.map((p) => p.message).join(),
      );
    },
  );
  assert.deepEqual([...told].sort(), [
    ["bad.pdf", "This PDF is damaged and could not be read; save it anew, or its text as a .txt file."],
    ["good.txt", "The ferry sails at noon.\n"],
    ["worse.PDF", "This PDF is damaged and could not be read; save it anew, or its text as a .txt file."],
  ]);
});
