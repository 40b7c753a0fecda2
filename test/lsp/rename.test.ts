// Renaming a person over the protocol: in drafts open and closed, refused with a message where nothing may change.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import {
  CancellationTokenSource,
  type Position,
  type PrepareRenameResult,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { LineIndex } from "../../server/src/core/text/lineIndex";
import { applyEdits } from "../../server/src/rules/applyFixes";
import { FERRY, FILES } from "../support/ferryDesk";
import { cursorOf, FULL_CLIENT, LspClient, PLAIN_CLIENT, type ClientOptions } from "../support/lspClient";

const clients: LspClient[] = [];
after(() => Promise.all(clients.map((client) => client.close())));

const OLD = "# The chair\n\nAmara Okoro left. “I, Amara Okoro, stay,” Okoro said.\n";
const DRAFT = "Ms. Oko<|>ro spoke.\n\n“We will not wait for another winter,” Amara Okoro said.\n";
const TEXT = DRAFT.replace("<|>", "");

async function start(
  options: ClientOptions = {},
): Promise<{ readonly client: LspClient; readonly position: Position }> {
  const client = await LspClient.start({ ...FILES, "old.md": OLD, "other/none.md": "It rained on Amara.\n" }, options);
  clients.push(client);
  const { position } = cursorOf(DRAFT);
  await client.openText("draft.md", TEXT);
  return { client, position };
}

const apply = (text: string, edits: readonly TextEdit[]): string => {
  const lines = new LineIndex(text);
  const toOffset = ({ line, character }: Position): number => lines.toOffset({ line, column: character });
  return applyEdits(
    text,
    edits.map(({ range, newText }) => ({ start: toOffset(range.start), end: toOffset(range.end), newText })),
  );
};

const WITH_VERSIONS = {
  ...FULL_CLIENT,
  workspace: { ...FULL_CLIENT.workspace, workspaceEdit: { documentChanges: true } },
};

test("what is renamed is said before; then every draft changes, open or only on disk, and no source", async () => {
  const { client, position } = await start({ capabilities: WITH_VERSIONS });
  assert.deepEqual(client.initialized!.capabilities.renameProvider, { prepareProvider: true });
  assert.deepEqual(await client.ask<PrepareRenameResult>("textDocument/prepareRename", "draft.md", position), {
    range: { start: { line: 0, character: 4 }, end: { line: 0, character: 9 } },
    placeholder: "Okoro",
  });
  const { documentChanges } = await client.ask<WorkspaceEdit>("textDocument/rename", "draft.md", position, {
    newName: "Okafor",
  });
  const changes = (documentChanges as TextDocumentEdit[]).map(
    ({ textDocument: { uri, version }, edits }) =>
      [uri.slice(client.uri(".").length + 1), version, edits as TextEdit[]] as const,
  );
  assert.deepEqual(
    changes.map(([name, version]) => [name, version]),
    [
      ["draft.md", 1],
      ["old.md", null],
    ],
  );
  assert.equal(apply(TEXT, changes[0]![2]), TEXT.replaceAll("Okoro", "Okafor"));
  assert.equal(apply(OLD, changes[1]![2]), "# The chair\n\nAmara Okafor left. “I, Amara Okoro, stay,” Okafor said.\n");
  assert.equal(readFileSync(join(client.root, "old.md"), "utf8"), OLD);
});

test("a client without versioned edits gets plain ones, and the name as the editor has it counts", async () => {
  const { client, position } = await start({ capabilities: PLAIN_CLIENT });
  assert.equal(client.initialized!.capabilities.renameProvider, true);
  await client.openText("old.md", "Nobody is named here.\n");
  const { changes } = await client.ask<WorkspaceEdit>("textDocument/rename", "draft.md", position, {
    newName: "Okafor",
  });
  assert.deepEqual(Object.keys(changes!), [client.uri("draft.md")]);
});

test("a client that cannot ask what is renamed means the word", async () => {
  const { client } = await start({ capabilities: PLAIN_CLIENT });
  const { changes } = await client.ask<WorkspaceEdit>(
    "textDocument/rename",
    "draft.md",
    { line: 2, character: TEXT.split("\n")[2]!.indexOf("Amara Okoro") + 8 },
    { newName: "Okafor" },
  );
  assert.equal(apply(TEXT, changes![client.uri("draft.md")]!), TEXT.replaceAll("Okoro", "Okafor"));
});

test("refused with a message: a quotation, nothing, a source, a name of two lines, none", async () => {
  const { client, position } = await start();
  const refused = async (
    method: string,
    path: string,
    at: Position,
    message: RegExp,
    extra: object = {},
  ): Promise<void> => {
    await assert.rejects(
      client.ask(method, path, at, extra),
      (error: { code?: number; message?: string }) => error.code === -32803 && message.test(error.message ?? ""),
    );
  };
  await refused("textDocument/prepareRename", "draft.md", { line: 2, character: 8 }, /What was said stays/);
  await refused("textDocument/rename", "draft.md", { line: 2, character: 8 }, /What was said stays/, {
    newName: "Okafor",
  });
  await refused("textDocument/prepareRename", "draft.md", { line: 0, character: 13 }, /no person's name/);
  await client.openText("sources/ferry.txt", FERRY);
  await refused(
    "textDocument/prepareRename",
    "sources/ferry.txt",
    cursorOf(FERRY.replace("Amara Ok", "Amara <|>Ok")).position,
    /Sources stay/,
  );
  await refused("textDocument/rename", "draft.md", position, /empty/, { newName: " " });
  await refused("textDocument/rename", "draft.md", position, /one line/, { newName: "A\nB" });
  assert.deepEqual(client.faults, []);
});

test("a cancelled rename changes nothing", async () => {
  const { client, position } = await start();
  const cancel = new CancellationTokenSource();
  const answer = client.connection.sendRequest(
    "textDocument/rename",
    { textDocument: { uri: client.uri("draft.md") }, position, newName: "Okafor" },
    cancel.token,
  );
  cancel.cancel();
  await assert.rejects(answer, { code: -32800 });
});
