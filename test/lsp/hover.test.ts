import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Hover } from "vscode-languageserver/node";
import { cursorOf, LspClient } from "../support/lspClient";

const FERRY = `Harbour Board Votes To Keep The Ferry

April 5, 2024

Harbour Board Chair Amara Okoro said on Friday that the ferry stays.

“We will not wait for another winter,” Okoro said.
`;

const clients: LspClient[] = [];
after(() => Promise.all(clients.map((client) => client.close())));

test("a name in a draft shows the person, with a link to the line", async () => {
  const client = await LspClient.start({ "sources/ferry.txt": FERRY });
  clients.push(client);
  await client.ready();
  const { text, position } = cursorOf("The chair, Amara Ok<|>oro, was clear.\n");
  await client.openText("draft.md", text);
  const hover = await client.ask<Hover | null>("textDocument/hover", "draft.md", position);
  console.log(JSON.stringify(hover, null, 1));
  assert.match(JSON.stringify(hover), /Amara Okoro/);
});
