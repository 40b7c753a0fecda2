// Hours of use in seconds, in one server that is never started anew: afterwards it holds what it held before.
// Longer by the environment: SOAK_SECONDS=3600 node test/run.mjs strain/longUse
import assert from "node:assert/strict";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, test } from "node:test";
import { CancellationTokenSource } from "vscode-languageserver/node";
import { seedRandom, type Random } from "../bench/random";
import { buildServer, killServers, ServerProcess } from "../support/builtServer";
import { answersOf, articleText, draftText, FILES, makeDesk, settled } from "../support/processDesk";

const SOAK_SECONDS = Number(process.env["SOAK_SECONDS"] ?? 5);
/**
 * Bytes. What is kept on purpose is full after some minutes (the sources decoded last, compiled code):
 * 26 MB became 33 in four minutes, and after forty seconds' use the next eighty added 1.1 MB, compiled
 * code. A leak grows for as long as it is used.
 */
const SLACK = 12 * 1024 * 1024;

interface Held {
  readonly bytes: number;
  readonly files: number;
  readonly threads: number;
  readonly resources: unknown;
  readonly listeners: unknown;
}

afterEach(killServers);

test("after long use a server holds no more memory, file, thread, timer or listener", {
  timeout: 120_000 + 2_000 * SOAK_SECONDS,
}, async (context) => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "verbatim-long-")));
  context.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const seed = Number(process.env["SEED"] ?? Date.now() % 1e6);
  console.log(`seed ${seed}`);
  const random = seedRandom(seed);
  const root = makeDesk(join(folder, "desk"));
  const held = join(folder, "held.json");
  const server = await ServerProcess.start(await buildServer(join(folder, "program")), root, {
    cacheFolder: join(folder, "cache"),
    nodeArguments: ["--expose-gc", "--require", resolve("test/support/tellResources.cjs")],
    env: { VERBATIM_HELD: held },
  });
  context.after(() => server.kill());
  await server.ready();
  const draft = draftText(seedRandom(1));

  // The first round fills what is kept on purpose: compiled code, tables, the last answers.
  await use(server, random, 3_000);
  const before = await calm(server, draft, held);
  const answers = await answersOf(server);
  await use(server, random, SOAK_SECONDS * 1_000);
  const after = await calm(server, draft, held);

  assert.deepEqual(await answersOf(server), answers);
  assert.deepEqual({ ...after, bytes: 0 }, { ...before, bytes: 0 });
  console.log(`${mega(before.bytes)} MB held before, ${mega(after.bytes)} MB after`);
  assert.ok(after.bytes < before.bytes + SLACK, `${mega(before.bytes)} MB, then ${mega(after.bytes)} MB`);
  assert.equal(await server.close(), 0);
});

/** What a writer, a sync program and an impatient editor do, at random. */
async function use(server: ServerProcess, random: Random, ms: number): Promise<void> {
  const at = (name: string): string => join(server.root, "sources", name);
  for (const until = Date.now() + ms; Date.now() < until; ) {
    const name = `${random.below(FILES + 20)}.txt`;
    const act = random.below(100);
    if (act < 25) {
      writeFileSync(at(name), articleText(random.below(1_000)));
      await server.tell([`sources/${name}`], 2);
    } else if (act < 35 && existsSync(at(name))) {
      const other = `${random.below(FILES + 20)}.txt`;
      if (random.below(2) === 0) {
        rmSync(at(name));
      } else {
        renameSync(at(name), at(other));
      }
      await server.tell([`sources/${name}`, `sources/${other}`], 2);
    } else if (act < 38) {
      // More than are read without worker threads.
      const all = readdirSync(join(server.root, "sources"));
      for (const file of all) {
        writeFileSync(at(file), articleText(random.below(1_000)));
      }
      await server.tell(
        all.map((file) => `sources/${file}`),
        2,
      );
    } else if (act < 60) {
      await server.setText(`draft${random.below(5)}.md`, draftText(random));
    } else if (act < 65) {
      await server.closeText(`draft${random.below(5)}.md`);
    } else {
      const cancel = new CancellationTokenSource();
      const method = random.pick(["hover", "completion", "definition", "references", "diagnostic", "codeAction"]);
      const position = { line: 2, character: random.below(60) };
      const params = {
        textDocument: { uri: server.uri(`draft${random.below(5)}.md`) },
        position,
        range: { start: position, end: position },
        context: { diagnostics: [], includeDeclaration: true },
      };
      const asked = server.connection.sendRequest(`textDocument/${method}`, params, cancel.token).catch(() => null);
      if (random.below(2) === 0) {
        cancel.cancel();
      }
      if (random.below(3) === 0) {
        await asked;
      }
    }
  }
}

/** The desk as it was made, one draft open, nothing under way; then what the server holds. */
async function calm(server: ServerProcess, draft: string, file: string): Promise<Held> {
  for (let i = 0; i < 5; i++) {
    await server.closeText(`draft${i}.md`);
  }
  const names = readdirSync(join(server.root, "sources"));
  for (const name of names) {
    rmSync(join(server.root, "sources", name));
  }
  makeDesk(server.root);
  await server.tell(
    [...new Set([...names, ...readdirSync(join(server.root, "sources"))])].map((name) => `sources/${name}`),
    2,
  );
  await server.setText("draft.md", draft);
  await settled(server, FILES);
  await answersOf(server);
  // Longer than any delay of the server's, and than what it reads on behind the last answer.
  await new Promise((done) => setTimeout(done, 1_500));
  rmSync(file, { force: true });
  server.child.kill("SIGUSR2");
  while (!existsSync(file)) {
    await new Promise((done) => setTimeout(done, 10));
  }
  return JSON.parse(readFileSync(file, "utf8")) as Held;
}

function mega(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
