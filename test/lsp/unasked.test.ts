// What an editor shows unasked, over the protocol: code lenses, inlay hints, semantic
// tokens, and when it is asked to look again.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import {
  CancellationTokenSource,
  type CodeLens,
  type InlayHint,
  type SemanticTokens,
  type SemanticTokensDelta,
} from "vscode-languageserver/node";
import { FILES } from "../support/ferryDesk";
import { FULL_CLIENT, LspClient, PLAIN_CLIENT, type ClientOptions } from "../support/lspClient";

const clients: LspClient[] = [];
after(() => Promise.all(clients.map((client) => client.close())));

async function start(options: ClientOptions = {}, files: Readonly<Record<string, string>> = FILES): Promise<LspClient> {
  const client = await LspClient.start(files, options);
  clients.push(client);
  return client;
}

async function eventually(what: string, is: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !is(); i++) {
    await new Promise((done) => setTimeout(done, 10));
  }
  assert.ok(is(), what);
}

const EVERYTHING = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const DRAFT =
  "# The crossing\n\n“We will not wait for another winter,” Amara Okoro said on Friday.\n\n“We would not wait for another winter,” she said.\n";
const REFRESHES = ["workspace/codeLens/refresh", "workspace/inlayHint/refresh", "workspace/semanticTokens/refresh"];

test("code lenses: off until they are set on; a command only for a client that knows it", async () => {
  const client = await start();
  await client.openText("draft.md", DRAFT);
  assert.equal(await client.ask("textDocument/codeLens", "draft.md"), null);
  for (const [initializationOptions, command] of [
    [undefined, ""],
    [{ commands: true }, "verbatim.quotations.focus"],
  ] as const) {
    const other = await start({ settings: { codeLens: { enable: true } }, initializationOptions });
    await other.openText("draft.md", DRAFT);
    const lenses = await other.ask<CodeLens[]>("textDocument/codeLens", "draft.md");
    assert.deepEqual(lenses, [
      {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 14 } },
        command: { title: "1 exact, 1 misquote · 1 person", command },
      },
    ]);
  }
});

test("inlay hints: off until they are set on, in drafts and sources, of the range that was asked for", async () => {
  const ask = async (client: LspClient, path: string, range: object = EVERYTHING): Promise<unknown[] | null> => {
    const hints = await client.ask<InlayHint[] | null>("textDocument/inlayHint", path, undefined, { range });
    return hints && hints.map(({ position, label }) => [position.line, position.character, label]);
  };
  const off = await start();
  await off.openText("draft.md", DRAFT);
  assert.deepEqual(await ask(off, "draft.md"), []);
  const client = await start({ settings: { inlayHints: { dates: true, speakers: true } } });
  await client.openText("draft.md", DRAFT);
  assert.deepEqual(await ask(client, "draft.md"), [
    [2, 65, "April 5, 2024"],
    [4, 39, "Amara Okoro"],
  ]);
  assert.deepEqual(
    await ask(client, "draft.md", { start: { line: 3, character: 0 }, end: { line: 5, character: 0 } }),
    [[4, 39, "Amara Okoro"]],
  );
  await client.openText("sources/ferry.txt", FILES["sources/ferry.txt"]);
  assert.ok((await ask(client, "sources/ferry.txt"))?.some((hint) => JSON.stringify(hint).includes("April 5, 2024")));
});

test("semantic tokens: whole, of a range, and only what changed", async () => {
  const client = await start();
  const legend = client.initialized!.capabilities.semanticTokensProvider!.legend;
  assert.deepEqual(legend.tokenTypes, ["quotation"]);
  const [exact, altered] = ["verbatim", "altered"].map((verdict) => 1 << legend.tokenModifiers.indexOf(verdict)) as [
    number,
    number,
  ];
  await client.openText("draft.md", DRAFT);
  const whole = await client.ask<SemanticTokens>("textDocument/semanticTokens/full", "draft.md");
  assert.deepEqual(whole.data, [2, 1, 36, 0, exact, 2, 1, 37, 0, altered]);
  const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 5 } };
  assert.deepEqual(
    (await client.ask<SemanticTokens>("textDocument/semanticTokens/range", "draft.md", undefined, { range })).data,
    [4, 1, 37, 0, altered],
  );

  await client.changeText("draft.md", DRAFT.replace("would not", "will not"));
  const delta = await client.ask<SemanticTokensDelta>("textDocument/semanticTokens/full/delta", "draft.md", undefined, {
    previousResultId: whole.resultId,
  });
  const data = [...whole.data];
  for (const { start, deleteCount, data: added = [] } of delta.edits) {
    data.splice(start, deleteCount, ...added);
  }
  assert.deepEqual(data, [2, 1, 36, 0, exact, 2, 1, 36, 0, exact]);
  const lost = await client.ask<SemanticTokens>("textDocument/semanticTokens/full/delta", "draft.md", undefined, {
    previousResultId: "of another server",
  });
  assert.deepEqual(lost.data, data);
});

test("no tokens and no lenses in a source, in a folder without sources, and for a client that knows none", async () => {
  const client = await start({ settings: { codeLens: { enable: true } } });
  await client.openText("sources/ferry.txt", FILES["sources/ferry.txt"]);
  assert.deepEqual(
    (await client.ask<SemanticTokens>("textDocument/semanticTokens/full", "sources/ferry.txt")).data,
    [],
  );
  assert.equal(await client.ask("textDocument/codeLens", "sources/ferry.txt"), null);
  const bare = await start({ settings: { codeLens: { enable: true } } }, { "draft.md": DRAFT });
  await bare.openText("draft.md", DRAFT);
  assert.deepEqual((await bare.ask<SemanticTokens>("textDocument/semanticTokens/full", "draft.md")).data, []);
  assert.equal(await bare.ask("textDocument/codeLens", "draft.md"), null);
  const plain = await start({ capabilities: PLAIN_CLIENT });
  assert.equal(plain.initialized!.capabilities.semanticTokensProvider, undefined);
});

test("asked to look again when the sources are read and when settings change, if the client can", async () => {
  const client = await start();
  await client.ready();
  await eventually("each once", () => REFRESHES.every((method) => client.refreshed.includes(method)));
  const before = client.refreshed.length;
  await client.openText("draft.md", DRAFT);
  client.settings = { codeLens: { enable: true } };
  await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
  await eventually("each again", () => REFRESHES.every((method) => client.refreshed.slice(before).includes(method)));
  assert.equal((await client.ask<CodeLens[]>("textDocument/codeLens", "draft.md")).length, 1);
  const { codeLens, ...workspace } = FULL_CLIENT.workspace!;
  const without = await start({ capabilities: { ...FULL_CLIENT, workspace } });
  await without.ready();
  await eventually("the others", () => without.refreshed.includes("workspace/semanticTokens/refresh"));
  assert.equal(codeLens?.refreshSupport, true);
  assert.ok(!without.refreshed.includes("workspace/codeLens/refresh"));
});

test("cancelled is answered as cancelled", async () => {
  const client = await start();
  await client.openText("draft.md", DRAFT);
  for (const method of ["textDocument/codeLens", "textDocument/inlayHint", "textDocument/semanticTokens/full"]) {
    const cancel = new CancellationTokenSource();
    const answer = client.connection.sendRequest(
      method,
      { textDocument: { uri: client.uri("draft.md") }, range: EVERYTHING },
      cancel.token,
    );
    cancel.cancel();
    await assert.rejects(answer, { code: -32800 }, method);
  }
});
