// Thousands of made-up cases: a writer that dies in some step, YAML that nobody would write, a cache with bytes
// changed. SEED=… chooses others, RUNS=… how many of each kind (10,000 before a release).
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import fc from "fast-check";
import type { StepFaults } from "../support/stepFaults";

// Before what is tested loads the file system's functions.
const { arm } = require("../support/stepFaults.cjs") as StepFaults;
const { replaceFile } =
  require("../../server/src/files/replaceFile") as typeof import("../../server/src/files/replaceFile");
const { loadSources, saveSources } =
  require("../../server/src/host/loadSources") as typeof import("../../server/src/host/loadSources");
import { CorpusHost } from "../../server/src/core/corpus/corpusHost";
import { parseCorrections } from "../../server/src/core/corpus/corrections/correctionsFile";
import { editCorrections } from "../../server/src/core/corpus/corrections/editCorrections";
import { parseFrontMatter } from "../../server/src/core/markdown/frontMatter";
import { BrokenCache } from "../../server/src/host/checkShape";
import type { CachePlace, LoadedFile } from "../../server/src/host/loadSources";
import { reseal, takeApart } from "../support/craftCache";

const CASES = Number(process.env["RUNS"] ?? 400);
const seed = Number(process.env["SEED"] ?? 1);
console.log(`SEED=${seed} RUNS=${CASES}`);

const folder = realpathSync(mkdtempSync(join(tmpdir(), "verbatim-hostile-")));
after(() => rmSync(folder, { recursive: true, force: true }));

test("a writer that dies in any step, or meets any error, leaves the old file or the new one", async () => {
  const path = join(folder, "draft.md");
  const fault = fc.constantFrom("crash", "ENOSPC", "EIO", "EDQUOT", "EACCES");
  const content = fc.uint8Array({ maxLength: 300 });
  await fc.assert(
    fc.asyncProperty(
      content,
      content,
      fc.integer({ min: 1, max: 9 }),
      fault,
      fc.boolean(),
      async (old, fresh, step, kind, isEdited) => {
        arm(0, "");
        writeFileSync(path, old);
        arm(step, kind);
        const written = await replaceFile(path, fresh, {
          expected: isEdited ? Buffer.concat([old, Buffer.from("x")]) : old,
        });
        arm(0, "");
        const now = readFileSync(path);
        assert.ok(now.equals(old) || now.equals(fresh));
        assert.ok("problem" in written ? now.equals(old) : now.equals(fresh), JSON.stringify(written));
        if (isEdited) {
          assert.ok("problem" in written);
        }
        // What a dead writer leaves, or one that may not even take its own file away. Its process is
        // ours, which runs: nobody else takes it away.
        const left = readdirSync(folder).filter((name) => name.endsWith(".tmp"));
        assert.ok(left.length <= (kind === "crash" || isEdited ? 1 : 0), left.join());
        for (const name of left) {
          rmSync(join(folder, name));
        }
      },
    ),
    { numRuns: CASES, seed, includeErrorInReport: true },
  );
});

const MARKS = [
  "- ",
  "? ",
  ": ",
  "a: ",
  "[",
  "]",
  "{",
  "}",
  ", ",
  "&x ",
  "*x ",
  "!!timestamp ",
  "!!binary ",
  "!t ",
  "| ",
  "> ",
  "'",
  '"',
  "#",
  "\n",
  "\n  ",
  "\n    ",
  "---\n",
  "...\n",
  "%YAML 1.1\n",
  "<<: ",
  "\t",
  "\u0000",
  "\u2028",
  "\ufeff",
  "\r\n",
  "\\u00e9",
];
const WORDS = [
  "people:\n  - name: Mira Holt\n",
  "    also: [M. Holt]\n",
  "    roles:\n      Mayor: Deputy mayor\n",
  "quotations:\n",
  "  - source: a.txt\n    words: We wait.\n    speaker:\n",
  "date: 2024-03-01\n",
  "title: A: B\n",
  "author: [A, B]\n",
  "name: x\n",
];

/** Mostly marks, now and then one of them hundreds of times. */
const yaml = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...MARKS) },
      { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 2, arbitrary: fc.string({ maxLength: 8, unit: "grapheme" }) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom(...MARKS), fc.integer({ min: 2, max: 1_500 }))
          .map(([mark, count]) => mark.repeat(count)),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom("-", "a:", "? -", "- a:"), fc.integer({ min: 2, max: 400 }))
          .map(([mark, count]) => Array.from({ length: count }, (_, i) => " ".repeat(i) + mark).join("\n")),
      },
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(""));

test("whatever YAML a workspace holds is read, or told with a line that it has", () => {
  fc.assert(
    fc.property(yaml, (text) => {
      const { people, quotations, problems } = parseCorrections(text);
      const lines = text.split("\n").length;
      for (const { line, message } of problems) {
        assert.ok(line >= 1 && line <= lines && message.length > 5, `${line} of ${lines}: ${message}`);
      }
      for (const value of [
        ...people.flatMap(({ name, also }) => [name, ...also]),
        ...quotations.flatMap(({ source, words }) => [source, words]),
      ]) {
        assert.equal(typeof value, "string");
      }
      try {
        const edited = parseCorrections(editCorrections(text, { kind: "join", from: "Jonas Hald", into: "J. Hald" }));
        assert.ok(edited.people.some(({ name }) => name === "J. Hald"));
      } catch (error) {
        // Refused, and nothing is written over; a mistake of the test's own is none of it.
        assert.ok(
          error instanceof Error && error.name !== "AssertionError" && !(error instanceof RangeError),
          String(error),
        );
      }
      const front = parseFrontMatter(`---\ntitle: T\n${text}\n---\nBody\n`);
      for (const value of Object.values(front.values).flat()) {
        assert.equal(typeof value, "string");
      }
    }),
    { numRuns: CASES, seed, includeErrorInReport: true },
  );
});

test("a cache with bytes changed and the right sum gives the sources as they are, or is told and deleted", async () => {
  const root = join(folder, "desk");
  mkdirSync(join(root, "cache"), { recursive: true });
  const paths = ["Maria Okoro", "Jonas Hald"].map((name, i) => {
    const path = join(root, `${i}.txt`);
    writeFileSync(
      path,
      `BRELL, March ${i + 4}, 2024 - “We will build ${i} houses,” said ${name}, the mayor of Brell. Then she left on Friday.\n`,
    );
    return path;
  });
  const cache: CachePlace = { file: join(root, "cache", "a.sources"), stamp: "1" };
  const now = (): number => Date.now() + 60_000;
  const host = new CorpusHost();
  const { unsaved } = await loadSources(
    paths,
    (file) => "source" in file && host.apply([{ path: file.path, source: file.source }]),
    { cache, now },
  );
  assert.equal(await saveSources(cache, unsaved!, (sources) => host.save(sources)), null);
  const good = readFileSync(cache.file);
  const { table } = takeApart(good);
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    byte: fc.integer({ min: 0, max: 255 }),
    length: fc.integer({ min: 1, max: 6 }),
  });
  let broken = 0;
  let found = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 0, max: 40 }),
      async (changes, cut) => {
        let bad: Buffer = Buffer.from(good.subarray(0, cut === 40 ? good.length - 8 : good.length));
        for (const { at, byte, length } of changes) {
          const from = 32 + Math.floor(at * (bad.length - 32));
          bad.fill(byte, from, Math.min(from + length, bad.length));
        }
        bad = reseal(bad);
        writeFileSync(cache.file, bad);
        const told: string[] = [];
        const files: LoadedFile[] = [];
        const corpus = new CorpusHost();
        try {
          await loadSources(paths, (file) => files.push(file), {
            cache,
            now,
            onRestore: (sources, saved, stale) =>
              void (corpus.restore(sources, saved) && corpus.apply(stale.map((path) => ({ path, source: null })))),
            onBroken: (problem) => told.push(problem),
          });
          assert.equal(files.length, paths.length);
          for (const file of files) {
            if ("source" in file) {
              corpus.apply([{ path: file.path, source: file.source }]);
              void [file.source.text, file.source.prose, file.source.mentions, file.source.entities];
            }
          }
          assert.deepEqual([...corpus.snapshot.sources.keys()], paths);
          corpus.snapshot.passages.find("We will build 1 houses");
          void corpus.snapshot.entities.map(({ mentions }) => mentions.length);
        } catch (error) {
          assert.ok(error instanceof BrokenCache, String((error as Error).stack));
          assert.equal(told.length, 1);
        }
        assert.ok(told.length <= 1);
        if (told.length === 1) {
          found++;
          assert.deepEqual(readdirSync(join(root, "cache")), []);
        }
        broken++;
      },
    ),
    { numRuns: CASES, seed, includeErrorInReport: true },
  );
  assert.ok(table.derived > 0 && found > broken / 10, `${found} of ${broken} were told`);
});
