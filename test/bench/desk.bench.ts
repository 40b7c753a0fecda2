// The desk's lists and searches over two thousand made-up sources, two thousand people and ten thousand
// quotations, asked of the server as it ships. `npm run bench -- desk`. What the editor adds until rows are shown
// is measured in test/vscode/scale.test.ts.

import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import {
  LIST_DRAFT_QUOTATIONS,
  LIST_PEOPLE,
  LIST_SOURCES,
  OPEN_PERSON,
  PEEK_SOURCE,
  SEARCH_QUOTATIONS,
  SUMMARIZE_PERSON,
  type DeskAnswer,
  type FoundQuotations,
  type PersonRow,
} from "../../server/src/protocol/deskMessages";
import { buildServer, ServerProcess } from "../support/builtServer";
import { LARGE_DESK, makeDesk } from "../support/madeDesk";
import { atMost, type Report } from "./benchTypes";
import { quantile } from "./random";

const DRAFT = "draft.md";
const WORDS = ["harbor needs", "second crane", "case 1234", "renquist ferry", "quieter summer"];
const REPEATS = 5;
const SETTLE_MS = 5_000;
const AT = { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } };

export async function run(report: Report): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "verbatim-desk-bench-")));
  try {
    const program = await buildServer(join(folder, "program"));
    const root = join(folder, "desk");
    for (const [path, text] of Object.entries(makeDesk(LARGE_DESK))) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const server = await ServerProcess.start(program, root, { cacheFolder: join(folder, "cache") });
    await server.ready();
    // After a first start the cache is written: the lists of all later starts are measured.
    await new Promise((done) => setTimeout(done, SETTLE_MS));
    await measure(report, server);
    await server.close();
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function measure(report: Report, server: ServerProcess): Promise<void> {
  await server.setText(DRAFT, "# Ferry\n\n“The harbor has lost a second crane before the frost,” she said.\n\n");
  const draft = server.uri(DRAFT);
  const time = async <R>(method: string, params: object): Promise<{ readonly answer: R; readonly ms: number }> => {
    const began = performance.now();
    const answer = await server.connection.sendRequest<R>(method, params);
    return { answer, ms: performance.now() - began };
  };
  const search = (query: string) => time<FoundQuotations>(SEARCH_QUOTATIONS, { draft, selection: AT, query });
  // In an editor findings come before anybody opens a list.
  await server.pull(DRAFT);
  report.heading("request to answer");

  const people = await time<DeskAnswer<PersonRow>>(LIST_PEOPLE, { draft });
  report.add(`people, ${people.answer.rows.length}, first list`, people.ms, "ms", atMost(100));
  report.add("sources, 2000, first list", (await time(LIST_SOURCES, { draft })).ms, "ms", atMost(100));
  const { id } = people.answer.rows[0]!;
  report.add(
    "one person's number of quotations and place",
    (await time(SUMMARIZE_PERSON, { id })).ms,
    "ms",
    atMost(20),
  );
  report.add("one person's roles and quotations", (await time(OPEN_PERSON, { id })).ms, "ms", atMost(50));
  report.add("the draft's quotations", (await time(LIST_DRAFT_QUOTATIONS, { draft })).ms, "ms");
  report.add(
    "a quotation beside its passage",
    (await time(PEEK_SOURCE, { draft, position: { line: 2, character: 20 } })).ms,
    "ms",
    atMost(50),
  );

  let found = await search("");
  report.add("Insert Quotation opens: the newest sources read", found.ms, "ms", atMost(100));
  let all = found.ms;
  let asked = 1;
  for (; !found.answer.isComplete; asked++) {
    found = await search("");
    all += found.ms;
  }
  report.add(`all read, in ${asked} requests`, all, "ms");
  const letters: number[] = [];
  for (let i = 0; i < REPEATS; i++) {
    for (const words of WORDS) {
      for (let end = 1; end <= words.length; end++) {
        letters.push((await search(words.slice(0, end))).ms);
      }
    }
  }
  report.add(`a letter typed, ${letters.length} letters, p50`, quantile(letters, 0.5), "ms", atMost(50));
  report.add("a letter typed, p95", quantile(letters, 0.95), "ms", atMost(50));
}
