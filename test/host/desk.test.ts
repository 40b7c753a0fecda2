// The desk follows the disk and the open buffers; whatever the order of events, it equals a desk opened anew.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { Desk, type DeskState } from "../../server/src/host/desk";
import { readNameModel } from "../../server/src/host/readNameModel";
import { tellEntities } from "../support/tellEntities";

const PATIENCE = 10_000;
const roots: string[] = [];
after(() => roots.forEach((root) => rmSync(root, { recursive: true, force: true })));

interface Opened {
  readonly desk: Desk;
  readonly root: string;
  readonly states: DeskState[];
  readonly faults: unknown[];
  readonly at: (path: string) => string;
  /** Resolves at the first state, from now on, at which it holds. */
  readonly until: (holds: () => boolean) => Promise<void>;
  readonly write: (path: string, text: string | Uint8Array) => string;
}

async function open(
  files: Readonly<Record<string, string | Uint8Array>>,
  globs: readonly string[] = ["sources/**"],
): Promise<Opened> {
  const root = mkdtempSync(join(tmpdir(), "verbatim-desk-"));
  roots.push(root);
  const at = (path: string): string => join(root, path);
  const write = (path: string, text: string | Uint8Array): string => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
    return at(path);
  };
  for (const [path, text] of Object.entries(files)) {
    write(path, text);
  }
  const states: DeskState[] = [];
  const faults: unknown[] = [];
  const told = new Set<() => void>();
  const desk = new Desk(
    readNameModel,
    (state) => {
      states.push(state);
      for (const tell of [...told]) {
        tell();
      }
    },
    (error) => faults.push(error),
  );
  const until = (holds: () => boolean): Promise<void> =>
    new Promise((done) => {
      const look = (): void => {
        if (holds()) {
          told.delete(look);
          done();
        }
      };
      told.add(look);
      look();
    });
  desk.setFolders([{ root, sources: globs }]);
  assert.ok(await desk.whenReady(PATIENCE));
  return { desk, root, states, faults, at, until, write };
}

function textsOf({ desk, root }: Opened): Record<string, string> {
  return Object.fromEntries(
    [...desk.snapshot.sources].map(([path, source]) => [path.slice(root.length + 1), source.text]),
  );
}

test("reads what the globs name, and says so", async () => {
  const opened = await open({
    "sources/a.txt": "One.",
    "sources/deep/b.md": "Two.",
    "draft.md": "Three.",
    "sources/.hidden": "x",
  });
  assert.deepEqual(textsOf(opened), { "sources/a.txt": "One.", "sources/deep/b.md": "Two." });
  assert.equal(opened.states[0]?.state, "indexing");
  assert.deepEqual(opened.states.at(-1), { state: "ready", done: 2, total: 2, problems: [] });
  assert.deepEqual(opened.faults, []);
});

test("a folder without sources is ready and empty", async () => {
  const opened = await open({ "draft.md": "x" });
  assert.deepEqual(textsOf(opened), {});
  assert.deepEqual(opened.states.at(-1), { state: "ready", done: 0, total: 0, problems: [] });
});

test("follows files that are created, changed, renamed and deleted", async () => {
  const opened = await open({ "sources/a.txt": "One.", "sources/b.txt": "Two." });
  const { desk, at, write } = opened;
  desk.noteChanges([write("sources/c.txt", "Three."), write("sources/a.txt", "One more.")]);
  await desk.whenReady(PATIENCE);
  assert.deepEqual(textsOf(opened), {
    "sources/a.txt": "One more.",
    "sources/b.txt": "Two.",
    "sources/c.txt": "Three.",
  });
  renameSync(at("sources/b.txt"), at("sources/d.txt"));
  rmSync(at("sources/c.txt"));
  desk.noteChanges([at("sources/b.txt"), at("sources/d.txt"), at("sources/c.txt")]);
  await desk.whenReady(PATIENCE);
  assert.deepEqual(textsOf(opened), { "sources/a.txt": "One more.", "sources/d.txt": "Two." });
});

test("one file that was written is read at once; more, and one that is gone or empty, wait for what comes with them", async () => {
  const { desk, at, until, write, states } = await open({ "sources/a.txt": "One.", "sources/b.txt": "Two." });
  const isReadAtOnce = async (paths: readonly string[]): Promise<boolean> => {
    const before = states.length;
    desk.noteChanges(paths);
    const { length } = states;
    // `whenReady` would not wait for more.
    await until(() => states.length > length && states.at(-1)!.state === "ready");
    return length > before;
  };
  assert.equal(await isReadAtOnce([write("sources/a.txt", "One more.")]), true);
  assert.equal(await isReadAtOnce([write("sources/a.txt", "One."), write("sources/b.txt", "Two more.")]), false);
  assert.equal(await isReadAtOnce([write("sources/a.txt", "")]), false);
  rmSync(at("sources/b.txt"));
  assert.equal(await isReadAtOnce([at("sources/b.txt")]), false);
});

test("a folder's event stands for the files below it, and for no other", async () => {
  const opened = await open({
    "sources/old/a.txt": "One.",
    "sources/old/b.txt": "Two.",
    "sources/c.txt": "Three.",
    "elsewhere/d.txt": "Four.",
  });
  const { desk, at, write } = opened;
  write("sources/c.txt", "Changed, and not told.");
  renameSync(at("sources/old"), at("attic"));
  renameSync(at("elsewhere"), at("sources/new"));
  desk.noteChanges([at("sources/old"), at("sources/new")]);
  await opened.until(() => textsOf(opened)["sources/new/d.txt"] !== undefined);
  assert.deepEqual(textsOf(opened), { "sources/c.txt": "Three.", "sources/new/d.txt": "Four." });
});

test("a folder is looked at once more when all has come: a watcher may have missed the last of it", async () => {
  const opened = await open({});
  const { desk, at, write } = opened;
  const appears = async (name: string): Promise<void> => {
    await opened.until(() => textsOf(opened)[name] !== undefined);
    assert.ok(textsOf(opened)[name], name);
  };
  write("sources/new/a.txt", "One.");
  desk.noteChanges([at("sources/new")]);
  await appears("sources/new/a.txt");
  await desk.whenReady(PATIENCE);
  write("sources/new/more/b.txt", "Two.");
  await appears("sources/new/more/b.txt");
});

test("a folder is looked at once more even where others are made for ever", async () => {
  const opened = await open({});
  const { desk, at, write } = opened;
  const stop = setInterval(() => desk.noteChanges([at("sources/busy")]), 100);
  write("sources/busy/x.pdf", "x");
  write("sources/new/a.txt", "One.");
  desk.noteChanges([at("sources/new")]);
  await opened.until(() => textsOf(opened)["sources/new/a.txt"] !== undefined);
  write("sources/new/b.txt", "Two.");
  await opened.until(() => textsOf(opened)["sources/new/b.txt"] !== undefined);
  clearInterval(stop);
  assert.equal(textsOf(opened)["sources/new/b.txt"], "Two.");
});

test("a folder above the sources stands for them; one that has none of them makes nobody wait", async () => {
  const opened = await open({ "articles/2024/a.txt": "One." }, ["articles/2024/*.txt", "**/*.md"]);
  const { desk, at, write, states } = opened;
  const arrives = async (texts: Record<string, string>): Promise<void> => {
    await opened.until(() => JSON.stringify(textsOf(opened)) === JSON.stringify(texts));
    assert.deepEqual(textsOf(opened), texts);
  };
  renameSync(at("articles"), at("attic"));
  desk.noteChanges([at("articles"), at("attic")]);
  await arrives({});
  renameSync(at("attic"), at("articles"));
  desk.noteChanges([at("articles"), at("attic")]);
  await arrives({ "articles/2024/a.txt": "One." });
  await desk.whenReady(PATIENCE);
  await new Promise((done) => setTimeout(done, 1_500));
  const told = states.length;
  for (const path of ["build/one/x.js", "node_modules/two/y.md", ".git/three/z.md"]) {
    write(path, "x");
  }
  desk.noteChanges(["build", "build/one", "node_modules/two", ".git/three"].map(at));
  await new Promise((done) => setTimeout(done, 1_500));
  assert.ok(desk.isReady);
  assert.equal(states.length, told);
  assert.deepEqual(textsOf(opened), { "articles/2024/a.txt": "One." });
});

test("a folder that is a link out of the workspace is told of when it comes, and when it goes", async () => {
  const opened = await open({ "sources/a.txt": "One.", "elsewhere/b.txt": "Two." }, ["sources/**"]);
  const { desk, at, states, root } = opened;
  const outside = mkdtempSync(join(tmpdir(), "verbatim-outside-"));
  roots.push(outside);
  symlinkSync(outside, at("sources/out"));
  desk.noteChanges([at("sources/out")]);
  const problemsAre = async (paths: readonly string[]): Promise<void> => {
    const read = (): string[] => states.at(-1)!.problems.map(({ path }) => path.slice(root.length + 1));
    await opened.until(() => read().join() === paths.join());
    assert.deepEqual(read(), paths);
  };
  await problemsAre(["sources/out"]);
  rmSync(at("sources/out"));
  desk.noteChanges([at("sources/out")]);
  await problemsAre([]);
});

test("a folder that is made or touched is no source and no problem", async () => {
  const opened = await open({});
  const { desk, at, write, states } = opened;
  write("sources/new/a.txt", "One.");
  desk.noteChanges([at("sources"), at("sources/new")]);
  await opened.until(() => textsOf(opened)["sources/new/a.txt"] !== undefined);
  await desk.whenReady(PATIENCE);
  assert.deepEqual(states.at(-1), { state: "ready", done: 1, total: 1, problems: [] });
});

test("an open buffer beats the disk, until it is closed", async () => {
  const opened = await open({ "sources/a.txt": "On disk." });
  const { desk, at, write } = opened;
  desk.setBuffer(at("sources/a.txt"), "In the editor.");
  desk.syncBuffers();
  assert.equal(textsOf(opened)["sources/a.txt"], "In the editor.");
  desk.noteChanges([write("sources/a.txt", "On disk, again.")]);
  await desk.whenReady(PATIENCE);
  assert.equal(textsOf(opened)["sources/a.txt"], "In the editor.");
  desk.setBuffer(at("sources/a.txt"), null);
  await desk.whenReady(PATIENCE);
  assert.equal(textsOf(opened)["sources/a.txt"], "On disk, again.");
});

test("a buffer of a file that is not on disk yet is a source; closed unsaved, it is gone", async () => {
  const opened = await open({});
  opened.desk.setBuffer(opened.at("sources/new.txt"), "Not saved.");
  await opened.desk.whenReady(PATIENCE);
  assert.deepEqual(textsOf(opened), { "sources/new.txt": "Not saved." });
  opened.desk.setBuffer(opened.at("sources/new.txt"), null);
  await opened.desk.whenReady(PATIENCE);
  assert.deepEqual(textsOf(opened), {});
});

test("the same content is not indexed again", async () => {
  const opened = await open({ "sources/a.txt": "One." });
  const { desk, at, write } = opened;
  const before = desk.snapshot;
  desk.noteChanges([write("sources/a.txt", "One.")]);
  await desk.whenReady(PATIENCE);
  desk.setBuffer(at("sources/a.txt"), "One.");
  await desk.whenReady(PATIENCE);
  desk.scan();
  await desk.whenReady(PATIENCE);
  assert.equal(desk.snapshot, before);
});

test("other globs make other sources", async () => {
  const opened = await open({ "sources/a.txt": "One.", "press/b.txt": "Two.", "notes.md": "Three." });
  const setGlobs = async (...sources: string[]): Promise<string[]> => {
    opened.desk.setFolders([{ root: opened.root, sources }]);
    await opened.desk.whenReady(PATIENCE);
    return Object.keys(textsOf(opened));
  };
  assert.deepEqual(await setGlobs("press/*.txt"), ["press/b.txt"]);
  assert.deepEqual(await setGlobs("notes.md", "{press,sources}/**"), ["notes.md", "press/b.txt", "sources/a.txt"]);
  assert.deepEqual(await setGlobs("*.md", "nowhere/**"), ["notes.md"]);
});

test("what cannot be read is a problem, and the rest is read", async () => {
  const opened = await open({
    "sources/a.txt": "One.",
    "sources/scan.pdf": new Uint8Array([37, 80, 68, 70, 0, 1, 2]),
    "sources/noise.txt": new Uint8Array(200).map((_, i) => i % 7),
  });
  assert.ok("sources/a.txt" in textsOf(opened));
  const problems = opened.states.at(-1)!.problems.map(({ path }) => path.slice(opened.root.length + 1));
  assert.deepEqual(problems.sort(), ["sources/noise.txt", "sources/scan.pdf"]);
});

test("after any events the desk is what a new one would be", async () => {
  const seed = Number(process.env["SEED"] ?? Date.now() % 1e6);
  console.log(`seed ${seed}`);
  const random = randomFrom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const names = ["sources/a.txt", "sources/b.txt", "sources/c/d.txt", "notes.md"];
  const texts = ["“We will go,” Amara Okoro said.", "Okoro left on April 5, 2024.", "Nothing here."];
  const opened = await open({});
  const { desk, at, write, root } = opened;
  const buffers = new Map<string, string>();
  for (let i = 0; i < 60; i++) {
    const name = pick(names);
    const act = random();
    if (act < 0.4) {
      desk.noteChanges([write(name, pick(texts))]);
    } else if (act < 0.55) {
      rmSync(at(name), { force: true });
      desk.noteChanges([at(name)]);
    } else if (act < 0.75) {
      buffers.set(name, pick(texts));
      desk.setBuffer(at(name), buffers.get(name)!);
    } else if (act < 0.9) {
      buffers.delete(name);
      desk.setBuffer(at(name), null);
    } else {
      desk.syncBuffers();
    }
    if (random() < 0.3) {
      await desk.whenReady(PATIENCE);
    } else if (random() < 0.3) {
      await new Promise((done) => setTimeout(done, random() * 5));
    }
  }
  await desk.whenReady(PATIENCE);
  const fresh = new Desk(
    readNameModel,
    () => undefined,
    () => undefined,
  );
  for (const [name, text] of buffers) {
    fresh.setBuffer(at(name), text);
  }
  fresh.setFolders([{ root, sources: ["sources/**"] }]);
  await fresh.whenReady(PATIENCE);
  assert.deepEqual(textsOf(opened), textsOf({ ...opened, desk: fresh }));
  assert.deepEqual(tellEntities(desk.snapshot), tellEntities(fresh.snapshot));
});

/** Mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

test("corrections of the folder apply from the start, when they change and until they are gone", async () => {
  const harbour = 'Mira Jansson was heard. "We will not wait for another winter," Jansson said.\n';
  const merged = "people:\n  - name: Mira Holt\n    also: [Mira Jansson]\n";
  const opened = await open({
    "sources/a.txt": harbour,
    "sources/b.txt": "Mira Holt spoke.\n",
    ".verbatim/corrections.yaml": merged,
  });
  const { desk, at, write, states } = opened;
  const people = (): string[] =>
    desk.snapshot.entities
      .filter(({ type }) => type === "person")
      .map(({ name }) => name)
      .sort();
  assert.deepEqual(people(), ["Mira Holt"]);
  desk.noteChanges([
    write(
      ".verbatim/corrections.yaml",
      "people: nobody\nquotations:\n  - source: sources/c.txt\n    words: Yes.\n    speaker: Mira Holt\n  - source: ../b.txt\n    words: Yes.\n    speaker: Mira Holt\n",
    ),
  ]);
  await desk.whenReady(PATIENCE);
  assert.deepEqual(people(), ["Mira Holt", "Mira Jansson"]);
  assert.deepEqual(
    states.at(-1)?.problems,
    [
      "line 1: `people:` needs a list: a line beginning with a dash for each",
      'line 6: "../b.txt" is not below the workspace folder; write the source\'s path from there, such as sources/article.txt',
      `line 3: there is no source sources/c.txt (any more); delete the entry, or write the path it has now`,
    ].map((message) => ({ path: at(".verbatim/corrections.yaml"), message })),
  );
  desk.noteChanges([
    write(
      ".verbatim/corrections.yaml",
      `${merged}quotations:\n  - source: sources/a.txt\n    words: We will not wait for another winter,\n    speaker: Oke Brandt\n`,
    ),
  ]);
  await desk.whenReady(PATIENCE);
  assert.deepEqual(people(), ["Mira Holt", "Oke Brandt"]);
  assert.deepEqual(states.at(-1)?.problems, []);
  rmSync(at(".verbatim"), { recursive: true });
  desk.noteChanges([at(".verbatim")]);
  await desk.whenReady(PATIENCE);
  assert.deepEqual(people(), ["Mira Holt", "Mira Jansson"]);
  assert.deepEqual(opened.faults, []);
});

test("corrections that lead out of the folder are not read", async () => {
  const elsewhere = await open({ "corrections.yaml": "people:\n  - name: Mira Holt\n    also: [Mira Jansson]\n" });
  const opened = await open({ "sources/a.txt": "Mira Jansson was heard.\n" });
  symlinkSync(elsewhere.root, opened.at(".verbatim"));
  opened.desk.noteChanges([opened.at(".verbatim")]);
  await opened.desk.whenReady(PATIENCE);
  assert.deepEqual(
    opened.desk.snapshot.entities.map(({ name }) => name),
    ["Mira Jansson"],
  );
  assert.deepEqual(opened.states.at(-1)?.problems, [
    { path: opened.at(".verbatim/corrections.yaml"), message: "leads out of the workspace folder, and was not read" },
  ]);
});
