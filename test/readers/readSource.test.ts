// Every kind of file that people put among their sources, and every broken one.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { readSource } from "../../server/src/readers/readSource";
import { cpuTime } from "../support/cpuTime";

const PARAGRAPH =
  "The council of Norhaven put off its vote on the new quay on Friday, after three of its nine members stayed away.";

function blocks(path: string, content: Uint8Array | string): string[] {
  const { prose } = readSource(path, content);
  return prose.blocks.map((block) => prose.text.slice(block.start, block.end));
}

test("an empty file, and one of white space", () => {
  for (const path of ["a.txt", "a.md"]) {
    for (const content of ["", new Uint8Array(), " \r\n\t\n"]) {
      const source = readSource(path, content);
      assert.deepEqual(
        [source.prose.text, source.prose.blocks, source.problems, source.meta.title],
        ["", [], [], null],
      );
    }
  }
  assert.match(
    readSource("a.html", "")
      .problems.map((p) => p.message)
      .join(),
    /^$/,
  );
  assert.match(readSource("a.html", "<html><body></body></html>").problems[0]!.message, /no text/);
});

test("a binary file named .txt", () => {
  const source = readSource(
    "a.txt",
    Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7) % 256),
  );
  assert.equal(source.text, "");
  assert.equal(source.prose.text, "");
  assert.match(source.problems[0]!.message, /not a text file/);
});

test("spans count in the text as decoded, without the mark, with CR LF and front matter", () => {
  const text = `---\r\ntitle: Quay\r\n---\r\n\r\n${PARAGRAPH}\r\n`;
  const source = readSource("a.txt", new TextEncoder().encode("\ufeff" + text));
  assert.equal(source.text, text);
  assert.deepEqual(source.prose.map.toOriginalSpan({ start: 0, end: PARAGRAPH.length }), {
    start: text.indexOf("The"),
    end: text.indexOf("The") + PARAGRAPH.length,
  });
  assert.equal(source.meta.title, "Quay");
});

test("Windows-1252 is read, with a problem", () => {
  const source = readSource(
    "a.txt",
    Uint8Array.from([...PARAGRAPH].map((c) => c.charCodeAt(0)).concat([0x20, 0x93, 0xe9, 0x94])),
  );
  assert.deepEqual(source.prose.text, `${PARAGRAPH} “é”`);
  assert.match(source.problems[0]!.message, /Windows-1252/);
});

test("front matter that does not parse: told with its line, and the text is read", () => {
  const text = `---\ntitle: "Quay\n---\n${PARAGRAPH}\n`;
  const source = readSource("a.md", text);
  assert.deepEqual(blocks("a.md", text), [PARAGRAPH]);
  assert.match(source.problems[0]!.message, /^Front matter, line \d/);
  assert.ok(source.problems[0]!.start! < source.problems[0]!.end!);
});

test("20 MB of text", () => {
  const text = Array.from(
    { length: Math.ceil(20_000_000 / (PARAGRAPH.length + 2)) },
    (_, i) => `${i} ${PARAGRAPH}\n\n`,
  ).join("");
  const began = cpuTime();
  const source = readSource("a.txt", new TextEncoder().encode(text));
  assert.ok(cpuTime() - began < 8_000);
  assert.equal(source.text.length, text.length);
  assert.equal(source.prose.text, text.trimEnd());
});

test("formats that are not read say what to do", () => {
  const told = (path: string): string =>
    readSource(path, "%PDF-1.7")
      .problems.map((p) => p.message)
      .join();
  assert.equal(
    told("sources/report.v2.PPTX"),
    'PowerPoint is not read yet: save its text as "report.v2.txt" beside it.',
  );
  assert.match(told("a\\b.doc"), /^Word is not read yet: save its text as "b\.txt"/);
  for (const path of ["a.pages", "a.odp", "a.xlsx", "a.jpg", "a.mp3"]) {
    assert.match(told(path), /not read yet/);
  }
  assert.equal(readSource("a.pdf", "%PDF").prose.text, "");
});

test("an unknown ending is read as plain text, and none too", () => {
  assert.deepEqual(blocks("notes.article", PARAGRAPH), [PARAGRAPH]);
  assert.deepEqual(blocks("notes", PARAGRAPH), [PARAGRAPH]);
});

test("versions follow content", () => {
  const version = (content: Uint8Array | string): string => readSource("a.txt", content).version;
  assert.equal(version("abc"), version(new TextEncoder().encode("abc")));
  assert.notEqual(version("abc"), version("abd"));
  assert.notEqual(version("abc"), version("acb"));
  assert.notEqual(readSource("a.pdf", "1").version, readSource("a.pdf", "2").version);
});

test("no bytes throw, whatever the file is called", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("a.txt", "a.md", "a.pdf"),
      fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string({ maxLength: 200, unit: "binary" })),
      (path, content) => {
        const source = readSource(path, content);
        for (const { start, end } of source.problems) {
          if (start !== undefined) {
            assert.ok(start >= 0 && end! > start && end! <= source.text.length);
          }
        }
      },
    ),
    { numRuns: 500 },
  );
});

test("hostile lines take no longer than others", () => {
  const lines = {
    "open parentheses": "(".repeat(300_000),
    slashes: "A/".repeat(150_000),
    by: "By A ".repeat(60_000),
    dates: "1/1/2024 | ".repeat(30_000),
    labels: "A:\n".repeat(100_000),
    capitals: "A ".repeat(150_000),
    commas: "By A B, ".repeat(40_000),
    "empty lines": "\n".repeat(1_000_000),
    "short lines": "x\n".repeat(200_000),
    "lone CR": "x\r".repeat(200_000),
    stops: "a. ".repeat(100_000),
    spaces: " ".repeat(1_000_000),
    dashes: "-".repeat(300_000),
    "CR before a late LF": `${"x\r".repeat(100_000)}\n`.repeat(2),
  };
  for (const [name, text] of Object.entries(lines)) {
    const began = cpuTime();
    readSource("a.txt", text);
    const took = cpuTime() - began;
    assert.ok(took < 3_000, `${name}: ${took} ms`);
  }
});

test("the article that the project starts from", (t) => {
  const path = join(__dirname, "../../../shared/seed/nato-asia-pacific.txt");
  if (!existsSync(path)) {
    t.diagnostic("the seed article is not on this machine: nothing was compared");
    return;
  }
  const { meta, prose, problems } = readSource(path, readFileSync(path));
  const of = (kind: string): string[] =>
    prose.blocks.filter((block) => block.kind === kind).map((block) => prose.text.slice(block.start, block.end));
  assert.equal(meta.title, "NATO Strengthens Asia-Pacific Ties, Invites Japan to Counter CCP’s Influence");
  assert.deepEqual(
    [meta.byline, meta.published, meta.updated, meta.kind],
    [["Sean Tseng"], "2024-04-05", "2024-04-05", "article"],
  );
  for (const credit of ["Takashi Aoyama", "Odd Andersen", "Virginia Mayo", "AFP", "Getty Images"]) {
    assert.ok(meta.credits.includes(credit), credit);
  }
  assert.deepEqual([of("title").length, of("caption").length, of("heading").length, problems], [1, 4, 3, []]);
  for (const words of ["Takashi Aoyama", "Odd Andersen", "Sean Tseng", "4/5/2024", "News Analysis"]) {
    assert.ok(!prose.text.includes(words), words);
  }
});
