// Reading one file within bounds.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { readFileBounded } from "../../server/src/host/readFile";
import { LARGEST_FILE } from "../../server/src/host/readProblems";

const root = mkdtempSync(join(tmpdir(), "read-file-"));
after(() => rmSync(root, { recursive: true, force: true }));

async function problemOf(path: string, limit?: number): Promise<string> {
  const read = await readFileBounded(path, limit);
  assert.ok("problem" in read);
  return read.problem;
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const read = await readFileBounded(path);
  assert.ok("bytes" in read);
  return read.bytes;
}

test("bytes as they are, none for an empty file", async () => {
  const path = join(root, "a.txt");
  writeFileSync(path, "quay");
  assert.equal(Buffer.from(await bytesOf(path)).toString(), "quay");
  writeFileSync(path, "");
  assert.equal((await bytesOf(path)).length, 0);
});

test("20 MB are read, more than the limit is not", async () => {
  const path = join(root, "large.txt");
  writeFileSync(path, "");
  truncateSync(path, 20_000_000);
  assert.equal((await bytesOf(path)).length, 20_000_000);
  truncateSync(path, LARGEST_FILE + 1);
  assert.match(await problemOf(path), /^is too large to be read \(32 MB; at most 32 MB\)$/);
});

test("a file that its size says nothing of is bounded as it is read", async (t) => {
  // Files of /proc say that they are empty.
  if (process.platform !== "linux") {
    t.diagnostic("no /proc on this system: nothing was read");
    return;
  }
  assert.ok((await bytesOf("/proc/self/status")).length > 100);
  assert.match(await problemOf("/proc/self/status", 10), /grew past/);
});

test("what is gone, a folder, a circle of links and a device", async () => {
  assert.equal(await problemOf(join(root, "none.txt")), "there is no such file or folder");
  mkdirSync(join(root, "folder"));
  assert.equal(await problemOf(join(root, "folder")), "is a folder, not a file");
  symlinkSync("circle", join(root, "circle"));
  assert.equal(await problemOf(join(root, "circle")), "cannot be read: its links lead in a circle");
  assert.match(
    await problemOf(process.platform === "win32" ? "\\\\.\\NUL" : "/dev/null"),
    /^is a device, not a file, and was left out$|cannot be read/,
  );
});
