import assert from "node:assert/strict";
import { test } from "node:test";
import { toDays } from "../../server/src/features/edtfDays";
import { formatDate, weekdayOf } from "../../server/src/features/formatDate";

test("dates in words", () => {
  const cases: readonly (readonly [edtf: string, long: string, short: string])[] = [
    ["2023-07-12", "Wednesday, July 12, 2023", "July 12, 2023"],
    ["2023-01-31", "Tuesday, January 31, 2023", "Jan. 31, 2023"],
    ["2024-02-29", "Thursday, February 29, 2024", "Feb. 29, 2024"],
    ["0099-01-01", "Thursday, January 1, 0099", "Jan. 1, 0099"],
    ["2024-07", "July 2024", "July 2024"],
    ["2007", "2007", "2007"],
    ["197X", "the 1970s", "the 1970s"],
    ["2024-07-09/2024-07-11", "July 9 to 11, 2024", "July 9 to 11, 2024"],
    ["2024-01-30/2024-02-02", "January 30 to February 2, 2024", "Jan. 30 to Feb. 2, 2024"],
    [
      "2023-12-30/2024-01-02",
      "Saturday, December 30, 2023 to Tuesday, January 2, 2024",
      "Dec. 30, 2023 to Jan. 2, 2024",
    ],
    ["2024-04/2024-06", "April to June 2024", "April to June 2024"],
    ["1998/2001", "1998 to 2001", "1998 to 2001"],
    ["1998-22", "summer 1998", "summer 1998"],
    ["2001-33", "first quarter of 2001", "first quarter of 2001"],
    ["2024-13-01", "2024-13-01", "2024-13-01"],
    ["soon", "soon", "soon"],
  ];
  for (const [edtf, long, short] of cases) {
    assert.deepEqual([formatDate(edtf, "long"), formatDate(edtf)], [long, short], edtf);
  }
});

test("weekdays", () => {
  assert.equal(weekdayOf("2024-04-05"), "Friday");
  assert.equal(weekdayOf("2024-04"), null);
});

test("the days that a date covers", () => {
  const length = (edtf: string): number => toDays(edtf)!.end - toDays(edtf)!.start;
  assert.deepEqual(
    ["2024-02-29", "2024-02", "2024", "197X", "2024-07-09/2024-07-11", "2001-33", "1998-24"].map(length),
    [1, 29, 366, 3652 + 0, 3, 90, 90],
  );
  assert.equal(toDays("2024-07-11/2024-07-09"), undefined);
  assert.equal(toDays("?"), undefined);
  assert.equal(toDays("1970-01-01")!.start, 0);
});
