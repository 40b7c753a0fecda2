// The program as other editors start it: `verbatim lsp --stdio`.
import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { test } from "node:test";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type ProtocolConnection } from "vscode-languageserver/node";
import { CLI } from "../support/runCli";

interface Started {
  readonly server: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly ended: Promise<number | null>;
}

async function start(): Promise<Started> {
  const server = spawn(process.execPath, [CLI, "lsp", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  connection.listen();
  const ended = new Promise<number | null>((done) => server.on("exit", done));
  const { serverInfo } = await connection.sendRequest<{ serverInfo: { name: string } }>("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
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
