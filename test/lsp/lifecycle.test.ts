// What the server answers before `initialize` and after `shutdown`, and what it does with a stream that is not LSP's.
import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { PassThrough } from "node:stream";
import { test, type TestContext } from "node:test";
import { MessageGuard } from "../../server/src/lsp/messageGuard";
import { CLI } from "../support/runCli";

/** One that waits for bytes that never come is killed, and has no exit status then. */
const PATIENCE = 20_000;
const INITIALIZE = { id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } };
const HOVER = {
  method: "textDocument/hover",
  params: { textDocument: { uri: "file:///a.md" }, position: { line: 0, character: 0 } },
};

interface Raw {
  readonly server: ChildProcess;
  readonly send: (message: object) => void;
  readonly write: (bytes: string) => void;
  /** The answer to the request of this id. */
  readonly answer: (id: number) => Promise<{ result?: unknown; error?: { code: number; message: string } }>;
  readonly ended: Promise<{ status: number | null; stderr: string }>;
}

function start(context: TestContext): Raw {
  const server = spawn(process.execPath, [CLI, "lsp", "--stdio"], { stdio: ["pipe", "pipe", "pipe"] });
  const timer = setTimeout(() => server.kill("SIGKILL"), PATIENCE);
  context.after(() => server.kill("SIGKILL"));
  let [stdout, stderr] = ["", ""];
  const listeners = new Set<() => void>();
  server.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    for (const listener of listeners) {
      listener();
    }
  });
  server.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  // It may have ended before all is written.
  server.stdin.on("error", () => undefined);
  const ended = new Promise<{ status: number | null; stderr: string }>((done) => {
    server.on("close", (status) => {
      clearTimeout(timer);
      for (const listener of listeners) {
        listener();
      }
      done({ status, stderr });
    });
  });
  const write = (bytes: string): void => void server.stdin.write(bytes);
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const answer: Raw["answer"] = (id) =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = stdout
          .split(/Content-Length: \d+\r\n\r\n/)
          .find((body) => body.includes(`"id":${id},`) && !body.includes('"method"'));
        if (found !== undefined) {
          resolve(JSON.parse(found) as object);
        } else if (server.exitCode !== null || server.killed) {
          reject(new Error(`ended without an answer: ${stderr}`));
        }
      };
      listeners.add(look);
      look();
    });
  return { server, send, write, answer, ended };
}

test("before initialize, a request is answered with ServerNotInitialized and a notification is dropped", async (context) => {
  const { send, answer, ended } = start(context);
  send({
    method: "textDocument/didOpen",
    params: { textDocument: { uri: "file:///a.md", languageId: "markdown", version: 1, text: "a" } },
  });
  send({ id: 7, ...HOVER });
  send({ id: 8, method: "shutdown" });
  send({ id: 9, method: "verbatim/unknown" });
  for (const id of [7, 8, 9]) {
    assert.equal((await answer(id)).error?.code, -32002);
  }
  send(INITIALIZE);
  assert.ok((await answer(1)).result);
  send({ ...INITIALIZE, id: 2 });
  assert.equal((await answer(2)).error?.code, -32600);
  send({ id: 10, ...HOVER });
  assert.equal((await answer(10)).result, null);
  send({ id: 11, method: "shutdown" });
  assert.equal((await answer(11)).result, null);
  send({ method: "exit" });
  assert.equal((await ended).status, 0);
});

test("after shutdown, every request is answered with InvalidRequest, and exit ends the server", async (context) => {
  const { send, answer, ended } = start(context);
  send(INITIALIZE);
  await answer(1);
  send({ id: 2, method: "shutdown" });
  await answer(2);
  send({ id: 3, ...HOVER });
  send({ id: 4, method: "shutdown" });
  send({ ...INITIALIZE, id: 5 });
  for (const id of [3, 4, 5]) {
    assert.equal((await answer(id)).error?.code, -32600);
  }
  send({ method: "exit" });
  assert.equal((await ended).status, 0);
});

test("exit before initialize ends the server with status 1", async (context) => {
  const { send, ended } = start(context);
  send({ method: "exit" });
  assert.equal((await ended).status, 1);
});

const BAD_HEADERS: Readonly<Record<string, string>> = {
  negative: "Content-Length: -5\r\n\r\n{}",
  huge: "Content-Length: 99999999999\r\n\r\n{}",
  "beyond all numbers": `Content-Length: ${"9".repeat(400)}\r\n\r\n{}`,
  "not a number": "Content-Length: ten\r\n\r\n{}",
  "half a number": "Content-Length: 2x\r\n\r\n{}",
  "a fraction": "Content-Length: 2.5\r\n\r\n{}",
  hexadecimal: "Content-Length: 0x10\r\n\r\n{}",
  empty: "Content-Length: \r\n\r\n{}",
  missing: "Content-Type: text\r\n\r\n{}",
  twice: "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
  "without a colon": "Content-Length 2\r\n\r\n{}",
  "with bare line feeds": "Content-Length: 2\n\n{}",
  "with a return too many": "Content-Length: 2\r\nA: b\r\r\n\r\n{}",
  "without an end": "a".repeat(1_000_000),
};

for (const [name, bytes] of Object.entries(BAD_HEADERS)) {
  test(`a header whose length is ${name} ends the stream with a reason`, async (context) => {
    const { send, write, answer, ended } = start(context);
    send(INITIALIZE);
    await answer(1);
    write(bytes);
    const { status, stderr } = await ended;
    assert.equal(status, 1, stderr);
    assert.match(stderr, /^verbatim: the server ends: .*(?:header|Content-Length|too large)/m);
  });
}

test("a body that is no message is skipped", async (context) => {
  const { send, write, answer } = start(context);
  send(INITIALIZE);
  await answer(1);
  for (const body of ["hello", "null", "5", "[]", "[{}]", "{}", '{"id":{}}', "[".repeat(100_000)]) {
    write(`Content-Length: ${body.length}\r\n\r\n${body}`);
  }
  write("Content-Length: 0\r\n\r\n");
  send({ id: 2, ...HOVER });
  assert.equal((await answer(2)).result, null);
});

test("what a header claims is not set aside: memory follows what has come", () => {
  const guard = new MessageGuard((reason) => assert.fail(reason));
  const before = process.memoryUsage().arrayBuffers;
  guard.write("Content-Length: 200000000\r\n\r\n{");
  assert.ok(process.memoryUsage().arrayBuffers - before < 10_000_000);
});

test("messages pass byte for byte, wherever the stream cuts them", async () => {
  const bodies = ["{}", "“ä”", "", '{"a":"\\r\\n\\r\\nContent-Length: 3\\r\\n\\r\\n"}'];
  const bytes = Buffer.concat(
    bodies.map((body) =>
      Buffer.from(`content-length:${Buffer.byteLength(body)}\r\nContent-Type: x; charset=utf-8\r\n\r\n${body}`),
    ),
  );
  for (const size of [1, 2, 3, 7, 64, bytes.length]) {
    const out = new PassThrough();
    const guard = new MessageGuard((reason) => assert.fail(reason));
    guard.pipe(out);
    for (let at = 0; at < bytes.length; at += size) {
      guard.write(bytes.subarray(at, at + size));
    }
    guard.end();
    const read: Buffer[] = [];
    for await (const chunk of out) {
      read.push(chunk as Buffer);
    }
    assert.deepEqual(Buffer.concat(read), bytes);
  }
});
