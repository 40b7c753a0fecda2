// The cache and the worker threads: whatever goes wrong with them, the answers are those of reading every file anew.
import assert from "node:assert/strict";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { CorpusHost } from "../../server/src/core/corpus/corpusHost";
import type { SourceIndex } from "../../server/src/core/corpus/sourceTypes";
import { indexFiles } from "../../server/src/host/indexPool";
import {
  loadSources,
  saveSources,
  type CachePlace,
  type LoadedFile,
  type LoadResult,
} from "../../server/src/host/loadSources";
import { tellEntities } from "../support/tellEntities";

/** Later than any file of the tests by more than a file system's clock tick. */
const now = (): number => Date.now() + 60_000;

function makeFolder(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-load-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function writeSources(folder: string, count: number): string[] {
  mkdirSync(join(folder, "sources"), { recursive: true });
  return Array.from({ length: count }, (_, i) => {
    const path = join(folder, "sources", `${i}.txt`);
    writeFileSync(path, `“We will build ${i} houses,” said Maria Okoro, the mayor of Brell.\n`);
    return path;
  });
}

async function load(
  paths: readonly string[],
  cache: CachePlace | null,
): Promise<LoadResult & { files: Map<string, LoadedFile> }> {
  const files = new Map<string, LoadedFile>();
  const result = await loadSources(
    paths,
    (file) => {
      assert.ok(!files.has(file.path), `${file.path} came twice`);
      files.set(file.path, file);
    },
    { cache, now },
  );
  return { ...result, files };
}

function textsOf(files: ReadonlyMap<string, LoadedFile>): Record<string, string> {
  return Object.fromEntries(
    [...files].map(([path, file]) => [path, "source" in file ? file.source.text : `problem: ${file.problem}`]),
  );
}

async function expectRebuild(paths: readonly string[], cache: CachePlace): Promise<LoadResult> {
  const [fromCache, fresh] = [await load(paths, cache), await load(paths, null)];
  assert.deepEqual(textsOf(fromCache.files), textsOf(fresh.files));
  assert.deepEqual(
    [...fromCache.files.values()].map((f) => "source" in f && f.hash).sort(),
    [...fresh.files.values()].map((f) => "source" in f && f.hash).sort(),
  );
  return fromCache;
}

test("a second start reads the cache; only what changed is indexed again", async (context) => {
  const folder = makeFolder(context);
  const cache: CachePlace = { file: join(folder, "cache", "a.sources"), stamp: "1" };
  const paths = writeSources(folder, 5);
  const first = await load(paths, cache);
  assert.deepEqual([first.cached, first.unsaved?.length], [0, 5]);
  assert.equal(await saveSources(cache, first.unsaved!), null);

  const second = await expectRebuild(paths, cache);
  assert.deepEqual([second.cached, second.unsaved], [5, null]);

  writeFileSync(paths[1]!, "Something else entirely was said.\n");
  utimesSync(paths[2]!, new Date(2020, 1, 1), new Date(2020, 1, 1));
  rmSync(paths[3]!);
  const third = await expectRebuild(paths, cache);
  assert.equal(third.cached, 3, "two untouched, one touched with the same content");
  assert.equal(third.unsaved?.length, 4);
});

test("the same size and time within a clock tick is not trusted", async (context) => {
  const folder = makeFolder(context);
  const cache: CachePlace = { file: join(folder, "a.sources"), stamp: "1" };
  const [path] = writeSources(folder, 1);
  const files: LoadedFile[] = [];
  const result = await loadSources([path!], (file) => files.push(file), { cache, now: Date.now });
  await saveSources(cache, result.unsaved!);
  const { mtime } = statSync(path!);
  writeFileSync(path!, readFileSync(path!, "utf8").replace("0 houses", "9 houses"));
  utimesSync(path!, mtime, mtime);
  await expectRebuild([path!], cache);
});

test("a cache that is cut short, has a bit flipped, or is another version's is done without", async (context) => {
  const folder = makeFolder(context);
  const cache: CachePlace = { file: join(folder, "a.sources"), stamp: "1" };
  const paths = writeSources(folder, 4);
  await saveSources(cache, (await load(paths, null)).unsaved!);
  const good = readFileSync(cache.file);
  assert.equal((await expectRebuild(paths, cache)).cached, 4);
  for (const at of [0, 9, 15, 40, good.length >> 1, good.length - 1]) {
    const bad = Buffer.from(good);
    bad[at]! ^= 4;
    writeFileSync(cache.file, bad);
    assert.equal((await expectRebuild(paths, cache)).cached, 0, `byte ${at}`);
    writeFileSync(cache.file, good.subarray(0, at));
    assert.equal((await expectRebuild(paths, cache)).cached, 0, `cut at ${at}`);
  }
  writeFileSync(cache.file, good);
  assert.equal((await expectRebuild(paths, { ...cache, stamp: "2" })).cached, 0);
  rmSync(cache.file);
  mkdirSync(cache.file);
  assert.equal((await expectRebuild(paths, cache)).cached, 0, "a folder in its place");
});

test("a cache that cannot be written says why, leaves nothing behind, and the old one stays", async (context) => {
  const folder = makeFolder(context);
  const paths = writeSources(folder, 2);
  const { unsaved } = await load(paths, null);
  writeFileSync(join(folder, "file"), "");
  const problem = await saveSources({ file: join(folder, "file", "a.sources"), stamp: "1" }, unsaved!);
  assert.match(problem!, /ENOTDIR|EEXIST/);
  // A folder in the cache's place: written beside it, and not renamed over it.
  mkdirSync(join(folder, "c", "a.sources", "x"), { recursive: true });
  assert.notEqual(await saveSources({ file: join(folder, "c", "a.sources"), stamp: "1" }, unsaved!), null);
  assert.deepEqual(readdirSync(join(folder, "c")), ["a.sources"]);
});

test("two windows may write one cache at a time: it is one or the other, whole", async (context) => {
  const folder = makeFolder(context);
  const cache: CachePlace = { file: join(folder, "a.sources"), stamp: "1" };
  const paths = writeSources(folder, 6);
  const { unsaved } = await load(paths, null);
  const problems = await Promise.all(
    Array.from({ length: 8 }, (_, i) => saveSources(cache, unsaved!.slice(0, i % 2 ? 3 : 6))),
  );
  assert.deepEqual(problems, Array(8).fill(null));
  const { cached } = await expectRebuild(paths, cache);
  assert.ok(cached === 3 || cached === 6, String(cached));
  assert.deepEqual(readdirSync(folder).sort(), ["a.sources", "sources"]);
});

test("what a killed writer leaves beside the cache does no harm", async (context) => {
  const folder = makeFolder(context);
  const cache: CachePlace = { file: join(folder, "a.sources"), stamp: "1" };
  const paths = writeSources(folder, 2);
  await saveSources(cache, (await load(paths, null)).unsaved!);
  writeFileSync(`${cache.file}.1-abcd`, readFileSync(cache.file).subarray(0, 50));
  assert.equal((await expectRebuild(paths, cache)).cached, 2);
});

test("a cache made under another name of the folder gives the paths asked for", async (context) => {
  const folder = makeFolder(context);
  const cache: CachePlace = { file: join(folder, "a.sources"), stamp: "1" };
  const paths = writeSources(folder, 1);
  await saveSources(cache, (await load(paths, null)).unsaved!);
  const { relative } = await import("node:path");
  const other = relative(process.cwd(), paths[0]!);
  const { files, cached } = await load([other], cache);
  assert.equal(cached, 1);
  assert.equal((files.get(other) as { source: SourceIndex }).source.path, other);
});

test("a file that vanishes between listing and reading is a problem, and the rest is there", async (context) => {
  const folder = makeFolder(context);
  const paths = writeSources(folder, 3);
  renameSync(paths[1]!, `${paths[1]!}.gone`);
  const { files } = await load(paths, null);
  assert.match((files.get(paths[1]!) as { problem: string }).problem, /no such file/);
  assert.ok("source" in files.get(paths[0]!)! && "source" in files.get(paths[2]!)!);
});

/** A worker that answers like the real one, but for files whose name says otherwise. */
const PROGRAM = `
const { parentPort } = require("node:worker_threads");
parentPort.on("message", ({ files }) => {
  for (const { path } of files) {
    if (path.includes("dies")) process.exit(1);
    if (path.includes("throws")) throw new Error("no luck");
    if (path.includes("hangs")) for (;;);
    if (path.includes("waits")) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_500);
  }
  parentPort.postMessage(files.map(({ path }) => ({ path, problem: "seen" })));
});`;

test("a worker that dies, throws or hangs on a file costs that file, nothing else", async (context) => {
  const program = join(makeFolder(context), "worker.js");
  writeFileSync(program, PROGRAM);
  // So many that each worker has batches waiting behind the one that it is lost on.
  const broken: Readonly<Record<number, string>> = { 7: "dies", 23: "throws", 24: "hangs", 699: "hangs too" };
  const names = Array.from({ length: 700 }, (_, i) => broken[i] ?? `file ${i}`);
  const seen = new Map<string, string>();
  await indexFiles(
    names.map((path) => ({ path })),
    (file) => {
      assert.ok(!seen.has(file.path), `${file.path} came twice`);
      seen.set(file.path, "problem" in file ? file.problem : "?");
    },
    { threads: 2, program, fileLimit: 1_000 },
  );
  assert.equal(seen.size, names.length);
  assert.match(seen.get("dies")!, /the program reading it stopped/);
  assert.match(seen.get("throws")!, /no luck/);
  assert.match(seen.get("hangs")!, /took too long/);
  assert.match(seen.get("hangs too")!, /took too long/);
  assert.equal([...seen.values()].filter((v) => v === "seen").length, names.length - 4);
});

test("a file that a busy machine keeps waiting is read all the same: processor time counts", async (context) => {
  const program = join(makeFolder(context), "worker.js");
  writeFileSync(program, PROGRAM);
  const seen: string[] = [];
  await indexFiles([{ path: "waits" }, { path: "b" }], (file) => seen.push("problem" in file ? file.problem : "?"), {
    threads: 1,
    program,
    fileLimit: 500,
  });
  assert.deepEqual(seen, ["seen", "seen"]);
});

test("a long file among few is read beside the main thread, which stays free", async (context) => {
  const folder = makeFolder(context);
  const long = join(folder, "long.txt");
  writeFileSync(
    long,
    Array.from(
      { length: 12_000 },
      (_, i) => `“We will build ${i} houses,” said Maria Okoro, the mayor of Brell.\n\n`,
    ).join(""),
  );
  let turns = 0;
  const timer = setInterval(() => turns++, 5);
  const seen: string[] = [];
  await indexFiles(
    [{ path: long }, ...writeSources(folder, 2).map((path) => ({ path }))],
    (file) => "source" in file && seen.push(`${file.source.quotations.length}`),
  );
  clearInterval(timer);
  assert.deepEqual(seen.sort(), ["1", "1", "12000"]);
  assert.ok(turns > 10, `${turns} turns`);
});

test("an aborted run stops, and leaves no thread behind", async (context) => {
  const program = join(makeFolder(context), "worker.js");
  writeFileSync(program, PROGRAM);
  const abort = new AbortController();
  setTimeout(() => abort.abort(), 100);
  const began = Date.now();
  await indexFiles([{ path: "hangs" }, { path: "b" }], () => {}, { threads: 1, program, signal: abort.signal });
  assert.ok(Date.now() - began < 5_000);
});

test("real workers give what the main thread gives", async (context) => {
  const folder = makeFolder(context);
  const paths = writeSources(folder, 60);
  const sources = new Map<string, SourceIndex>();
  await indexFiles(
    paths.map((path) => ({ path })),
    (file) => {
      if ("source" in file) {
        sources.set(file.path, file.source);
      }
    },
    { threads: 2 },
  );
  assert.equal(sources.size, 60);
  for (const path of paths.slice(0, 3)) {
    await indexFiles([{ path }], (file) => {
      assert.ok("source" in file);
      const { entities, mentions, quotations, dates, text } = sources.get(path)!;
      assert.deepEqual(
        { entities, mentions, quotations, dates, text },
        {
          entities: file.source.entities,
          mentions: file.source.mentions,
          quotations: file.source.quotations,
          dates: file.source.dates,
          text: file.source.text,
        },
      );
    });
  }
});

test("what the cache knows of all sources together is handed out once, and equals what would be derived anew", async (context) => {
  const folder = makeFolder(context);
  const cache: CachePlace = { file: join(folder, "cache", "a.sources"), stamp: "1" };
  const paths = writeSources(folder, 6);
  const first = new CorpusHost();
  const { unsaved } = await loadSources(
    paths,
    (file) => "source" in file && first.apply([{ path: file.path, source: file.source }]),
    { cache, now },
  );
  assert.equal(await saveSources(cache, unsaved!, (sources) => first.save(sources)), null);
  writeFileSync(paths[1]!, "“We will wait,” said Tomas Lindqvist.\n");
  rmSync(paths[3]!);
  const left = paths.filter((path) => path !== paths[3]);
  const host = new CorpusHost();
  let restored = 0;
  await loadSources(left, (file) => "source" in file && host.apply([{ path: file.path, source: file.source }]), {
    cache,
    now,
    onRestore: (sources, saved, stale) => {
      restored++;
      assert.deepEqual([...stale].sort(), [paths[1], paths[3]]);
      assert.ok(host.restore(sources, saved));
      host.apply(stale.map((path) => ({ path, source: null })));
    },
  });
  assert.equal(restored, 1);
  const fresh = new CorpusHost();
  await loadSources(left, (file) => "source" in file && fresh.apply([{ path: file.path, source: file.source }]), {
    cache: null,
    now,
  });
  assert.deepEqual([...host.snapshot.sources.keys()], [...fresh.snapshot.sources.keys()]);
  assert.deepEqual(tellEntities(host.snapshot), tellEntities(fresh.snapshot));
  for (const words of ["We will build 2 houses", "We will build 3 houses", "We will wait"]) {
    assert.deepEqual(host.snapshot.passages.find(words), fresh.snapshot.passages.find(words));
  }
});
