// The desk's answers over ten thousand quotations: while they are read each says so, and after that each comes at once.
// Goals and figures are in docs/decisions/0009; the limits here leave room for a busy machine.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  LIST_DRAFT_QUOTATIONS,
  LIST_PEOPLE,
  LIST_SOURCES,
  MAKE_REPORT,
  PEEK_SOURCE,
  SEARCH_QUOTATIONS,
  type DeskAnswer,
  type FoundQuotations,
  type MadeReport,
  type PeekedSource,
  type PersonRow,
  type SourceRow,
} from "../../server/src/protocol/deskMessages";
import { LspClient } from "../support/lspClient";
import { LARGE_DESK, makeDesk } from "../support/madeDesk";

/** Goals in ms, and how many times as long it may take here. */
const LIST = 100;
const LETTER = 50;
const ROOM = 15;
const DRAFT = "# Ferry\n\n“The harbor has lost a second crane before the frost,” she said.\n\n";
const AT = { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } };

let client: LspClient;
before(async () => {
  client = await LspClient.start(makeDesk(LARGE_DESK));
  await client.openText("draft.md", DRAFT);
});
after(() => client.close());

async function timed<R>(method: string, params: object): Promise<{ readonly answer: R; readonly ms: number }> {
  const began = performance.now();
  const answer = await client.connection.sendRequest<R>(method, { draft: client.uri("draft.md"), ...params });
  return { answer, ms: performance.now() - began };
}

const search = (query: string) => timed<FoundQuotations>(SEARCH_QUOTATIONS, { selection: AT, query });

test("while the sources are read every answer says so, and nothing is judged", async () => {
  for (const method of [LIST_SOURCES, LIST_PEOPLE]) {
    assert.equal((await timed<DeskAnswer<unknown>>(method, {})).answer.isReady, false, method);
  }
  assert.equal((await search("harbor")).answer.isReady, false);
  assert.deepEqual((await timed(LIST_DRAFT_QUOTATIONS, {})).answer, { isReady: false, rows: [] });
  assert.deepEqual((await timed<PeekedSource>(PEEK_SOURCE, { position: { line: 2, character: 9 } })).answer, {
    isReady: false,
    quotation: null,
  });
  assert.equal((await timed<MadeReport>(MAKE_REPORT, { command: "verbatim.openLine" })).answer.isReady, false);
  assert.deepEqual(
    client.states.map(({ state }) => state).includes("ready"),
    false,
    "the desk was read before it was asked: make it larger",
  );
});

test("two thousand people and sources are listed at once", { timeout: 120_000 }, async () => {
  await until(() => client.states.some(({ state }) => state === "ready"));
  await timed(LIST_DRAFT_QUOTATIONS, {});
  const people = await timed<DeskAnswer<PersonRow>>(LIST_PEOPLE, {});
  assert.ok(people.answer.isReady && people.answer.rows.length >= 1900, `${people.answer.rows.length} people`);
  assert.ok(people.ms <= LIST * ROOM, `people: ${people.ms} ms`);
  const sources = await timed<DeskAnswer<SourceRow>>(LIST_SOURCES, {});
  assert.equal(sources.answer.rows.length, LARGE_DESK.sources);
  assert.ok(sources.ms <= LIST * ROOM, `sources: ${sources.ms} ms`);
});

test("quotations come at once, all when asked often enough, and follow each letter", async () => {
  let found = await search("case 1234");
  assert.ok(found.ms <= LIST * ROOM, `first: ${found.ms} ms`);
  for (let i = 0; i < 100 && !found.answer.isComplete; i++) {
    found = await search("case 1234");
  }
  assert.equal(found.answer.isComplete, true);
  assert.deepEqual(
    found.answer.rows.map(({ newText }) => /case 1234\b/.test(newText)),
    [true],
  );
  for (const query of ["h", "ha", "har", "harb", "harbo", "harbor", "harbor 12"]) {
    const { ms, answer } = await search(query);
    assert.ok(answer.rows.length > 0 && ms <= LETTER * ROOM, `“${query}”: ${ms} ms`);
  }
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) {
    await new Promise((done) => setTimeout(done, 20));
  }
}
