// Folds, links, symbols and highlights over the protocol.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import {
  SymbolKind,
  type DocumentHighlight,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type SymbolInformation,
  type WorkspaceSymbol,
} from "vscode-languageserver/node";
import { FERRY, FILES } from "../support/ferryDesk";
import { cursorOf, LspClient, PLAIN_CLIENT, type ClientOptions } from "../support/lspClient";

const clients: LspClient[] = [];
after(() => Promise.all(clients.map((client) => client.close())));

async function start(options: ClientOptions = {}, files: Readonly<Record<string, string>> = FILES): Promise<LspClient> {
  const client = await LspClient.start(files, options);
  clients.push(client);
  return client;
}

test("folds by whole lines; what stands on one line folds nothing", async () => {
  const client = await start();
  await client.openText(
    "draft.md",
    "---\ntitle: Ferry\n---\n\n> One line.\n\n> Two\n> lines.\n\n<!-- verbatim-ignore misquote: so -->\nIgnored.\n",
  );
  assert.deepEqual(await client.ask<FoldingRange[]>("textDocument/foldingRange", "draft.md"), [
    { startLine: 0, endLine: 2 },
    { startLine: 6, endLine: 7 },
    { startLine: 9, endLine: 10, kind: "region" },
  ]);
});

test("links beside the draft, from the folder's root, and encoded; none to what is no source", async () => {
  const client = await start(
    {},
    { ...FILES, "sources/two words.txt": "April 6, 2024\n\nIt rained.\n", "notes.md": "Notes.\n" },
  );
  const draft =
    "See [a](../sources/ferry.txt#L9), [b](/sources/union.md), [c](../sources/two%20words.txt), [d](sources/ferry.txt), [e](../notes.md), [@ferry].\n";
  await client.openText("drafts/a.md", draft);
  const links = await client.ask<DocumentLink[]>("textDocument/documentLink", "drafts/a.md");
  assert.deepEqual(
    links.map(({ range, target }) => [draft.slice(range.start.character, range.end.character), target]),
    [
      ["../sources/ferry.txt#L9", `${client.uri("sources/ferry.txt")}#L9`],
      ["/sources/union.md", client.uri("sources/union.md")],
      ["../sources/two%20words.txt", client.uri("sources/two words.txt")],
      ["@ferry", client.uri("sources/ferry.txt")],
    ],
  );
  assert.equal(links[1]!.tooltip, "Ferry union warns of strike");
  await client.openText("sources/union.md", FILES["sources/union.md"]);
  assert.equal(await client.ask("textDocument/documentLink", "sources/union.md"), null);
});

test("the outline: a draft's quotations with their speakers; a source's headings with theirs below; flat for a client that cannot nest", async () => {
  const draft = "# Ferry\n\n“We will not wait for another winter,” Amara Okoro said. It is a “fast” ferry.\n";
  const client = await start();
  await client.openText("draft.md", draft);
  const symbols = await client.ask<DocumentSymbol[]>("textDocument/documentSymbol", "draft.md");
  assert.deepEqual(
    symbols.map(({ name, detail, range }) => [name, detail, range.start]),
    [["“We will not wait for another winter,”", "Amara Okoro", { line: 2, character: 1 }]],
  );
  await client.openText("sources/ferry.txt", FERRY);
  const [title] = await client.ask<DocumentSymbol[]>("textDocument/documentSymbol", "sources/ferry.txt");
  assert.match(title!.name, /^Harbor Board Votes/);
  assert.deepEqual(
    title!.children!.map(({ detail }) => detail),
    ["Amara Okoro", "Amara Okoro", "Tomas Lindqvist"],
  );
  const plain = await start({ capabilities: PLAIN_CLIENT });
  await plain.openText("sources/ferry.txt", FERRY);
  const flat = await plain.ask<SymbolInformation[]>("textDocument/documentSymbol", "sources/ferry.txt");
  assert.deepEqual(
    flat.map(({ location }) => location.range.start.line),
    [0, 8, 8, 12],
  );
});

test("the workspace's symbols: people, organisations and sources, by letters in their order", async () => {
  const client = await start();
  const search = async (query: string): Promise<unknown[]> => {
    const symbols = await client.connection.sendRequest<WorkspaceSymbol[]>("workspace/symbol", { query });
    return symbols.map(({ name, kind, location, containerName }) => [
      name,
      kind,
      location.uri.slice(client.uri(".").length + 1),
      containerName,
    ]);
  };
  assert.deepEqual(await search("dnwhit"), [
    ["Dana Whitlock", SymbolKind.Variable, "sources/union.md", "sources/union.md"],
  ]);
  assert.deepEqual(await search("seafarers"), [
    ["Seafarers Union", SymbolKind.Module, "sources/union.md", "sources/union.md"],
  ]);
  assert.deepEqual(await search("warns of"), [
    ["Ferry union warns of strike", SymbolKind.File, "sources/union.md", "sources/union.md"],
  ]);
  assert.deepEqual(await search("nobody of this name"), []);
  const everything = (await search("")).map((symbol) => (symbol as unknown[])[0]);
  for (const name of ["Amara Okoro", "Harbor Board", "Ferry union warns of strike"]) {
    assert.ok(everything.includes(name), everything.join(", "));
  }
});

test("one person is highlighted under all names, and nobody else", async () => {
  const client = await start();
  const { text, position } = cursorOf(
    "Amara Okoro met Dana Whitlock. Ms. Oko<|>ro’s board stayed, and Okoro left. Whitlock stayed.\n",
  );
  await client.openText("draft.md", text);
  const words = async (path: string, within: string, at: object): Promise<string[]> => {
    const found = await client.ask<DocumentHighlight[]>("textDocument/documentHighlight", path, at as typeof position);
    return found.map(({ range: { start, end } }) =>
      within.split("\n")[start.line]!.slice(start.character, end.character),
    );
  };
  assert.deepEqual(await words("draft.md", text, position), ["Amara Okoro", "Okoro", "Okoro"]);
  assert.deepEqual(await words("draft.md", text, { line: 0, character: 20 }), ["Dana Whitlock", "Whitlock"]);
  await client.openText("sources/ferry.txt", FERRY);
  assert.deepEqual(
    await words("sources/ferry.txt", FERRY, cursorOf(FERRY.replace("winter,” Ok", "winter,” <|>Ok")).position),
    ["Amara Okoro", "Okoro"],
  );
});
