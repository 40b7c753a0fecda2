// Remembered equals decoded: runs that were met before, between the same words or others, have the very names that a
// tagger finds that has met none.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readNameDocument } from "../../../server/src/core/names/nameDocument";
import { tagNames } from "../../../server/src/core/names/tagNames";
import { readNameModel } from "../../../server/src/host/readNameModel";

/** Few, so that runs come again; names by what stands beside them, and by what the text tells of them elsewhere. */
const WORDS = [
  "Hale",
  "Okoro",
  "Maria",
  "Brell",
  "BRELL",
  "brell",
  "Halden",
  "HSB",
  "U.S.",
  "u.s.",
  "Reading",
  "reading",
  "May",
  "Mr.",
  "President",
  "president",
  "Bank",
  "of",
  "the",
  "The",
  "van",
  "and",
  "&",
  "Co.",
  "in",
  "at",
  "said",
  "’s",
  "(",
  ")",
  "“",
  "”",
  ",",
  ".",
  "\n\n",
  "2024",
  "iPhone",
  "Port-Louis",
  "Ministry",
  "City",
  "beat",
  "shares",
];

test("a run that is remembered has the names that it is decoded to", () => {
  const model = readNameModel();
  const read = (text: string) => {
    const blocks = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    }));
    return readNameDocument(text, blocks, model.lexicon);
  };
  let names = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { minLength: 5, maxLength: 250, size: "max" }), (words) => {
      const document = read(words.join(" "));
      const found = tagNames(document, model);
      // Another model by its identity alone: its tagger has met nothing.
      assert.deepEqual(found, tagNames(document, { ...model }));
      names += found.length;
    }),
    { numRuns: 400, endOnFailure: true },
  );
  assert.ok(names > 5_000);
});
