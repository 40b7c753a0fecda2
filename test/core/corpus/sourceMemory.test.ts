// A source read with the memory of others has the very facts of one read without.
import assert from "node:assert/strict";
import { test } from "node:test";
import { indexSource } from "../../../server/src/core/corpus/indexSource";
import { SourceMemory } from "../../../server/src/core/corpus/sourceMemory";
import { readNameModel } from "../../../server/src/host/readNameModel";
import { readSource } from "../../../server/src/readers/readSource";

const PARAGRAPHS = [
  "In Brell the harbour was shut on Friday, the mayor, Maria Okoro, said.",
  "In Brell it had been shut in March, too, and the next day Tom Hale wrote to the board: “We lost 3/4/2024 and the day after.”",
  "In Brell, two years earlier, the third quarter was the best since 1998; last week was the worst.",
  "In Brell, the Harbour Courier appears on Tuesdays and Fridays. Letters until Wednesday. © 2024",
  "In Brell, that year, the pier was built. He sold the boats in the spring.",
];

test("dates count from their own source's day, wherever their words stood before", () => {
  const memory = new SourceMemory();
  const model = readNameModel();
  let dates = 0;
  // Enough text for pieces to be forgotten, and asked for again.
  for (let i = 0; i < 1_500; i++) {
    const own = `In Brell, on ${1 + (i % 28)} May, the ferry no. ${i} sailed.`;
    const body = PARAGRAPHS.filter((_, k) => (i >> k) & 1 || i % 7 === 0);
    const text = `---\ndate: 20${10 + (i % 15)}-0${1 + (i % 9)}-1${i % 10}\n---\n\n${[own, ...body, body[0] ?? own].join("\n\n")}\n`;
    const source = readSource(`${i}.md`, text);
    const found = indexSource(source, model, memory);
    assert.deepEqual(found, indexSource(source, model));
    dates += found.dates.length;
  }
  assert.ok(dates > 5_000);
});
