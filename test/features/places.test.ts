// Pages and times of sources: how they are said, and where links lead.
import assert from "node:assert/strict";
import { test } from "node:test";
import { findPlace } from "../../server/src/core/corpus/findPlace";
import { toPlaceJson } from "../../server/src/features/checkJson";
import { placeOf } from "../../server/src/features/placeOf";
import type { SourceIndex, SourcePlace } from "../../server/src/core/corpus/sourceTypes";

const page = (start: number, printed: string, count: number): SourcePlace => ({
  start,
  page: printed,
  count,
  time: null,
});

test("a place is that of the last page that has begun", () => {
  const places = [page(0, "xiv", 1), page(100, "1", 2), page(250, "2", 3)];
  const at = (offset: number): string | undefined => findPlace({ places }, offset)?.page ?? undefined;
  assert.deepEqual([0, 99, 100, 249, 250, 9_000].map(at), ["xiv", "xiv", "1", "1", "2", "2"]);
  assert.equal(findPlace({ places: [page(10, "1", 1)] }, 5), null);
  assert.equal(findPlace({ places: [] }, 5), null);
});

test("pages and times are said, and a file without them has a page of null", () => {
  const said = (place: SourcePlace): string | null => placeOf({ places: [place] }, 5);
  assert.equal(said(page(0, "xiv", 2)), "p. xiv");
  assert.equal(said({ start: 0, page: null, count: null, time: 845.9 }), "at 00:14:05");
  const json = (places: readonly SourcePlace[]): object => toPlaceJson({ places } as unknown as SourceIndex, 5);
  assert.deepEqual(json([page(0, "14", 16)]), { page: "14" });
  assert.deepEqual(json([{ start: 0, page: null, count: null, time: 845.5 }]), { time: 845.5 });
  assert.deepEqual(json([]), { page: null });
});
