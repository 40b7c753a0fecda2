// Trains the name tagger: `npm run train [FOLDER]` reads the annotated texts and writes server/data/names.bin, the same bytes every time.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NameLexicon } from "../src/core/names/nameLexicon";
import { buildLexicon } from "./buildLexicon";
import { packModel } from "./packModel";
import { createRandom } from "./random";
import { listStyledCopies, readTrainingFile, TRAINING_FILES } from "./trainingText";
import { trainTagger } from "./trainTagger";

/** Rounds over the text; more gave nothing on held-out news. */
const EPOCHS = 8;
const SEEDS = [1, 2, 3];
/** Keeps the file below 1.6 MB. */
const MOST_WEIGHTS = 600_000;
const CAPITALS_SHARE = 0.12;
const TITLE_SHARE = 0.06;

const folder = process.argv[2] ?? join("..", "shared", "train");
const began = Date.now();
const documents = TRAINING_FILES.flatMap((name) => readTrainingFile(folder, name));
const copies = listStyledCopies(documents, createRandom(7), CAPITALS_SHARE, TITLE_SHARE);
const lexicon = buildLexicon();
const weights = trainTagger([...documents, ...copies], NameLexicon.fromEntries(lexicon.hashes, lexicon.bits), { epochs: EPOCHS, seeds: SEEDS, report: console.log });
const packed = packModel(lexicon, weights, MOST_WEIGHTS);
const target = join(__dirname, "..", "data");
mkdirSync(target, { recursive: true });
writeFileSync(join(target, "names.bin"), packed);
console.log(`${lexicon.hashes.length} lexicon entries, ${packed.length} bytes, ${Math.round((Date.now() - began) / 1000)} s`);
