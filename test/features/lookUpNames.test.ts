// What is looked up ahead is what is asked for afterwards.
import assert from "node:assert/strict";
import { test } from "node:test";
import { listNamedInDraft, lookUpNames } from "../../server/src/features/resolveMention";
import type { CorpusSnapshot } from "../../server/src/core/corpus/corpusTypes";
import { FERRY, UNION } from "../support/ferryDesk";
import { openDraft } from "../support/view";

const FIXTURE = `@@ sources/ferry.txt\n${FERRY}\n@@ sources/union.md\n${UNION}\n@@ draft.md\nAmara Okoro spoke. Later Whitlock said that Lindqvist had left the Harbor Board. <|>`;

test("names looked up one by one are known when the draft's are listed, and mean the same", () => {
  const expected = listNamedInDraft(openDraft(FIXTURE).view).map(({ span, entities }) => [
    span.start,
    entities.map(({ id }) => id),
  ]);
  const { view } = openDraft(FIXTURE);
  const asked: string[] = [];
  const corpus: CorpusSnapshot = Object.create(view.corpus, {
    listByName: { value: (name: string) => (asked.push(name), view.corpus.listByName(name)) },
  }) as CorpusSnapshot;
  const counted = { ...view, corpus };
  assert.ok([...lookUpNames(counted)].length > 0);
  assert.ok(asked.length > 3);
  asked.length = 0;
  assert.deepEqual(
    listNamedInDraft(counted).map(({ span, entities }) => [span.start, entities.map(({ id }) => id)]),
    expected,
  );
  assert.deepEqual(asked, [], "nothing is left to look up");
  assert.equal([...lookUpNames(counted)].length, 0);
});
