// Loaded before a program (`node --require`): writes every file it opens or lists and every socket it wants, to the
// file that VERBATIM_WATCH names. Sockets are refused.
const fs = require("node:fs");
const { syncBuiltinESMExports } = require("node:module");
const log = process.env.VERBATIM_WATCH;
const append = fs.appendFileSync;
let isLogging = false;
const note = (kind, what) => {
  if (isLogging) return;
  isLogging = true;
  append(log, `${kind}\t${String(what)}\n`);
  isLogging = false;
};
const watch = (owner, name, kind) => {
  const original = owner[name];
  owner[name] = function (path, ...rest) {
    if (typeof path !== "number") note(kind, path);
    return original.call(this, path, ...rest);
  };
};
for (const name of ["open", "openSync", "readFile", "readFileSync", "createReadStream", "opendir", "opendirSync", "readdir", "readdirSync"]) watch(fs, name, "read");
for (const name of ["writeFile", "writeFileSync", "appendFile", "appendFileSync", "createWriteStream", "mkdir", "mkdirSync", "rm", "rmSync", "unlink", "unlinkSync", "rename", "renameSync"]) watch(fs, name, "write");
for (const name of ["open", "readFile", "readdir", "opendir"]) watch(fs.promises, name, "read");
for (const name of ["writeFile", "appendFile", "mkdir", "rm", "unlink", "rename"]) watch(fs.promises, name, "write");
const refuse = (owner, name) => {
  owner[name] = () => {
    note("socket", name);
    throw new Error(`no network: ${name}`);
  };
};
const net = require("node:net");
refuse(net.Socket.prototype, "connect");
refuse(net.Server.prototype, "listen");
for (const name of ["connect", "createConnection"]) refuse(net, name);
for (const module of ["http", "https"]) for (const name of ["request", "get"]) refuse(require(`node:${module}`), name);
refuse(require("node:http2"), "connect");
refuse(require("node:tls"), "connect");
refuse(require("node:dgram"), "createSocket");
for (const name of ["lookup", "resolve", "resolve4"]) refuse(require("node:dns"), name);
globalThis.fetch = () => {
  note("socket", "fetch");
  throw new Error("no network: fetch");
};
syncBuiltinESMExports();
