// Loaded before a program (`node --require`): root may do everything, so whatever is tested with missing rights goes on
// as nobody.
const NOBODY = 65534;
if (require("node:worker_threads").isMainThread && process.getuid?.() === 0) {
  process.setgroups([]);
  process.setgid(NOBODY);
  process.setuid(NOBODY);
}
