// A cache with the right sum and the wrong content: it is done without, deleted, told once,
// and written anew; nobody waits for ever.
import assert from "node:assert/strict";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test, type TestContext } from "node:test";
import { CorpusHost } from "../../server/src/core/corpus/corpusHost";
import { loadSources, saveSources, type CachePlace, type LoadedFile } from "../../server/src/host/loadSources";
import { putTogether, reseal, takeApart, type CacheParts } from "../support/craftCache";

const now = (): number => Date.now() + 60_000;

interface Loaded {
  readonly texts: Readonly<Record<string, string>>;
  readonly people: readonly string[];
  readonly told: readonly string[];
}

async function load(paths: readonly string[], cache: CachePlace | null): Promise<Loaded> {
  const files: LoadedFile[] = [];
  const told: string[] = [];
  const host = new CorpusHost();
  await loadSources(paths, (file) => files.push(file), {
    cache,
    now,
    onRestore: (sources, saved, stale) =>
      void (host.restore(sources, saved) && host.apply(stale.map((path) => ({ path, source: null })))),
    onBroken: (problem) => told.push(problem),
  });
  const sources = files.flatMap((file) => ("source" in file ? [file.source] : []));
  const { entities } = host.apply(sources.map((source) => ({ path: source.path, source })));
  return {
    texts: Object.fromEntries(sources.map(({ path, text }) => [path, text])),
    people: entities.map(({ name }) => name),
    told,
  };
}

async function makeCache(
  context: TestContext,
): Promise<{ paths: readonly string[]; cache: CachePlace; good: Buffer; fresh: Loaded }> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "verbatim-broken-")));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "cache"));
  const paths = ["Maria Okoro", "Jonas Hald", "Edda Voss"].map((name, i) => {
    const path = join(folder, `${i}.txt`);
    writeFileSync(
      path,
      `BRELL, Monday, March ${i + 4}, 2024 - “We will build ${i} houses,” said ${name}, the mayor of Brell.\n`,
    );
    return path;
  });
  const cache: CachePlace = { file: join(folder, "cache", "a.sources"), stamp: "1" };
  const host = new CorpusHost();
  const { unsaved } = await loadSources(
    paths,
    (file) => "source" in file && host.apply([{ path: file.path, source: file.source }]),
    { cache, now },
  );
  assert.equal(await saveSources(cache, unsaved!, (sources) => host.save(sources)), null);
  return { paths, cache, good: readFileSync(cache.file), fresh: await load(paths, null) };
}

type Change = (parts: CacheParts, good: Buffer) => Buffer;

const remade =
  (change: (table: CacheParts["table"]) => void): Change =>
  (parts, good) => {
    change(parts.table);
    return putTogether(good, JSON.stringify(parts.table), parts.rest);
  };

const SHAPES: Readonly<Record<string, Change>> = {
  "a table that is no JSON": (parts, good) => putTogether(good, "{", parts.rest),
  "a table that is null": (parts, good) => putTogether(good, "null", parts.rest),
  "a table of a billion files": remade(({ files }) => (files.length = 1e9)),
  "a table of a billion files without a column": remade(({ files }) =>
    Object.assign(files, { length: 1e9, columns: {} }),
  ),
  "fewer files than it says": remade(({ files }) => files.columns["path"]!.pop()),
  "a path that is a number": remade(({ files }) => (files.columns["path"]![0] = 7)),
  "records longer than the file": remade(({ files }) => (files.columns["length"]![0] = 1e8)),
  "a record of a negative length": remade(({ files }) => (files.columns["length"]![0] = -8)),
  "records that are shorter": remade(({ files }) => (files.columns["length"]![2] = 30)),
  "more derived than there is": remade((table) => (table.derived = 1e9)),
  "less derived than there is": remade((table) => (table.derived -= 8)),
  "no number for the derived": remade((table) => Object.assign(table, { derived: "x" })),
  "derived that is nothing": (parts, good) =>
    putTogether(
      good,
      JSON.stringify(parts.table),
      Buffer.concat([Buffer.alloc(parts.table.derived), parts.rest.subarray(parts.table.derived)]),
    ),
  "derived of other types": (parts, good) =>
    putTogether(
      good,
      JSON.stringify({ ...parts.table, derived: 12 }),
      Buffer.concat([Buffer.from([8, 0, 0, 0]), Buffer.from('{"a":1} '), parts.rest.subarray(parts.table.derived)]),
    ),
  "records of zeros": (parts, good) =>
    putTogether(
      good,
      JSON.stringify(parts.table),
      Buffer.concat([
        parts.rest.subarray(0, parts.table.derived),
        Buffer.alloc(parts.rest.length - parts.table.derived),
      ]),
    ),
};

for (const [name, change] of Object.entries(SHAPES)) {
  test(`${name}: done without, deleted, told once`, async (context) => {
    const { paths, cache, good, fresh } = await makeCache(context);
    writeFileSync(cache.file, change(takeApart(good), good));
    const loaded = await load(paths, cache);
    assert.deepEqual({ ...loaded, told: [] }, fresh);
    assert.equal(loaded.told.length, 1);
    assert.match(loaded.told[0]!, /^the cache was damaged \(.*\) and was deleted; all sources are read anew$/s);
    assert.equal(existsSync(cache.file), false);
    assert.deepEqual(await load(paths, cache), fresh, "told once");
  });
}

/** Each written in one byte, so that nothing else moves. */
const PARTS: Readonly<Record<string, readonly [was: string, is: string]>> = {
  "no name": ['"name"', '"nome"'],
  "an unknown kind of entity": ['"person"', '"parson"'],
  "a span that is a text": ['"start":[', '"start":"'],
  "no JSON": ['{"mentions"', '!"mentions"'],
};

for (const [name, [was, is]] of Object.entries(PARTS)) {
  test(`a part of a source with ${name} is found when it is asked for`, async (context) => {
    const { paths, cache, good } = await makeCache(context);
    const bad = Buffer.from(good);
    const at = good.indexOf(was, takeApart(good).table.derived);
    assert.ok(at > 0);
    bad.write(is, good.lastIndexOf(was));
    writeFileSync(cache.file, reseal(bad));
    const told: boolean[] = [];
    await assert.rejects(
      async () => {
        const files: LoadedFile[] = [];
        await loadSources(paths, (file) => files.push(file), {
          cache,
          now,
          onBroken: (_, isInUse) => told.push(isInUse),
        });
        for (const file of files) {
          assert.ok("source" in file && file.source.entities && file.source.mentions && file.source.prose);
        }
      },
      { message: /./, name: "Error" },
    );
    assert.deepEqual([told, existsSync(cache.file)], [[true], false]);
  });
}

test("the cache is its owner's alone, and so is one of an older version", async (context) => {
  if (process.platform === "win32") {
    context.diagnostic("rights are told otherwise here: nothing was tried");
    return;
  }
  const { paths, cache } = await makeCache(context);
  const rights = (path: string): string => (statSync(path).mode & 0o777).toString(8);
  assert.deepEqual([rights(dirname(cache.file)), rights(cache.file)], ["700", "600"]);
  chmodSync(dirname(cache.file), 0o777);
  chmodSync(cache.file, 0o666);
  await load(paths, cache);
  assert.deepEqual([rights(dirname(cache.file)), rights(cache.file)], ["700", "600"]);
});
