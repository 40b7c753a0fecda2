// What goes through the codec comes out equal, field for field, whatever the annotators add to their types.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { SourceIndex } from "../../server/src/core/corpus/sourceTypes";
import { fromColumns, toColumns } from "../../server/src/host/columns";
import { decodeSource, encodeSource } from "../../server/src/host/sourceCodec";
import { buildCorpus } from "../support/desk";

test("columns keep any rows", () => {
  const scalar = fc.oneof(
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => (Object.is(x, -0) ? 0 : x)),
    fc.string(),
    fc.boolean(),
    fc.constant(null),
  );
  const key = fc.stringMatching(/^[a-z]{1,6}$/);
  const flat = fc.dictionary(key, fc.oneof(scalar, fc.array(scalar, { maxLength: 3 })), { noNullPrototype: true });
  const row = fc.dictionary(key, fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), flat), { noNullPrototype: true });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      assert.deepEqual(fromColumns(JSON.parse(JSON.stringify(toColumns(rows)))), rows);
    }),
  );
});

test("a source keeps everything", () => {
  const corpus = buildCorpus([
    {
      path: "a.txt",
      text: "Harbour wall to be raised\nBy Jo Lind\n3/14/2025\n\n“We will not wait,” said Maria Okoro, the mayor of Brell, on Friday. “The money\r\nis there.”\n",
    },
    {
      path: "b.md",
      text: "---\ntitle: Ünïcode\ndate: 2025-02-01\n---\n\n# Head\n\nThe *mayor*, [Okoro](https://example.org), said &amp; wrote “yes, of course we do” 👍.\n\n> quoted words of hers\n",
    },
    { path: "c.txt", text: "Plain Latin-1 text. Café au lait costs 3 kr." },
    { path: "d.txt", text: "" },
    { path: "half.txt", text: "Half a pair: \uD83D and 王." },
    {
      path: "e.html",
      text: "<html><head><title>T</title></head><body><article><h1>T</h1><p>“It is so,” said Daniel Voss.</p></article></body></html>",
    },
  ]);
  for (const source of corpus.sources.values()) {
    assert.deepEqual(toPlain(decodeSource(encodeSource(source))), toPlain(source), source.path);
  }
});

function toPlain(source: SourceIndex): unknown {
  const { path, version, text, meta, problems, words, entities, mentions, roles, dates, quotations, prose } = source;
  return {
    path,
    version,
    text,
    meta,
    problems,
    words,
    entities,
    mentions,
    roles,
    dates,
    quotations,
    prose: { ...prose, map: prose.map.toPieces() },
  };
}
