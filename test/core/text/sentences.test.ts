import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cpuMilliseconds } from "../../support/cpuTime";
import { sentenceOfToken, sentenceSpan, splitSentences } from "../../../server/src/core/text/sentences";
import { tokenize } from "../../../server/src/core/text/tokens";

/** Blocks are apart by blank lines. */
function check(text: string, ...expected: string[]): void {
  const blocks: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)) {
    blocks.push({ start: match.index, end: match.index + match[0].length });
  }
  const tokens = tokenize(text);
  const sentences = splitSentences(tokens, blocks);
  const found = Array.from({ length: sentences.count }, (_, i) => sentenceSpan(tokens, sentences, i));
  assert.deepEqual(
    found.map((span) => text.slice(span.start, span.end)),
    expected,
  );
}

test("a full stop ends a sentence, an abbreviation's does not", () => {
  check("Mr. Orr met Gen. Voss on Jan. 31. They spoke.", "Mr. Orr met Gen. Voss on Jan. 31.", "They spoke.");
  check(
    "J. K. Orr runs Brell Corp. Its rival is U.S. Steel. It grew.",
    "J. K. Orr runs Brell Corp.",
    "Its rival is U.S. Steel.",
    "It grew.",
  );
  check(
    "He left the U.S. The talks went on at 5 p.m. Monday.",
    "He left the U.S.",
    "The talks went on at 5 p.m. Monday.",
  );
});

test("closing marks stay with their sentence", () => {
  check(
    '“We agree.” He left. "Why?" she asked. (They did.) Now.',
    "“We agree.”",
    "He left.",
    '"Why?" she asked.',
    "(They did.)",
    "Now.",
  );
  check('She said: "It ended in the U.S." Then she left.', 'She said: "It ended in the U.S."', "Then she left.");
});

test("numbers, ellipses and small letters", () => {
  check("It rose 3.5 percent. 40 firms gained ... and fell.", "It rose 3.5 percent.", "40 firms gained ... and fell.");
});

test("a block's end ends its sentence", () => {
  check(
    "A headline with no stop\n\nA text that\nruns on. It ends",
    "A headline with no stop",
    "A text that\nruns on.",
    "It ends",
  );
});

test("every token is in one sentence", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."aB1.?'\" (\n"), maxLength: 120 }), (text) => {
      const tokens = tokenize(text);
      const sentences = splitSentences(tokens, [{ start: 0, end: text.length }]);
      assert.equal(sentences.firstTokens[sentences.count], tokens.count);
      for (let i = 0; i < sentences.count; i++) {
        assert.ok(sentences.firstTokens[i]! < sentences.firstTokens[i + 1]!);
        assert.equal(sentenceOfToken(sentences, sentences.firstTokens[i]!), i);
        assert.equal(sentenceOfToken(sentences, sentences.firstTokens[i + 1]! - 1), i);
      }
    }),
  );
});

test("half a megabyte without a sentence end, or of nothing else, is linear", () => {
  for (const unit of ["word ", ". ", "U.S. ", '" ', "?\u201D ", "(", ".(", '. "'] as const) {
    const text = unit.repeat(Math.ceil(500_000 / unit.length));
    assert.ok(
      cpuMilliseconds(() => splitSentences(tokenize(text), [{ start: 0, end: text.length }])) < 2_000,
      `slow on ${JSON.stringify(unit)}`,
    );
  }
});
