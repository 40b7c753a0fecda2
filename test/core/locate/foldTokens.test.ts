import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { foldTokens, LONGEST_TOKEN, tokenEnd } from "../../../server/src/core/locate/foldTokens";

function check(text: string, expected: string): void {
  assert.equal(foldTokens(text).words.join(" | "), expected, JSON.stringify(text));
}

test("case, accents, ligatures and width are folded", () => {
  check(
    "Café ÉCOLE naïve ﬁnal Ｗｉｄｅ Straße Søren Łódź",
    "cafe | ecole | naive | final | wide | strasse | soren | lodz",
  );
  check("cafe\u0301 e\u0301cole", "cafe | ecole");
  check(
    "й и\u0306 한국어 \u1112\u1161\u11AB",
    "и | и | 한국어".normalize("NFKD").replace(/\u0306/gu, "") + " | \u1112\u1161\u11AB",
  );
});

test("contractions and possessives are one token, whatever the apostrophe", () => {
  check("didn't didn’t didnʼt Japan's the workers' 'tis", "didn't | didn't | didn't | japan's | the | workers | tis");
});

test("hyphens part words and are kept in numbers", () => {
  check("Asia-Pacific Asia‑Pacific Asia — Pacific", "asia | pacific | asia | pacific | asia | pacific");
  check("12-year-old F-16 1990–95 5-6 2023-07-12", "12 | year | old | f | 16 | 1990-95 | 5-6 | 2023-07-12");
});

test("soft hyphens, zero-width characters and hyphens at line ends are folded away", () => {
  check(
    "inter\u00ADnational inter-\nnational inter-\r\n  national inter\u00AD\nnational inter\u200Bnational",
    Array(5).fill("international").join(" | "),
  );
  check("Asia-\nPacific", "asia | pacific");
});

test("numbers are whole, with their sign, currency and unit", () => {
  check(
    "1.2 3,000 $3 €3,000.50 3€ 12% 10:30 4/5/2024 1990s 2nd",
    "1.2 | 3,000 | $3 | €3,000.50 | 3€ | 12% | 10:30 | 4/5/2024 | 1990s | 2nd",
  );
  check("-5 −5 (-5) .5 $-5 5, 6. US$3", "-5 | -5 | -5 | .5 | -5 | 5 | 6 | us | $3");
  check("10² 5 % 5 < 6 ½", "10² | 5 | % | 5 | < | 6 | ½");
});

test("initials are one token with or without their full stops", () => {
  check("U.S. US U.S, a.m. Ph.D. end.Then", "us | us | us | am | ph | d | end | then");
});

test("scripts without spaces give a token for each character, those beyond the BMP too", () => {
  check("日本語 𠀀𠀁 ก็ 😀 𝐁𝐨𝐥𝐝", "日 | 本 | 語 | 𠀀 | 𠀁 | ก | ็ | bold");
});

test("nothing but marks gives no token; an endless word is cut", () => {
  check(" — “”…\n", "");
  check("", "");
  assert.deepEqual(
    foldTokens("x".repeat(300)).words.map((w) => w.length),
    [LONGEST_TOKEN, LONGEST_TOKEN, 300 - 2 * LONGEST_TOKEN],
  );
});

const TEXT = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      "a",
      "B",
      "é",
      "e\u0301",
      "'",
      "’",
      "-",
      "–",
      ".",
      ",",
      "1",
      "2",
      "$",
      "%",
      " ",
      "\n",
      "\u00AD",
      "日",
      "😀",
      "𝐁",
      "\uD800",
      "ß",
    ),
  }),
  fc.string({ unit: "binary" }),
);

test("property: tokens stand in order within the text, and one scanned from its own start is the same", () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      const tokens = foldTokens(text);
      let behind = 0;
      for (let i = 0; i < tokens.count; i++) {
        assert.ok(tokens.starts[i]! >= behind && tokens.ends[i]! > tokens.starts[i]! && tokens.ends[i]! <= text.length);
        assert.ok(tokens.words[i]!.length > 0);
        assert.equal(tokenEnd(text, tokens.starts[i]!), tokens.ends[i]);
        behind = tokens.ends[i]!;
      }
    }),
    { numRuns: 1000 },
  );
});
