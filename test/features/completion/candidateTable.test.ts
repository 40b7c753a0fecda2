// Looking through all lines at once gives what looking at each would give; a table of many segments, and one that took
// some over, what its sources give.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { SourceIndex } from "../../../server/src/core/corpus/sourceTypes";
import {
  CandidateSegment,
  CandidateTable,
  type Candidate,
} from "../../../server/src/features/completion/candidateTable";
import { SourceFacts } from "../../../server/src/features/completion/readNewest";

const WORD = fc.constantFrom("the", "them", "quay", "we", "wait", "will", "a");

function candidate(words: string, name: string | null = null, source = {} as SourceIndex): Candidate {
  return { source, start: 0, end: 1, words, isSpeech: true, speaker: name === null ? null : { name, key: null } };
}

test("the same candidates match, in the same way", () => {
  const entry = fc.tuple(
    fc.array(WORD, { minLength: 1, maxLength: 6 }),
    fc.option(fc.array(WORD, { minLength: 1, maxLength: 2 })),
  );
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), fc.array(WORD, { maxLength: 3 }), (entries, typed) => {
      const segment = new CandidateSegment(
        [],
        entries.map(([words, name]) => candidate(words.join(" "), name?.join(" "))),
      );
      const found = new Map<number, number>();
      const visit = (at: number, match: number): void => {
        assert.ok(!found.has(at), "once");
        found.set(at, match);
      };
      segment.matchRow(typed, visit);
      segment.matchWords(typed, visit);
      const phrase = ` ${typed.join(" ")}`;
      const lines = entries.map(([words, name]) => ` ${words.join(" ")} |${name ? ` ${name.join(" ")}` : ""} `);
      const matchOf = (line: string): number => {
        if (typed.length > 0 && line.includes(phrase)) {
          return line.startsWith(phrase) ? 3 : 2;
        }
        return typed.every((word) => line.includes(` ${word}`)) ? 1 : 0;
      };
      const expected = lines.map(matchOf);
      assert.deepEqual(
        lines.map((_, i) => found.get(i) ?? 0),
        expected,
      );
      assert.deepEqual(
        lines.map((_, i) => segment.foldedOf(i)),
        entries.map(([words]) => ` ${words.join(" ")} `),
      );
    }),
    { numRuns: 2000 },
  );
});

test("a table has each source's candidates once and in order, also after sources came, went and changed", () => {
  const make = (id: number): SourceIndex => ({ path: String(id) }) as unknown as SourceIndex;
  const listed = (table: CandidateTable): readonly string[] =>
    table.list().flatMap(({ all }) => all.map(({ words }) => words));
  const edit = fc.record({ at: fc.nat(400), kind: fc.constantFrom("add", "remove", "change") });
  fc.assert(
    fc.property(fc.nat(300), fc.array(fc.array(edit, { maxLength: 3 }), { maxLength: 4 }), (count, rounds) => {
      let next = count;
      let read = 0;
      const facts = new SourceFacts(
        (source: SourceIndex) => (
          read++, [candidate(`${source.path} one`, null, source), candidate(`${source.path} two`, null, source)]
        ),
      );
      let sources = Array.from({ length: count }, (_, i) => make(i));
      for (const edits of [[], ...rounds]) {
        for (const { at, kind } of edits) {
          const place = sources.length === 0 ? 0 : at % sources.length;
          const made = kind === "remove" || (kind === "change" && sources.length === 0) ? [] : [make(next++)];
          sources = [...sources.slice(0, place), ...made, ...sources.slice(kind === "add" ? place : place + 1)];
        }
        const table = new CandidateTable(sources, facts);
        for (let steps = 0; !table.isAll; steps++) {
          assert.ok(steps <= sources.length);
          table.readOn();
        }
        assert.deepEqual(
          listed(table),
          sources.flatMap(({ path }) => [`${path} one`, `${path} two`]),
        );
      }
      assert.ok(read <= next, "each source is read once");
    }),
    { numRuns: 100 },
  );
});
