// The server as a process of its own: what it opens, whom it talks to, and what hours of use do to it.
import assert from "node:assert/strict";
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { CancellationTokenSource } from "vscode-languageserver/node";
import { buildServer, killServers, ServerProcess } from "../support/builtServer";
import { seedRandom } from "../bench/random";
import { answersOf, articleText, draftText, FILES, makeDesk, settled } from "../support/processDesk";

/** Longer by the environment: SOAK_SECONDS=600 node test/run.mjs host/process */
const SOAK_SECONDS = Number(process.env["SOAK_SECONDS"] ?? 5);
const SLOW = 120_000;

let folder: string;
let program: string;
before(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "verbatim-process-")));
  program = await buildServer(join(folder, "program"));
});
afterEach(killServers);
after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

test("reads below its folders and its cache only, and opens no socket", { timeout: SLOW }, async () => {
  const root = makeDesk(join(folder, "watched"));
  const outside = join(folder, "outside.txt");
  writeFileSync(outside, "“Nobody should read this,” Maria Okoro said.\n");
  symlinkSync(outside, join(root, "sources", "link.txt"));
  const cacheFolder = join(folder, "watched-cache");
  const log = join(folder, "watched.log");
  writeFileSync(log, "");
  const options = {
    cacheFolder,
    nodeArguments: ["--require", resolve("test/support/watchProcess.cjs")],
    env: { VERBATIM_WATCH: log },
  };
  for (let start = 0; start < 2; start++) {
    const server = await ServerProcess.start(program, root, options);
    const ready = await server.ready();
    assert.equal(ready.total, FILES);
    assert.ok(ready.problems.some(({ message }) => message.includes("leads out of this folder")));
    await server.setText("draft.md", draftText(seedRandom(1)));
    await server.ask("textDocument/hover", "draft.md", { position: { line: 2, character: 5 } });
    await server.ask("textDocument/completion", "draft.md", { position: { line: 2, character: 5 } });
    await server.pull("draft.md");
    await server.connection.sendRequest("workspace/symbol", { query: "oko" });
    assert.equal(await server.close(), 0);
  }
  const allowed = [root, cacheFolder, join(folder, "program")];
  const entries = readFileSync(log, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("\t") as [string, string]);
  assert.ok(
    entries.some(([kind, path]) => kind === "read" && path === join(root, "sources", "7.txt")),
    "the watch works",
  );
  const isAllowed = (path: string): boolean => allowed.some((place) => path === place || path.startsWith(place + "/"));
  assert.deepEqual(
    entries.filter(([kind, path]) => kind === "socket" || !isAllowed(path)),
    [],
  );
  assert.deepEqual(
    entries.filter(([kind, path]) => kind === "write" && path.startsWith(root)),
    [],
  );
});

test("the watch itself sees a socket, and refuses it", async () => {
  const log = join(folder, "socket.log");
  writeFileSync(log, "");
  const script = join(folder, "socket.cjs");
  writeFileSync(script, 'try { require("node:net").connect(9); } catch { process.exitCode = 3; }');
  const { spawnSync } = await import("node:child_process");
  const { status } = spawnSync(process.execPath, ["--require", resolve("test/support/watchProcess.cjs"), script], {
    env: { ...process.env, VERBATIM_WATCH: log },
  });
  assert.equal(status, 3);
  assert.match(readFileSync(log, "utf8"), /socket\tconnect/);
});

test("after random edits, file events, cancelled requests and restarts the answers are a fresh server's", {
  timeout: SLOW + 2000 * SOAK_SECONDS,
}, async () => {
  const seed = Number(process.env["SEED"] ?? Date.now() % 1e6);
  console.log(`seed ${seed}`);
  const random = seedRandom(seed);
  const root = makeDesk(join(folder, "soak"));
  const options = { cacheFolder: join(folder, "soak-cache") };
  let server = await ServerProcess.start(program, root, options);
  await server.ready();
  let text = draftText(random);
  await server.setText("draft.md", text);
  const at = (path: string): string => join(root, "sources", path);
  for (const until = Date.now() + SOAK_SECONDS * 1000; Date.now() < until; ) {
    const name = `${random.below(FILES + 20)}.txt`;
    const act = random.below(100);
    if (act < 25) {
      const isNew = !existsSync(at(name));
      writeFileSync(at(name), articleText(random.below(1000)));
      await server.tell([`sources/${name}`], isNew ? 1 : 2);
    } else if (act < 32 && existsSync(at(name))) {
      rmSync(at(name));
      await server.tell([`sources/${name}`], 3);
    } else if (act < 38 && existsSync(at(name))) {
      const other = `${random.below(FILES + 20)}.txt`;
      renameSync(at(name), at(other));
      await server.tell([`sources/${name}`], 3);
      await server.tell([`sources/${other}`], 2);
    } else if (act < 42) {
      const all = readdirSync(join(root, "sources"));
      for (const file of all) {
        appendFileSync(at(file), random.below(2) === 0 ? "" : "\n");
      }
      await server.tell(
        all.map((file) => `sources/${file}`),
        2,
      );
    } else if (act < 65) {
      text = draftText(random);
      await server.setText("draft.md", text);
    } else if (act < 97) {
      const cancel = new CancellationTokenSource();
      const method = random.pick(["hover", "completion", "definition", "diagnostic"]);
      const asked = server.connection
        .sendRequest(
          `textDocument/${method}`,
          { textDocument: { uri: server.uri("draft.md") }, position: { line: 2, character: random.below(60) } },
          cancel.token,
        )
        .catch(() => null);
      if (random.below(2) === 0) {
        cancel.cancel();
      }
      if (random.below(3) === 0) {
        await asked;
      }
    } else {
      if (random.below(2) === 0) {
        server.kill();
      } else {
        assert.equal(await server.close(), 0);
      }
      server = await ServerProcess.start(program, root, options);
      await server.setText("draft.md", text);
    }
  }
  // Whatever is under way is settled once a last event is.
  writeFileSync(at("last.txt"), articleText(777));
  await server.tell(["sources/last.txt"], 1);
  const fresh = await ServerProcess.start(program, root, { cacheFolder: join(folder, "soak-cache-of-the-fresh") });
  await fresh.ready();
  await fresh.setText("draft.md", text);
  await settled(server, readdirSync(join(root, "sources")).length);
  assert.deepEqual(await answersOf(server), await answersOf(fresh));
  assert.equal(await server.close(), 0);
  assert.equal(await fresh.close(), 0);
});
