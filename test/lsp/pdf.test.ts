// A PDF among an editor's sources: hover and links name its pages and lead there, and its text shows where each begins.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { CodeLens, DocumentLink, Hover, MarkupContent } from "vscode-languageserver/node";
import { makePdf, setLines, type PdfWords } from "../support/makePdf";
import { FULL_CLIENT, LspClient, type ClientOptions } from "../support/lspClient";

const FIRST =
  "The port of Brell will stay closed through the winter, and the council heard eleven witnesses on Tuesday.";
const SECOND =
  "\x93We were promised a breakwater, and we were sent a brochure,\x94 Maria Okoro, the mayor of Brell, said.";
const DRAFT =
  "Mayor Maria Okoro said, “We were promised a breakwater, and we were sent a brochure.” See [the minutes](sources/minutes.pdf#page=2).\n";
const page = (number: number, text: string): PdfWords[] => [
  { text: "Minutes of the council", x: 60, y: 760 },
  { text: String(number), x: 500, y: 760 },
  ...setLines(text, { x: 60, y: 700, width: 60 }),
];
const PDF = makePdf({ pages: [page(31, FIRST), page(32, SECOND)] });

const clients: LspClient[] = [];
after(() => Promise.all(clients.map((client) => client.close())));

async function start(options: ClientOptions): Promise<LspClient> {
  const client = await LspClient.start({ "sources/minutes.pdf": PDF }, options);
  clients.push(client);
  // Starting a worker takes seconds on a busy machine.
  await client.ready().catch(() => client.ready());
  await client.openText("draft.md", DRAFT);
  return client;
}

const hoverOf = async (client: LspClient): Promise<string> => {
  const hover = await client.ask<Hover>("textDocument/hover", "draft.md", { line: 0, character: 40 });
  return (hover.contents as MarkupContent).value;
};

test("an editor that cannot show extracted text is led to the page of the file", async () => {
  const client = await start({});
  const uri = client.uri("sources/minutes.pdf");
  const told = await hoverOf(client);
  assert.ok(told.includes(`](${uri}#page=2)`) && told.includes("minutes.pdf, p. 32"), told);
  const links = await client.ask<DocumentLink[]>("textDocument/documentLink", "draft.md");
  assert.deepEqual(
    links.map(({ target }) => target),
    [`${uri}#page=2`],
  );
});

test("an editor that can is shown the text, with its pages and the way to the file", async () => {
  const { workspace } = FULL_CLIENT;
  const client = await start({
    capabilities: { ...FULL_CLIENT, workspace: { ...workspace, textDocumentContent: {} } },
    initializationOptions: { commands: true },
  });
  const file = client.uri("sources/minutes.pdf");
  const uri = `${file.replace("file://", "verbatim-text:")}.txt`;
  const told = await hoverOf(client);
  assert.ok(told.includes(`](${uri}#L3)`) && told.includes(`](${file}#page=2)`), told);
  const { text } = await client.connection.sendRequest<{ text: string }>("workspace/textDocumentContent", { uri });
  assert.match(text, /^The port of Brell [^\n]+\n\n“We were promised [^\n]+$/);
  const textDocument = { uri, languageId: "plaintext", version: 1, text };
  await client.connection.sendNotification("textDocument/didOpen", { textDocument });
  const lenses = await client.connection.sendRequest<CodeLens[]>("textDocument/codeLens", { textDocument: { uri } });
  assert.deepEqual(
    lenses.map(({ range, command }) => [range.start.line, command]),
    [
      [0, { title: "p. 31 · open original", command: "verbatim.openOriginal", arguments: [file, 1] }],
      [2, { title: "p. 32 · open original", command: "verbatim.openOriginal", arguments: [file, 2] }],
    ],
  );
});
