// The cache's file while others write it, are killed over it, or have no room or right to write:
// it is the old one or the new one, whole.
import assert from "node:assert/strict";
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, test, type TestContext } from "node:test";
import { build } from "esbuild";
import { tidyCaches } from "../../server/src/host/cachePlace";
import { readCache, writeCache } from "../../server/src/host/sourceCache";
import { makeCache, STAMP, tellCache } from "../support/cacheWriter";

let folder: string;
let writer: string;
before(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "verbatim-cache-")));
  chmodSync(folder, 0o755);
  writer = join(folder, "writer.js");
  await build({
    entryPoints: ["test/support/cacheWriter.ts"],
    outfile: writer,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    logLevel: "error",
  });
});
after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

function makeFile(context: TestContext): string {
  const name = context.name.replace(/\W+/g, "-").slice(0, 40);
  mkdirSync(join(folder, name));
  return join(folder, name, "a.sources");
}

function startWriter(file: string): {
  readonly child: ChildProcess;
  readonly firstWritten: Promise<void>;
  readonly ended: Promise<unknown>;
} {
  const child = spawn(process.execPath, [writer, "forever", file], { stdio: ["ignore", "pipe", "inherit"] });
  const firstWritten = new Promise<void>((done, fail) =>
    child.stdout.once("data", (text) =>
      String(text).startsWith("written\n") ? done() : fail(new Error(String(text))),
    ),
  );
  child.stdout.resume();
  return { child, firstWritten, ended: new Promise((done) => child.once("exit", done)) };
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

test("a writer killed in the middle of writing leaves the old cache or the new one", async (context) => {
  const file = makeFile(context);
  let leftOver = 0;
  for (let i = 0; i < 12; i++) {
    const { child, firstWritten, ended } = startWriter(file);
    await firstWritten;
    await pause(Math.random() * 60);
    child.kill("SIGKILL");
    await ended;
    assert.equal((await tellCache(file))?.megabytes, 6);
    leftOver += readdirSync(join(file, "..")).length - 1;
    await tidyCaches(join(file, ".."));
    assert.deepEqual(readdirSync(join(file, "..")), ["a.sources"]);
  }
  // Nearly all of a writer's time is writing: were none killed in it, this would test nothing.
  assert.ok(leftOver > 0);
  assert.equal(await writeCache(file, STAMP, makeCache("z", 1)), null);
  assert.deepEqual(await tellCache(file), { letter: "z", megabytes: 1 });
});

test("two processes write one cache while a third reads it: always one of them, whole", async (context) => {
  const file = makeFile(context);
  const writers = [startWriter(file), startWriter(file)];
  await Promise.all(writers.map(({ firstWritten }) => firstWritten));
  const letters = new Set<string>();
  for (const until = Date.now() + 1_500; Date.now() < until; ) {
    letters.add((await tellCache(file))!.letter);
  }
  for (const { child } of writers) {
    child.kill("SIGKILL");
  }
  await Promise.all(writers.map(({ ended }) => ended));
  assert.ok(letters.size > 1, "it was read between writes");
});

interface Steps {
  readonly small: string | null;
  readonly large: string | null;
  readonly left: readonly string[];
  readonly cache: { readonly letter: string; readonly megabytes: number } | null;
}

/** Runs the writer's two steps by way of another program. */
function runSteps(program: string, args: readonly string[], file: string): Steps {
  const { stdout, stderr } = spawnSync(program, [...args, process.execPath, writer, "small then large", file], {
    encoding: "utf8",
  });
  assert.notEqual(stdout, "", stderr);
  return JSON.parse(stdout) as Steps;
}

const OLD_STAYS: Pick<Steps, "small" | "left" | "cache"> = {
  small: null,
  left: ["a.sources"],
  cache: { letter: "s", megabytes: 1 },
};

test("a file that may not grow: the reason is told, nothing is left, the old cache stays", (context) => {
  const { large, ...rest } = runSteps("sh", ["-c", 'ulimit -f 4096; exec "$@"', "sh"], makeFile(context));
  assert.match(large!, /EFBIG/);
  assert.deepEqual(rest, OLD_STAYS);
});

test("a full disk: the reason is told, nothing is left, the old cache stays", (context) => {
  const file = makeFile(context);
  // A small disk in a namespace of its own, which goes with the process; whoever may not mount has the limit above.
  const disk = ["-m", "sh", "-c", 'mount -t tmpfs -o size=4m tmpfs "$0" && exec "$@"', join(file, "..")];
  const unshare = [
    ["unshare", ...disk],
    ["unshare", "-r", ...disk],
  ].find(([program, ...args]) => spawnSync(program!, [...args, "true"]).status === 0);
  if (!unshare) {
    context.diagnostic("no disk may be mounted here: only the limit on a file's size was tried");
    return;
  }
  const { large, ...rest } = runSteps(unshare[0]!, unshare.slice(1), file);
  assert.match(large!, /ENOSPC/);
  assert.deepEqual(rest, OLD_STAYS);
});

test("a folder that is read only: the reason is told, and what was there is read", async (context) => {
  const file = makeFile(context);
  assert.equal(await writeCache(file, STAMP, makeCache("o", 1)), null);
  chmodSync(file, 0o644);
  chmodSync(join(file, ".."), 0o555);
  const steps = runSteps(process.execPath, ["-e", STEPS_AS_NOBODY], file);
  chmodSync(join(file, ".."), 0o755);
  assert.match(steps.small!, /EACCES/);
  assert.match(steps.large!, /EACCES/);
  assert.deepEqual([steps.left, steps.cache], [["a.sources"], { letter: "o", megabytes: 1 }]);
});

test("another user's cache is neither read nor written beside", async (context) => {
  const file = makeFile(context);
  if (process.getuid?.() !== 0) {
    context.diagnostic("only the administrator may give a file away: nothing was tried");
    return;
  }
  assert.equal(await writeCache(file, STAMP, makeCache("o", 1)), null);
  chownSync(file, 12_345, 12_345);
  const told: string[] = [];
  assert.equal(await readCache(file, STAMP, (what) => told.push(what)), null);
  assert.deepEqual(told, ["a link, or the file of another user"]);
  chownSync(join(file, ".."), 12_345, 12_345);
  assert.match((await writeCache(file, STAMP, makeCache("n", 1)))!, /belongs to another user/);
});

/** Root may write everywhere. */
const STEPS_AS_NOBODY = `
  require(${JSON.stringify(resolve("test/support/dropRights.cjs"))});
  const [program, ...args] = process.argv.slice(1);
  process.argv = [program, ...args];
  require(args[0]);`;
