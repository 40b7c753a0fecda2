// What the server asks of the system itself, native code included: files below its folders and its cache, and no socket.
// The hooks of test/host/process.test.ts see what Node's own modules ask, on every system; this sees all, where strace is.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, test } from "node:test";
import { seedRandom } from "../bench/random";
import { buildServer, killServers, ServerProcess } from "../support/builtServer";
import { findOnPath, installDebianPackages } from "../vscode/setup";
import { addLongArticles, answersOf, draftText, makeDesk } from "../support/processDesk";

/** Of the system: libraries, the clock's zone, what Node asks of the machine. */
const SYSTEM = ["/proc/", "/sys/", "/etc/", "/usr/", "/lib", "/dev/", `${dirname(process.execPath)}/`];
const CHANGES = /^(?:mkdir|rename|unlink|rmdir|link|symlink|truncate|chmod|fchmodat|chown|mknod|utimensat)/;

interface Call {
  readonly name: string;
  readonly path: string;
  readonly line: string;
}

afterEach(killServers);

test("asks for no file outside its folders, writes to its cache alone, and for no socket", { timeout: 120_000 }, async (context) => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "verbatim-calls-")));
  context.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const log = join(folder, "calls.log");
  // -z: only what succeeded; Node looks for a package.json in every folder above.
  const strace = ["strace", "-f", "-qq", "-z", "-s", "4096", "-o", log, "-e", "trace=%file,socket,connect,bind,listen,accept,accept4"];
  installDebianPackages(["strace"], () => findOnPath("strace") !== undefined);
  if (spawnSync(strace[0]!, [...strace.slice(1), "true"]).status !== 0) {
    context.diagnostic("strace is not here or may not be used: only the hooks of test/host/process.test.ts have watched");
    return;
  }
  const root = makeDesk(join(folder, "desk"));
  addLongArticles(root);
  const home = join(folder, "home");
  mkdirSync(home);
  writeFileSync(join(folder, "outside.txt"), "“Nobody should read this,” Maria Okoro said.\n");
  symlinkSync(join(folder, "outside.txt"), join(root, "sources", "link.txt"));
  const cacheFolder = join(folder, "cache");
  const program = await buildServer(join(folder, "program"));
  // Here, as the working folder is, and not in this repository: Node looks for a package.json of what it requires.
  const oneThread = join(folder, "program", "oneThread.cjs");
  copyFileSync("test/support/oneThread.cjs", oneThread);
  const server = await ServerProcess.start(program, root, {
    cacheFolder, startedBy: ["env", "-C", home, ...strace], nodeArguments: ["--require", oneThread], env: { HOME: home, XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home, TMPDIR: home },
  });
  context.after(() => server.kill());
  await server.ready();
  await server.setText("draft.md", draftText(seedRandom(1)));
  await answersOf(server);
  for (let i = 0; i < 2_000 && !hasCache(cacheFolder); i++) await new Promise((done) => setTimeout(done, 10));
  assert.equal(await server.close(), 0);

  const calls = readFileSync(log, "utf8").split("\n").filter((line) => line !== "").map(toCall);
  const isBelow = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`);
  const opened = calls.filter(({ name }) => /^open/.test(name));
  assert.ok(opened.some(({ path }) => path === join(root, "sources", "7.txt")), "the watch works");
  const isAllowed = ({ path }: Call): boolean =>
    [root, cacheFolder, join(folder, "program")].some((place) => isBelow(path, place)) || SYSTEM.some((place) => path.startsWith(place));
  assert.deepEqual(opened.filter((call) => !isAllowed(call)).map(({ line }) => line), []);

  const writing = calls.filter(({ name, line }) => CHANGES.test(name) || (/^open|^creat/.test(name) && /O_WRONLY|O_RDWR|O_CREAT/.test(line)));
  assert.ok(writing.some(({ path }) => isBelow(path, cacheFolder)), "the cache was written");
  assert.deepEqual(writing.filter(({ path }) => !isBelow(path, cacheFolder) && !path.startsWith("/dev/")).map(({ line }) => line), []);
  assert.deepEqual(calls.filter(({ name }) => /^(?:socket|connect|bind|listen|accept4?)$/.test(name)).map(({ line }) => line), []);
});

/** "pid name(…, "path", …) = result". */
function toCall(line: string): Call {
  const [, name, path] = /^\d+\s+(\w+)\([^"]*(?:"((?:[^"\\]|\\.)*)")?/.exec(line) ?? [];
  return { name: name ?? "", path: path ?? "", line };
}

function hasCache(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => name.endsWith(".sources"));
  } catch {
    return false;
  }
}
