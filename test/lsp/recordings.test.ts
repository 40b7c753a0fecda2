// Subtitles beside their recording: the hover of a quotation leads to the text, and to the recording at its time.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Hover, MarkupContent } from "vscode-languageserver/node";
import { findMedia } from "../../server/src/host/mediaBeside";
import { LspClient } from "../support/lspClient";
import { toPath } from "../../server/src/lsp/uris";

const SUBTITLES = `WEBVTT

00:14:05.000 --> 00:14:09.000
<v Maria Okoro>We were promised a breakwater, and we were sent a brochure.
`;
const DRAFT = "Maria Okoro said, “We were promised a breakwater, and we were sent a brochure.”\n";

const clients: LspClient[] = [];
after(() => Promise.all(clients.map((client) => client.close())));

async function hoverOver(files: Readonly<Record<string, string>>): Promise<{ told: string; client: LspClient }> {
  const client = await LspClient.start(files, {});
  clients.push(client);
  // Starting a worker takes seconds on a busy machine.
  await client.ready().catch(() => client.ready());
  await client.openText("draft.md", DRAFT);
  const hover = await client.ask<Hover>("textDocument/hover", "draft.md", { line: 0, character: 40 });
  return { told: (hover.contents as MarkupContent).value, client };
}

test("a recording of the same name is linked at the time of the words", async () => {
  const { told, client } = await hoverOver({ "sources/hearing.en.vtt": SUBTITLES, "sources/hearing.mp4": "" });
  assert.ok(told.includes("at 00:14:05"), told);
  assert.ok(told.includes(`](${client.uri("sources/hearing.mp4")}#t=845)`), told);
  assert.equal(findMedia(toPath(client.uri("sources/hearing.en.vtt"))), toPath(client.uri("sources/hearing.mp4")));
});

test("where none is there, the text alone is linked", async () => {
  const { told } = await hoverOver({ "sources/hearing.vtt": SUBTITLES, "sources/other.mp4": "" });
  assert.ok(told.includes("at 00:14:05") && !told.includes("#t="), told);
});
