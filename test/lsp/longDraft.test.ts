// A draft or source of millions of characters in the editor: it is not followed, and keeps nobody else waiting.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Diagnostic } from "vscode-languageserver/node";
import { LspClient } from "../support/lspClient";

const SOURCE = "“We will not wait for the next storm,” said Maria Okoro, the mayor of Brell.\n";
const LONG = 5_000_000;

async function pull(client: LspClient, path: string): Promise<readonly Diagnostic[]> {
  return (await client.ask<{ items: Diagnostic[] }>("textDocument/diagnostic", path)).items;
}

test("a pasted draft of five million characters blocks nothing, and its writer is told once", async () => {
  const client = await LspClient.start({ "sources/a.txt": SOURCE });
  const told: string[] = [];
  client.connection.onNotification("window/showMessage", ({ message }: { message: string }) => void told.push(message));
  await client.ready();
  await client.openText("short.md", "“We will wait for the next storm,” Okoro said.\n");
  await client.openText("long.md", "A line.\n");
  assert.equal((await pull(client, "short.md")).length, 1);
  const began = process.cpuUsage();
  await client.changeText(
    "long.md",
    "“We will wait for the next storm,” Okoro said on May 5, 2024.\n\n".repeat(LONG / 64),
  );
  assert.deepEqual(await pull(client, "long.md"), []);
  assert.equal(await client.ask("textDocument/hover", "long.md", { line: 0, character: 5 }), null);
  assert.notEqual(await client.ask("textDocument/hover", "short.md", { line: 0, character: 5 }), null);
  const { user, system } = process.cpuUsage(began);
  assert.ok(user + system < 3_000_000, `${(user + system) / 1_000_000} s of processor time`);
  assert.equal(told.length, 1);
  assert.match(told[0]!, /^long\.md has more than 1000000 characters/);
  await client.changeText("long.md", "“We will wait for the next storm,” Okoro said.\n");
  assert.equal((await pull(client, "long.md")).length, 1);
  await client.close();
});

test("a source of millions of characters in an open editor is followed by its file", async () => {
  const long = SOURCE + "A line of words.\n".repeat(LONG / 17);
  const client = await LspClient.start({ "sources/a.txt": SOURCE, "draft.md": "" });
  await client.ready();
  const began = process.cpuUsage();
  await client.openText("sources/a.txt", long);
  await client.openText("draft.md", "“We will wait for the next storm,” Okoro said.\n");
  assert.equal((await pull(client, "draft.md")).length, 1);
  const { user, system } = process.cpuUsage(began);
  assert.ok(user + system < 3_000_000, `${(user + system) / 1_000_000} s of processor time`);
  await client.close();
});
