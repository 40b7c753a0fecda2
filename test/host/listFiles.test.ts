// Walking real folders: order, what is left out, links, loops, and folders that may not be read.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, sep } from "node:path";
import { test, type TestContext } from "node:test";
import { listFiles } from "../../server/src/host/listFiles";
import { isPagePart } from "../../server/src/host/pageParts";

function folder(t: TestContext, files: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), "list-files-"));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), "x");
  }
  return root;
}

const slashed = (files: readonly string[]): string[] => files.map((file) => file.split(sep).join("/"));

test("files below, by code units, less hidden folders and node_modules", async (t) => {
  const root = folder(t, [
    "b.txt",
    "a/z.md",
    "a/B.txt",
    "Z.txt",
    "é.txt",
    ".git/c.txt",
    "a/.hidden/d.txt",
    "node_modules/e.txt",
    "a/node_modules/f.txt",
  ]);
  assert.deepEqual(await listFiles(root).then((l) => [slashed(l.files), l.problems]), [
    ["Z.txt", "a/B.txt", "a/z.md", "b.txt", "é.txt"],
    [],
  ]);
});

test("the folder that a browser saved beside a page is left out, and told once", async (t) => {
  const root = folder(t, [
    "Quay vote.html",
    "Quay vote_files/frame.html",
    "Quay vote_files/deep/ad.txt",
    "b.htm",
    "b-Dateien/x.html",
    "tax_files/y.txt",
  ]);
  const { files, problems } = await listFiles(root);
  assert.deepEqual(slashed(files), ["Quay vote.html", "b.htm", "tax_files/y.txt"]);
  assert.deepEqual(
    problems.map(({ path, message }) => [slashed([path.slice(root.length + 1)])[0], message]),
    [
      ["Quay vote_files", "holds the parts of the saved page Quay vote.html, and is left out"],
      ["b-Dateien", "holds the parts of the saved page b.htm, and is left out"],
    ],
  );
  assert.deepEqual((await listFiles(root, { below: join("Quay vote_files", "deep") })).files, []);
  assert.ok(isPagePart(join(root, "Quay vote_files", "deep", "ad.txt"), root));
  assert.ok(!isPagePart(join(root, "tax_files", "y.txt"), root));
});

test("globs", async (t) => {
  const root = folder(t, ["a.txt", "a.md", "x/b.txt", "x/y/c.txt", "old/d.txt"]);
  assert.deepEqual(slashed((await listFiles(root, { include: ["**/*.txt"], exclude: ["old/**"] })).files), [
    "a.txt",
    "x/b.txt",
    "x/y/c.txt",
  ]);
  assert.deepEqual(slashed((await listFiles(root, { include: ["x/**", "*.md"] })).files), [
    "a.md",
    "x/b.txt",
    "x/y/c.txt",
  ]);
});

test("one folder alone, as it is found from the root: by no link, and nothing that is left out", async (t) => {
  const root = folder(t, ["a.txt", "x/b.txt", "x/y/c.txt", "x/y/d.md", ".git/e.txt", "x/node_modules/f/g.txt"]);
  symlinkSync(join(root, "x"), join(root, "again"));
  const list = async (below: string): Promise<string[]> =>
    slashed((await listFiles(root, { include: ["x/**/*.txt", "again/**", ".git/**"], below })).files);
  assert.deepEqual(await list(join("x", "y")), ["x/y/c.txt"]);
  assert.deepEqual(await list("x"), ["x/b.txt", "x/y/c.txt"]);
  for (const below of ["again", join("again", "y"), ".git", join("x", "node_modules", "f"), "gone", "a.txt"]) {
    assert.deepEqual(await list(below), [], below);
  }
});

test("a symlink loop ends, and names no file twice", async (t) => {
  const root = folder(t, ["a/b.txt"]);
  symlinkSync(root, join(root, "a", "loop"));
  symlinkSync("self", join(root, "self"));
  symlinkSync(join(root, "a"), join(root, "again"));
  assert.deepEqual(await listFiles(root).then((l) => [slashed(l.files), l.problems.map((p) => p.message)]), [
    ["a/b.txt"],
    ["cannot be read: its links lead in a circle"],
  ]);
});

test("a link out of the folder is told, not followed", async (t) => {
  const root = folder(t, ["in/a.txt", "out/b.txt"]);
  symlinkSync(join(root, "out"), join(root, "in", "folder"));
  symlinkSync(join(root, "out", "b.txt"), join(root, "in", "b.txt"));
  symlinkSync(join(root, "out", "b.txt"), join(root, "in", "b.unwanted"));
  symlinkSync(join(root, "gone.txt"), join(root, "in", "gone.txt"));
  const list = await listFiles(join(root, "in"), { include: ["**/*.txt"] });
  assert.deepEqual(slashed(list.files), ["a.txt"]);
  assert.deepEqual(
    list.problems.map((p) => [
      p.path
        .slice(root.length + 1)
        .split(sep)
        .join("/"),
      p.message.slice(0, 20),
    ]),
    [
      ["in/b.txt", "is a link that leads"],
      ["in/folder", "is a link that leads"],
      ["in/gone.txt", "there is no such fil"],
    ],
  );
});

test("a root that is a link is walked", async (t) => {
  const root = folder(t, ["real/a.txt"]);
  symlinkSync(join(root, "real"), join(root, "link"));
  assert.deepEqual((await listFiles(join(root, "link"))).files, ["a.txt"]);
});

test("a root that is not there, or a file, is a problem", async (t) => {
  const root = folder(t, ["a.txt"]);
  assert.deepEqual(await listFiles(join(root, "none")), {
    files: [],
    problems: [{ path: join(root, "none"), message: "there is no such file or folder" }],
  });
  assert.equal((await listFiles(join(root, "a.txt"))).problems.length, 1);
});

test("a folder without permission is a problem, and the rest is listed", async (t) => {
  const root = folder(t, ["a.txt", "locked/b.txt", "open/c.txt"]);
  chmodSync(root, 0o755);
  const isRoot = process.getuid?.() === 0;
  // Root may read everything: a child that is nobody may not.
  const code = `
    process.setgid && ${isRoot} && (process.setgid(65534), process.setuid(65534));
    listFiles(${JSON.stringify(root)}).then((list) => process.stdout.write(JSON.stringify(list)));`;
  const bundle = await bundleListFiles(root);
  chmodSync(join(root, "locked"), 0o000);
  const run = spawnSync(process.execPath, ["-e", `const { listFiles } = require(${JSON.stringify(bundle)});${code}`], {
    encoding: "utf8",
  });
  chmodSync(join(root, "locked"), 0o755);
  assert.equal(run.status, 0, run.stderr);
  assert.deepEqual(JSON.parse(run.stdout), {
    files: ["a.txt", join("open", "c.txt")],
    problems: [{ path: join(root, "locked"), message: "cannot be read: permission denied" }],
  });
});

/** One file that a user without rights to this project can run. */
async function bundleListFiles(folderPath: string): Promise<string> {
  const { build } = await import("esbuild");
  const outfile = join(folderPath, ".bundle", "listFiles.cjs");
  await build({
    entryPoints: [join(__dirname, "../../server/src/host/listFiles.ts")],
    bundle: true,
    platform: "node",
    format: "cjs",
    outfile,
    logLevel: "error",
  });
  return outfile;
}
