// Every unit of a text's prose leads to the same unit in the file, or to what it stands for (see markdownProse.ts).
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseDraft } from "../../../server/src/core/markdown/parseDraft";
import type { Prose } from "../../../server/src/core/text/prose";
import { readSource } from "../../../server/src/readers/readSource";

const PIECES = [
  "Lena Marsh",
  "spoke",
  " ",
  " ",
  "\n",
  "\n\n",
  "\r\n",
  "\t",
  "*",
  "**",
  "_",
  "~~",
  "`",
  "``",
  "```\n",
  "[",
  "]",
  "(",
  ")",
  "](http://a.example)",
  "![",
  "<",
  ">",
  "> ",
  "- ",
  "1. ",
  "# ",
  "&amp;",
  "&eacute;",
  "&#128512;",
  "&",
  "\\",
  "\\\n",
  "  \n",
  "<br>",
  "<b>",
  "<!-- ",
  " -->",
  "“",
  "”",
  '"',
  "'",
  "😀",
  "é",
  "[^1]",
  "[^1]: ",
  "[@key]",
  "http://b.example",
  "|",
  "|---|\n",
  "---\n",
  "===\n",
  "    ",
  "By Ines Calder",
  "April 5, 2024",
  "Advertisement",
  "(Ann Roe/AP)",
  "THE MAYOR: ",
  "Q: ",
  "<q>",
  "</q>",
  "<blockquote>",
  "</blockquote>\n",
  "<p>",
  "<cite>",
  "</cite>",
  "<script>",
  "</script>",
  "— Lena Marsh",
  "**Lena Marsh:** ",
  "[!quote] ",
  " ^q1",
  "\u200b",
  "\u00a0",
  "\ufeff",
  "\0",
  "\u2028",
  "\ud83d",
];
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(""));

function checkOffsets(text: string, prose: Prose): void {
  let last = -1;
  for (const block of prose.blocks) {
    assert.ok(block.start < block.end, "no block is empty");
    for (let i = block.start; i < block.end; i++) {
      const at = prose.map.toOriginal(i);
      assert.ok(at >= last, "offsets ascend");
      last = at;
      const unit = prose.text[i]!;
      const original = text[at];
      const isSame = original === unit;
      // A decoded character reference, or the second half of one.
      const isReference = original === "&" || text[at - 1] === "&";
      const isBreak = (unit === " " || unit === "\n") && original !== undefined && /[\s\\<\u200b\ufeff]/.test(original);
      const isElement = (unit === "“" || unit === "”") && original === "<";
      assert.ok(
        isSame || isReference || isBreak || isElement,
        `prose ${i} ${JSON.stringify(unit)} leads to ${JSON.stringify(original)} at ${at}`,
      );
    }
  }
  // Blocks cover the prose but for the breaks between them.
  assert.equal(prose.blocks.map((block) => prose.text.slice(block.start, block.end)).join("\n\n"), prose.text);
}

const options = { numRuns: 500 };

test("drafts", () => {
  fc.assert(
    fc.property(texts, (text) => checkOffsets(text, parseDraft("d.md", text).prose)),
    options,
  );
});

test("plain sources", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const source = readSource("s.txt", text);
      checkOffsets(source.text, source.prose);
    }),
    options,
  );
});

test("Markdown sources", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const source = readSource("s.md", text);
      checkOffsets(source.text, source.prose);
    }),
    options,
  );
});

test("pages, in their extracted text", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const source = readSource("s.html", text);
      checkOffsets(source.text, source.prose);
    }),
    { numRuns: 30 },
  );
});
