// The server as a process when the world around it misbehaves: bursts of events, rights that go and
// come, two windows, no place for a cache.
import assert from "node:assert/strict";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { seedRandom } from "../bench/random";
import { reseal } from "../support/craftCache";
import { buildServer, killServers, ServerProcess } from "../support/builtServer";
import { addLongArticles, answersOf, articleText, draftText, FILES, makeDesk, settled } from "../support/processDesk";

const SLOW = 300_000;
/** As dropRights.cjs has it. */
const NOBODY = 65534;

let folder: string;
let program: string;
before(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "verbatim-trouble-")));
  // Nobody reads here, too.
  chmodSync(folder, 0o755);
  program = await buildServer(join(folder, "program"));
});
after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

afterEach(killServers);

async function start(
  root: string,
  cacheFolder: string,
  nodeArguments: readonly string[] = [],
  endsWithUs = true,
): Promise<ServerProcess> {
  return ServerProcess.start(program, root, { cacheFolder, nodeArguments, endsWithUs });
}

async function until(what: string, isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 2_000; i++) {
    if (isSo()) {
      return;
    }
    await new Promise((done) => setTimeout(done, 10));
  }
  assert.fail(`waited in vain for ${what}`);
}

test("5,000 file events are taken together, and the answers are those of the last", { timeout: SLOW }, async () => {
  const root = makeDesk(join(folder, "burst"));
  const server = await start(root, join(folder, "burst-cache"));
  await server.ready();
  const draft = draftText(seedRandom(1));
  await server.setText("draft.md", draft);
  await server.pull("draft.md");
  const states = server.states.length;
  const used = server.processorTime;
  for (let round = 0; round < 50; round++) {
    const told: string[] = [];
    for (let i = 0; i < 100; i++) {
      // Forty of a hundred are of files that never were.
      const name = i < FILES ? `${i}.txt` : `gone-${round}-${i}.txt`;
      if (i < FILES) {
        writeFileSync(join(root, "sources", name), articleText(round * 100 + i));
      }
      told.push(`sources/${name}`);
    }
    await server.tell(told, 2);
  }
  writeFileSync(join(root, "sources", "last.txt"), articleText(1));
  await server.tell(["sources/last.txt"], 1);
  await settled(server, FILES + 1);
  const rounds = server.states.slice(states).filter(({ state }) => state === "ready").length;
  const seconds = server.processorTime - used;
  console.log(`${rounds} rounds, ${seconds.toFixed(2)} s of processor time`);
  assert.ok(rounds <= 10, `${rounds} rounds`);
  const fresh = await start(root, join(folder, "burst-cache-of-the-fresh"));
  await fresh.ready();
  await fresh.setText("draft.md", draft);
  assert.deepEqual(await answersOf(server), await answersOf(fresh));
  assert.equal(await server.close(), 0);
  assert.equal(await fresh.close(), 0);
});

test("a source whose permission is lost is a problem, and a source again when it is given back", {
  timeout: SLOW,
}, async () => {
  const root = makeDesk(join(folder, "rights"));
  const count = FILES;
  const cache = join(folder, "rights-cache");
  mkdirSync(cache, { mode: 0o700 });
  // Whoever the server is then must be able to write there.
  if (process.getuid?.() === 0) {
    chownSync(cache, NOBODY, NOBODY);
  }
  const server = await start(root, cache, ["--require", resolve("test/support/dropRights.cjs")], false);
  await server.ready();
  const problemsNow = (): readonly string[] =>
    server.states.at(-1)!.problems.map(({ path, message }) => `${path.slice(root.length + 1)}: ${message}`);
  chmodSync(join(root, "sources", "7.txt"), 0);
  rmSync(join(root, "sources", "8.txt"));
  await server.tell(["sources/7.txt", "sources/8.txt"], 2);
  await settled(server, count - 2);
  assert.deepEqual(problemsNow(), ["sources/7.txt: cannot be read: permission denied"]);
  chmodSync(join(root, "sources", "7.txt"), 0o644);
  await server.tell(["sources/7.txt"], 2);
  await settled(server, count - 1);
  assert.deepEqual(problemsNow(), []);

  chmodSync(join(root, "sources"), 0);
  await server.tell(["sources"], 2);
  await settled(server, 0);
  assert.ok(problemsNow().includes("sources: cannot be read: permission denied"), problemsNow().join("\n"));
  chmodSync(join(root, "sources"), 0o755);
  await server.tell(["sources"], 2);
  await settled(server, count - 1);
  assert.deepEqual(problemsNow(), []);
  assert.equal(await server.close(), 0);
});

test("where no thread can be started, the sources are read all the same", { timeout: SLOW }, async () => {
  const root = makeDesk(join(folder, "threads"));
  const draft = draftText(seedRandom(1));
  const answers: unknown[] = [];
  for (const nodeArguments of [["--require", resolve("test/support/noThreads.cjs")], []]) {
    const server = await start(root, join(folder, "threads-cache"), nodeArguments);
    assert.deepEqual(await server.ready(), { state: "ready", done: FILES, total: FILES, problems: [] });
    await server.setText("draft.md", draft);
    answers.push(await answersOf(server));
    assert.equal(await server.close(), 0);
  }
  assert.deepEqual(answers[0], answers[1]);
});

test("two windows share one cache, and one without a place for it is told so; all answer alike", {
  timeout: SLOW,
}, async () => {
  const root = makeDesk(join(folder, "windows"));
  addLongArticles(root);
  writeFileSync(join(folder, "file"), "");
  const draft = draftText(seedRandom(1));
  const cacheFolder = join(folder, "windows-cache");
  const open = async (cache: string): Promise<ServerProcess> => {
    const server = await start(root, cache, ["--require", resolve("test/support/oneThread.cjs")]);
    await server.setText("draft.md", draft);
    return server;
  };
  const cold = await Promise.all([open(cacheFolder), open(cacheFolder), open(join(folder, "file", "cache"))]);
  await Promise.all(cold.map((server) => server.ready()));
  const answers = await answersOf(cold[0]!);
  for (const server of cold.slice(1)) {
    assert.deepEqual(await answersOf(server), answers);
  }
  const coldTime = cold[0]!.processorTime;
  await until("the cache's problem", () =>
    cold[2]!.states.at(-1)!.problems.some(({ message }) => message.startsWith("the cache was not written")),
  );
  await until(
    "the cache",
    () => existsSync(cacheFolder) && readdirSync(cacheFolder).some((name) => name.endsWith(".sources")),
  );
  for (const server of cold) {
    assert.equal(await server.close(), 0);
  }
  assert.deepEqual(
    readdirSync(cacheFolder).filter((name) => !name.endsWith(".sources")),
    [],
  );
  assert.ok(statSync(join(cacheFolder, readdirSync(cacheFolder)[0]!)).size > 1_000_000);

  const warm = await Promise.all([open(cacheFolder), open(cacheFolder)]);
  await Promise.all(warm.map((server) => server.ready()));
  console.log(`cold ${coldTime.toFixed(1)} s of processor time, warm ${warm[0]!.processorTime.toFixed(1)} s`);
  assert.ok(warm[0]!.processorTime < coldTime / 2);
  for (const server of warm) {
    assert.deepEqual(await answersOf(server), answers);
    assert.equal(await server.close(), 0);
  }
});

test("a part of the cache that is broken comes out when it is asked for: told, deleted, read anew, and the answers are right", {
  timeout: SLOW,
}, async () => {
  const root = makeDesk(join(folder, "broken"));
  addLongArticles(root);
  const draft = draftText(seedRandom(1));
  const cacheFolder = join(folder, "broken-cache");
  const open = async (): Promise<ServerProcess> => {
    const server = await start(root, cacheFolder, ["--require", resolve("test/support/oneThread.cjs")]);
    await server.setText("draft.md", draft);
    await server.ready();
    return server;
  };
  const listCaches = (): readonly string[] =>
    existsSync(cacheFolder) ? readdirSync(cacheFolder).filter((name) => name.endsWith(".sources")) : [];
  const cold = await open();
  const answers = await answersOf(cold);
  await until("the cache", () => listCaches().length === 1);
  assert.equal(await cold.close(), 0);

  // The facts of each source: nobody asks for them at a start.
  const file = join(cacheFolder, listCaches()[0]!);
  const bytes = readFileSync(file);
  for (let at = bytes.indexOf('{"mentions"'); at >= 0; at = bytes.indexOf('{"mentions"', at + 1)) {
    bytes.write("!", at);
  }
  writeFileSync(file, reseal(bytes));
  const warm = await open();
  await answersOf(warm).catch(() => undefined);
  const problems = (): readonly string[] => warm.states.at(-1)!.problems.map(({ message }) => message);
  await until(
    "the cache's problem",
    () =>
      warm.states.at(-1)!.state === "ready" &&
      problems().some((message) => /^the cache was damaged .* and was deleted/.test(message)),
  );
  await settled(warm, FILES + 300);
  assert.deepEqual(await answersOf(warm), answers);
  assert.equal(problems().length, 1, problems().join("\n"));
  await until("the next cache", () => listCaches().length === 1);
  assert.equal(await warm.close(), 0);

  const last = await open();
  assert.deepEqual(await answersOf(last), answers);
  assert.deepEqual(last.states.at(-1)!.problems, []);
  assert.equal(await last.close(), 0);
});
