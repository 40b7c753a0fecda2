// Held against what it means, at every cursor of drafts that name people again and
// again: one pass over all mentions for each.
import assert from "node:assert/strict";
import { test } from "node:test";
import { DraftUse } from "../../../server/src/features/completion/draftUse";
import { paragraphAround } from "../../../server/src/core/text/paragraph";
import { listNamedInDraft } from "../../../server/src/features/resolveMention";
import type { DraftView } from "../../../server/src/features/textView";
import type { Span } from "../../../server/src/core/text/span";
import { seedRandom } from "../../bench/random";
import { FERRY, UNION } from "../../support/ferryDesk";
import { openDraft } from "../../support/view";

const SOURCES = `@@ sources/ferry.txt\n${FERRY}\n@@ sources/union.md\n${UNION}\n`;
const PIECES = [
  "Amara Okoro spoke.",
  "Okoro left.",
  "Dana Whitlock, the union's president, stayed.",
  "Whitlock sat down.",
  "She said so.",
  "Tomas Lindqvist keeps the engines.",
  "\n\n",
  "\n\n",
];

test("the same entities are used, as near, introduced and in the same order", () => {
  const random = seedRandom(7);
  let inUse = 0;
  for (let run = 0; run < 20; run++) {
    const { view } = openDraft(
      `${SOURCES}@@ draft.md\n${Array.from({ length: 12 }, () => random.pick(PIECES)).join(" ")}<|>`,
    );
    for (let start = 0; start <= view.text.length; start++) {
      const typed = { start, end: Math.min(view.text.length, start + random.below(8)) };
      const use = new DraftUse(view, typed);
      const expected = useAnew(view, typed);
      inUse += expected.size;
      assert.deepEqual(
        use.list().map(({ id }) => id),
        [...expected.keys()],
      );
      for (const { id } of view.corpus.entities) {
        const last = expected.get(id);
        const isNear = last !== undefined && last >= paragraphAround(view.text, start).start;
        assert.equal(use.rankOf(id), last === undefined ? 0 : (isNear ? 1e9 : 0) + last + 2, `${id} at ${start}`);
        assert.equal(use.isIntroduced(id), last !== undefined && last >= 0);
      }
    }
  }
  assert.ok(inUse > 1000);
});

/** Start of the last mention before what is typed, -1 where there are only later ones, by entity. */
function useAnew(view: DraftView, typed: Span): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { span, entities } of listNamedInDraft(view)) {
    if (span.start < typed.end && span.end > typed.start) {
      continue;
    }
    for (const { id } of entities) {
      uses.set(id, Math.max(uses.get(id) ?? -1, span.end <= typed.start ? span.start : -1));
    }
  }
  return uses;
}
