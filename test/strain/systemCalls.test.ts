// What the server and the command line ask of the system itself, native code included: files below their folders and
// the cache, and no socket. The hooks of test/host/process.test.ts see what Node's own modules ask, on every system;
// this sees all, where strace is.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, test, type TestContext } from "node:test";
import { seedRandom } from "../bench/random";
import { makeBook, makeOpenDocument, makeWord, wordParagraph } from "../support/makeDocuments";
import { makePdf } from "../support/makePdf";
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

/** -z: only what succeeded; Node looks for a package.json in every folder above. */
const STRACE = [
  "strace",
  "-f",
  "-qq",
  "-z",
  "-s",
  "4096",
  "-e",
  "trace=%file,socket,socketpair,connect,bind,listen,accept,accept4,sendto,execve",
];
const SOCKETS = /^(?:socket|connect|bind|listen|accept4?|sendto)$/;
const isBelow = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`);

/** False, and said, where the system's calls cannot be watched. */
function canWatch(context: TestContext): boolean {
  if (findOnPath("strace") === undefined) {
    installDebianPackages(["strace"], () => findOnPath("strace") !== undefined);
  }
  if (spawnSync(STRACE[0]!, [...STRACE.slice(1), "true"]).status === 0) {
    return true;
  }
  context.diagnostic("strace is not here or may not be used: only the hooks of test/host/process.test.ts have watched");
  return false;
}

interface Place {
  readonly folder: string;
  readonly root: string;
  readonly home: string;
  readonly cacheFolder: string;
  readonly env: Readonly<Record<string, string>>;
}

/** A desk with sources that point elsewhere: a link, and a page that wants much fetched. */
function makePlace(context: TestContext): Place {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "verbatim-calls-")));
  context.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const root = makeDesk(join(folder, "desk"));
  const home = join(folder, "home");
  mkdirSync(home);
  writeFileSync(join(folder, "outside.txt"), "“Nobody should read this,” Maria Okoro said.\n");
  symlinkSync(join(folder, "outside.txt"), join(root, "sources", "link.txt"));
  writeFileSync(join(root, "sources", "page.html"), PAGE.replaceAll("OUTSIDE", join(folder, "outside.txt")));
  writeFileSync(
    join(root, "sources", "note.md"),
    `---\nurl: file://${folder}/outside.txt\n---\n\n![a](${folder}/outside.txt) [b](http://127.0.0.1:9/b) “The money is there,” Maria Okoro said.\n`,
  );
  writeNewFormats(join(root, "sources"));
  return {
    folder,
    root,
    home,
    cacheFolder: join(folder, "cache"),
    env: { HOME: home, XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home, TMPDIR: home },
  };
}

const SAYING = "“We will build nine houses before the winter,” said Maria Okoro, the mayor of Brell.";
const NEW_FORMATS = ["scan.pdf", "a.docx", "a.odt", "a.epub", "a.rtf", "a.eml", "a.mhtml", "a.srt", "a.vtt"];

/** One of each format that has a reader of its own, with an address to fetch where the format can have one. */
function writeNewFormats(sources: string): void {
  const picture = '<img src="http://127.0.0.1:9/a.png"><p>';
  const mail = `From: Mary Holm <mary@brell.example>\r\nDate: Fri, 5 Apr 2024 23:30:00 -0400\r\nSubject: Houses\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${picture}${SAYING}</p>\r\n`;
  const cue = `00:00:01,000 --> 00:00:04,000\r\n${SAYING}\r\n`;
  const contents: readonly (string | Uint8Array)[] = [
    makePdf({ pages: [[{ text: "We will build nine houses, said Maria Okoro.", x: 72, y: 700 }]] }),
    makeWord(wordParagraph(SAYING)),
    makeOpenDocument(`<text:p>${SAYING}</text:p>`),
    makeBook([`${picture}${SAYING}</p>`]),
    String.raw`{\rtf1\ansi We will build nine houses, said Maria Okoro. {\field{\*\fldinst INCLUDEPICTURE "http://127.0.0.1:9/a.png"}}}`,
    mail,
    mail,
    `1\r\n${cue}`,
    `WEBVTT\r\n\r\n${cue.replaceAll(",000", ".000")}`,
  ];
  for (const [i, name] of NEW_FORMATS.entries()) {
    writeFileSync(join(sources, name), contents[i] ?? "");
  }
}

const PAGE = `<!doctype html><html><head><base href="http://127.0.0.1:9/"><link rel="stylesheet" href="http://127.0.0.1:9/a.css"><link rel=preload href="file://OUTSIDE"><script src="http://127.0.0.1:9/a.js"></script>
<script>require("fs").readFileSync("OUTSIDE"); fetch("http://127.0.0.1:9/")</script><meta http-equiv="refresh" content="0;url=file://OUTSIDE"></head>
<body><iframe src="file://OUTSIDE"></iframe><img src="http://127.0.0.1:9/a.png" onerror="fetch('http://127.0.0.1:9/')"><object data="file://OUTSIDE"></object>
<p>“We will build nine houses before the winter,” said Maria Okoro, the mayor of Brell, on Monday.</p></body></html>`;

/** `folder` is the working folder, `places` may be read and `written` be changed. */
function expectTame(
  log: string,
  folder: string,
  places: readonly string[],
  written: readonly string[],
): readonly Call[] {
  const calls = readFileSync(log, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => toCall(line, folder));
  const isAllowed = ({ path }: Call): boolean =>
    places.some((place) => isBelow(path, place)) || SYSTEM.some((place) => path.startsWith(place));
  assert.deepEqual(
    calls
      .filter(({ name }) => /^open|^creat/.test(name))
      .filter((call) => !isAllowed(call))
      .map(({ line }) => line),
    [],
  );
  const writing = calls.filter(
    ({ name, line }) => CHANGES.test(name) || (/^open|^creat/.test(name) && /O_WRONLY|O_RDWR|O_CREAT/.test(line)),
  );
  assert.deepEqual(
    writing
      .filter(({ path }) => !written.some((place) => isBelow(path, place)) && !path.startsWith("/dev/"))
      .map(({ line }) => line),
    [],
  );
  assert.deepEqual(
    calls.filter(({ name }) => SOCKETS.test(name)).map(({ line }) => line),
    [],
  );
  // The first one is what starts it.
  assert.deepEqual(
    calls
      .filter(({ name }) => name === "execve")
      .slice(1)
      .map(({ line }) => line)
      .filter((line) => !line.includes(process.execPath)),
    [],
  );
  return calls;
}

test("the server asks for no file outside its folders, writes to its cache alone, and asks for no socket", {
  timeout: 900_000,
}, async (context) => {
  if (!canWatch(context)) {
    return;
  }
  const { folder, root, home, cacheFolder, env } = makePlace(context);
  // So that a cache is worth writing.
  addLongArticles(root);
  const log = join(folder, "calls.log");
  const program = await buildServer(join(folder, "program"));
  // Here, as the working folder is, and not in this repository: Node looks for a package.json of what it requires.
  const oneThread = join(folder, "program", "oneThread.cjs");
  copyFileSync("test/support/oneThread.cjs", oneThread);
  const server = await ServerProcess.start(program, root, {
    cacheFolder,
    startedBy: ["env", "-C", home, ...STRACE, "-o", log],
    nodeArguments: ["--require", oneThread],
    env,
  });
  context.after(() => server.kill());
  await server.ready(0, 600_000);
  await server.setText("draft.md", draftText(seedRandom(1)));
  await answersOf(server);
  for (let i = 0; i < 2_000 && !hasCache(cacheFolder); i++) {
    await new Promise((done) => setTimeout(done, 10));
  }
  assert.equal(await server.close(), 0);
  const calls = expectTame(log, home, [root, cacheFolder, join(folder, "program")], [cacheFolder]);
  assert.ok(
    calls.some(({ name, path }) => /^open/.test(name) && path === join(root, "sources", "7.txt")),
    "the watch works",
  );
  assert.ok(
    calls.some(({ path }) => isBelow(path, cacheFolder)),
    "the cache was written",
  );
  for (const name of NEW_FORMATS) {
    assert.ok(
      calls.some(({ path }) => path === join(root, "sources", name)),
      `${name} was read`,
    );
  }
});

test("no command asks for a file outside what it is given, its working folder and its cache, writes elsewhere, or asks for a socket", {
  timeout: 900_000,
}, async (context) => {
  if (!canWatch(context)) {
    return;
  }
  const { folder, root, home, env } = makePlace(context);
  const program = await buildServer(join(folder, "program"));
  writeFileSync(join(root, "draft.md"), draftText(seedRandom(1)));
  const commands: readonly { readonly args: readonly string[]; readonly written?: readonly string[] }[] = [
    { args: ["index", "sources", "--format", "json"] },
    { args: ["check", "draft.md", "--sources", "sources"] },
    { args: ["find", "We will build nine houses", "--sources", "sources", "--no-cache"] },
    { args: ["fix", "draft.md", "--sources", "sources", "--write"], written: [root] },
    { args: ["report", "draft.md", "--sources", "sources", "--output", "report.html"], written: [root] },
    { args: ["text", "sources/page.html"] },
    ...NEW_FORMATS.map((name) => ({ args: ["text", `sources/${name}`] })),
  ];
  for (const [i, { args, written = [] }] of commands.entries()) {
    const log = join(folder, `calls-${i}.log`);
    const run = spawnSync(STRACE[0]!, [...STRACE.slice(1), "-o", log, process.execPath, program, ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      encoding: "utf8",
    });
    assert.ok(run.status === 0 || run.status === 1, `${args.join(" ")}: ${run.stderr}`);
    const calls = expectTame(log, root, [root, home, join(folder, "program")], [home, ...written]);
    assert.ok(
      calls.some(({ path }) => path.includes("sources")),
      "the watch works",
    );
    assert.ok(!`${run.stdout}${run.stderr}`.includes("Nobody should read this"), args.join(" "));
  }
});

/** "pid name(…, "path", …) = result". */
function toCall(line: string, folder: string): Call {
  const [, name, path] = /^\d+\s+(\w+)\([^"]*(?:"((?:[^"\\]|\\.)*)")?/.exec(line) ?? [];
  return { name: name ?? "", path: path === undefined ? "" : resolve(folder, path), line };
}

function hasCache(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => name.endsWith(".sources"));
  } catch {
    return false;
  }
}
