import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cpuMilliseconds } from "../../support/cpuTime";
import {
  ABBREVIATED,
  ADDRESS,
  ALL_CAPITALS,
  CAPITAL,
  CLOSE_QUOTE,
  HAS_HYPHEN,
  INITIALS,
  INNER_CAPITAL,
  NUMBER,
  OPEN_QUOTE,
  POSSESSIVE,
  tokenAt,
  tokenize,
  tokenText,
} from "../../../server/src/core/text/tokens";

function check(text: string, expected: string): void {
  const tokens = tokenize(text);
  assert.equal(Array.from({ length: tokens.count }, (_, i) => tokenText(tokens, i)).join("|"), expected);
}

test("words keep their inner marks", () => {
  check("O'Brien met al-Ani of AT&T, Amazon.com and S&P.", "O'Brien|met|al-Ani|of|AT&T|,|Amazon.com|and|S&P|.");
  check("She doesn’t like Asia-Pacific talks", "She|doesn’t|like|Asia-Pacific|talks");
});

test("possessives stand apart", () => {
  check("Japan's and Brell’s envoys, the workers' view", "Japan|'s|and|Brell|’s|envoys|,|the|workers|'|view");
  check("NATO'S AIMS", "NATO|'S|AIMS");
  assert.equal(tokenize("Japan's").kinds[1], POSSESSIVE);
});

test("abbreviations and initials keep their full stop", () => {
  check(
    "Mr. J. K. Orr of U.S. Steel Corp. met Gen. T.O'Gorman on Jan. 31.",
    "Mr.|J.|K.|Orr|of|U.S.|Steel|Corp.|met|Gen.|T.|O'Gorman|on|Jan.|31|.",
  );
  check("It was No. 5. He said no. U.S.-hosted at 5 p.m.", "It|was|No.|5|.|He|said|no|.|U.S.-hosted|at|5|p.m.");
});

test("a slash parts words, not numbers", () => {
  check("(Ana Voss/POOL/AFP via Getty) 4/5/2024", "(|Ana|Voss|/|POOL|/|AFP|via|Getty|)|4/5/2024");
  check("3,750 or 3.75 on 2023-07-12 at 10:30, 50%", "3,750|or|3.75|on|2023-07-12|at|10:30|,|50|%");
});

test("addresses are one token", () => {
  check(
    "See https://example.org/a?b=c. Write to a.b@example.org!",
    "See|https://example.org/a?b=c|.|Write|to|a.b@example.org|!",
  );
  assert.equal(tokenize("https://example.org/").kinds[0], ADDRESS);
});

test("straight quotation marks open or close by their neighbours", () => {
  const tokens = tokenize('He said "yes" ("no") and \'maybe\'.');
  const quotes = Array.from({ length: tokens.count }, (_, i) => tokens.kinds[i]).filter(
    (kind) => kind === OPEN_QUOTE || kind === CLOSE_QUOTE,
  );
  assert.deepEqual(quotes, [OPEN_QUOTE, CLOSE_QUOTE, OPEN_QUOTE, CLOSE_QUOTE, OPEN_QUOTE, CLOSE_QUOTE]);
});

test("flags tell the shape", () => {
  const flags = (text: string) => tokenize(text).flags[0]!;
  assert.ok(flags("Voss") & CAPITAL);
  assert.ok(flags("NATO") & ALL_CAPITALS);
  assert.ok(!(flags("A") & ALL_CAPITALS));
  assert.ok(flags("McDonald") & INNER_CAPITAL);
  assert.ok(flags("Russia-Ukraine") & HAS_HYPHEN);
  assert.ok(flags("J.K.") & INITIALS && flags("J.K.") & ABBREVIATED);
  assert.ok(flags("Mr.") & ABBREVIATED && !(flags("Mr.") & INITIALS));
  assert.equal(tokenize("1990").kinds[0], NUMBER);
});

test("tokenAt finds the token at or behind an offset", () => {
  const tokens = tokenize("one two  three");
  assert.equal(tokenAt(tokens, 0), 0);
  assert.equal(tokenAt(tokens, 3), 1);
  assert.equal(tokenAt(tokens, 8), 2);
  assert.equal(tokenAt(tokens, 14), 3);
});

test("tokens are ordered, never empty, and leave out white space only", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 200 }),
        fc.string({ unit: fc.constantFrom(..."aB1.,'’\"-/:&@ \n(“”$é"), maxLength: 200 }),
      ),
      (text) => {
        const tokens = tokenize(text);
        let at = 0;
        for (let i = 0; i < tokens.count; i++) {
          assert.equal(
            text
              .slice(at, tokens.starts[i])
              .trim()
              .replace(/[\u0000-\u0020]/g, ""),
            "",
          );
          assert.ok(tokens.ends[i]! > tokens.starts[i]!);
          at = tokens.ends[i]!;
        }
        assert.equal(
          text
            .slice(at)
            .trim()
            .replace(/[\u0000-\u0020]/g, ""),
          "",
        );
      },
    ),
    { numRuns: 500 },
  );
});

test("half a megabyte of anything is read in linear time", () => {
  for (const unit of ["a", "A.", "'s", "-", "a-", "://a", "1,", "“", "\n", "\ud83d\ude00", "<p>x</p>"]) {
    const text = unit.repeat(Math.ceil(500_000 / unit.length));
    assert.ok(cpuMilliseconds(() => tokenize(text)) < 2_000, `slow on ${JSON.stringify(unit)}`);
  }
});
