// Bad input and cost: nothing throws, spans stay in order and in bounds, and time grows with the text.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { annotateDates } from "../../../server/src/core/dates/annotateDates";
import { parseEdtf } from "../../../server/src/core/dates/edtf";
import { toProse } from "./checkDates";
import { cpuTime } from "../../support/cpuTime";

const WORDS = [
  "Jan.",
  "January",
  "May",
  "March",
  "31",
  "2nd",
  "2023",
  "'84",
  "1970s",
  "the",
  "last",
  "next",
  "this",
  "following",
  "year",
  "quarter",
  "third",
  "week",
  "Friday",
  "Sun",
  "ago",
  "earlier",
  "to",
  "-",
  "–",
  ",",
  "and",
  "between",
  "4/5/2024",
  "2024-02-30",
  "9999",
  "of",
  "a",
  "two",
  "spring",
  "\n\n",
  ".",
  "”",
  "İ",
  "n\u0301",
  "😀",
  "yesterday",
  "Q3",
  "century",
  "19th",
  "nineteen",
  "ninety-six",
  "two thousand",
  "0000-00-00",
  "99/99/9999",
  "later",
  "before",
  "\u0000",
  "\ud800",
];

test("any mixture of words, with any day of publication: no throw, spans in order, values that are EDTF", () => {
  const days = fc.constantFrom(null, "2024-04-05", "9999-12-31", "0000-01-01", "2024-02-29", "nonsense", "2024");
  const texts = fc.array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(" ", "", "-", "\n")), { maxLength: 40 });
  fc.assert(
    fc.property(texts, days, (pieces, day) => {
      const text = pieces.flat().join("");
      let done = 0;
      for (const date of annotateDates(toProse(text), { day, numericOrder: null })) {
        assert.ok(date.start >= done && date.end > date.start && date.end <= text.length, text);
        assert.equal(text.slice(date.start, date.end).trim(), text.slice(date.start, date.end), text);
        if (date.edtf !== null) {
          assert.ok(parseEdtf(date.edtf), `${date.edtf} in ${text}`);
        }
        for (const weekday of date.weekdays ?? []) {
          assert.ok(weekday.start >= date.start && weekday.end <= text.length);
        }
        done = date.end;
      }
    }),
    { numRuns: 1500 },
  );
});

test("a text in another language, and noise of character recognition, invent nothing", () => {
  for (const text of [
    "Am 3. Oktober wurde das Gesetz verabschiedet.",
    "Le 3 octobre, il a neigé.",
    "Jаnuаry l2, 2O23",
    "Ja n. 3l, 20 23",
    "5 мая 2014 года",
  ]) {
    assert.deepEqual(
      annotateDates(toProse(text), { day: "2024-04-05", numericOrder: null }).filter(
        (date) => date.basis === "relative",
      ),
      [],
      text,
    );
  }
});

const SENTENCES =
  "The harbour board met on Friday, May 6, 2014, and will meet again next month. Its chair, Ada Quill, said nothing new. " +
  "In the third quarter of 2013 it lost $2 million, compared with $1.2 million a year earlier. Nobody had told the tenants.\n\n";
const NO_END = "May 6 and the third quarter of last year and ";

for (const [name, unit] of [
  ["news", SENTENCES],
  ["no sentence end", NO_END],
  ["capitals", "MAYDAY "],
  ["figures", "2024 "],
  ["one word", "yearyear"],
  ["numeric dates", "4/5/2024 "],
] as const) {
  test(`time grows with the text: ${name}`, () => {
    const small = timeOf(unit, 25_000);
    const large = timeOf(unit, 500_000);
    // Twenty times the text; a quadratic pass would take four hundred times as long.
    assert.ok(large < 120 * Math.max(small, 5), `25 KB in ${small} ms, 500 KB in ${large} ms`);
  });
}

test("ten megabytes of news are read in seconds", () => {
  assert.ok(timeOf(SENTENCES, 10_000_000) < 15_000);
});

function timeOf(unit: string, length: number): number {
  const prose = toProse(unit.repeat(Math.ceil(length / unit.length)));
  const began = cpuTime();
  annotateDates(prose, { day: "2024-04-05", numericOrder: null });
  return Math.round(cpuTime() - began);
}
