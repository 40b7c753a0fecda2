// Runs the quick tests that need no editor: `node test/run.mjs [words of file names...]`; the others when a word names
// their folder: strain/, editors/, vscode/. Node's own runner with tsx; files are handed over by name because Node 20
// knows no globs. TEST_COUNTS names a file for the counts, for whoever adds them up.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";

const words = process.argv.slice(2);
const SLOW_FOLDERS = ["strain/", "editors/", "vscode/"];
const left = SLOW_FOLDERS.filter((folder) => !words.some((word) => word.startsWith(folder)));
const files = readdirSync("test", { recursive: true })
  .map((name) => join("test", String(name)).split("\\").join("/"))
  .filter((name) => name.endsWith(".test.ts") && !name.startsWith("test/vscode/suite/"))
  .filter((name) => !left.some((folder) => name.startsWith(`test/${folder}`)))
  .filter((name) => words.length === 0 || words.some((word) => name.includes(word)))
  .sort();
if (files.length === 0) {
  console.error(`no test file has ${words.join(" or ")} in its name`);
  process.exit(2);
}
const counts = process.env.TEST_COUNTS;
const reporters = counts
  ? [
      "--test-reporter=spec",
      "--test-reporter-destination=stdout",
      "--test-reporter=./test/support/countTests.mjs",
      `--test-reporter-destination=${counts}`,
    ]
  : [];
// Left to itself the runner keeps one core free, and half of this time is spent in starting files. What measures memory
// or drives a window runs alone.
const concurrency = `--test-concurrency=${left.length === SLOW_FOLDERS.length ? availableParallelism() : 1}`;
const run = spawnSync(process.execPath, ["--import", "tsx", "--test", concurrency, ...reporters, ...files], {
  stdio: "inherit",
});
process.exit(run.status ?? 1);
