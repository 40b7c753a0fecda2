import assert from "node:assert/strict";
import { test } from "node:test";
import { toEntityKeys } from "../../../server/src/core/corpus/entityKeys";
import { foldTokens } from "../../../server/src/core/locate/foldTokens";
import { tokenizeForJudging } from "../../../server/src/core/locate/judging/judgeTokens";
import { toPlainLetters } from "../../../server/src/core/text/plainLetters";

test("accents, strokes and ligatures become plain letters; other scripts and marks stay", () => {
  assert.equal(
    toPlainLetters("Ærø, Łomża, Đakovo, Þingvellir, Großgerau, Œuvre"),
    "aero, lomza, dakovo, thingvellir, grossgerau, oeuvre",
  );
  assert.equal(toPlainLetters("ﬁnal Ｗｉｄｅ e\u0301te"), "final wide ete");
  assert.equal(toPlainLetters("हिन्दी 10% — x"), "हिन्दी 10% — x");
});

test("the search, judging and names fold letters alike", () => {
  const words = "Ærø Łomża Đakovo Þingvellir Großgerau Ragnheiður naïve";
  const plain = ["aero", "lomza", "dakovo", "thingvellir", "grossgerau", "ragnheidur", "naive"];
  assert.deepEqual(foldTokens(words).words, plain);
  assert.deepEqual(
    tokenizeForJudging(words).map(({ key }) => key),
    plain,
  );
  const keyOf = (name: string): string => toEntityKeys({ type: "person", name, aliases: [], gender: null }).key;
  assert.equal(keyOf("Bjørn Łasak"), keyOf("Bjorn Lasak"));
});
