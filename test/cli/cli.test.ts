// The command line by the contract: what it prints, where, and with which exit status.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { runCli, writeDesk } from "../support/runCli";

const DESK = `
@@ sources/harbour.txt
---
title: Harbour wall to be raised
date: 2025-03-14
publisher: Brell Courier
---

The harbour wall will be raised by two metres, the city council of Brell decided on Thursday.

“We will not wait for the next storm to tell us what to do,” said Maria Okoro, the mayor of Brell. “The money is there.”

Daniel Voss, a spokesman for the port, said the plan was “a good beginning, but no more than that.”
@@ draft.md
# The wall

“We will wait for the next storm to tell us what to do,” Maria Okoro said.
@@ fair.md
# The wall

“The money is there,” Maria Okoro said.
`;

const desk = (context: TestContext): string => writeDesk(context, DESK);

test("help says what each command does and what the exit status means", (context) => {
  const run = runCli(desk(context), "--help");
  assert.equal(run.status, 0);
  for (const word of ["index", "check", "find", "fix", "text", "lsp", "Exit status", "verbatim.json"]) {
    assert.ok(run.stdout.includes(word), word);
  }
});

test("wrong usage is exit 2, on standard error, and says what is right", (context) => {
  const folder = desk(context);
  const cases: readonly [readonly string[], RegExp][] = [
    [[], /Usage/],
    [["frobnicate"], /unknown command/],
    [["check", "draft.md"], /--sources/],
    [["index", "sources", "--format", "xml"], /text, json/],
    [["check", "draft.md", "--sources", "sources", "--rule", "misqote=error"], /no rule is called "misqote".*misquote/],
    [["check", "draft.md", "--sources", "sources", "--rule", "misquote=loud"], /severity must be one of/],
    [["check", "draft.md", "--sources", "sources", "--style", "nobody"], /ap, reuters/],
    [["lsp"], /--stdio/],
  ];
  for (const [args, message] of cases) {
    const run = runCli(folder, ...args);
    assert.equal(run.status, 2, args.join(" "));
    assert.equal(run.stdout, "", args.join(" "));
    assert.match(run.stderr, message);
  }
});

test("a broken verbatim.json is named, with what is wrong in it", (context) => {
  const folder = desk(context);
  for (const [text, message] of [
    ["{", /verbatim\.json is not JSON/],
    ["[]", /must hold an object/],
    ['{"style":"x"}', /style must be one of/],
    ['{"rules":{"x":"off"}}', /no rule is called "x"/],
  ] as const) {
    writeFileSync(join(folder, "verbatim.json"), text);
    const run = runCli(folder, "check", "draft.md", "--sources", "sources");
    assert.equal(run.status, 2);
    assert.match(run.stderr, message);
  }
});

test("index prints the contract's JSON", (context) => {
  const run = runCli(desk(context), "index", "sources", "--format", "json");
  assert.equal(run.status, 0, run.stderr);
  const index = JSON.parse(run.stdout);
  assert.equal(index.schema, 1);
  const text = readFileSync(join(desk(context), "sources", "harbour.txt"), "utf8");
  const [source] = index.sources;
  assert.deepEqual(
    { ...source, words: undefined },
    {
      path: "sources/harbour.txt",
      kind: "article",
      title: "Harbour wall to be raised",
      byline: [],
      publisher: "Brell Courier",
      published: "2025-03-14",
      updated: null,
      url: null,
      credits: [],
      words: undefined,
      problems: [],
    },
  );
  assert.ok(source.words > 55 && source.words < 70, String(source.words));
  const okoro = index.entities.find((e: { name: string }) => e.name === "Maria Okoro");
  assert.equal(okoro.type, "person");
  assert.ok(okoro.roles.some((r: { title: string }) => /mayor/.test(r.title)));
  for (const entity of index.entities) {
    for (const m of entity.mentions) {
      assert.equal(text.slice(m.start, m.end), m.text);
    }
  }
  for (const d of index.dates) {
    assert.equal(text.slice(d.start, d.end), d.text);
  }
  assert.ok(index.dates.some((d: { text: string; edtf: string }) => d.text === "Thursday" && d.edtf === "2025-03-13"));
  for (const q of index.quotations) {
    assert.equal(text.slice(q.start, q.end), q.text);
  }
  assert.deepEqual(
    index.quotations.map((q: { text: string; speakerName: string; speech: boolean }) => [
      q.text.slice(0, 11),
      q.speakerName,
      q.speech,
    ]),
    [
      ["We will not", "Maria Okoro", true],
      ["The money i", "Maria Okoro", true],
      ["a good begi", "Daniel Voss", true],
    ],
  );
});

test("check names the misquote and fails by --fail-on", (context) => {
  const folder = desk(context);
  const run = runCli(folder, "check", "draft.md", "fair.md", "--sources", "sources", "--format", "json");
  assert.equal(run.status, 1, run.stderr);
  const { schema, problems, drafts } = JSON.parse(run.stdout);
  assert.equal(schema, 1);
  assert.deepEqual(problems, []);
  const [draft, fair] = drafts;
  assert.deepEqual([draft.path, fair.path], ["draft.md", "fair.md"]);
  assert.equal(draft.diagnostics.length, 1, JSON.stringify(draft.diagnostics));
  const [finding] = draft.diagnostics;
  assert.equal(finding.severity, "error");
  assert.match(finding.code, /^(misquote|unmarked-omission)$/);
  assert.equal(finding.line, 3);
  assert.equal(finding.source.path, "sources/harbour.txt");
  assert.deepEqual(
    draft.quotations.map((q: { verdict: string }) => q.verdict),
    ["altered"],
  );
  assert.deepEqual(fair.diagnostics, []);
  assert.match(fair.quotations[0].verdict, /^(verbatim|edited)$/);
  assert.equal(fair.quotations[0].speakerName, "Maria Okoro");
  assert.equal(runCli(folder, "check", "draft.md", "--sources", "sources", "--fail-on", "never").status, 0);
  assert.equal(runCli(folder, "check", "fair.md", "--sources", "sources").status, 0);
  assert.equal(runCli(folder, "check", "draft.md", "--sources", "sources", "--rule", `${finding.code}=off`).status, 0);
  const text = runCli(folder, "check", "draft.md", "--sources", "sources");
  assert.match(text.stdout, /^draft\.md:3:\d+: error: .*\[(misquote|unmarked-omission)\]$/m);
});

test("find prints the best passage with its speaker, and is exit 1 where there is none", (context) => {
  const folder = desk(context);
  const run = runCli(
    folder,
    "find",
    "a good begining, but no more than that",
    "--sources",
    "sources",
    "--format",
    "json",
  );
  assert.equal(run.status, 0, run.stderr);
  const { schema, matches } = JSON.parse(run.stdout);
  assert.equal(schema, 1);
  assert.equal(matches[0].text, "a good beginning, but no more than that");
  assert.equal(matches[0].speakerName, "Daniel Voss");
  const none = runCli(folder, "find", "zebras gallop across purple meadows tonight", "--sources", "sources");
  assert.equal(none.status, 1);
  assert.match(none.stdout, /Not found in any source/);
});

test("fix prints a diff, writes only with --write, and leaves nothing safe behind", (context) => {
  const folder = desk(context);
  const before = readFileSync(join(folder, "draft.md"), "utf8");
  const dry = runCli(folder, "fix", "draft.md", "--sources", "sources");
  assert.match(dry.stdout, /^--- a\/draft\.md\n\+\+\+ b\/draft\.md\n/m);
  assert.match(dry.stdout, /^\+“We will not wait for the next storm/m);
  assert.equal(readFileSync(join(folder, "draft.md"), "utf8"), before);
  const wet = runCli(folder, "fix", "draft.md", "--sources", "sources", "--write");
  assert.equal(wet.status, 0, wet.stdout);
  assert.equal(readFileSync(join(folder, "draft.md"), "utf8"), before.replace("We will wait", "We will not wait"));
  const again = runCli(folder, "fix", "draft.md", "--sources", "sources");
  assert.deepEqual([again.status, again.stdout], [0, ""]);
});

test("fix keeps a draft's encoding mark and line ends", (context) => {
  const folder = desk(context);
  const text = `\uFEFF${readFileSync(join(folder, "draft.md"), "utf8").replace(/\n/g, "\r\n")}`;
  writeFileSync(join(folder, "draft.md"), text);
  runCli(folder, "fix", "draft.md", "--sources", "sources", "--write");
  assert.equal(readFileSync(join(folder, "draft.md"), "utf8"), text.replace("We will wait", "We will not wait"));
});

test("text prints what spans count in, byte for byte", (context) => {
  const folder = desk(context);
  const path = join(folder, "sources", "harbour.txt");
  writeFileSync(path, `\uFEFFA line.\r\n\r\nÉtude — “end”`);
  const run = runCli(folder, "text", "sources/harbour.txt");
  assert.equal(run.stdout, "A line.\r\n\r\nÉtude — “end”");
});

test("what cannot be read is a problem, and the rest still runs", (context) => {
  const folder = desk(context);
  const run = runCli(folder, "check", "draft.md", "missing.md", "--sources", "sources", "nowhere", "--format", "json");
  assert.equal(run.status, 1);
  assert.match(run.stderr, /missing\.md: /);
  assert.match(run.stderr, /nowhere: there is no such file or folder/);
  assert.deepEqual(
    JSON.parse(run.stdout).problems.map((p: { path: string }) => p.path),
    ["nowhere", "missing.md"],
  );
  assert.equal(runCli(folder, "check", "missing.md", "--sources", "sources").status, 2);
  assert.equal(runCli(folder, "index", "nowhere").status, 2);
});

test("an empty sources folder reports nothing wrong in a draft", (context) => {
  const folder = desk(context);
  mkdirSync(join(folder, "empty"));
  const run = runCli(folder, "check", "draft.md", "--sources", "empty", "--format", "json");
  assert.equal(run.status, 0, run.stderr);
  assert.deepEqual(JSON.parse(run.stdout).drafts[0].diagnostics, []);
});

test("a folder of drafts leaves the sources below it out", (context) => {
  const folder = desk(context);
  writeFileSync(join(folder, "sources", "notes.md"), "# Notes\n\nNothing.\n");
  const run = runCli(folder, "check", ".", "--sources", "sources", "--format", "json", "--fail-on", "never");
  assert.deepEqual(
    JSON.parse(run.stdout).drafts.map((d: { path: string }) => d.path),
    ["draft.md", "fair.md"],
  );
});

test("what was corrected beside the sources applies, from any folder, and what cannot be read of it is told", (context) => {
  const folder = desk(context);
  writeFileSync(
    join(folder, "claim.md"),
    "“We will not wait for the next storm to tell us what to do,” Daniel Voss said.\n",
  );
  const check = (cwd: string, at: string) =>
    runCli(cwd, "check", join(at, "claim.md"), "--sources", join(at, "sources"), "--no-cache");
  assert.match(check(folder, ".").stdout, /misattributed-quote/);
  mkdirSync(join(folder, ".verbatim"));
  const write = (speaker: string): void =>
    writeFileSync(
      join(folder, ".verbatim", "corrections.yaml"),
      `quotations:\n  - source: sources/harbour.txt\n    words: We will not wait for the next storm to tell us what to do,\n    speaker: ${speaker}\n    seaker: x\n`,
    );
  write("Daniel Voss");
  for (const run of [check(folder, "."), check("/", folder)]) {
    assert.match(run.stdout, /^No findings/);
    assert.match(run.stderr, /corrections\.yaml: line 5: `seaker:` means nothing here/);
  }
  write("Maria Okoro");
  assert.match(check(folder, ".").stdout, /misattributed-quote/);
});
