// A PDF among the sources of the command line: its text, its quotations with their pages, and links that open it there.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { makePdf, setLines } from "../support/makePdf";
import { runCli } from "../support/runCli";

const FIRST =
  "The port of Brell will stay closed through the winter. The council met on Tuesday and heard eleven witnesses, most of them from the fishing crews.";
const SECOND =
  "“We were promised a breakwater, and we were sent a brochure,” Maria Okoro, the mayor of Brell, said on Tuesday. Nobody on the council contradicted her.";

function desk(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-pdf-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "sources"));
  const page = (number: number, text: string) => [
    { text: "Minutes of the council", x: 60, y: 760 },
    { text: String(number), x: 500, y: 760 },
    ...setLines(text.replace("“", "\x93").replace("”", "\x94"), { x: 60, y: 700, width: 70 }),
  ];
  writeFileSync(join(folder, "sources", "minutes.pdf"), makePdf({ pages: [page(31, FIRST), page(32, SECOND)] }));
  const draft = "Mayor Maria Okoro said, “We were promised a breakwater, and we were sent a leaflet.”\n";
  writeFileSync(join(folder, "draft.md"), draft);
  return folder;
}

test("a PDF's text is printed, and its quotations are found with their pages", (context) => {
  const folder = desk(context);
  assert.equal(runCli(folder, "text", "sources/minutes.pdf").stdout, `${FIRST}\n\n${SECOND}`);

  const found = runCli(folder, "find", "We were promised a breakwater", "--sources", "sources");
  assert.match(found.stdout, /^sources\/minutes\.pdf, p\. 32: verbatim: Maria Okoro: /);
  const [match] = JSON.parse(
    runCli(folder, "find", "promised a breakwater", "--sources", "sources", "--format", "json").stdout,
  ).matches;
  assert.equal(match.page, "32");

  const index = JSON.parse(runCli(folder, "index", "sources", "--format", "json").stdout);
  assert.deepEqual(
    index.quotations.map(({ speakerName, page }: { speakerName: string; page: string }) => [speakerName, page]),
    [["Maria Okoro", "32"]],
  );
  assert.match(runCli(folder, "index", "sources").stdout, /\(sources\/minutes\.pdf, p\. 32\)/);
});

test("check and report name the printed page, and the report opens the file at the counted one", (context) => {
  const folder = desk(context);
  const checked = runCli(folder, "check", "draft.md", "--sources", "sources", "--format", "json");
  const [draft] = JSON.parse(checked.stdout).drafts;
  assert.equal(draft.diagnostics[0].code, "misquote");
  assert.equal(draft.diagnostics[0].source.page, "32");
  assert.equal(draft.quotations[0].source.page, "32");
  assert.match(draft.diagnostics[0].message, /sources\/minutes\.pdf, p\. 32/);

  const report = runCli(folder, "report", "draft.md", "--sources", "sources").stdout;
  assert.match(report, /<a href="sources\/minutes\.pdf#page=2">sources\/minutes\.pdf, p\. 32<\/a>/);
});

test("conflicts and the timeline name the printed page where they name a line of other sources", (context) => {
  const folder = desk(context);
  writeFileSync(
    join(folder, "sources", "paper.txt"),
    "---\ndate: 2025-03-14\n---\n\n“We were promised a breakwater, and we were sent a pamphlet,” Maria Okoro, the mayor of Brell, said on Tuesday.\n",
  );
  const told = runCli(folder, "conflicts", "sources").stdout;
  assert.match(told, /^ {2}sources\/minutes\.pdf, p\. 32: /m);
  assert.match(told, /^ {2}sources\/paper\.txt:5:\d+: /m);
  const [conflict] = JSON.parse(runCli(folder, "conflicts", "sources", "--format", "json").stdout).conflicts;
  assert.deepEqual(conflict.sides.map(({ page }: { page: string | null }) => page).sort(), ["32", null]);
});
