// A source's citation: what is known in one order, what is not is left out.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { SourceMeta } from "../../../server/src/core/corpus/sourceTypes";
import { citeSource } from "../../../server/src/features/desk/citation";

const NOTHING: SourceMeta = {
  kind: "article",
  title: null,
  byline: [],
  publisher: null,
  published: null,
  updated: null,
  url: null,
  credits: [],
  lang: null,
  speaker: null,
  numericOrder: null,
};

function cite(meta: Partial<SourceMeta>): string {
  return citeSource({ ...NOTHING, ...meta }, "sources/notes.txt");
}

test("author, title, publisher, day and address", () => {
  assert.equal(
    cite({
      byline: ["Ines Calder"],
      title: "The Ferry Stays",
      publisher: "The Halden Courier",
      published: "2024-04-05",
      url: "https://example.org/ferry",
    }),
    "Ines Calder, “The Ferry Stays,” The Halden Courier, April 5, 2024, https://example.org/ferry.",
  );
});

test("several authors; a month alone", () => {
  assert.equal(
    cite({ byline: ["Ines Calder", "Paul Brandt"], title: "Quay", published: "2024-04" }),
    "Ines Calder and Paul Brandt, “Quay,” April 2024.",
  );
  assert.equal(
    cite({ byline: ["A. One", "B. Two", "C. Three"], title: "Quay" }),
    "A. One, B. Two and C. Three, “Quay.”",
  );
});

test("without a title it is called by its file; marks inside a title are single ones, and a question keeps its mark", () => {
  assert.equal(cite({}), "“sources/notes.txt.”");
  assert.equal(cite({ title: "Why “now”?", publisher: "Courier" }), "“Why ‘now’?” Courier.");
  assert.equal(cite({ title: "Why now?" }), "“Why now?”");
});
