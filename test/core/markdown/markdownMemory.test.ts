// Parsed from its last version's tree, a text reads as one parsed anew.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { MarkdownMemory } from "../../../server/src/core/markdown/markdownParser";
import { readMarkdown } from "../../../server/src/core/markdown/markdownProse";

const PLAIN = "plain words stand here to fill up the line, and more of them, and more";
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
  "&",
  "\\",
  "\\\n",
  "  \n",
  "<br>",
  "<b>",
  "<!-- ",
  " -->",
  "“",
  '"',
  "[^1]",
  "[^1]: ",
  "[@key]",
  "http://b.example",
  "|",
  "|---|\n",
  "---\n",
  "===\n",
  "    ",
  "\n\n<!--\n",
  "- [ ] task",
  "\n\n[^2]: a note that goes on\n\n    and on\n\n",
  "\n\n- item\n\n  more of it\n- other\n\n",
  "\n> quoted\n> more\n\n",
  "\n\n<div>\n",
  "\n</div>\n\n",
  "\n\n| a | b |\n|---|---|\n| c | d |\n",
  "\n\n[brell]: https://b.example\n",
  "\n\n",
  "\n\n",
  PLAIN,
  PLAIN,
];
const text = fc.array(fc.constantFrom(...PIECES), { minLength: 10, maxLength: 120 }).map((pieces) => pieces.join(""));
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  size: fc.oneof(fc.constant(0), fc.nat(40), fc.nat(400)),
  piece: fc.oneof(fc.constant(""), fc.constantFrom(...PIECES)),
});

test("property: after any edits", () => {
  fc.assert(
    fc.property(text, fc.array(edit, { maxLength: 8 }), (first, edits) => {
      const memory: MarkdownMemory = {};
      let now = first;
      readMarkdown(now, 0, " ", memory);
      for (const { at, size, piece } of edits) {
        const start = Math.floor(at * now.length);
        now = now.slice(0, start) + piece + now.slice(start + size);
        assert.deepEqual(readMarkdown(now, 0, " ", memory), readMarkdown(now), JSON.stringify(now));
      }
    }),
    { numRuns: 2000 },
  );
});

test("a block whose indentation changed is read anew", () => {
  const memory: MarkdownMemory = {};
  const code = `    code\n\n${PLAIN}\n\n${PLAIN}\n`;
  assert.equal(readMarkdown(code, 0, " ", memory).prose.blocks.length, 2);
  assert.equal(readMarkdown(code.slice(1), 0, " ", memory).prose.blocks.length, 3);
});
