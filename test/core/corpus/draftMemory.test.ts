// Incremental equals fresh: after any sequence of edits, a draft read with its memory
// has the very facts of one read without.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { DraftMemory } from "../../../server/src/core/corpus/draftMemory";
import { indexDraft } from "../../../server/src/core/corpus/indexDraft";
import { parseDraft } from "../../../server/src/core/markdown/parseDraft";
import { readNameModel } from "../../../server/src/host/readNameModel";
import { cpuTime } from "../../support/cpuTime";

const DRAFT = `---
date: 2024-04-05
---
# Harbour bridge to stay shut, says mayor

BRELL, April 5 — The mayor of Brell, Maria Okoro, said on Friday that the bridge would stay shut until May 12. “We did not expect
the repairs to take so long,” she said. “The Harbour Safety Board (HSB) has its rules, and we keep to them.”

“Nobody told us in March,” said Tom Hale, a skipper who has moored his boats below the bridge since 1998.

> “The piers are sound,” the board wrote in its report.
> — Ines Calder, chief engineer

Okoro's deputy, Daniel Okoro, disagreed the next day. “There are two Okoros in this town, and only one of them reads reports,

“and that one is me,” he told the *Brell Courier*.[^1] The HSB declined to comment. <!-- verbatim-ignore misquote: seen -->

- Halden Corp. is to build the new pier by the third quarter.
- Ms. Calder “hopes” so; the U.S. embassy did not answer.

According to [the board](https://board.example), 3/4/2024 was the first day. It said: "We will see." [see @calder2024]

| who | when |
|---|---|
| Hale | last Tuesday |

[^1]: An interview of March 31, 2024.

    Hale was there, too.
`;

/** What an edit puts in: words, marks and lines that change what stands around them. */
const PIECES = [
  " a",
  " Hale",
  " Maria Okoro",
  "Okoro",
  " the HSB",
  "Brell ",
  " May 4",
  " 2024",
  " last week",
  " the next day",
  " 3/14/2024",
  "“",
  "”",
  '"',
  "'",
  "’s",
  ",” he said.",
  " she said: ",
  ".",
  "...",
  "?! ",
  " — ",
  "\n",
  "\n\n",
  "\n\n> ",
  "\n- ",
  "\n\n## ",
  "*",
  "**",
  "_",
  "`",
  "\n```\n",
  "[",
  "](https://a.example)",
  "[^2]",
  "\n\n[^2]: ",
  "\n\n    ",
  "<!-- ",
  " -->",
  "<b>",
  "&amp;",
  "\\",
  "\r\n",
  "|",
  "\n|---|---|\n",
  "\n===\n",
  "---\n",
  "\n\nTHE MAYOR: ",
  "<div>",
  "\n\n</div>\n\n",
  "\n1. ",
  "\t",
  "  \n",
  "[brell]",
  "\n\n[brell]: https://b.example\n",
  "MAYOR OF BRELL SAYS NO",
  "Mr. ",
  "Ms. ",
  " (HSB)",
  "\n\n“",
  "\n\n— Ines Calder, engineer\n\n",
  " Tom",
  "é",
  "😀",
  "\0",
];

interface Edit {
  readonly kind: "put" | "cut" | "move" | "copy" | "undo" | "type";
  /** Shares of the text's length. */
  readonly at: number;
  readonly to: number;
  readonly size: number;
  readonly piece: string;
}

const EDIT: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom("put", "put", "put", "type", "cut", "move", "copy", "undo"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  size: fc.nat(60),
  piece: fc.constantFrom(...PIECES),
});

function apply({ kind, at, to, size, piece }: Edit, text: string, before: string): string {
  const start = Math.floor(at * text.length);
  const insert = (into: string, where: number, what: string) => into.slice(0, where) + what + into.slice(where);
  switch (kind) {
    case "put":
      return insert(text, start, piece);
    case "type":
      return insert(text, text.indexOf(" ", start) + 1, piece);
    case "cut":
      return text.slice(0, start) + text.slice(start + size);
    case "undo":
      return before;
  }
  // A paragraph, as people move and copy them.
  const first = text.lastIndexOf("\n\n", start) + 2;
  const next = text.indexOf("\n\n", first);
  const paragraph = text.slice(first, next < 0 ? text.length : next + 2);
  const rest = kind === "move" ? text.slice(0, first) + text.slice(first + paragraph.length) : text;
  return insert(rest, rest.indexOf("\n\n", Math.floor(to * rest.length)) + 2, paragraph);
}

function read(text: string, memory?: DraftMemory) {
  return indexDraft(parseDraft("draft.md", text, memory), "2024-06-01", readNameModel(), memory);
}

function checkEdits(draft: string, edits: readonly Edit[]): void {
  const memory = new DraftMemory();
  let before = draft;
  let text = draft;
  assert.deepEqual(read(text, memory), read(text));
  for (const edit of edits) {
    [before, text] = [text, apply(edit, text, before)];
    assert.deepEqual(read(text, memory), read(text), JSON.stringify(text));
  }
}

test("property: a draft after any edits", () => {
  fc.assert(
    fc.property(fc.array(EDIT, { minLength: 1, maxLength: 12 }), (edits) => checkEdits(DRAFT, edits)),
    { numRuns: 150 },
  );
});

const ARTICLES = join(__dirname, "..", "..", "..", "..", "shared", "corpus", "articles.jsonl.gz");

test("property: real articles after any edits", () => {
  if (!existsSync(ARTICLES)) {
    console.log("the articles are not there (../shared/corpus): nothing was held against them");
    return;
  }
  const lines = gunzipSync(readFileSync(ARTICLES))
    .toString("utf8")
    .split("\n")
    .filter((line, i) => line !== "" && i % 97 === 0);
  const texts = lines
    .map((line) => (JSON.parse(line) as { readonly text: string }).text)
    .filter((text) => text.length < 8_000);
  const drafts = fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 3 }).map((all) => all.join("\n\n"));
  fc.assert(fc.property(drafts, fc.array(EDIT, { minLength: 1, maxLength: 10 }), checkEdits), { numRuns: 40 });
});

/** What may stand around a block: each tells something else of its words, or of its marks. */
const AROUND = [
  ["Tom Banks has a boat.", "The banks are high.", "The boat is old.", "Tom Hale has a boat."],
  ["Mr. Hale knows it.", "Ms. Hale knows it.", "Hale knows it."],
  ["The Brell Harbour Board (BHB) met.", "The Brell Harbour Board met.", "The Brell Harbour Board (BBB) met."],
  ["“We go,\n\n", "“We go.”\n\n", "Tom Hale said:\n\n", "Ana Ruiz said the bridge was safe.\n\n", ""],
  ["\n\n— Ines Calder, engineer", "\n\n“and the bridge is old,” Hale said.", "\n\nInes Calder left.", ""],
];
const BLOCKS = [
  "“Nobody asked us about the old bridge.”",
  "Yesterday. “Nobody asked us about the bridge.” “It is old.”",
  "“It is old,” Banks said.",
  "“It is old,” he said. “So is Banks.”",
  "“We saw him “wait” there, and he “went on",
  "and nobody asked,” Banks said.",
  "“Nobody asked us, and so",
  "The chairman of the BHB, Banks, said “no” to Hale.",
  "Banks, a skipper, and BHB chairman Tom Banks “met”.",
];

test("a block of the same words says something else where others tell so", () => {
  for (const block of BLOCKS) {
    const memory = new DraftMemory();
    for (let n = 0; n < 150; n++) {
      const pick = (ways: readonly string[], step: number): string => ways[Math.floor(n / step) % ways.length]!;
      const [who, whom, what, above, below] = [
        pick(AROUND[0]!, 1),
        pick(AROUND[1]!, 4),
        pick(AROUND[2]!, 3),
        pick(AROUND[3]!, 2),
        pick(AROUND[4]!, 1),
      ];
      const text = `${who} ${whom}\n\n${what}\n\n${above}${block}${below}\n\nThe BHB said “no” to Banks.\n`;
      assert.deepEqual(read(text, memory), read(text), text);
    }
  }
});

test("what is told of words that are gone is forgotten, and nothing else", () => {
  const memory = new DraftMemory();
  // Each version has thousands of words that none had before, and one that tells what "Hale" is.
  for (let version = 0; version < 10; version++) {
    const words = Array.from({ length: 3_000 }, (_, i) => `w${version}x${i.toString(36).replace(/\d/g, "q")}`).join(
      " ",
    );
    const text = `${DRAFT}\n${words}\n\nMr. Hale${version % 2 === 0 ? "" : "’s boat"} left Brell.\n`;
    assert.deepEqual(read(text, memory), read(text));
    assert.deepEqual(read(`${text}\nHale again.\n`, memory), read(`${text}\nHale again.\n`));
  }
});

test("a day of edits, each in another paragraph, holds no text of the versions that are gone", () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const paragraphs = Array.from(
    { length: 600 },
    (_, i) => `The harbour board says in its report no. ${i} that the bridge is old. “Nobody asked us,” said Tom Hale.`,
  );
  const memory = new DraftMemory();
  const edit = (from: number, to: number): number => {
    for (let i = from; i < to; i++) {
      paragraphs[i] += " So it is.";
      read(paragraphs.join("\n\n"), memory);
    }
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = edit(0, 20);
  // Each version is a text of 60 KB.
  const grown = (edit(20, 220) - before) / 200;
  assert.ok(grown < 10_000, `${Math.round(grown)} bytes an edit`);
});

test("a keystroke in a long draft costs less than reading it anew", () => {
  const long = Array.from({ length: 40 }, (_, i) =>
    DRAFT.slice(24).replaceAll("Hale", `Hale${"abcdefghij"[i % 10]!}`),
  ).join("\n\n");
  const memory = new DraftMemory();
  const time = (run: () => void): number => {
    const began = cpuTime();
    run();
    return cpuTime() - began;
  };
  const texts = Array.from({ length: 12 }, (_, i) => long.replace("moored", `moored${" so".repeat(i + 1)}`));
  read(long, memory);
  const ratios = texts.map((text) => time(() => read(text, memory)) / time(() => read(text)));
  assert.ok(ratios.sort((a, b) => a - b)[6]! < 0.8, ratios.join(" "));
});
