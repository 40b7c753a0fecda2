// What is over all sources, over the protocol: ready words with places that an editor can open.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { DeskAnswer } from "../../server/src/protocol/deskMessages";
import {
  COMPARE_SOURCES,
  LIST_CONFLICTS,
  MAKE_TIMELINE,
  type ConflictRow,
  type MadePage,
  type MadeTimeline,
} from "../../server/src/protocol/overviewMessages";
import { LspClient } from "../support/lspClient";

const FILES = {
  "sources/a.txt": `---
title: One paper
date: 2025-03-14
publisher: Brell Courier
---

“We will not wait for the next storm to tell us what to do,” said Maria Okoro, the mayor of Brell.
`,
  "sources/b.txt": `---
date: 2025-03-15
---

“We cannot wait for the next storm to tell us what to do,” said Maria Okoro, the mayor.
`,
};

let client: LspClient | undefined;
after(() => client?.close());

async function open(): Promise<LspClient> {
  if (!client) {
    client = await LspClient.start(FILES);
    await client.ready();
  }
  return client;
}

test("conflicts come with each side's place", async () => {
  const { connection } = await open();
  const { isReady, rows } = await connection.sendRequest<DeskAnswer<ConflictRow>>(LIST_CONFLICTS, {});
  assert.equal(isReady, true);
  assert.deepEqual(
    rows.map(({ kind, kindName, about, sides }) => [
      kind,
      kindName,
      about,
      ...sides.map(({ place, sourceName, publisher, published, claim }) =>
        [sourceName, publisher, published, claim, place?.range.start.line].join(" / "),
      ),
    ]),
    [
      [
        "words",
        "Other words",
        "Maria Okoro",
        "One paper / Brell Courier / March 14, 2025 / will not / 6",
        "sources/b.txt /  / March 15, 2025 / cannot / 4",
      ],
    ],
  );
});

test("an edited source is compared as it is now", async () => {
  const desk = await open();
  await desk.openText("sources/b.txt", FILES["sources/b.txt"].replace("cannot", "will not"));
  const { rows } = await desk.connection.sendRequest<DeskAnswer<ConflictRow>>(LIST_CONFLICTS, {});
  assert.deepEqual(rows, []);
});

test("two sources make a page whose links run one command", async () => {
  const desk = await open();
  const page = await desk.connection.sendRequest<MadePage | null>(COMPARE_SOURCES, {
    first: desk.uri("sources/a.txt"),
    second: desk.uri("sources/b.txt"),
    command: "verbatim.openLine",
  });
  assert.equal(page?.title, "One paper and sources/b.txt");
  assert.match(page!.html, /href="command:verbatim\.openLine\?/);
  const same = { first: desk.uri("sources/a.txt"), second: desk.uri("sources/a.txt"), command: "x" };
  assert.equal(await desk.connection.sendRequest(COMPARE_SOURCES, same), null);
});

test("the timeline is a page with its program, and addresses that the editor can open", async () => {
  const desk = await open();
  await desk.openText("draft.md", "Maria Okoro spoke on March 14, 2025.\n");
  const params = { draft: desk.uri("draft.md"), nonce: "abcdefghijklmnopqrst" };
  const page = await desk.connection.sendRequest<MadeTimeline>(MAKE_TIMELINE, params);
  const data = JSON.parse(/id="data">([^<]*)</.exec(page!.html)![1]!);
  const addresses = data.sources.map(({ address }: { address: string }) => address);
  assert.ok(
    addresses.includes(desk.uri("draft.md")) && addresses.includes(desk.uri("sources/a.txt")),
    addresses.join(" "),
  );
  assert.match(page!.html, /<script nonce="abcdefghijklmnopqrst">/);
});
