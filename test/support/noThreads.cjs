// Loaded before a program (`node --require`): what it has for threads now is all that it gets, as where a container's
// limit is reached.
const { isMainThread } = require("node:worker_threads");
if (isMainThread) {
  // Node's own pool of threads starts with its first use, and must.
  require("node:fs").stat("/", () => {});
  const { status } = require("node:child_process").spawnSync("prlimit", ["--nproc=1", "--pid", String(process.pid)], { stdio: "inherit" });
  if (status !== 0) throw new Error("prlimit did not work");
  // Root has no limit.
  require("./dropRights.cjs");
}
