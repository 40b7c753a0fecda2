// Where the timeline's events are drawn: none over another as long as there are
// lanes, and no words over the next event.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { labelStart, listDenseDays, placeEvents, SHAPE } from "../../../client/pages/timeline/layout";
import type { PageEvent } from "../../../server/src/features/timeline/timelineData";

const toEvent = (start: number, days: number, words = "words of an event that is told at length"): PageEvent => ({
  kind: "said",
  start,
  end: start + days,
  when: "",
  words,
  who: "",
  places: [],
});

const events = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 40 })), { maxLength: 60 })
  .map((list) => list.sort(([a], [b]) => a - b).map(([start, days]) => toEvent(start, days)));

test("words end before the next event of their lane", () => {
  fc.assert(
    fc.property(events, fc.double({ min: 0.5, max: 20, noNaN: true }), (list, scale) => {
      const { events: placed } = placeEvents(list, (day) => day * scale, 1_000);
      for (const [i, one] of placed.entries()) {
        const next = placed.slice(i + 1).find(({ lane }) => lane === one.lane);
        if (one.label !== "" && next) {
          assert.ok(labelStart(one.end) + one.label.length * 5 <= next.x + SHAPE, `${one.label} over ${next.x}`);
        }
      }
    }),
  );
});

test("what is out of view is left out, and all that is in view is placed", () => {
  const list = [toEvent(-50, 1), toEvent(-5, 10), toEvent(50, 1), toEvent(2_000, 1)];
  const { events: placed } = placeEvents(list, (day) => day, 1_000);
  assert.deepEqual(
    placed.map(({ index }) => index),
    [1, 2],
  );
});

test("events of one day stand below each other", () => {
  const { events: placed, lanes } = placeEvents(
    [1, 1, 1].map((day) => toEvent(day, 1)),
    (day) => day * 100,
    1_000,
  );
  assert.deepEqual(
    placed.map(({ lane }) => lane),
    [0, 1, 2],
  );
  assert.equal(lanes, 3);
});

test("the days that most events are in leave out what lies far off", () => {
  const [from, to] = listDenseDays(
    [0, 9_000, 9_001, 9_002, 9_003, 9_004, 9_005, 9_006, 9_007, 20_000].map((start) => ({ start })),
  );
  assert.ok(from > 8_900 && from < 9_000 && to > 9_006 && to < 9_100, `${from} ${to}`);
});
