// A slower machine makes nothing worse; a slower program does, on any machine.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Measure } from "./benchTypes";
import { compareSection, keepBetter } from "./compare";

const under = "10 texts";
const calibration = 40;
const BASELINE: readonly Measure[] = [
  { under, calibration, name: "check", value: 100, unit: "ms" },
  { under, calibration, name: "reading", value: 4, unit: "MB/s" },
  { under, calibration, name: "peak memory", value: 500, unit: "MB" },
  { under, calibration, name: "recall", value: 100, unit: "%" },
  { under, calibration, name: "findings", value: 86, unit: "" },
  { under, calibration, name: "idle", value: 0, unit: "ms" },
];

function runWith(calibration: number, values: Readonly<Record<string, number>>, heading = under): readonly Measure[] {
  return BASELINE.map((measure) => ({
    ...measure,
    calibration,
    under: heading,
    value: values[measure.name] ?? measure.value,
  }));
}

function ratios(now: readonly Measure[]): Readonly<Record<string, number>> {
  return Object.fromEntries(compareSection(now, BASELINE).map(({ name, ratio }) => [name, ratio]));
}

test("the same run beside itself is 1 throughout; counts and zeros are not compared", () => {
  assert.deepEqual(ratios(BASELINE), { check: 1, reading: 1, "peak memory": 1, recall: 1 });
});

test("a machine twice as slow: times double, rates halve, and nothing is worse", () => {
  assert.deepEqual(ratios(runWith(80, { check: 200, reading: 2 })), {
    check: 1,
    reading: 1,
    "peak memory": 1,
    recall: 1,
  });
});

test("what got worse shows by how much, on this machine and on one twice as fast", () => {
  assert.deepEqual(ratios(runWith(40, { check: 300, reading: 1, "peak memory": 1000, recall: 50 })), {
    check: 3,
    reading: 4,
    "peak memory": 2,
    recall: 2,
  });
  assert.equal(ratios(runWith(20, { check: 100 }))["check"], 2);
});

test("other texts are other work: nothing of them is compared", () => {
  assert.deepEqual(compareSection(runWith(40, {}, "20 texts"), BASELINE), []);
});

test("of two runs each figure's best counts", () => {
  const first = compareSection(runWith(40, { check: 300 }), BASELINE);
  const second = compareSection(runWith(40, { check: 110, reading: 1 }), BASELINE);
  assert.deepEqual(
    keepBetter(first, second).map(({ ratio }) => ratio),
    [1.1, 1, 1, 1],
  );
});
