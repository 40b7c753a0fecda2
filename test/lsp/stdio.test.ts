// The program as other editors start it: `verbatim lsp --stdio`.
import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from "vscode-languageserver/node";
import { toUri } from "../../server/src/lsp/uris";
import { FERRY } from "../support/ferryDesk";
import { CLI } from "../support/runCli";

interface Started {
  readonly server: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly ended: Promise<number | null>;
}

async function start(): Promise<Started> {
  const server = spawn(process.execPath, [CLI, "lsp", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  const ended = new Promise<number | null>((done) => server.on("exit", done));
  const { serverInfo } = await connection.sendRequest<{ serverInfo: { name: string } }>("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
  });
  assert.equal(serverInfo.name, "verbatim");
  await connection.sendNotification("initialized", {});
  return { server, connection, ended };
}

test("starts, answers and ends as LSP says", async () => {
  const { connection, ended } = await start();
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  assert.equal(await ended, 0);
});

test("ends with its input: an editor that died leaves no server behind", async () => {
  const { server, ended } = await start();
  server.stdin!.end();
  assert.equal(await ended, 1);
});

test("ends with its input in the middle of reading the sources", async (context) => {
  const { server, output, ended } = startRaw(
    context,
    Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`sources/${i}.txt`, FERRY.repeat(20)])),
  );
  await output('"indexing"');
  const began = Date.now();
  server.stdin!.end();
  assert.equal(await ended, 1);
  assert.ok(Date.now() - began < 5_000, `${Date.now() - began} ms`);
});

test("standard output is the protocol's alone, whatever is read", async (context) => {
  const page =
    "<html><head><style>p{</style><script>{</script><title>T</title><body><p><div>“We will not wait,” said Amara Okoro.<svg><title>x</p>";
  const { send, output, ended, root } = startRaw(context, {
    "sources/a.html": page,
    "sources/b.txt": FERRY,
    "sources/c.md": "---\na: [\n---\nx",
    "sources/d.txt": "\u0000\uFFFF",
  });
  await output('"ready"');
  const textDocument = { uri: toUri(join(root, "draft.md")) };
  send({
    method: "textDocument/didOpen",
    params: {
      textDocument: { ...textDocument, languageId: "markdown", version: 1, text: "“We would not wait,” Okoro said.\n" },
    },
  });
  send({ id: 2, method: "textDocument/hover", params: { textDocument, position: { line: 0, character: 24 } } });
  await output('"misquote"');
  send({ id: 3, method: "shutdown" });
  send({ method: "exit" });
  assert.equal(await ended, 0);
  assert.equal(leftBesideMessages(await output("Amara Okoro")), "");
});

interface RawServer {
  readonly root: string;
  readonly server: ChildProcess;
  readonly ended: Promise<number | null>;
  readonly send: (message: object) => void;
  /** All that the server has written, as soon as these words are in it. */
  readonly output: (words: string) => Promise<Buffer>;
}

/** Byte for byte, without a library between, over a desk of these files. */
function startRaw(context: TestContext, files: Readonly<Record<string, string>>): RawServer {
  const root = mkdtempSync(join(tmpdir(), "verbatim-stdio-"));
  context.after(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, "sources"));
  for (const [path, text] of Object.entries(files)) {
    writeFileSync(join(root, path), text);
  }
  const server = spawn(process.execPath, [CLI, "lsp", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise<number | null>((done) => server.on("close", done));
  let written = Buffer.alloc(0);
  server.stdout.on("data", (bytes: Buffer) => (written = Buffer.concat([written, bytes])));
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const output = async (words: string): Promise<Buffer> => {
    for (let i = 0; i < 2_000; i++) {
      if (written.includes(words)) {
        return written;
      }
      await new Promise((done) => setTimeout(done, 5));
    }
    throw new Error(`never wrote ${words}`);
  };
  send({ id: 1, method: "initialize", params: { processId: process.pid, rootUri: toUri(root), capabilities: {} } });
  send({ method: "initialized", params: {} });
  return { root, server, ended, send, output };
}

/** What is in it besides whole messages. */
function leftBesideMessages(bytes: Buffer): string {
  for (let rest = bytes; ; ) {
    const [header, length] =
      /^Content-Length: (\d+)\r\n(?:Content-Type: [^\r\n]+\r\n)?\r\n/.exec(rest.toString("latin1", 0, 200)) ?? [];
    if (header === undefined) {
      return rest.toString("utf8");
    }
    const end = header.length + Number(length);
    assert.equal((JSON.parse(rest.toString("utf8", header.length, end)) as { jsonrpc: string }).jsonrpc, "2.0");
    rest = rest.subarray(end);
  }
}
