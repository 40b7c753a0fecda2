// A rehearsal reads what is there, keeps nothing, and is not stopped by what has gone meanwhile.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { indexSource } from "../../server/src/core/corpus/indexSource";
import type { SourceIndex } from "../../server/src/core/corpus/sourceTypes";
import { readNameModel } from "../../server/src/host/readNameModel";
import { rehearseIndexing } from "../../server/src/host/rehearseIndexing";
import { readSource } from "../../server/src/readers/readSource";

const folder = mkdtempSync(join(tmpdir(), "verbatim-rehearsal-"));
after(() => rmSync(folder, { recursive: true, force: true }));

test("short files are read, each in two steps; one that has gone is passed over", () => {
  const sources = new Map<string, SourceIndex>();
  const texts = ["Amara Okoro spoke on May 3, 2024.", "word ".repeat(1001), "“We wait,” Dana Whitlock said.", ""];
  texts.forEach((text, i) => {
    const path = join(folder, `${i}.txt`);
    writeFileSync(path, text);
    sources.set(path, indexSource(readSource(path, text), readNameModel()));
  });
  assert.equal([...rehearseIndexing(sources)].length, 6);
  rmSync(join(folder, "2.txt"));
  assert.equal([...rehearseIndexing(sources)].length, 4);
  assert.equal([...rehearseIndexing(new Map())].length, 0);
});
