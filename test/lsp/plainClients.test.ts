// Clients that can less, or other things, than VS Code: each gets right answers of the kind it can show.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import type {
  ClientCapabilities,
  CompletionItem,
  CompletionList,
  Diagnostic,
  Hover,
  MarkupContent,
} from "vscode-languageserver/node";
import { FILES } from "../support/ferryDesk";
import { FULL_CLIENT, LspClient, PLAIN_CLIENT, type ClientOptions } from "../support/lspClient";

const clients: LspClient[] = [];
after(() => Promise.all(clients.map((client) => client.close())));

async function start(options: ClientOptions, files: Readonly<Record<string, string>> = FILES): Promise<LspClient> {
  const client = await LspClient.start(files, options);
  clients.push(client);
  return client;
}

async function pushedCodes(client: LspClient, path: string, wanted: readonly string[]): Promise<void> {
  let codes: unknown[] | undefined;
  for (let i = 0; i < 500; i++) {
    codes = client.pushed.get(client.uri(path))?.map(({ code }) => code);
    if (JSON.stringify(codes) === JSON.stringify(wanted)) {
      return;
    }
    await new Promise((done) => setTimeout(done, 10));
  }
  assert.deepEqual(codes, wanted);
}

const MISQUOTE = "“We would not wait for another winter,” Okoro said.\n";

test("a hover and a completion's documentation as plain text, where Markdown is not known", async () => {
  const capabilities: ClientCapabilities = {
    textDocument: {
      hover: { contentFormat: ["plaintext"] },
      completion: { completionItem: { documentationFormat: ["plaintext"] } },
    },
  };
  const client = await start(
    { capabilities },
    {
      ...FILES,
      "sources/[1] a*b.md":
        "“We *must_ask*,” said Amara Okoro, the chair.\n\n“We_all [do] ask # 1 > 0,” said Amara Okoro.\n",
    },
  );
  await client.openText("draft.md", "The chair, Amara Okoro, was clear.\n");
  const hover = await client.ask<Hover>("textDocument/hover", "draft.md", { line: 0, character: 13 });
  const contents = hover.contents as MarkupContent;
  assert.equal(contents.kind, "plaintext");
  assert.match(contents.value, /^Amara Okoro \(Okoro\) · person$/m);
  assert.match(contents.value, /^Harbor Board Chair .* · sources\/ferry\.txt:7$/m);
  assert.match(contents.value, /“We_all \[do\] ask # 1 > 0,”/);
  assert.match(contents.value, /sources\/\[1\] a\*b\.md:3/);
  assert.doesNotMatch(contents.value, /\*\*|\\|\]\(|file:/);
  const { items } = await client.ask<CompletionList>("textDocument/completion", "draft.md", { line: 0, character: 14 });
  const item = await client.connection.sendRequest<CompletionItem>(
    "completionItem/resolve",
    items.find(({ label }) => label === "Amara Okoro")!,
  );
  assert.deepEqual(item.documentation, { kind: "plaintext", value: contents.value });
});

test("settings of a client that is not asked for them: with the start, and when they change", async () => {
  const client = await start({
    capabilities: PLAIN_CLIENT,
    initializationOptions: { settings: { verbatim: { rules: { misquote: "off" } } } },
  });
  await client.openText("draft.md", MISQUOTE);
  await pushedCodes(client, "draft.md", []);
  await client.connection.sendNotification("workspace/didChangeConfiguration", {
    settings: { verbatim: { rules: {} } },
  });
  await pushedCodes(client, "draft.md", ["misquote"]);
  assert.deepEqual([client.asked, client.registered], [[], []]);
});

test("nothing is asked or registered that a client has not said it knows", async () => {
  const client = await start({ capabilities: PLAIN_CLIENT });
  await client.openText("draft.md", MISQUOTE);
  await pushedCodes(client, "draft.md", ["misquote"]);
  assert.deepEqual([client.asked, client.registered, client.refreshes], [[], [], 0]);
});

test("positions are UTF-16, whatever else a client offers first", async () => {
  for (const positionEncodings of [["utf-8", "utf-32", "utf-16"], ["utf-16"], undefined]) {
    const client = await start({
      capabilities: { ...FULL_CLIENT, ...(positionEncodings && { general: { positionEncodings } }) },
    });
    // Not named, the encoding is UTF-16.
    assert.equal(client.initialized?.capabilities.positionEncoding ?? "utf-16", "utf-16");
    const before = "🗞️ é 王 ";
    await client.openText("draft.md", before + MISQUOTE);
    const { items } = await client.ask<{ items: Diagnostic[] }>("textDocument/diagnostic", "draft.md");
    assert.deepEqual(
      items.map(({ range }) => [range.start.character, range.end.character]),
      [[before.length + 4, before.length + 9]],
    );
  }
});
