// The server over its protocol, with a client that is no editor.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import {
  CancellationTokenSource,
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type InitializeResult,
  type Location,
  type LocationLink,
  type Position,
  SymbolKind,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { toUri } from "../../server/src/lsp/uris";
import { FERRY, FILES } from "../support/ferryDesk";
import { cursorOf, FULL_CLIENT, LspClient, PLAIN_CLIENT, type ClientOptions } from "../support/lspClient";

const clients: LspClient[] = [];
after(() => Promise.all(clients.map((client) => client.close())));

async function start(
  files: Readonly<Record<string, string | Uint8Array>> = FILES,
  options: ClientOptions = {},
): Promise<LspClient> {
  const client = await LspClient.start(files, options);
  clients.push(client);
  return client;
}

/** Opens a text with a cursor, gives back where the cursor is. */
async function openAt(client: LspClient, path: string, marked: string): Promise<Position> {
  const { text, position } = cursorOf(marked);
  await client.openText(path, text);
  return position;
}

async function hoverAt(client: LspClient, path: string, marked: string): Promise<string> {
  const hover = await client.ask<Hover | null>("textDocument/hover", path, await openAt(client, path, marked));
  return hover === null ? "" : (hover.contents as { value: string }).value;
}

async function pull(
  client: LspClient,
  path: string,
  previousResultId?: string,
): Promise<DocumentDiagnosticReport & { items?: Diagnostic[] }> {
  return client.ask(
    "textDocument/diagnostic",
    path,
    undefined,
    previousResultId === undefined ? {} : { previousResultId },
  );
}

function codesOf(report: { items?: Diagnostic[] }): unknown[] {
  return (report.items ?? []).map(({ code }) => code);
}

async function eventually<T>(what: string, ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let i = 0; i < 500; i++) {
    const answer = await ask();
    if (answer !== undefined) {
      return answer;
    }
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error(`waited in vain for ${what}`);
}

const MISQUOTE = "“We would not wait for another winter,” Okoro said.\n";

test("the index state: indexing, then ready, with the number of sources", async () => {
  const client = await start();
  const ready = await client.ready();
  assert.equal(client.states[0]?.state, "indexing");
  assert.deepEqual(ready, { state: "ready", done: 2, total: 2, problems: [] });
});

test("hover: a person with roles, words and links to their lines", async () => {
  const client = await start();
  const hover = await hoverAt(client, "draft.md", "The chair, Amara Ok<|>oro, was clear.\n");
  assert.match(hover, /\*\*Amara Okoro\*\*/);
  assert.match(hover, /Harbor Board Chair \(sources: April 5, 2024\)/);
  assert.match(hover, /We will not wait for another winter/);
  assert.ok(hover.includes(`(${client.uri("sources/ferry.txt")}#L9)`), hover);
});

test("hover is off by setting", async () => {
  const client = await start(FILES, { settings: { hover: { enable: false } } });
  assert.equal(await hoverAt(client, "draft.md", "Amara Ok<|>oro\n"), "");
});

test("hover: a date with its weekday and what the sources put on it", async () => {
  const client = await start();
  const hover = await hoverAt(client, "draft.md", "On March<|> 12, 2024, it voted.\n");
  assert.match(hover, /Tuesday, March 12, 2024/);
  assert.match(hover, /set aside/);
});

test("hover: a quotation with verdict and line", async () => {
  const client = await start();
  const hover = await hoverAt(client, "draft.md", "“We will not wait for <|>another winter,” Okoro said.\n");
  assert.match(hover, /Verbatim/);
  assert.match(hover, /Amara Okoro/);
  assert.ok(hover.includes("#L9)"), hover);
});

test("completion and its documentation, resolved when it is looked at", async () => {
  const client = await start();
  const position = await openAt(client, "draft.md", "The chair, Oko<|>");
  const list = await client.ask<CompletionList>("textDocument/completion", "draft.md", position);
  const item = list.items.find(({ label }) => label === "Amara Okoro");
  assert.ok(item, list.items.map(({ label }) => label).join(", "));
  assert.equal(item.documentation, undefined);
  assert.deepEqual(item.textEdit, {
    range: { start: { line: 0, character: 11 }, end: { line: 0, character: 14 } },
    newText: "Amara Okoro",
  });
  const resolved = await client.connection.sendRequest<CompletionItem>("completionItem/resolve", item);
  assert.match((resolved.documentation as { value: string }).value, /Harbor Board Chair/);
});

test("an accepted quotation leaves one pair of marks", async () => {
  const client = await start();
  const { text, offset, position } = cursorOf('It rained. "<|>"\n');
  await client.openText("draft.md", text);
  const list = await client.ask<CompletionList>("textDocument/completion", "draft.md", position, {
    context: { triggerKind: 2, triggerCharacter: '"' },
  });
  const item = list.items.find(({ label }) => label.startsWith('"We will not wait'));
  assert.ok(item?.textEdit && "range" in item.textEdit, list.items.map(({ label }) => label).join(", "));
  // Short enough for its speaker to be seen beside it.
  assert.equal(item.label, '"We will not wait for another…"');
  assert.equal(item.labelDetails?.description, "Amara Okoro, April 5, 2024");
  const { range, newText } = item.textEdit;
  assert.equal(
    text.slice(0, range.start.character) + newText + text.slice(range.end.character),
    'It rained. "We will not wait for another winter," Amara Okoro said.\n',
  );
  assert.ok(item.filterText?.startsWith('"We will'), item.filterText);
  assert.ok(offset >= range.start.character);
});

test("definition: from a name and a quotation to the line", async () => {
  const client = await start();
  const position = await openAt(client, "draft.md", "“We will not wait<|> for another winter,” Okoro said.\n");
  const links = await client.ask<LocationLink[]>("textDocument/definition", "draft.md", position);
  assert.deepEqual(
    links.map(({ targetUri, targetRange }) => [targetUri, targetRange.start.line]),
    [[client.uri("sources/ferry.txt"), 8]],
  );
  const named = await client.ask<LocationLink[]>("textDocument/definition", "draft.md", { line: 0, character: 41 });
  assert.deepEqual(
    named.map(({ targetUri, targetRange }) => [targetUri, targetRange.start.line]),
    [[client.uri("sources/ferry.txt"), 6]],
  );
});

test("definition as plain locations where the client knows no links", async () => {
  const client = await start(FILES, { capabilities: PLAIN_CLIENT });
  const position = await openAt(client, "draft.md", "Amara Ok<|>oro\n");
  const places = await client.ask<Location[]>("textDocument/definition", "draft.md", position);
  assert.deepEqual(
    places.map(({ uri }) => uri),
    [client.uri("sources/ferry.txt")],
  );
});

test("references: sources and drafts, open or only on disk", async () => {
  const client = await start({ ...FILES, "old.md": "Amara Okoro is the chair.\n", "other/new.md": "Nothing.\n" });
  const position = await openAt(client, "sources/ferry.txt", FERRY.replace("Amara Okoro", "Amara Ok<|>oro"));
  await client.openText("open.md", "On Friday Okoro spoke.\n");
  const places = await client.ask<Location[]>("textDocument/references", "sources/ferry.txt", position, {
    context: { includeDeclaration: true },
  });
  const files = places.map(({ uri, range }) => `${uri.slice(client.uri(".").length + 1)}:${range.start.line + 1}`);
  for (const expected of [
    "sources/ferry.txt:7",
    "sources/ferry.txt:9",
    "sources/union.md:12",
    "old.md:1",
    "open.md:1",
  ]) {
    assert.ok(files.includes(expected), files.join(" "));
  }
  const without = await client.ask<Location[]>("textDocument/references", "sources/ferry.txt", position, {
    context: { includeDeclaration: false },
  });
  assert.equal(without.length, places.length - 1);
});

test("pulled diagnostics: code, severity, related place, documentation; unchanged on a second pull", async () => {
  const client = await start();
  await client.openText("draft.md", MISQUOTE);
  const report = await pull(client, "draft.md");
  assert.deepEqual(codesOf(report), ["misquote"]);
  const [misquote] = report.items!;
  assert.equal(misquote!.source, "verbatim");
  assert.equal(misquote!.severity, 1);
  const message = String(misquote!.message);
  assert.ok(message.includes("sources/ferry.txt:9") && !message.includes(client.root), message);
  assert.equal(misquote!.relatedInformation?.[0]?.location.uri, client.uri("sources/ferry.txt"));
  // The link is given where the file it leads to is there.
  const docs = join(__dirname, "..", "..", "docs", "diagnostics.md");
  assert.equal(misquote!.codeDescription?.href, existsSync(docs) ? `${toUri(docs)}#misquote` : undefined);
  assert.equal((await pull(client, "draft.md", report.resultId)).kind, "unchanged");
  assert.deepEqual([...client.pushed], []);
});

test("pushed diagnostics where the client cannot pull, and gone when it closes", async () => {
  const client = await start(FILES, { capabilities: PLAIN_CLIENT });
  await client.ready();
  await client.openText("draft.md", MISQUOTE);
  const uri = client.uri("draft.md");
  const pushed = await eventually("diagnostics", () => client.pushed.get(uri));
  assert.deepEqual(
    pushed.map(({ code }) => code),
    ["misquote"],
  );
  await client.changeText("draft.md", "“We will not wait for another winter,” Okoro said.\n");
  await eventually("none", () => (client.pushed.get(uri)?.length === 0 ? true : undefined));
  await client.changeText("draft.md", MISQUOTE);
  await eventually("them again", () => (client.pushed.get(uri)?.length === 1 ? true : undefined));
  await client.closeText("draft.md");
  await eventually("none for a closed draft", () => (client.pushed.get(uri)?.length === 0 ? true : undefined));
});

test("a quick fix puts back the source's words, and fix all does it everywhere", async () => {
  const client = await start();
  await client.openText("draft.md", MISQUOTE);
  const [misquote] = (await pull(client, "draft.md")).items!;
  const ask = (only?: string[]): Promise<CodeAction[]> =>
    client.ask("textDocument/codeAction", "draft.md", undefined, {
      range: misquote!.range,
      context: { diagnostics: [misquote], ...(only && { only }) },
    });
  const preferred = (await ask()).filter(({ isPreferred }) => isPreferred);
  assert.equal(preferred.length, 1);
  assert.equal(preferred[0]!.diagnostics?.[0]?.code, "misquote");
  const applied = (edit: WorkspaceEdit): string => {
    let text = MISQUOTE;
    for (const { range, newText } of [...edit.changes![client.uri("draft.md")]!].reverse()) {
      text = text.slice(0, range.start.character) + newText + text.slice(range.end.character);
    }
    return text;
  };
  assert.equal(applied(preferred[0]!.edit!), "“We will not wait for another winter,” Okoro said.\n");
  const all = await ask(["source.fixAll"]);
  assert.deepEqual(
    all.map(({ kind }) => kind),
    ["source.fixAll.verbatim"],
  );
  assert.equal(applied(all[0]!.edit!), "“We will not wait for another winter,” Okoro said.\n");
  assert.ok((await ask(["quickfix"])).every(({ kind }) => kind === "quickfix"));
});

test("severity by setting, changed while it runs", async () => {
  const client = await start(FILES, { settings: { rules: { misquote: "off" } } });
  await client.openText("draft.md", MISQUOTE);
  assert.deepEqual(codesOf(await pull(client, "draft.md")), []);
  client.settings = { rules: { misquote: "hint" } };
  const before = client.refreshes;
  await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
  await eventually("a refresh", () => client.refreshes > before || undefined);
  assert.deepEqual(
    (await pull(client, "draft.md")).items?.map(({ severity }) => severity),
    [4],
  );
});

test("sources get no diagnostics; hover and symbols work there", async () => {
  const client = await start();
  const hover = await hoverAt(client, "sources/ferry.txt", FERRY.replace("Lindqvist", "Lind<|>qvist"));
  assert.match(hover, /Tomas Lindqvist/);
  assert.deepEqual(codesOf(await pull(client, "sources/ferry.txt")), []);
  const symbols = await client.ask<{ name: string }[]>("textDocument/documentSymbol", "sources/ferry.txt");
  assert.match(JSON.stringify(symbols), /Harbor Board Votes/);
  const found = await client.connection.sendRequest<{ name: string }[]>("workspace/symbol", { query: "okoro" });
  assert.deepEqual(
    found.map(({ name }) => name),
    ["Amara Okoro"],
  );
  const sources = await client.connection.sendRequest<{ name: string; kind: number }[]>("workspace/symbol", {
    query: "board votes",
  });
  assert.deepEqual(
    sources.map(({ name, kind }) => [/^Harbor Board Votes/.test(name), kind]),
    [[true, SymbolKind.File]],
  );
});

test("the answers follow the disk: changed, created, renamed, deleted", async () => {
  const client = await start();
  await client.ready();
  await client.openText("draft.md", "“We have all the time in the world,” Okoro said.\n");
  assert.deepEqual(codesOf(await pull(client, "draft.md")), ["unsourced-quote"]);
  client.write("sources/time.txt", "April 6, 2024\n\n“We have all the time in the world,” Amara Okoro said.\n");
  await client.changed(["sources/time.txt", 1]);
  assert.deepEqual(codesOf(await pull(client, "draft.md")), []);
  renameSync(join(client.root, "sources/time.txt"), join(client.root, "sources/clock.txt"));
  await client.changed(["sources/time.txt", 3], ["sources/clock.txt", 1]);
  assert.deepEqual(codesOf(await pull(client, "draft.md")), []);
  client.write("sources/clock.txt", "April 6, 2024\n\nNobody said a word.\n");
  await client.changed(["sources/clock.txt", 2]);
  assert.deepEqual(codesOf(await pull(client, "draft.md")), ["unsourced-quote"]);
  assert.ok(client.refreshes > 0);
  rmSync(join(client.root, "sources"), { recursive: true });
  await client.changed(["sources", 3]);
  assert.deepEqual(codesOf(await pull(client, "draft.md")), []);
});

test("an open buffer beats the disk", async () => {
  const client = await start();
  await client.openText("draft.md", MISQUOTE);
  assert.deepEqual(codesOf(await pull(client, "draft.md")), ["misquote"]);
  await client.openText("sources/ferry.txt", FERRY.replace("We will not wait", "We would not wait"));
  assert.deepEqual(codesOf(await pull(client, "draft.md")), []);
  await client.closeText("sources/ferry.txt");
  assert.deepEqual(codesOf(await pull(client, "draft.md")), ["misquote"]);
});

test("an untitled draft, and a folder without sources", async () => {
  const client = await start();
  await client.openText("untitled:Untitled-1", MISQUOTE);
  assert.deepEqual(codesOf(await pull(client, "untitled:Untitled-1")), ["misquote"]);
  const bare = await start({ "README.md": MISQUOTE });
  const position = await openAt(bare, "README.md", MISQUOTE.replace("Okoro", "Oko<|>ro"));
  assert.deepEqual(codesOf(await pull(bare, "README.md")), []);
  assert.equal(await bare.ask("textDocument/hover", "README.md", position), null);
});

test("two folders: the sources of both count", async () => {
  const client = await start(
    { "one/sources/ferry.txt": FERRY, "two/sources/union.md": FILES["sources/union.md"], "two/draft.md": MISQUOTE },
    { folders: ["one", "two"] },
  );
  await client.openText("two/draft.md", MISQUOTE);
  assert.deepEqual(codesOf(await pull(client, "two/draft.md")), ["misquote"]);
  const hover = await client.ask<Hover>("textDocument/hover", "two/draft.md", { line: 0, character: 37 });
  assert.match(JSON.stringify(hover), /one\/sources\/ferry\.txt:9/);
});

test("folders come and go", async () => {
  const client = await start({ "one/draft.md": MISQUOTE, "two/sources/ferry.txt": FERRY }, { folders: ["one"] });
  await client.ready();
  mkdirSync(join(client.root, "one/sources"));
  const change = async (added: string[], removed: string[]): Promise<void> => {
    const before = client.states.length;
    const toFolder = (name: string): object => ({ name, uri: client.uri(name) });
    await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
      event: { added: added.map(toFolder), removed: removed.map(toFolder) },
    });
    await client.ready(before);
  };
  await change(["two"], []);
  assert.equal(client.states.at(-1)?.total, 1);
  await change([], ["two"]);
  assert.equal(client.states.at(-1)?.total, 0);
});

test("a cancelled request is answered as cancelled, never as empty", async () => {
  const client = await start();
  await client.openText("draft.md", MISQUOTE);
  const cancel = new CancellationTokenSource();
  const params = {
    textDocument: { uri: client.uri("draft.md") },
    position: { line: 0, character: 37 },
    context: { includeDeclaration: true },
  };
  const answer = client.connection.sendRequest("textDocument/references", params, cancel.token);
  cancel.cancel();
  await assert.rejects(answer, { code: -32800 });
});

test("a pull that was overtaken by an edit asks to be made again", async () => {
  const client = await start();
  await client.openText("draft.md", MISQUOTE);
  const answer = pull(client, "draft.md");
  const changed = client.changeText("draft.md", "Nothing.\n");
  await assert.rejects(answer, { code: -32802, data: { retriggerRequest: true } });
  await changed;
  assert.deepEqual(codesOf(await pull(client, "draft.md")), []);
});

test("watches the sources and the corrections of each folder where the client can, with the folders that they lie in", async () => {
  for (const [sources, patterns] of [
    [["sources/**"], ["sources/**"]],
    [["./articles/*/{a,b}*.txt", "articles/**/*.html"], ["articles/**"]],
    [["articles/2024/may/*.txt"], ["articles", "articles/2024", "articles/2024/may/**"]],
    [["notes/one.txt"], ["notes", "notes/one.txt"]],
    [["**/*.txt"], ["**"]],
  ] as const) {
    const client = await start({}, { settings: { sources } });
    await client.ready();
    const watch = await eventually("a registration", () =>
      client.registered.find(({ method }) => method === "workspace/didChangeWatchedFiles"),
    );
    assert.deepEqual(watch.options, {
      watchers: [...patterns, ".verbatim/**"].map((pattern) => ({
        globPattern: { baseUri: client.uri("."), pattern },
      })),
    });
  }
});

test("offers pull diagnostics only to a client that can pull", async () => {
  for (const [capabilities, expected] of [
    [FULL_CLIENT, true],
    [PLAIN_CLIENT, false],
  ] as const) {
    const client = await start({}, { capabilities });
    const result: InitializeResult = client.initialized!;
    assert.equal(result.capabilities.diagnosticProvider !== undefined, expected);
    assert.deepEqual(result.capabilities.completionProvider?.triggerCharacters, ['"', "“", "@", "["]);
  }
});

test("a long draft is checked by turns: others are answered between, and an edit ends the check of what was there", async () => {
  const client = await start();
  await client.ready();
  const long = Array.from(
    { length: 1_600 },
    (_, i) =>
      `“We would not wait ${i} winters for another ferry of the island, and number ${i} was the last,” Okoro said on March ${1 + (i % 28)}, 2024.`,
  ).join("\n\n");
  await client.openText("draft.md", `Amara Okoro was there.\n\n${long}\n`);
  const order: string[] = [];
  const told = async (what: string, answer: Promise<unknown>): Promise<void> => {
    await answer;
    order.push(what);
  };
  await Promise.all([
    told("diagnostics", pull(client, "draft.md")),
    told("hover", client.ask("textDocument/hover", "draft.md", { line: 0, character: 8 })),
  ]);
  assert.deepEqual(order, ["hover", "diagnostics"]);
  // Another text of the same length: nothing of the check before helps.
  await client.changeText("draft.md", `Amara Okoro was there.\n\n${long.replaceAll("island", "harbor")}\n`);
  const ended = pull(client, "draft.md");
  await client.ask("textDocument/hover", "draft.md", { line: 0, character: 8 });
  await client.changeText("draft.md", MISQUOTE);
  await assert.rejects(ended, /the document changed/);
  assert.deepEqual(codesOf(await pull(client, "draft.md")), ["misquote"]);
});
