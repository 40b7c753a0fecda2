// What was reached on the desks: it may rise, not fall. Needs `npm run build`.

import assert from "node:assert/strict";
import { test } from "node:test";
import { judgeDesks, shareRight } from "./deskSpeakers";

/** Shares of spoken quotations with the right speaker, 0 to 1. */
const LEAST_IN_SOURCES = 0.94;
const LEAST_IN_DRAFTS = 0.93;

test("speakers of the desks' sources and drafts are those that a reader found", (context) => {
  const judged = judgeDesks();
  if (!judged) {
    context.diagnostic("the desks are not here: nothing was compared");
    return;
  }
  const changed = [...judged.sources.values(), ...judged.drafts.values()]
    .flat()
    .filter(({ outcome }) => outcome === "changed");
  assert.deepEqual(changed, [], "texts have changed since they were read");
  assert.ok(shareRight(judged.sources) >= LEAST_IN_SOURCES, `sources: ${shareRight(judged.sources)}`);
  assert.ok(shareRight(judged.drafts) >= LEAST_IN_DRAFTS, `drafts: ${shareRight(judged.drafts)}`);
});
