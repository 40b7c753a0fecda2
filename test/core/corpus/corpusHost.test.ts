// Incremental equals rebuilt: after any sequence of edits, the snapshot answers as one built from the same sources.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { CorpusHost } from "../../../server/src/core/corpus/corpusHost";
import type { CorpusSnapshot } from "../../../server/src/core/corpus/corpusTypes";
import { findNewestDay } from "../../../server/src/core/corpus/indexDraft";
import type { SourceIndex } from "../../../server/src/core/corpus/sourceTypes";
import type { SavedCorpus } from "../../../server/src/core/corpus/savedCorpus";
import type { EntityType, LocalEntity } from "../../../server/src/core/names/nameTypes";
import { pack, unpack } from "../../../server/src/host/pack";
import { ProseBuilder } from "../../../server/src/core/text/prose";
import { tellEntities } from "../../support/tellEntities";

const NAMES: readonly (readonly [EntityType, string, ...string[]])[] = [
  ["person", "Maria Okoro", "Okoro"],
  ["person", "Okoro Maria"],
  ["person", "Okoro"],
  ["person", "Daniel Okoro", "Mr. Okoro"],
  ["person", "Daniel K. Okoro Jr."],
  ["person", "Tan Wei Ling", "Tan"],
  ["person", "Tan"],
  ["person", "Ling"],
  ["organization", "Harbour Safety Board", "HSB"],
  ["organization", "HSB"],
  ["organization", "the Harbour Safety Board"],
  ["organization", "Hull Salvage Bank", "HSB"],
  ["place", "U.S."],
  ["place", "United States"],
  ["place", "Brell"],
  ["organization", "Brell"],
  ["person", "Ødegård"],
  ["person", "王"],
];

test("names of one entity join, those of two do not", () => {
  const corpus = build([source("a.txt", [0, 8]), source("b.txt", [1]), source("c.txt", [2, 9])]);
  assert.deepEqual(
    corpus.entities.map((e) => [e.id, e.name, e.mentions.length]),
    [
      ["organization:harbour-safety-board", "Harbour Safety Board", 2],
      ["person:maria-okoro", "Maria Okoro", 3],
    ],
  );
  assert.deepEqual(
    corpus.listByName("Okoro").map((e) => e.name),
    ["Maria Okoro"],
  );
  assert.deepEqual(
    corpus.listByName("HSB").map((e) => e.name),
    ["Harbour Safety Board"],
  );
});

test("a short name that two people share stays alone", () => {
  const corpus = build([source("a.txt", [0]), source("b.txt", [3]), source("c.txt", [2])]);
  assert.deepEqual(corpus.entities.map((e) => e.name).sort(), ["Daniel Okoro", "Maria Okoro", "Okoro"]);
});

test("written ways of a country are one place", () => {
  const corpus = build([source("a.txt", [12]), source("b.txt", [13])]);
  assert.deepEqual(
    corpus.entities.map((e) => [e.name, e.aliases]),
    [["United States", ["U.S."]]],
  );
});

test("snapshots given out stay as they were", () => {
  const host = new CorpusHost();
  const before = host.apply([{ path: "a.txt", source: source("a.txt", [0]) }]);
  const described = describe(before);
  host.apply([
    { path: "a.txt", source: null },
    { path: "b.txt", source: source("b.txt", [1]) },
  ]);
  assert.equal(describe(before), described);
});

test("random edits equal a rebuild", () => {
  const step = fc.record({
    path: fc.constantFrom("a.txt", "b.txt", "c.txt", "d.txt"),
    names: fc.option(fc.uniqueArray(fc.nat(NAMES.length - 1), { maxLength: 6 })),
  });
  fc.assert(
    fc.property(fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: 12 }), (batches) => {
      const host = new CorpusHost();
      const now = new Map<string, SourceIndex>();
      for (const batch of batches) {
        const changes = batch.map(({ path, names }) => ({ path, source: names && source(path, names) }));
        host.apply(changes);
        for (const { path, source } of changes) {
          source ? now.set(path, source) : now.delete(path);
        }
      }
      assert.equal(describe(host.snapshot), describe(build([...now.values()])));
    }),
    { numRuns: 300 },
  );
});

test("restored from what was saved, and edited further, it equals a rebuild", () => {
  const step = fc.record({
    path: fc.constantFrom("a.txt", "b.txt", "c.txt", "d.txt"),
    names: fc.option(fc.uniqueArray(fc.nat(NAMES.length - 1), { maxLength: 6 })),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), fc.array(step, { maxLength: 6 }), (before, after) => {
      const now = new Map<string, SourceIndex>();
      const edit = (host: CorpusHost, { path, names }: { path: string; names: readonly number[] | null }): void => {
        const edited = names && source(path, names);
        host.apply([{ path, source: edited }]);
        if (edited) {
          now.set(path, edited);
        } else {
          now.delete(path);
        }
      };
      const first = new CorpusHost();
      for (const one of before) {
        edit(first, one);
      }
      const sources = [...now.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
      // As a cache keeps it: in memory of its own, and another source known meanwhile.
      edit(first, { path: "e.txt", names: [0, 9] });
      now.delete("e.txt");
      const saved = unpack(new Uint8Array(Buffer.concat(pack(first.save(sources))))) as SavedCorpus;
      const second = new CorpusHost();
      assert.ok(second.restore(sources, saved));
      assert.equal(describe(second.snapshot), describe(build(sources)));
      for (const one of after) {
        edit(second, one);
      }
      assert.equal(describe(second.snapshot), describe(build([...now.values()])));
      second.compact();
      first.compact();
      assert.equal(describe(second.snapshot), describe(build([...now.values()])));
    }),
    { numRuns: 200 },
  );
});

test("read ahead in part, in whole or not at all, an entity says the same", () => {
  const sources = [source("a.txt", [0]), source("b.txt", [1]), source("c.txt", [2])];
  for (const steps of [0, 1, 2, 3, 5]) {
    const host = new CorpusHost();
    const corpus = host.apply(sources.map((s) => ({ path: s.path, source: s })));
    const { id } = corpus.entities[0]!;
    const done = Array.from({ length: steps }, () => corpus.findEntity(id)!.readOn());
    assert.deepEqual(done, [false, false, true, true, true].slice(0, steps));
    assert.equal(describe(corpus), describe(build(sources)));
    // One source more: what was read of the others counts.
    assert.equal(
      describe(host.apply([{ path: "d.txt", source: source("d.txt", [0, 3]) }])),
      describe(build([...sources, source("d.txt", [0, 3])])),
    );
  }
});

const LOOKED_UP = [
  "Okoro",
  "Maria",
  "HSB",
  "Tan",
  "Ling",
  "Wei",
  "US",
  "United",
  "Brell",
  "Maria Okoro",
  "Daniel Okoro",
  "Harbour Board",
  "Hull",
  "nobody",
  "",
];

test("a name that a change cannot have renamed means the same entities as before; the newest day is that of all sources", () => {
  const step = fc.record({
    path: fc.constantFrom("a.txt", "b.txt", "c.txt", "d.txt"),
    names: fc.option(fc.uniqueArray(fc.nat(NAMES.length - 1), { maxLength: 6 })),
    published: fc.constantFrom(null, "2024-01-01", "2024-01-02", "2024-01-03"),
  });
  let kept = 0;
  fc.assert(
    fc.property(
      fc.array(fc.array(step, { minLength: 1, maxLength: 2 }), { maxLength: 8 }),
      fc.integer({ min: 1, max: 3 }),
      (batches, apart) => {
        const host = new CorpusHost();
        const snapshots = [host.snapshot];
        for (const batch of batches) {
          snapshots.push(
            host.apply(
              batch.map(({ path, names, published }) => ({ path, source: names && source(path, names, published) })),
            ),
          );
          const now = host.snapshot;
          const days = [...now.sources.values()].flatMap(({ meta }) => meta.published ?? []);
          assert.equal(findNewestDay(now), days.sort().at(-1) ?? null);
          const before = snapshots[Math.max(0, snapshots.length - 1 - apart)]!;
          const change = now.findChange(before);
          assert.ok(change);
          for (const path of ["a.txt", "b.txt", "c.txt", "d.txt"]) {
            if (!change.paths.has(path)) {
              assert.equal(now.sources.get(path), before.sources.get(path));
            }
          }
          for (const name of LOOKED_UP) {
            if (change.mayRename(name)) {
              continue;
            }
            kept++;
            assert.deepEqual(
              tellEntities({ ...now, entities: now.listByName(name) }),
              tellEntities({ ...before, entities: before.listByName(name) }),
            );
            now.listByName(name).forEach((entity, i) => assert.equal(entity, before.listByName(name)[i]));
          }
        }
      },
    ),
    { numRuns: 300 },
  );
  assert.ok(kept > 1000);
});

test("what was saved of sources in another order is not taken", () => {
  const [a, b] = [source("a.txt", [0]), source("b.txt", [3])];
  const host = new CorpusHost();
  host.apply([a, b].map((s) => ({ path: s.path, source: s })));
  assert.equal(host.save([b, a]), null);
  assert.equal(new CorpusHost().restore([b, a], host.save([a, b])!), false);
  assert.equal(host.restore([a, b], host.save([a, b])!), false, "it knows sources already");
});

function build(sources: readonly SourceIndex[]): CorpusSnapshot {
  return new CorpusHost().apply(sources.map((s) => ({ path: s.path, source: s })));
}

function describe(corpus: CorpusSnapshot): string {
  return JSON.stringify({
    paths: [...corpus.sources.keys()],
    entities: tellEntities(corpus),
    counted: corpus.entities.every(
      (e) =>
        e.mentionCount === e.mentions.length && [...e.titles.values()].reduce((a, b) => a + b, 0) === e.roles.length,
    ),
    byBeginning: ["", "o", "ma", "t", "x"].map((beginning) => corpus.listByBeginning(beginning, 4).map((e) => e.id)),
    byName: ["Okoro", "Maria", "HSB", "Tan", "Ling", "US", "Brell", "Maria Okoro", "nobody", ""].map((name) =>
      corpus.listByName(name).map((e) => e.id),
    ),
    local: [...corpus.sources.values()].map((s) =>
      s.entities.map((_, local) => corpus.resolveLocal(s.path, local)?.id),
    ),
    parts: [...corpus.listNameParts()].sort(),
    found: corpus.passages.find("Maria Okoro spoke"),
  });
}

/** One sentence an entity, each with one mention and, for people, a role. */
function source(path: string, names: readonly number[], published: string | null = null): SourceIndex {
  let text = "";
  const entities: LocalEntity[] = [];
  const mentions: { start: number; end: number; form: "full"; entity: number }[] = [];
  for (const index of names) {
    const [type, name, ...aliases] = NAMES[index]!;
    mentions.push({ start: text.length, end: text.length + name.length, form: "full", entity: entities.length });
    entities.push({ type, name, aliases, gender: null });
    text += `${name} spoke. `;
  }
  const prose = new ProseBuilder(text).add(0, text.length).endBlock("paragraph").build();
  return {
    path,
    version: text,
    text,
    prose,
    places: [],
    readAs: null,
    problems: [],
    words: 0,
    entities,
    mentions,
    dates: [],
    quotations: [],
    roles: mentions.map((m) => ({
      start: m.start,
      end: m.end,
      title: "speaker",
      office: "speaker",
      of: null,
      status: "current" as const,
      entity: m.entity,
    })),
    meta: {
      kind: "article",
      title: null,
      byline: [],
      publisher: null,
      published,
      updated: null,
      url: null,
      credits: [],
      lang: null,
      speaker: null,
      numericOrder: null,
    },
  };
}
