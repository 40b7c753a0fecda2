import assert from "node:assert/strict";
import { test } from "node:test";
import { readNameDocument } from "../../server/src/core/names/nameDocument";
import { FIRST_NAME_F, NameLexicon } from "../../server/src/core/names/nameLexicon";
import { parseNameModel } from "../../server/src/core/names/nameModel";
import { tagNames } from "../../server/src/core/names/tagNames";
import { hashUnits } from "../../server/src/core/names/wordHash";
import { listMadeUp } from "../../server/train/madeUpText";
import { packModel } from "../../server/train/packModel";
import { createRandom } from "../../server/train/random";
import { trainTagger } from "../../server/train/trainTagger";
import type { GoldDocument } from "../../server/train/trainingText";

/** [P:Anna Keller] marks a person, and so on. */
const LABELS: Readonly<Record<string, "PER" | "ORG" | "LOC">> = { P: "PER", O: "ORG", L: "LOC" };

function gold(marked: string): GoldDocument {
  let text = "";
  const entities: GoldDocument["entities"][number][] = [];
  for (const part of marked.split(/(?=\[[POL]:)|(?<=\])/)) {
    const name = /^\[([POL]):(.+)\]$/.exec(part);
    if (name) {
      entities.push({
        start: text.length,
        end: text.length + name[2]!.length,
        label: LABELS[name[1]!]!,
      });
    }
    text += name ? name[2] : part;
  }
  return { source: "ours", text, entities };
}

const DOCUMENTS = [
  "[P:Anna Keller] said on Monday that [O:Halden Corp] would leave [L:Oslo].",
  "In [L:Vienna], [P:Tom Hale] said he would stay.",
  "[O:Marlow Corp] bought [O:Halden Corp] in [L:Vienna].",
  "Officials in [L:Oslo] met [P:Tom Hale].",
  "[P:Anna Keller] said so in [L:Bergen].",
].map(gold);

function train(): Uint8Array {
  const hash = hashUnits("anna", 0, 4);
  const lexicon = { hashes: Int32Array.of(hash), bits: Int32Array.of(FIRST_NAME_F) };
  const weights = trainTagger(DOCUMENTS, NameLexicon.fromEntries(lexicon.hashes, lexicon.bits), {
    epochs: 4,
    seeds: [1, 2],
  });
  return packModel(lexicon, weights, 5_000);
}

test("the same texts and seeds give the same bytes, and the bytes what was learnt", () => {
  const bytes = train();
  assert.deepEqual(train(), bytes);
  const model = parseNameModel(bytes);
  assert.equal(model.lexicon.bitsOf(hashUnits("ANNA", 0, 4)), FIRST_NAME_F);
  const text = "Anna Keller said that Halden Corp would leave Oslo.";
  const document = readNameDocument(text, [{ start: 0, end: text.length }], model.lexicon);
  const names = tagNames(document, model).map(
    (n) => `${n.type} ${text.slice(document.tokens.starts[n.start], document.tokens.ends[n.end - 1])}`,
  );
  assert.deepEqual(names, ["1 Anna Keller", "2 Halden Corp", "3 Oslo"]);
});

test("what is no model is refused", () => {
  assert.throws(() => parseNameModel(new Uint8Array()), RangeError);
  assert.throws(() => parseNameModel(Uint8Array.of(1, 2, 3, 4, 5)), RangeError);
});

test("made-up lines are the same for a seed, and mark what they say", () => {
  const documents = listMadeUp(20, createRandom(3));
  assert.deepEqual(listMadeUp(20, createRandom(3)), documents);
  for (const { text, entities } of documents) {
    for (const { start, end } of entities) {
      assert.match(text.slice(start, end), /^\S.*\S$/u);
    }
    assert.doesNotMatch(text, /[{}^~]/);
  }
});
