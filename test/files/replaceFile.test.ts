// A file is written whole or not at all: links, rights and what others write meanwhile are kept.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, test, type TestContext } from "node:test";
import type { StepFaults } from "../support/stepFaults";

// Before what is tested loads the file system's functions.
const { arm, listSteps } = require("../support/stepFaults.cjs") as StepFaults;
const { replaceFile } =
  require("../../server/src/files/replaceFile") as typeof import("../../server/src/files/replaceFile");

const OLD = Buffer.from("The ferry left at nine.\n");
const NEW = Buffer.from("The ferry left at ten, and came back empty in the evening.\n");

afterEach(() => arm(0, ""));

function makeFolder(context: TestContext): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "verbatim-files-")));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function makeDraft(context: TestContext): string {
  const path = join(makeFolder(context), "draft.md");
  writeFileSync(path, OLD);
  return path;
}

function listNames(path: string): string[] {
  return readdirSync(join(path, "..")).sort();
}

test("the steps: written beside, flushed, renamed, and the folder flushed", async (context) => {
  const path = makeDraft(context);
  arm(0, "");
  assert.deepEqual(await replaceFile(path, NEW, { expected: OLD }), { note: null });
  assert.deepEqual(listSteps(), ["open", "write", "chmod", "sync", "renameSync", "sync"]);
  assert.deepEqual([readFileSync(path), listNames(path)], [NEW, ["draft.md"]]);
});

for (const code of ["ENOSPC", "EIO", "EDQUOT", "EACCES"]) {
  test(`${code} at any step: told, and the file is the old one or the new one, whole`, async (context) => {
    const path = makeDraft(context);
    for (let step = 1; ; step++) {
      writeFileSync(path, OLD);
      arm(step, code);
      const written = await replaceFile(path, NEW, { expected: OLD });
      const { length } = listSteps();
      arm(0, "");
      if (length < step) {
        break;
      }
      const isTold = "problem" in written && !written.isChanged;
      assert.deepEqual(readFileSync(path), isTold ? OLD : NEW, `step ${step}`);
      assert.match(isTold ? written.problem : "cannot be written", /cannot be written/);
    }
    assert.deepEqual(
      listNames(path).filter((name) => name !== "draft.md"),
      [],
    );
  });
}

test("a process that is dead from any step on leaves the old file or the new one; the next writer clears up behind it", async (context) => {
  const path = makeDraft(context);
  for (let step = 1; ; step++) {
    writeFileSync(path, OLD);
    const program = `const { replaceFile } = require(${JSON.stringify(require.resolve("../../server/src/files/replaceFile"))});
      void replaceFile(process.argv[1], Buffer.from(process.argv[2])).then((written) => process.stdout.write(JSON.stringify(written)));`;
    const run = spawnSync(
      process.execPath,
      [
        "--import",
        "tsx",
        "--require",
        require.resolve("../support/stepFaults.cjs"),
        "-e",
        program,
        path,
        NEW.toString(),
      ],
      {
        env: { ...process.env, FAULT_AT: String(step), FAULT: "kill" },
        encoding: "utf8",
      },
    );
    const now = readFileSync(path);
    assert.ok(now.equals(OLD) || now.equals(NEW), `step ${step}: ${now.toString()}`);
    if (run.signal === null) {
      assert.equal(run.stdout, '{"note":null}', run.stderr);
      break;
    }
    assert.equal(run.signal, "SIGKILL", run.stderr);
  }
  assert.deepEqual([readFileSync(path), listNames(path)], [NEW, ["draft.md"]]);
});

test("what was written meanwhile stays, whatever its time and length say", async (context) => {
  const path = makeDraft(context);
  const { atime, mtime } = statSync(path);
  const other = Buffer.from(OLD.toString().replace("nine", "five"));
  const written = await replaceFile(
    path,
    async (file) => {
      await file.writeFile(NEW);
      writeFileSync(path, other);
      utimesSync(path, atime, mtime);
    },
    { expected: OLD },
  );
  assert.ok("problem" in written && written.isChanged);
  assert.match(written.problem, /has changed since it was read/);
  assert.deepEqual([readFileSync(path), listNames(path)], [other, ["draft.md"]]);
});

test("a file that was not there must not be there; one that was must be", async (context) => {
  const path = makeDraft(context);
  assert.ok("problem" in (await replaceFile(path, NEW, { expected: null })));
  assert.deepEqual(readFileSync(path), OLD);
  rmSync(path);
  assert.ok("problem" in (await replaceFile(path, NEW, { expected: OLD })));
  assert.equal(existsSync(path), false);
  assert.deepEqual(await replaceFile(path, NEW, { expected: null }), { note: null });
  assert.deepEqual(readFileSync(path), NEW);
});

test("a link stays a link, in however many steps, and also where what it leads to is not there yet", async (context) => {
  const folder = makeFolder(context);
  mkdirSync(join(folder, "texts"));
  mkdirSync(join(folder, "links"));
  writeFileSync(join(folder, "texts", "draft.md"), OLD);
  symlinkSync("../texts/draft.md", join(folder, "links", "a.md"));
  symlinkSync("links/a.md", join(folder, "b.md"));
  symlinkSync("links", join(folder, "c"));
  for (const [i, path] of ["links/a.md", "b.md", "c/a.md"].entries()) {
    const text = Buffer.from(`${i}\n`);
    assert.deepEqual(await replaceFile(join(folder, path), text), { note: null });
    assert.deepEqual(readFileSync(join(folder, "texts", "draft.md")), text);
  }
  assert.deepEqual(
    [readlinkSync(join(folder, "links", "a.md")), readlinkSync(join(folder, "b.md"))],
    ["../texts/draft.md", "links/a.md"],
  );
  symlinkSync("texts/later.md", join(folder, "d.md"));
  assert.deepEqual(await replaceFile(join(folder, "d.md"), NEW), { note: null });
  assert.deepEqual(readFileSync(join(folder, "texts", "later.md")), NEW);
  symlinkSync("circle", join(folder, "circle"));
  assert.match(JSON.stringify(await replaceFile(join(folder, "circle"), NEW)), /links lead in a circle/);
});

test("rights are kept; a read-only file is not written; a new file has what it is given", async (context) => {
  const path = makeDraft(context);
  for (const mode of [0o600, 0o640, 0o664, 0o755]) {
    chmodSync(path, mode);
    await replaceFile(path, NEW);
    assert.equal(statSync(path).mode & 0o7777, mode);
  }
  const fresh = join(path, "..", "private");
  await replaceFile(fresh, NEW, { mode: 0o600 });
  assert.equal(statSync(fresh).mode & 0o777, 0o600);
  chmodSync(path, 0o444);
  const written = await replaceFile(path, OLD);
  // Whoever may write everything may write this, too.
  assert.equal("problem" in written, process.getuid?.() !== 0, JSON.stringify(written));
});

test("a hard link is told of: the other name keeps what it had", async (context) => {
  const path = makeDraft(context);
  const other = join(path, "..", "kept.md");
  linkSync(path, other);
  const written = await replaceFile(path, NEW, { expected: OLD });
  assert.match(JSON.stringify(written), /hard links/);
  assert.deepEqual([readFileSync(path), readFileSync(other)], [NEW, OLD]);
});

test("folders, pipes and devices are not replaced; the program's own file replaces even a link", async (context) => {
  const folder = makeFolder(context);
  mkdirSync(join(folder, "sub"));
  assert.match(JSON.stringify(await replaceFile(join(folder, "sub"), NEW)), /is a folder/);
  if (process.platform !== "win32") {
    spawnSync("mkfifo", [join(folder, "pipe")]);
    assert.match(JSON.stringify(await replaceFile(join(folder, "pipe"), NEW)), /no regular file/);
    assert.match(JSON.stringify(await replaceFile("/dev/null", NEW)), /no regular file/);
  }
  writeFileSync(join(folder, "precious"), OLD);
  symlinkSync("precious", join(folder, "own"));
  assert.deepEqual(await replaceFile(join(folder, "own"), NEW, { isOurs: true }), { note: null });
  assert.deepEqual([readFileSync(join(folder, "precious")), lstatSync(join(folder, "own")).isFile()], [OLD, true]);
});

test("what a killed writer left goes; what others write, or only looks alike, stays", async (context) => {
  const path = makeDraft(context);
  const at = (name: string): string => join(path, "..", name);
  await replaceFile(path, async (file) => {
    await file.writeFile(NEW);
    const [own] = listNames(path);
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    writeFileSync(at(own!.replace(`-${process.pid}-`, `-${pid}-`)), "left");
    writeFileSync(at(own!.replace(/^\.verbatim-\w{8}/, ".verbatim-00000000")), "of another machine");
    writeFileSync(at(own!.replace(/^\.verbatim-\w{8}/, ".verbatim-00000001")), "of another machine, long ago");
    utimesSync(at(own!.replace(/^\.verbatim-\w{8}/, ".verbatim-00000001")), 1_000_000, 1_000_000);
    writeFileSync(at(".verbatim-notes.tmp"), "the writer's own");
  });
  assert.equal(listNames(path).length, 5);
  await replaceFile(path, OLD);
  assert.deepEqual(
    listNames(path).map((name) => name.slice(0, 18)),
    [".verbatim-00000000", ".verbatim-notes.tm", "draft.md"],
  );
});
