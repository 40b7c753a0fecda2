// Loaded before a program (`node --expose-gc --require`): at SIGUSR2 it writes what the process holds, to the file that
// VERBATIM_HELD names, as JSON: bytes after a collection, open files, handles, timers and listeners.
const { readdirSync, renameSync, writeFileSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

if (isMainThread) {
  const countListeners = (emitter) => Object.fromEntries(emitter.eventNames().map((name) => [String(name), emitter.listenerCount(name)]));
  const count = (words) => words.reduce((counts, word) => ({ ...counts, [word]: (counts[word] ?? 0) + 1 }), {});
  process.on("SIGUSR2", () => {
    // Twice, with a turn between: what finalizers let go of is collected the second time.
    global.gc();
    setTimeout(() => {
      global.gc();
      const { heapUsed, external } = process.memoryUsage();
      const held = {
        bytes: heapUsed + external,
        files: readdirSync("/proc/self/fd").length,
        threads: readdirSync("/proc/self/task").length,
        resources: count(process.getActiveResourcesInfo().filter((name) => name !== "FSReqCallback")),
        listeners: { process: countListeners(process), stdin: countListeners(process.stdin), stdout: countListeners(process.stdout) },
      };
      const file = process.env.VERBATIM_HELD;
      writeFileSync(`${file}.new`, JSON.stringify(held));
      renameSync(`${file}.new`, file);
    }, 50).unref();
  });
}
