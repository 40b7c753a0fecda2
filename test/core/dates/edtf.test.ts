import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fromDayNumber, monthLength, toDayNumber, weekdayOf } from "../../../server/src/core/dates/calendar";
import { formatEdtf, isSharingDays, parseEdtf, toDayRange } from "../../../server/src/core/dates/edtf";
import { formatDay } from "../../../server/src/core/dates/formatEdtf";

const DAY_MS = 86_400_000;

test("day numbers agree with UTC and come back", () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => {
      const civil = fromDayNumber(days);
      const utc = new Date(days * DAY_MS);
      assert.deepEqual(civil, { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, day: utc.getUTCDate() });
      assert.equal(toDayNumber(civil), days);
      assert.equal(weekdayOf(days) % 7, utc.getUTCDay());
      assert.ok(civil.day <= monthLength(civil.year, civil.month));
    }),
  );
});

test("EDTF comes back as it was", () => {
  for (const edtf of [
    "2023-07-12",
    "2024-07",
    "2007",
    "197X",
    "18XX",
    "1998-22",
    "2001-33",
    "2024-07-09/2024-07-11",
    "1990/1995",
    "0044",
    "9999-12-31",
  ]) {
    assert.equal(formatEdtf(parseEdtf(edtf)!), edtf);
  }
  assert.equal(formatEdtf(parseEdtf("2023~")!), "2023");
});

test("what is no EDTF of ours is none", () => {
  for (const text of [
    "",
    "2023-13",
    "2023-02-30",
    "2023-00",
    "2023-25",
    "23",
    "2023/",
    "/2023",
    "2024/2023",
    "yesterday",
    "2023-07-12T10:00",
    "20230712",
  ]) {
    assert.equal(parseEdtf(text), undefined, text);
    assert.equal(toDayRange(text), undefined, text);
  }
});

test("the days a date covers", () => {
  const length = (edtf: string): number => {
    const range = toDayRange(edtf)!;
    return range.end - range.start;
  };
  assert.deepEqual(
    ["2023-07-12", "2024-02", "2024", "197X", "19XX", "2023-33", "2023-24", "2024-07-09/2024-07-11"].map(length),
    [1, 29, 366, 3652, 36524, 90, 91, 3],
  );
});

test("sharing days", () => {
  assert.ok(isSharingDays("2023", "2023-07-12"));
  assert.ok(isSharingDays("2024", "2023-24"), "a winter runs into the next year");
  assert.ok(isSharingDays("2024-07-09/2024-07-11", "2024-07-11"));
  assert.ok(!isSharingDays("2024-07-09/2024-07-11", "2024-07-12"));
  assert.ok(!isSharingDays("no date", "2024"));
});

test("dates in words", () => {
  assert.equal(formatDay("2023-07-12"), "Wednesday, July 12, 2023");
  assert.equal(formatDay("2024-07"), "July 2024");
  assert.equal(formatDay("197X"), "the 1970s");
  assert.equal(formatDay("18XX"), "the 1800s");
  assert.equal(formatDay("1998-22"), "summer 1998");
  assert.equal(formatDay("2001-33"), "the first quarter of 2001");
  assert.equal(formatDay("2024-07-09/2024-07-11"), "July 9, 2024 to July 11, 2024");
  assert.equal(formatDay("nothing"), "nothing");
});
