// What the engine is told at a server's start: standard error is shown to the user, so an engine that
// knows a flag no more must be noticed here.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";

test("the engine takes what it is told, silently", () => {
  const file = join(__dirname, "..", "..", "server", "src", "host", "tuneEngine.ts");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "-e", `require(${JSON.stringify(file)}).tuneEngine()`],
    { encoding: "utf8" },
  );
  assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: "", stderr: "" });
});
