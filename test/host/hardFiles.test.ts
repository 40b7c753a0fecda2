// Files that are hard on a reader of folders: huge, all alike, oddly named.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test, type TestContext } from "node:test";
import { Desk, type DeskState } from "../../server/src/host/desk";
import { readNameModel } from "../../server/src/host/readNameModel";

const TEXT = "“We will build nine houses,” said Maria Okoro, the mayor of Brell.\n";

async function open(
  context: TestContext,
  write: (sources: string, root: string) => void,
  mostSources?: number,
): Promise<{ desk: Desk; state: DeskState; names: string[] }> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "verbatim-hard-")));
  const sources = join(root, "sources");
  mkdirSync(sources);
  write(sources, root);
  let state: DeskState | undefined;
  const desk = new Desk(
    readNameModel,
    (next) => (state = next),
    (error) => assert.fail(String(error)),
  );
  desk.cacheFolder = join(root, "cache");
  if (mostSources !== undefined) {
    desk.mostSources = mostSources;
  }
  context.after(() => {
    desk.close();
    rmSync(root, { recursive: true, force: true });
  });
  desk.setFolders([{ root, sources: ["sources/**"] }]);
  assert.ok(await desk.whenReady(60_000));
  return {
    desk,
    state: state!,
    names: [...desk.snapshot.sources.keys()].map((path) => path.slice(sources.length + 1)),
  };
}

test("a source of 50 MB is a problem, and the rest is read", async (context) => {
  const { state, names } = await open(context, (sources) => {
    writeFileSync(join(sources, "huge.txt"), Buffer.alloc(50 * 1024 * 1024, "All the same words again. "));
    writeFileSync(join(sources, "small.txt"), TEXT);
  });
  assert.deepEqual(names, ["small.txt"]);
  assert.match(state.problems.map(({ message }) => message).join(), /too large/);
});

test("a thousand sources that are the same are a thousand sources of one person", async (context) => {
  const { desk } = await open(context, (sources) => {
    for (let i = 0; i < 1000; i++) {
      writeFileSync(join(sources, `${i}.txt`), TEXT);
    }
  });
  const okoro = desk.snapshot.listByName("Okoro");
  assert.equal(okoro.length, 1);
  assert.equal(desk.snapshot.listQuotationsBy(okoro[0]!.id).length, 1000);
  assert.equal(desk.snapshot.passages.find("We will build nine houses", { limit: 2000 }).length, 1000);
});

test("names with spaces, emoji, 255 bytes, and those that differ in case alone", async (context) => {
  const long = `${"n".repeat(251)}.txt`;
  const { names, state } = await open(context, (sources) => {
    for (const name of ["with  two spaces .txt", "🗞️ news.txt", "100%41#?.txt", long]) {
      writeFileSync(join(sources, name), TEXT);
    }
    for (const name of ["Case.txt", "case.txt"]) {
      writeFileSync(join(sources, name), `${TEXT}${name}\n`);
    }
  });
  const isFolding = names.length === 5;
  assert.deepEqual(names, [
    "100%41#?.txt",
    "Case.txt",
    ...(isFolding ? [] : ["case.txt"]),
    long,
    "with  two spaces .txt",
    "🗞️ news.txt",
  ]);
  assert.deepEqual(state.problems, []);
});

test("a link out of the folder is told and not followed; one in a circle does no harm", async (context) => {
  const { names, state } = await open(context, (sources, root) => {
    writeFileSync(join(root, "secret.txt"), TEXT);
    mkdirSync(join(root, "other"));
    symlinkSync(join(root, "secret.txt"), join(sources, "a.txt"));
    symlinkSync(join(root, "other"), join(sources, "b"));
    symlinkSync(sources, join(sources, "c"));
    symlinkSync(join(sources, "d.txt"), join(sources, "d.txt"));
    writeFileSync(join(sources, "e.txt"), TEXT);
  });
  assert.deepEqual(names, ["e.txt"]);
  assert.equal(state.problems.length, 3, JSON.stringify(state.problems));
});

test("of more sources than are read the first are, and the setting that chooses them is named", async (context) => {
  const write = (sources: string): void => {
    for (const folder of ["b", "a", "a/c"]) {
      mkdirSync(join(sources, folder));
      for (let i = 0; i < 40; i++) {
        writeFileSync(join(sources, folder, `${i}.txt`), TEXT);
      }
    }
  };
  const { desk, state, names } = await open(context, write, 100);
  assert.equal(names.length, 100);
  assert.ok(names.filter((name) => name.startsWith("a")).length === 80, names.join());
  assert.match(state.problems.map(({ message }) => message).join(), /more than 100 sources.*verbatim\.sources/);
  assert.deepEqual((await open(context, write, 100)).names, names);
  // One that is made later is not read, either.
  const added = join(dirname([...desk.snapshot.sources.keys()][0]!), "0 new.txt");
  writeFileSync(added, TEXT);
  desk.noteChanges([added]);
  assert.ok(await desk.whenReady(60_000));
  assert.equal(desk.snapshot.sources.size, 100);
  assert.deepEqual((await open(context, write, 120)).state.problems, []);
});

test("of a thousand problems and more the first are told, and the rest are counted", async (context) => {
  const { state } = await open(context, (sources) => {
    for (let i = 0; i < 1_200; i++) {
      writeFileSync(join(sources, `${i}.pptx`), "x");
    }
  });
  assert.equal(state.problems.length, 1_001);
  assert.match(state.problems.at(-1)!.message, /^has 200 more problems/);
});
