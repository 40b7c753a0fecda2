// Runs the quick tests that need no editor: `node test/run.mjs [words of file names...]`; the others when a word names their folder: strain/, editors/, vscode/.
// Node's own runner with tsx; files are handed over by name because Node 20 knows no globs.
// TEST_COUNTS names a file for the counts, for whoever adds them up.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

const words = process.argv.slice(2);
const left = ["strain/", "editors/", "vscode/"].filter((folder) => !words.some((word) => word.startsWith(folder)));
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
const run = spawnSync(process.execPath, ["--import", "tsx", "--test", ...reporters, ...files], { stdio: "inherit" });
process.exit(run.status ?? 1);
