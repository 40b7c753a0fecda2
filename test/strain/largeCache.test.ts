// A cache of more than 2 GiB, as a hundred thousand long sources give: past that size Node reads and sums nothing in
// one go, and reading ends the process.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { readCache, writeCache } from "../../server/src/host/sourceCache";

test("a cache of more than 2 GiB is read as it was written", async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-large-cache-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "a.sources");
  // One block of memory, written twice.
  const record = Buffer.alloc(1_100_000_000, "Rain fell on the harbour. ");
  const records = ["a", "b"].map((name) => ({
    path: join(folder, `${name}.txt`),
    size: 1,
    modified: 2,
    hash: name,
    record,
  }));
  assert.equal(await writeCache(file, "stamp", { records, derived: null }), null);
  assert.ok(statSync(file).size > 2 ** 31);
  const read = (await readCache(file, "stamp"))?.records ?? [];
  assert.deepEqual(
    read.map(({ path }) => path),
    records.map(({ path }) => path),
  );
  assert.ok(read.every(({ record: bytes }) => bytes.equals(record)));
});
