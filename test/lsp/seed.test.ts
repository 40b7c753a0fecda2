// The server on a desk that holds the seed article, which lies beside the repository and not in it.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { CodeAction, CompletionList, Diagnostic, Hover, LocationLink } from "vscode-languageserver/node";
import { cursorOf, LspClient } from "../support/lspClient";

const SEED = join(__dirname, "..", "..", "..", "shared", "seed", "nato-asia-pacific.txt");

test("hover, completion, definition, pulled diagnostics and a fix on the seed article's desk", async () => {
  if (!existsSync(SEED)) {
    console.log("the seed article is not there (../shared/seed): nothing was held against it");
    return;
  }
  const article = readFileSync(SEED, "utf8");
  const client = await LspClient.start({ "sources/nato.txt": article });
  const open = async (marked: string): Promise<{ line: number; character: number }> => {
    const { text, position } = cursorOf(marked);
    await client.openText("draft.md", text);
    return position;
  };
  try {
    let position = await open("The alliance's chief, Stolten<|>berg, went to Tokyo.\n");
    const hover = (await client.ask<Hover>("textDocument/hover", "draft.md", position)).contents as { value: string };
    assert.match(hover.value, /^\*\*Jens Stoltenberg\*\*/);
    assert.match(hover.value, /Secretary[- ]General/);
    assert.match(hover.value, /nato\.txt#L\d+\)/);
    const [target] = await client.ask<LocationLink[]>("textDocument/definition", "draft.md", position);
    assert.match(article.split("\n")[target!.targetRange.start.line]!, /Jens Stoltenberg/);
    await client.closeText("draft.md");

    position = await open("Then Kish<|>");
    const { items } = await client.ask<CompletionList>("textDocument/completion", "draft.md", position);
    const kishida = items.find(({ label }) => label === "Fumio Kishida");
    assert.match(kishida?.detail ?? "", /Prime Minister/);
    await client.closeText("draft.md");

    position = await open("NATO chief Jens Stolten<|>burg met Fumio Kishida.\n");
    const report = await client.ask<{ items: Diagnostic[] }>("textDocument/diagnostic", "draft.md");
    assert.deepEqual(
      report.items.map(({ code }) => code),
      ["misspelled-name"],
    );
    const range = report.items[0]!.range;
    const actions = await client.ask<CodeAction[]>("textDocument/codeAction", "draft.md", undefined, {
      range,
      context: { diagnostics: report.items },
    });
    const fix = actions.find(({ isPreferred }) => isPreferred);
    assert.match(JSON.stringify(fix?.edit), /Stoltenberg/);
    assert.deepEqual(client.faults, []);
  } finally {
    await client.close();
  }
});
