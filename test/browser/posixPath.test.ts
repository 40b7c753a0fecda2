// What stands for Node's `path` in the browser answers as Node's does.
import { strict as assert } from "node:assert";
import { posix } from "node:path";
import { test } from "node:test";
import * as own from "../../server/src/browser/posixPath";

const PATHS = [
  "/",
  "",
  ".",
  "..",
  "/a",
  "a",
  "/a/",
  "/a/b.txt",
  "a//b",
  "/a/../b",
  "../a",
  "/..",
  "a/./b/",
  ".hid",
  "/x/.hid.md",
  "a.b/c",
];

test("of one path", () => {
  for (const path of PATHS) {
    for (const name of ["dirname", "basename", "extname", "normalize", "isAbsolute"] as const) {
      assert.equal(own[name](path), posix[name](path), `${name} of "${path}"`);
    }
  }
  assert.equal(own.basename("/a/b.txt", ".txt"), "b");
  assert.equal(own.basename("/a/.txt", ".txt"), ".txt");
});

test("of two paths", () => {
  const absolute = PATHS.filter((path) => path.startsWith("/"));
  for (const a of PATHS) {
    for (const b of PATHS) {
      assert.equal(own.join(a, b), posix.join(a, b), `join of "${a}" and "${b}"`);
    }
  }
  for (const a of absolute) {
    for (const b of absolute) {
      assert.equal(own.relative(a, b), posix.relative(a, b), `from "${a}" to "${b}"`);
      assert.equal(own.resolve(a, b), posix.resolve(a, b), `resolve of "${a}" and "${b}"`);
    }
  }
});
