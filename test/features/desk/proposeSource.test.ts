// A pasted text as a well-formed source: read again, it says the same, and nothing is invented.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { proposeSource } from "../../../server/src/features/desk/proposeSource";
import { readSource } from "../../../server/src/readers/readSource";
import { FERRY, UNION } from "../../support/ferryDesk";

const propose = (text: string, name: string | null = null): ReturnType<typeof proposeSource> =>
  proposeSource(text, readSource("new.txt", text).meta, name);

test("an article's title, author and date are read from it", () => {
  const { name, text } = propose(FERRY);
  assert.equal(name, "harbor-board-votes-to-keep-the-ferry");
  assert.match(
    text,
    /^---\ntitle: "Harbor Board Votes To Keep The Ferry"\nauthor: "Ines Calder"\ndate: 2024-04-05\npublisher:\nurl:\n---\n\nHarbor Board/,
  );
  const { meta } = readSource("sources/new.txt", text);
  assert.deepEqual(
    [meta.title, meta.byline, meta.published],
    ["Harbor Board Votes To Keep The Ferry", ["Ines Calder"], "2024-04-05"],
  );
});

test("an address alone on a line is the source's", () => {
  assert.match(
    propose("Quay opens\nhttps://example.org/quay?a=1\n\nThe quay is open.\n").text,
    /\nurl: "https:\/\/example\.org\/quay\?a=1"\n/,
  );
});

test("what is not there is left empty", () => {
  const { name, text } = propose("The quay is open.", "notes of May");
  assert.equal(name, "notes-of-may");
  assert.match(text, /^---\ntitle:\nauthor:\ndate:\npublisher:\nurl:\n---\n\nThe quay is open\.\n$/);
});

test("front matter that is there stays as it is", () => {
  assert.equal(propose(UNION).text, UNION);
});

test("any text keeps its words, and its file name is a plain one", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 200 }),
      fc.option(fc.string({ maxLength: 40 })),
      (text, name) => {
        const proposed = propose(text, name);
        assert.ok(proposed.text.includes(text.replace(/\r\n?/g, "\n").trim()));
        assert.match(proposed.name, /^[^\s/\\.:]{1,60}$/u);
      },
    ),
  );
});
