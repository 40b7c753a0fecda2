// Days as bylines, front matter and pages write them.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseWrittenDay } from "../../../server/src/core/markdown/writtenDay";

test("days", () => {
  const days: Record<string, string | undefined> = {
    "2024-04-05": "2024-04-05",
    "2024-04-05T10:00:00Z": "2024-04-05",
    "2024-04-05T23:59:59.123-11:00": "2024-04-05",
    "2024-04-05 10:00": "2024-04-05",
    "2024-04": "2024-04",
    "2024": "2024",
    "2024/04/05": "2024-04-05",
    "April 5, 2024": "2024-04-05",
    "Apr. 5 2024": "2024-04-05",
    "APRIL 5TH, 2024": "2024-04-05",
    "Friday, April 5, 2024": "2024-04-05",
    "Fri. 5 April 2024, 10:30 BST": "2024-04-05",
    "5-Apr-2024": "2024-04-05",
    "Sept. 1, 1998 at 9:05 p.m. EDT": "1998-09-01",
    "April 2024": "2024-04",
    "5.4.2024": "2024-04-05",
    "25/12/2024": "2024-12-25",
    "12/25/24": "2024-12-25",
    "12/25/99": "1999-12-25",
    "February 29, 2024": "2024-02-29",
    "February 29, 2023": undefined,
    "2024-13-01": undefined,
    "2024-00-10": undefined,
    "31 April 2024": undefined,
    yesterday: undefined,
    April: undefined,
    "4/5": undefined,
    "": undefined,
    "In April 5, 2024 came": undefined,
    "99/99/2024": undefined,
    "12024-01-01": undefined,
  };
  for (const [written, edtf] of Object.entries(days)) {
    assert.equal(parseWrittenDay(written)?.edtf, edtf, written);
  }
});

test("4/5/2024 could be either", () => {
  assert.deepEqual(parseWrittenDay("4/5/2024"), { edtf: "2024-04-05", isAmbiguous: true });
  assert.deepEqual(parseWrittenDay("4/5/2024", "dayFirst"), { edtf: "2024-05-04" });
  assert.deepEqual(parseWrittenDay("4/5/2024", "monthFirst"), { edtf: "2024-04-05" });
  assert.deepEqual(parseWrittenDay("5/5/2024"), { edtf: "2024-05-05" });
  assert.deepEqual(parseWrittenDay("13/5/2024"), { edtf: "2024-05-13", numericOrder: "dayFirst" });
});

test("any text gives a day or nothing, quickly", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      const day = parseWrittenDay(text);
      assert.ok(day === undefined || /^\d{4}(-\d{2}){0,2}$/.test(day.edtf));
    }),
  );
});
