// The browser's server, as it is bundled, in a thread whose globals are a browser's: nothing of Node can be reached.
import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Worker } from "node:worker_threads";

const root = join(__dirname, "..", "..");
const DESK = join(root, "examples", "desk");
/** Where the files of the test's client lie: no scheme that Node could read. */
const HOME = "vscode-vfs://github/press/harbour";
/** Milliseconds; it takes two or three. */
const PATIENCE = 120_000;

/**
 * What a web worker has and the server asks for, put in a context of its own; messages pass through the thread's port.
 */
const SHELL = `
  const { parentPort, workerData } = require("node:worker_threads");
  const vm = require("node:vm");
  const listeners = [];
  const scope = {
    TextEncoder, TextDecoder, URL, MessageChannel, performance, crypto, btoa, atob, console,
    setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask,
    postMessage: (message) => parentPort.postMessage(message),
    onmessage: null,
    addEventListener: (type, listener) => type === "message" && listeners.push(listener),
  };
  scope.self = scope.globalThis = scope;
  vm.createContext(scope);
  vm.runInContext(workerData, scope);
  parentPort.on("message", (data) => {
    const known = [...listeners];
    scope.onmessage?.({ data });
    known.forEach((listener) => listener({ data }));
  });
`;

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: {
    readonly uri?: string;
    readonly state?: string;
    readonly problems?: readonly { message: string }[];
  };
  readonly result?: unknown;
  readonly error?: unknown;
}

let folder = "";
let program = "";
let worker: Worker;
let count = 0;
const answers = new Map<number | string, (result: unknown) => void>();
let onReady: (state: NonNullable<Message["params"]>) => void = () => undefined;

before(() => {
  folder = mkdtempSync(join(tmpdir(), "verbatim-browser-"));
  const built = spawnSync(process.execPath, ["esbuild.mjs", "--production", `--outdir=${folder}`], {
    cwd: root,
    encoding: "utf8",
  });
  assert.equal(built.status, 0, built.stderr);
  program = readFileSync(join(folder, "browser", "server.js"), "utf8");
});

after(async () => {
  await worker?.terminate();
  rmSync(folder, { recursive: true, force: true });
});

test("the bundles ask for no module but the editor's", () => {
  for (const name of readdirSync(join(folder, "browser")).filter((file) => file.endsWith(".js"))) {
    const asked = [...readFileSync(join(folder, "browser", name), "utf8").matchAll(/\brequire\("([^"]+)"\)/g)];
    assert.deepEqual([...new Set(asked.map((match) => match[1]))], name === "extension.js" ? ["vscode"] : [], name);
  }
});

test("a desk that the client reads is ready, and what is not read there is told", { timeout: PATIENCE }, async () => {
  worker = new Worker(SHELL, { eval: true, workerData: program });
  worker.on("message", (message: Message) => receive(message));
  worker.postMessage({
    nameModel: readFileSync(join(root, "server", "data", "names.bin")),
    timeline: "",
    rulesPage: "https://press.example/rules.md",
  });
  const ready = new Promise<NonNullable<Message["params"]>>((done) => {
    onReady = done;
  });
  await ask("initialize", {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: HOME, name: "harbour" }],
    capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
  });
  say("initialized", {});
  const { problems } = await ready;
  assert.match(JSON.stringify(problems), /report\.pdf.*PDFs are not read in the browser/);
});

test("a person is hovered over, and a misquote found and mended", { timeout: PATIENCE }, async () => {
  const text = readFileSync(join(DESK, "draft.md"), "utf8");
  const uri = `${HOME}/draft.md`;
  say("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version: 1, text } });
  const hover = await ask("textDocument/hover", { textDocument: { uri }, position: at(text, "Stoltenberg") });
  assert.match(JSON.stringify(hover), /Secretary[ -]General/i);
  assert.match(JSON.stringify(hover), /vscode-vfs:\/\/github\/press\/harbour\/sources\/japan-and-nato\.txt/);
  const position = at(text, "open the dock");
  const actions = await ask("textDocument/codeAction", {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [] },
  });
  assert.match(JSON.stringify(actions), /We will not open the dock before/);
});

function at(text: string, words: string): { readonly line: number; readonly character: number } {
  const lines = text.slice(0, text.indexOf(words) + 1).split("\n");
  return { line: lines.length - 1, character: (lines.at(-1) ?? "").length };
}

function ask(method: string, params: object): Promise<unknown> {
  const id = ++count;
  worker.postMessage({ jsonrpc: "2.0", id, method, params });
  return new Promise((done) => answers.set(id, done));
}

function say(method: string, params: object): void {
  worker.postMessage({ jsonrpc: "2.0", method, params });
}

function receive({ id, method, params, result, error }: Message): void {
  if (method === undefined && id !== undefined) {
    assert.equal(error, undefined, JSON.stringify(error));
    answers.get(id)?.(result);
  } else if (method === "verbatim/indexState" && params?.state === "ready") {
    onReady(params);
  } else if (id !== undefined) {
    worker.postMessage({ jsonrpc: "2.0", id, result: answerFile(method ?? "", params?.uri ?? "") });
  }
}

/** The example's files, and one that is not read in the browser. */
function answerFile(method: string, uri: string): unknown {
  const sources = readdirSync(join(DESK, "sources"));
  const path = uri.slice(HOME.length + 1);
  const isFolder = path === "" || path === "sources";
  const name = path.replace(/^sources\//, "");
  if (!method.startsWith("verbatim/files/")) {
    return null;
  }
  if (!isFolder && ![...sources, "report.pdf"].includes(name)) {
    return { code: "ENOENT", message: "not there" };
  }
  if (method === "verbatim/files/list") {
    return [...sources, "report.pdf"].map((each) => ({ name: each, kind: "file", isLink: false }));
  }
  const bytes = isFolder || name === "report.pdf" ? Buffer.from("%PDF-1.7") : readFileSync(join(DESK, path));
  return method === "verbatim/files/read"
    ? { bytes: new Uint8Array(bytes) }
    : { kind: isFolder ? "folder" : "file", isLink: false, size: bytes.length };
}
