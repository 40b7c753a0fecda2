// Texts and names of files that would move a terminal's cursor, turn a line round, or give a build server a command.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { showControls } from "../../server/src/core/text/showControls";
import { runCli, writeDesk, type CliRun } from "../support/runCli";

const HOSTILE = "\u001b[2J\u001b]0;owned\u009b31m\u202eback\u2066\u2028\u0085##[error]no ##vso[task.complete]no";
const COMMAND = "::error file=a.md::owned";
const ESCAPED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

/**
 * Every place that the command line prints from: a quotation, a speaker, a title, a
 * byline, a role, file names, problems.
 */
function makeDesk(context: TestContext): string {
  const folder = writeDesk(context, "@@ sources/a.txt\n");
  writeFileSync(
    join(folder, "sources", "a.txt"),
    `Wall ${HOSTILE}\n\nBy Ines ${HOSTILE} Calder\n\nThe mayor ${HOSTILE} of Brell, Maria${HOSTILE} Okoro, spoke.\n\n“We will not ${HOSTILE} wait for the next storm ${HOSTILE} to tell us,” said Maria Okoro, the mayor.\n`,
  );
  writeFileSync(
    join(folder, "sources", `b\n${COMMAND}\u001b[2J.txt`),
    "“The money is there for\n::error::owned\nall of us now,” said Maria Okoro.\n",
  );
  writeFileSync(
    join(folder, "sources", "c.txt"),
    `${COMMAND}\n\n“Nobody will stop the work on this wall,” said ::error::owned Tom Field.\n`,
  );
  writeFileSync(
    join(folder, "sources", "d\u202e.md"),
    `---\ndate: "${COMMAND} \u009b"\nkind: "${COMMAND}"\n---\n\nText.\n`,
  );
  writeFileSync(
    join(folder, "draft.md"),
    `“We will wait ${HOSTILE} for the next storm to tell us,” Maria Okoro said. “The money is there for :all of us then,” she said.\n\n“Nobody will stop any work on this wall,” Field said.\n`,
  );
  return folder;
}

function expectTame({ stdout, stderr }: CliRun, what: string): void {
  for (const text of [stdout, stderr]) {
    const found = ESCAPED.exec(text);
    assert.equal(
      found,
      null,
      `${what}: ${JSON.stringify(text.slice(Math.max(0, (found?.index ?? 0) - 60), (found?.index ?? 0) + 20))}`,
    );
    // As build servers look for them: at a line's beginning behind white space, or anywhere.
    assert.doesNotMatch(text, /^\s*::/m, what);
    assert.doesNotMatch(text, /##[a-z]*\[/i, what);
  }
}

test("nothing of a source or a file's name reaches a terminal or a build's log as more than text", (context) => {
  const folder = makeDesk(context);
  const runs: readonly (readonly string[])[] = [
    ["check", "draft.md", "--sources", "sources"],
    ["index", "."],
    ["find", "We will not wait for the next storm", "--sources", "sources"],
    ["find", "The money is there for all of us now", "--sources", "sources"],
    ["report", "draft.md", "--sources", "sources", "--format", "markdown"],
    ["check", "sources/gone\n::error::x\u001b.md", "--sources", "sources"],
    ["check", "draft.md", "--sources", "sources", "--format", "json"],
    ["index", "sources", "--format", "json"],
  ];
  for (const args of runs) {
    const run = runCli(folder, ...args, "--no-cache");
    assert.notEqual(run.status, null);
    assert.ok(run.stdout.length + run.stderr.length > 0);
    expectTame(run, args.join(" "));
  }
  const { stdout } = runCli(folder, "index", "sources", "--no-cache");
  for (const shown of ["\\u001b[2J", "d\\u202e.md\n", `b\\n${COMMAND}\\u001b[2J.txt\n`]) {
    assert.ok(stdout.includes(shown), stdout);
  }
});

test("a broken settings file is shown as text", (context) => {
  const folder = makeDesk(context);
  writeFileSync(join(folder, "verbatim.json"), `{ "rules": { "\u001b[2J\u202e\\n::error::x": "off" } }`);
  const run = runCli(folder, "check", "draft.md", "--sources", "sources");
  assert.equal(run.status, 2);
  expectTame(run, "verbatim.json");
});

test("JSON is the same value, and `text` the same bytes", (context) => {
  const folder = makeDesk(context);
  const { quotations } = JSON.parse(
    runCli(folder, "index", "sources/a.txt", "--format", "json", "--no-cache").stdout,
  ) as { quotations: { text: string }[] };
  assert.equal(quotations[0]!.text, `We will not ${HOSTILE} wait for the next storm ${HOSTILE} to tell us,`);
  assert.equal(runCli(folder, "text", "sources/a.txt").stdout, readFileSync(join(folder, "sources", "a.txt"), "utf8"));
});

test("a patch names its file on one line", (context) => {
  const folder = makeDesk(context);
  const name = `e\n${COMMAND}\u001b.md`;
  writeFileSync(join(folder, name), "“Nobody will stop the works on this wall,” Field said.\n");
  const { stdout } = runCli(folder, "fix", name, "--sources", "sources/c.txt", "--no-cache");
  assert.match(stdout, /^\+“Nobody will stop the work on this wall/m);
  expectTame({ status: 0, stdout, stderr: "" }, "fix");
});

test("what is shown of a control character is what JSON writes", () => {
  assert.equal(showControls("a\u001b\u202e\n\r\t\u2028\ud800b"), "a\\u001b\\u202e\\n\\r\\t\\u2028\\ud800b");
  assert.equal(showControls("“Schön”, 😀 می‌خواهم, \u200f\u00ad"), "“Schön”, 😀 می‌خواهم, \u200f\u00ad");
});
