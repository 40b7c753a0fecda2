// One body under its acronym, with stops and without, in several sources.
import assert from "node:assert/strict";
import { test } from "node:test";
import { buildCorpus } from "../../support/desk";

const HARBOUR = "Officers of the Harbour Safety Board came to Oslo on Monday. The HSB left at noon, the HSB said.\n";
const QUAY = "The H.S.B. said it had no comment. Ann Lorrimer, a spokeswoman for the H.S.B., left the quay in Oslo.\n";

test("an acronym with stops is the one without, also in another source", () => {
  const corpus = buildCorpus([
    { path: "sources/a.txt", text: HARBOUR },
    { path: "sources/b.txt", text: QUAY },
  ]);
  const bodies = corpus.entities.filter(({ type }) => type === "organization");
  assert.deepEqual(
    bodies.map(({ name, aliases, mentionCount }) => [name, [...aliases].sort(), mentionCount]),
    [["Harbour Safety Board", ["H.S.B.", "HSB"], 5]],
  );
  for (const name of ["HSB", "H.S.B."]) {
    assert.deepEqual(
      corpus.listByName(name).map((entity) => entity.name),
      ["Harbour Safety Board"],
    );
  }
});
