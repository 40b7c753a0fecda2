// What an open draft is shown after any edits is what it is shown when it is opened afresh.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodeAction, Diagnostic } from "vscode-languageserver/node";
import { seedRandom } from "../bench/random";
import { FERRY, FILES } from "../support/ferryDesk";
import { LspClient } from "../support/lspClient";

const DRAFT = `# The ferry

“We would not wait for another winter,” Okoro said. She will decide on Tuesday, March 12, 2024, with Tomas Lindqwist.

“The engines have many good years left in them,” said Tomas Lindqvist, mayor of Halden. “Nobody wants a strike.

“We want a schedule that a human being can keep,” he said.

<!-- verbatim-ignore misquote: hers -->
“Nobody wanted a strike,” said Dana Whitlock on Feb. 30.

The Port Halden ferry will run through the winter, and nobody wants a strike. Ms. Okorro declined to comment.

“The ferry was never a luxury to anyone who lives out there,” Whitlock said.
`;
const PIECES = [
  " a",
  " not",
  "\n",
  "\n\n",
  "“",
  "”",
  " Okoro",
  " Whitlock",
  "*",
  ".",
  "\r\n",
  "<!-- verbatim-ignore: all -->\n",
  "“Nobody wanted a strike,” Whitlock said.",
];
const SEED = 20_240_405;
const EDITS = 120;

async function show(client: LspClient, path: string, text: string): Promise<string> {
  const { items } = await client.ask<{ items: Diagnostic[] }>("textDocument/diagnostic", path);
  const range = { start: { line: 0, character: 0 }, end: { line: text.split("\n").length, character: 0 } };
  const actions = await client.ask<CodeAction[] | null>("textDocument/codeAction", path, undefined, {
    range,
    context: { diagnostics: [] },
  });
  return JSON.stringify([items, actions], null, 1).replaceAll(client.uri(path), "here");
}

test("a draft after any edits, of it and of a source", async () => {
  const client = await LspClient.start(FILES);
  try {
    await client.ready();
    const random = seedRandom(SEED);
    let text = DRAFT;
    await client.openText("draft.md", text);
    const codes = new Set<unknown>();
    for (let i = 0; i < EDITS; i++) {
      const at = random.below(text.length);
      if (i % 40 === 39) {
        text = DRAFT;
      } else if (random.below(3) === 0) {
        text = text.slice(0, at) + text.slice(at + random.below(9));
      } else {
        text = text.slice(0, at) + random.pick(PIECES) + text.slice(at);
      }
      await client.changeText("draft.md", text);
      if (i % 25 === 24) {
        client.write("sources/ferry.txt", i % 50 === 24 ? FERRY.replace("another winter", "one more winter") : FERRY);
        await client.changed(["sources/ferry.txt", 2]);
      }
      const shown = await show(client, "draft.md", text);
      await client.openText("fresh.md", text);
      assert.equal(shown, await show(client, "fresh.md", text), `seed ${SEED}, edit ${i}: ${JSON.stringify(text)}`);
      await client.closeText("fresh.md");
      for (const [, code] of shown.matchAll(/"code": "([a-z-]+)"/g)) {
        codes.add(code);
      }
    }
    assert.ok(codes.size > 5, [...codes].join());
    assert.deepEqual(client.faults, []);
  } finally {
    await client.close();
  }
});
