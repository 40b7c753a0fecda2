// Has a step of writing go wrong: the calls that change the file system are counted, and one of them fails, or the
// process dies in it. For tests alone, from outside: `--require` it with FAULT_AT (the step, from 1) and FAULT ("kill",
// or an error's code), or call `arm` in the process itself. A write that goes wrong has written half. "crash" is a
// death that the test survives: no later call does anything, but for throwing.
const fs = require("node:fs");
const promises = require("node:fs/promises");

let at = Number(process.env.FAULT_AT ?? 0);
let fault = process.env.FAULT;
let steps = [];
let isDead = false;

function enter(name) {
  if (isDead) throw new Error("the process is dead");
  steps.push(name);
  return steps.length === at;
}

function goWrong() {
  if (fault === "kill") {
    process.kill(process.pid, "SIGKILL");
    // The signal may take a moment: nothing more is done.
    for (;;);
  }
  isDead = fault === "crash";
  throw Object.assign(new Error(`${fault}: made to fail`), { code: fault });
}

function wrap(object, name) {
  const real = object[name].bind(object);
  const run = (...args) => {
    if (enter(name)) goWrong();
    return real(...args);
  };
  object[name] = object === promises ? async (...args) => run(...args) : run;
}

/** @param {import("node:fs/promises").FileHandle} handle */
function watch(handle) {
  for (const name of ["chmod", "chown", "sync"]) {
    const real = handle[name].bind(handle);
    handle[name] = async (...args) => {
      if (enter(name)) goWrong();
      return real(...args);
    };
  }
  const write = handle.write.bind(handle);
  const writeFile = handle.writeFile.bind(handle);
  handle.write = async (bytes, from, length, position) => {
    if (!enter("write")) return write(bytes, from, length, position);
    await write(bytes, from, length >> 1, position);
    return goWrong();
  };
  handle.writeFile = async (bytes) => {
    if (!enter("write")) return writeFile(bytes);
    await writeFile(bytes.subarray(0, bytes.length >> 1));
    return goWrong();
  };
}

const open = promises.open;
promises.open = async (path, flags, mode) => {
  const isWriting = typeof flags === "string" && /[wa+]/.test(flags);
  if (isWriting && enter("open")) goWrong();
  const handle = await open(path, flags, mode);
  if (isWriting || fs.fstatSync(handle.fd).isDirectory()) watch(handle);
  return handle;
};
for (const name of ["rename", "rm", "mkdir", "chmod", "unlink", "truncate"]) wrap(promises, name);
for (const name of ["renameSync", "rmSync", "writeFileSync", "unlinkSync"]) wrap(fs, name);

/** From now on, the step of that number (0 for none) goes wrong in that way. */
exports.arm = (step, kind) => {
  at = step;
  fault = kind;
  steps = [];
  isDead = false;
};

/** The steps since then. */
exports.listSteps = () => steps;
