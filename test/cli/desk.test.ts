// The example desk says what it is there to show: each mistake of its draft under its code, and nothing else.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runCli } from "../support/runCli";

const desk = join(__dirname, "..", "..", "examples", "desk");

/** In the draft's order: the code, its severity, and the words that are marked. */
const EXPECTED = [
  "misspelled-name warning: Stoltenburg",
  "wrong-role warning: Foreign Minister",
  "wrong-weekday warning: Monday",
  "unmarked-omission error: will open",
  "misquote error: 36",
  "misattributed-quote error: A ship that cannot leave in a storm is no help to anybody,",
  "clipped-quote warning: We can build the whole quay by next summer,",
  "prose-as-quote warning: Every winter, two or three freighters wait outside the breakwater for a place at the only deep quay,",
  "unmarked-omission warning: and they",
  "unquoted-copy warning: The company keeps 400 kilometers of spare cable in a shed behind the fish market, wound on drums the height of a house",
  "unsourced-quote warning: Next year we shall do this with six navies at once.",
];

test("each mistake of the example draft is found, and nothing else", () => {
  const run = runCli(desk, "check", "draft.md", "--sources", "sources", "--format", "json", "--no-cache");
  assert.equal(run.status, 1, run.stderr);
  const draft = readFileSync(join(desk, "draft.md"), "utf8");
  const { drafts } = JSON.parse(run.stdout) as {
    drafts: { diagnostics: { code: string; severity: string; start: number; end: number }[] }[];
  };
  const found = drafts[0]!.diagnostics.map((d) => `${d.code} ${d.severity}: ${draft.slice(d.start, d.end)}`);
  assert.deepEqual(found, EXPECTED);
});

test("the people of the example's article on Japan and NATO are those of the record, with their roles", () => {
  const run = runCli(desk, "index", "sources/japan-and-nato.txt", "--format", "json", "--no-cache");
  const { entities } = JSON.parse(run.stdout) as {
    entities: { type: string; name: string; roles: { title: string }[] }[];
  };
  const roles = new Map(
    entities.filter((e) => e.type === "person").map((e) => [e.name, e.roles.map((r) => r.title).join("; ")]),
  );
  for (const name of [
    "Jens Stoltenberg",
    "Fumio Kishida",
    "Shinzo Abe",
    "Anders Fogh Rasmussen",
    "Joe Biden",
    "Yoon Suk Yeol",
    "Anthony Albanese",
    "Chris Hipkins",
  ]) {
    assert.ok(roles.has(name), `${name} is not among ${[...roles.keys()].join(", ")}`);
  }
  assert.match(roles.get("Jens Stoltenberg")!, /Secretary General/);
  assert.match(roles.get("Fumio Kishida")!, /[Pp]rime [Mm]inister/);
  assert.match(roles.get("Anders Fogh Rasmussen")!, /secretary general/);
});
