// The command line and the files it reads and writes: nothing is lost, and what is no file is left out by name.
import assert from "node:assert/strict";
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { CLI, runCli, writeDesk } from "../support/runCli";

const DESK = `
@@ sources/harbour.txt
Harbour to open on Monday

BRELL, March 4, 2024 - "We will not wait for another winter," said Amara Okoro, the mayor of Brell. "The harbour opens on Monday."
@@ draft.md
"We will not wait for another summer," Amara Okoro said. "The harbour opens on Monday."
`;
const FIX = ["fix", "draft.md", "--sources", "sources", "--no-cache"];

function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), "utf8");
}

test("a fix that is killed in any of its steps leaves the draft as it was, or fixed", (context) => {
  const folder = writeDesk(context, DESK);
  const old = read(folder, "draft.md");
  const seen = new Set<string>();
  for (let step = 1; ; step++) {
    writeFileSync(join(folder, "draft.md"), old);
    const run = spawnSync(
      process.execPath,
      ["--require", require.resolve("../support/stepFaults.cjs"), CLI, ...FIX, "--write"],
      {
        cwd: folder,
        encoding: "utf8",
        env: { ...process.env, FAULT_AT: String(step), FAULT: "kill" },
      },
    );
    const now = read(folder, "draft.md");
    assert.ok(now === old || now.includes("another winter"), `step ${step}: ${now}`);
    seen.add(now);
    if (run.signal === null) {
      break;
    }
    assert.equal(run.signal, "SIGKILL");
  }
  assert.equal(seen.size, 2, "some were killed before, the last one was not");
  assert.deepEqual(readdirSync(folder).sort(), ["draft.md", "sources"]);
});

test("a full disk is told, and the draft is as it was", (context) => {
  const folder = writeDesk(context, DESK);
  const old = read(folder, "draft.md");
  const run = spawnSync(
    process.execPath,
    ["--require", require.resolve("../support/stepFaults.cjs"), CLI, ...FIX, "--write"],
    {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, FAULT_AT: "2", FAULT: "ENOSPC" },
    },
  );
  assert.match(run.stderr, /draft\.md: cannot be written: there is no room left on the disk/);
  assert.equal(run.status, 2);
  assert.deepEqual([read(folder, "draft.md"), readdirSync(folder).sort()], [old, ["draft.md", "sources"]]);
});

test("a draft that is edited while it is fixed keeps the edit", async (context) => {
  const folder = writeDesk(context, DESK);
  const path = join(folder, "draft.md");
  const edited = `${read(folder, "draft.md")}One more line.\\n`;
  // The edit comes when the first byte of the diff does, which is before the draft is written.
  const hook = join(folder, "edit.cjs");
  writeFileSync(
    hook,
    `const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = (...args) => { require("node:fs").writeFileSync(${JSON.stringify(path)}, ${JSON.stringify(edited)}); return write(...args); };`,
  );
  const run = spawnSync(process.execPath, ["--require", hook, CLI, ...FIX, "--write"], {
    cwd: folder,
    encoding: "utf8",
  });
  assert.match(run.stderr, /draft\.md: has changed since it was checked, and was not written/);
  assert.deepEqual([run.status, read(folder, "draft.md")], [2, edited]);
});

test("a linked draft stays a link, and one that is given under two names is fixed once", (context) => {
  const folder = writeDesk(context, DESK);
  symlinkSync("draft.md", join(folder, "link.md"));
  const run = runCli(folder, "fix", "link.md", "draft.md", "--sources", "sources", "--no-cache", "--write");
  assert.equal(run.status, 0, run.stderr);
  assert.ok(lstatSync(join(folder, "link.md")).isSymbolicLink());
  assert.match(read(folder, "draft.md"), /another winter/);
});

test("a report does not overwrite what it is made from, by whatever name", (context) => {
  const folder = writeDesk(
    context,
    `${DESK}
@@ verbatim.json
{ "style": "ap" }
@@ .verbatim/corrections.yaml
people:
  - name: Amara Okoro
    also: [Okoro]
`,
  );
  symlinkSync("draft.md", join(folder, "link.html"));
  linkSync(join(folder, "sources", "harbour.txt"), join(folder, "hard.html"));
  for (const output of [
    "draft.md",
    "./sources/../draft.md",
    "link.html",
    "hard.html",
    "sources/harbour.txt",
    "verbatim.json",
    ".verbatim/corrections.yaml",
  ]) {
    const before = read(folder, output);
    const run = runCli(folder, "report", "draft.md", "--sources", "sources", "--no-cache", "--output", output);
    assert.equal(run.status, 2, output);
    assert.match(run.stderr, /it is made from that file; give it another name/);
    assert.equal(read(folder, output), before);
  }
  writeFileSync(join(folder, "report.html"), "the report of yesterday");
  assert.equal(
    runCli(folder, "report", "draft.md", "--sources", "sources", "--no-cache", "--output", "report.html").status,
    0,
  );
  assert.match(read(folder, "report.html"), /<html/);
});

const SETTINGS: Readonly<Record<string, readonly [content: string, told: RegExp]>> = {
  "a list for the style": ['{ "style": ["ap"] }', /style must be one of ap/],
  "a number for the style": ['{ "style": 7 }', /style must be one of ap/],
  "a list for a severity": ['{ "rules": { "misquote": ["error"] } }', /the severity of "misquote" must be a text/],
  "an object for a severity": [
    '{ "rules": { "misquote": { "toString": 1 } } }',
    /the severity of "misquote" must be a text/,
  ],
  "a text for the rules": ['{ "rules": "off" }', /"rules" must map codes to severities/],
  "a prototype's key for a rule": ['{ "rules": { "__proto__": "off" } }', /no rule is called "__proto__"/],
  "a list for all": ["[1]", /must hold an object/],
  "no JSON": ["{ style: ap", /is not JSON/],
  "70,000 bytes": [`{ "x": "${"x".repeat(70_000)}" }`, /is too large to be read/],
};

for (const [name, [content, told]] of Object.entries(SETTINGS)) {
  test(`verbatim.json with ${name} is told`, (context) => {
    const folder = writeDesk(context, DESK);
    writeFileSync(join(folder, "verbatim.json"), content);
    const run = runCli(folder, "check", "draft.md", "--sources", "sources", "--no-cache");
    assert.equal(run.status, 2, run.stderr);
    assert.match(run.stderr, told);
    assert.match(run.stderr, /^verbatim: verbatim\.json/);
  });
}

test("what a prototype has is no setting", (context) => {
  const folder = writeDesk(context, DESK);
  writeFileSync(join(folder, "verbatim.json"), '{ "__proto__": { "style": "none", "rules": 7 } }');
  assert.doesNotMatch(
    runCli(folder, "check", "draft.md", "--sources", "sources", "--no-cache").stderr,
    /verbatim\.json/,
  );
});

/** A pipe whose writer waits until somebody opens it for reading: it says so then. */
function makePipe(context: TestContext, path: string): ChildProcess {
  assert.equal(spawnSync("mkfifo", [path]).status, 0);
  const writer = spawn("sh", ["-c", 'exec 3> "$0"; echo opened', path], { stdio: ["ignore", "pipe", "ignore"] });
  context.after(() => writer.kill("SIGKILL"));
  return writer;
}

test("pipes, devices and sockets are named and not opened, as sources, as arguments and as settings", async (context) => {
  if (process.platform === "win32") {
    context.diagnostic("folders hold no pipes here: nothing was tried");
    return;
  }
  const folder = writeDesk(context, DESK);
  const writer = makePipe(context, join(folder, "sources", "feed.txt"));
  let opened = "";
  writer.stdout!.on("data", (data) => (opened += String(data)));
  const server = require("node:net")
    .createServer()
    .listen(join(folder, "sources", "talk.txt")) as { close(): void };
  context.after(() => server.close());
  const run = runCli(
    folder,
    "check",
    "draft.md",
    "--sources",
    "sources",
    "/dev/zero",
    "--no-cache",
    "--format",
    "json",
  );
  assert.equal(run.status, 1, run.stderr);
  const { problems } = JSON.parse(run.stdout) as { problems: readonly { path: string; message: string }[] };
  assert.deepEqual(problems.map(({ path, message }) => `${path}: ${message}`).sort(), [
    "/dev/zero: is a device, not a file, and was left out",
    "sources/feed.txt: is a named pipe, not a file, and was left out",
    "sources/talk.txt: is a socket, not a file, and was left out",
  ]);
  for (const args of [
    ["text", "sources/feed.txt"],
    ["check", "sources/feed.txt", "--sources", "sources"],
    ["fix", "sources/feed.txt", "--sources", "sources", "--write"],
  ]) {
    assert.match(runCli(folder, ...args).stderr, /feed\.txt: is a named pipe, not a file/, args.join(" "));
  }
  symlinkSync("sources/feed.txt", join(folder, "verbatim.json"));
  assert.match(runCli(folder, "check", "draft.md", "--sources", "sources").stderr, /verbatim\.json is a named pipe/);
  await new Promise((done) => setImmediate(done));
  assert.equal(opened, "");
});

test("names that are not UTF-8 are told as such", (context) => {
  if (process.platform !== "linux") {
    context.diagnostic("names are always text here: nothing was tried");
    return;
  }
  const folder = writeDesk(context, DESK);
  const name = (text: string): Buffer =>
    Buffer.concat([Buffer.from(`${folder}/sources/`), Buffer.from(text, "latin1")]);
  writeFileSync(name("caf\xe9.txt"), "A text.\n");
  mkdirSync(name("\xe9t\xe9"));
  writeFileSync(join(folder, "sources", "\uFFFD.txt"), "Its name is UTF-8, and says that another was not.\n");
  const { stdout } = runCli(folder, "index", "sources", "--no-cache", "--format", "json");
  const { sources, problems } = JSON.parse(stdout) as {
    sources: readonly { path: string }[];
    problems: readonly { path: string; message: string }[];
  };
  assert.deepEqual(
    sources.map(({ path }) => path),
    ["sources/harbour.txt", "sources/\uFFFD.txt"],
  );
  assert.deepEqual(
    problems.map(({ path, message }) => `${path}: ${message}`),
    ["sources/caf\uFFFD.txt", "sources/\uFFFDt\uFFFD"].map(
      (path) => `${path}: has a name that is not UTF-8, and was left out; rename it`,
    ),
  );
  const given = spawnSync(
    "sh",
    ["-c", `exec "$0" "$1" text "$(printf 'sources/caf\\351.txt')"`, process.execPath, CLI],
    { cwd: folder, encoding: "utf8" },
  );
  assert.match(given.stderr, /not UTF-8|no such file/);
});

test("a draft that is too long is told, and the others are checked", (context) => {
  const folder = writeDesk(context, DESK);
  writeFileSync(join(folder, "long.md"), "A line of nothing much.\n".repeat(250_000));
  const run = runCli(folder, "check", "long.md", "draft.md", "--sources", "sources", "--no-cache");
  assert.match(run.stderr, /long\.md: is too large to be read \(5\.7 MB; at most 5 MB\)/);
  assert.match(run.stdout, /draft\.md/);
  assert.doesNotMatch(run.stdout, /long\.md/);
});
