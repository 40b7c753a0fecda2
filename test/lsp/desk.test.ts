// The desk's own requests over the protocol: ready words with places that an editor can open.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import {
  CITE_SOURCE,
  FIND_WORDS,
  LIST_DRAFT_QUOTATIONS,
  LIST_PEOPLE,
  LIST_SOURCES,
  MAKE_REPORT,
  OPEN_PERSON,
  PEEK_SOURCE,
  PROPOSE_SOURCE,
  SEARCH_QUOTATIONS,
  SUMMARIZE_PERSON,
  type DeskAnswer,
  type DraftQuotationRow,
  type FoundPlace,
  type FoundQuotations,
  type MadeReport,
  type PeekedSource,
  type PersonDetail,
  type PersonRow,
  type PersonSummaryRow,
  type ProposedSource,
  type SearchQuotationsParams,
  type SourceRow,
} from "../../server/src/protocol/deskMessages";
import { FERRY, FILES } from "../support/ferryDesk";
import { LspClient } from "../support/lspClient";

const DRAFT = "# Ferry\n\n“We would not wait for another winter,” Okoro said.\n";

let client: LspClient | undefined;
after(() => client?.close());

async function desk(): Promise<{
  readonly ask: <R>(method: string, params: object) => Promise<R>;
  readonly draft: string;
}> {
  if (!client) {
    client = await LspClient.start(FILES);
    await client.ready();
    await client.openText("draft.md", DRAFT);
  }
  const { connection } = client;
  return { ask: (method, params) => connection.sendRequest(method, params), draft: client.uri("draft.md") };
}

test("sources, people, and what one of them said", async () => {
  const { ask, draft } = await desk();
  const sources = await ask<DeskAnswer<SourceRow>>(LIST_SOURCES, { draft });
  assert.equal(sources.isReady, true);
  assert.deepEqual(
    sources.rows.map(({ name, published, uses }) => [name, published, uses]),
    [
      ["sources/union.md", "April 9, 2024", 0],
      ["sources/ferry.txt", "April 5, 2024", 1],
    ],
  );
  const { rows: people } = await ask<DeskAnswer<PersonRow>>(LIST_PEOPLE, { draft });
  assert.equal(people[0]!.name, "Amara Okoro");
  const facts = await ask<readonly PersonDetail[]>(OPEN_PERSON, { id: people[0]!.id });
  assert.ok(
    facts.some(({ label, place }) => label === "“The ferry is not a luxury.”" && place?.range.start.line === 8),
  );
});

test("the draft's quotations with both places", async () => {
  const { ask, draft } = await desk();
  const { rows } = await ask<DeskAnswer<DraftQuotationRow>>(LIST_DRAFT_QUOTATIONS, { draft });
  assert.equal(rows.length, 1);
  assert.deepEqual(
    [rows[0]!.verdict, rows[0]!.place.range.start.line, rows[0]!.source?.range.start.line, rows[0]!.isOpen],
    ["altered", 2, 8, true],
  );
  assert.deepEqual((await ask<DeskAnswer<DraftQuotationRow>>(LIST_DRAFT_QUOTATIONS, { draft: null })).rows, []);
});

test("a quotation to insert, and one of a place alone", async () => {
  const { ask, draft } = await desk();
  const at = { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } };
  const found = await ask<FoundQuotations>(SEARCH_QUOTATIONS, { draft, selection: at, query: "engines" });
  assert.deepEqual(
    found.rows.map(({ newText }) => newText),
    ["“The engines have two good years left in them,” Tomas Lindqvist said."],
  );
  const within = await ask<FoundQuotations>(SEARCH_QUOTATIONS, {
    draft,
    selection: at,
    query: "",
    within: found.rows[0]!.place,
  });
  assert.equal(within.rows.length, 1);
});

test("a person's number of quotations and place are asked for one person", async () => {
  const { ask, draft } = await desk();
  const { rows } = await ask<DeskAnswer<PersonRow>>(LIST_PEOPLE, { draft });
  const summary = await ask<PersonSummaryRow>(SUMMARIZE_PERSON, { id: rows[0]!.id });
  assert.deepEqual([summary.quotations, summary.place?.range.start.line], [2, 6]);
  assert.equal(await ask(SUMMARIZE_PERSON, { id: "person:nobody" }), null);
});

test("a quotation beside its passage, with the words that differ", async () => {
  const { ask, draft } = await desk();
  const { isReady, quotation } = await ask<PeekedSource>(PEEK_SOURCE, { draft, position: { line: 2, character: 10 } });
  assert.equal(isReady, true);
  assert.deepEqual(quotation!.range, { start: { line: 2, character: 1 }, end: { line: 2, character: 38 } });
  assert.match(quotation!.passages[0]!.uri, /sources\/ferry\.txt$/);
  const [only, ...others] = quotation!.differences;
  assert.deepEqual(
    [only!.kind, only!.isAllowed, only!.written.start, only!.source.range.start, others],
    ["changed", false, { line: 2, character: 4 }, { line: 8, character: 4 }, []],
  );
  assert.equal((await ask<PeekedSource>(PEEK_SOURCE, { draft, position: { line: 0, character: 3 } })).quotation, null);
});

test("a source's citation", async () => {
  const { ask } = await desk();
  assert.equal(
    await ask(CITE_SOURCE, { uri: client!.uri("sources/union.md") }),
    "Paul Brandt, “Ferry union warns of strike,” Halden Courier, April 9, 2024.",
  );
  assert.equal(await ask(CITE_SOURCE, { uri: client!.uri("draft.md") }), null);
});

test("where words come from", async () => {
  const { ask, draft } = await desk();
  const { rows } = await ask<DeskAnswer<FoundPlace>>(FIND_WORDS, { draft, words: "Nobody wants a strike" });
  assert.match(rows[0]!.detail, /^Exact · Dana Whitlock · sources\/union\.md · April 9, 2024$/);
});

test("the report's links run the editor's command with a place", async () => {
  const { ask, draft } = await desk();
  const report = await ask<MadeReport>(MAKE_REPORT, { draft, command: "verbatim.openLine" });
  assert.equal(report.title, "Ferry");
  const [, query] = /href="command:verbatim\.openLine\?([^"]+)"/.exec(report.html)!;
  const [uri, line] = JSON.parse(decodeURIComponent(query!)) as [string, number];
  assert.match(uri, /sources\/ferry\.txt$/);
  assert.equal(line, 8);
  assert.ok(
    !report.html.replace(/href="[^"]*"/g, "").includes(client!.root),
    "files are called by their names below the folder",
  );
  assert.equal(await ask(MAKE_REPORT, { draft: `${draft}x`, command: "verbatim.openLine" }), null);
});

test("in a workspace of two folders, files are called by their folders' names, and a draft may rest on the other's sources", async () => {
  const two = await LspClient.start(
    { "quay/sources/ferry.txt": FERRY, "union/sources/union.md": FILES["sources/union.md"] },
    { folders: ["quay", "union"] },
  );
  try {
    await two.ready();
    await two.openText("union/draft.md", DRAFT);
    const params = { draft: two.uri("union/draft.md") };
    const sources = await two.connection.sendRequest<DeskAnswer<SourceRow>>(LIST_SOURCES, params);
    assert.deepEqual(
      sources.rows.map(({ name, uses }) => [name, uses]),
      [
        ["union/sources/union.md", 0],
        ["quay/sources/ferry.txt", 1],
      ],
    );
    const { rows } = await two.connection.sendRequest<DeskAnswer<DraftQuotationRow>>(LIST_DRAFT_QUOTATIONS, params);
    assert.equal(rows[0]!.source?.uri, two.uri("quay/sources/ferry.txt"));
    const { quotation } = await two.connection.sendRequest<PeekedSource>(PEEK_SOURCE, {
      ...params,
      position: { line: 2, character: 5 },
    });
    assert.equal(quotation!.passages[0]!.uri, two.uri("quay/sources/ferry.txt"));
  } finally {
    await two.close();
  }
});

test("a pasted article as a source", async () => {
  const { ask } = await desk();
  const proposed = await ask<ProposedSource>(PROPOSE_SOURCE, { text: FERRY, name: null });
  assert.match(proposed.text, /^---\ntitle: "Harbor Board Votes/);
});

test("with a draft open, the sources are read ahead of the first question", async () => {
  const sources = Object.fromEntries(
    Array.from({ length: 200 }, (_, i) => [
      `sources/${i}.txt`,
      `“The pier number ${i} is closed,” said Tomas Lindqvist.\n`,
    ]),
  );
  const many = await LspClient.start(sources);
  try {
    await many.ready();
    await many.openText("draft.md", DRAFT);
    await new Promise((done) => setTimeout(done, 2_000));
    const found = await many.connection.sendRequest<FoundQuotations>(SEARCH_QUOTATIONS, {
      draft: many.uri("draft.md"),
      selection: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } },
      query: "",
    } satisfies SearchQuotationsParams);
    assert.equal(found.isComplete, true);
  } finally {
    await many.close();
  }
});
