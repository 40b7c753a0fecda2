// What a person corrects applies to everything that is made of the sources, and goes
// without a trace when it is taken back.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { CorpusHost } from "../../../server/src/core/corpus/corpusHost";
import type { CorpusSnapshot } from "../../../server/src/core/corpus/corpusTypes";
import {
  NO_CORRECTIONS,
  type Corrections,
  type PersonCorrection,
} from "../../../server/src/core/corpus/corrections/correctionTypes";
import { indexSource } from "../../../server/src/core/corpus/indexSource";
import { readNameModel } from "../../../server/src/host/readNameModel";
import { decodeSource, toRecord } from "../../../server/src/host/sourceCodec";
import { readSource } from "../../../server/src/readers/readSource";
import { tellEntities } from "../../support/tellEntities";

const HARBOUR = `---
title: Pilots stay ashore
date: 2024-03-01
---
Mira Jansson, the harbour minister, said the pilots would be heard. "We will not wait for another winter," Jansson said.

Port director Oke Brandt disagreed. "Nobody asked the crews," Brandt said.
`;
const COUNCIL = `---
title: The council votes
date: 2024-04-12
---
Deputy Prime Minister Mira Holt opened the vote. "The quay is ours to mend," Holt said.

Oke Brandt was not there.
`;
const LETTERS = `---
title: Letters
date: 2024-05-02
---
Jansson wrote again in May. "The ice does not read minutes," Jansson wrote.
`;
const FILES = { "a.txt": HARBOUR, "b.txt": COUNCIL, "c.txt": LETTERS };

const sources = Object.entries(FILES).map(([path, text]) => indexSource(readSource(path, text), readNameModel()));

const merge: PersonCorrection = { name: "Mira Holt", also: ["Mira Jansson"], within: null, roles: new Map() };

test("two entries are one person, under one name, with all that both said", () => {
  const corpus = build({ people: [merge], quotations: [] });
  const mira = corpus.findEntity("person:holt-mira")!;
  assert.equal(mira.name, "Mira Holt");
  assert.deepEqual(mira.aliases, ["Holt", "Jansson", "Mira Jansson"]);
  assert.deepEqual(said(corpus, mira.id), [
    "a.txt: We will not wait for another winter,",
    "b.txt: The quay is ours to mend,",
    "c.txt: The ice does not read minutes,",
  ]);
  assert.equal(corpus.findEntity("person:jansson-mira"), undefined);
  assert.deepEqual(
    corpus.listByName("Jansson").map(({ name }) => name),
    ["Mira Holt"],
  );
  const { quotations } = corpus.sources.get("a.txt")!;
  assert.equal(quotations[0]!.speaker!.name, "Mira Holt");
});

test("in some sources only, the name is another person's", () => {
  const apart: PersonCorrection = {
    name: "Oke Brandt (crew)",
    also: ["Oke Brandt"],
    within: new Set(["b.txt"]),
    roles: new Map(),
  };
  const corpus = build({ people: [apart], quotations: [] });
  assert.deepEqual(
    corpus.entities
      .filter(({ name }) => name.includes("Brandt"))
      .map(({ name, mentions }) => [name, [...new Set(mentions.map(({ path }) => path))]]),
    [
      ["Oke Brandt", ["a.txt"]],
      ["Oke Brandt (crew)", ["b.txt"]],
    ],
  );
});

test("a title is put right, or taken away", () => {
  const titles = [...build(NO_CORRECTIONS).findEntity("person:holt-mira")!.titles.keys()];
  assert.deepEqual(titles, ["Deputy Prime Minister"]);
  const right = build({
    people: [{ ...merge, also: [], roles: new Map([["Deputy Prime Minister", "Prime Minister"]]) }],
    quotations: [],
  }).findEntity("person:holt-mira")!;
  assert.deepEqual(
    [[...right.titles.keys()], right.roles.map(({ title }) => title)],
    [["Prime Minister"], ["Prime Minister"]],
  );
  const none = build({
    people: [{ ...merge, also: [], roles: new Map([["Deputy Prime Minister", null]]) }],
    quotations: [],
  }).findEntity("person:holt-mira")!;
  assert.deepEqual([[...none.titles.keys()], none.roles], [[], []]);
});

test("a quotation is somebody else's, one of the source or one it does not name, or nobody's", () => {
  const speak = (speaker: string | null) =>
    build({ people: [], quotations: [{ source: "a.txt", words: "Nobody asked\n the crews,", speaker }] });
  assert.deepEqual(said(speak("Mira Jansson"), "person:jansson-mira").length, 3);
  assert.deepEqual(said(speak("Tilda Roos"), "person:roos-tilda"), ["a.txt: Nobody asked the crews,"]);
  const corpus = speak(null);
  assert.equal(corpus.sources.get("a.txt")!.quotations[1]!.speaker, null);
  assert.deepEqual(said(corpus, "person:brandt-oke"), []);
});

test("a correction of a merged person's words finds the person under the new name", () => {
  const corpus = build({
    people: [merge],
    quotations: [{ source: "a.txt", words: "Nobody asked the crews,", speaker: "Mira Holt" }],
  });
  assert.equal(said(corpus, "person:holt-mira").length, 4);
});

test("in any order of edits and corrections, packed or not, it equals the sources corrected from the start", () => {
  const people = fc.subarray<PersonCorrection>([
    merge,
    { name: "Oke Brandt (crew)", also: ["Oke Brandt", "Brandt"], within: new Set(["b.txt"]), roles: new Map() },
    { name: "Mira Jansson", also: [], within: null, roles: new Map([["harbour minister", "minister of ports"]]) },
    { name: "Mira Holt", also: ["Jansson"], within: null, roles: new Map([["Deputy Prime Minister", null]]) },
  ]);
  const quotations = fc.subarray([
    { source: "a.txt", words: "Nobody asked the crews,", speaker: "Mira Holt" },
    { source: "c.txt", words: "The ice does not read minutes,", speaker: "Tilda Roos" },
    { source: "b.txt", words: "The quay is ours to mend,", speaker: null },
  ]);
  const step = fc.oneof(
    fc.record({ people, quotations }),
    fc.record({ source: fc.nat(2), isThere: fc.boolean(), isPacked: fc.boolean() }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 10 }), fc.record({ people, quotations }), (steps, last) => {
      const host = new CorpusHost();
      const now = new Set<number>();
      for (const each of steps) {
        if ("people" in each) {
          host.correct(each);
        } else {
          const source = sources[each.source]!;
          const shown = each.isPacked ? decodeSource(toRecord(source)) : source;
          host.apply([{ path: source.path, source: each.isThere ? shown : null }]);
          if (each.isThere) {
            now.add(each.source);
          } else {
            now.delete(each.source);
          }
        }
      }
      host.correct(last);
      const fresh = new CorpusHost();
      fresh.correct(last);
      fresh.apply(sources.filter((_, i) => now.has(i)).map((source) => ({ path: source.path, source })));
      assert.deepEqual(tell(host.snapshot), tell(fresh.snapshot));
      host.correct(NO_CORRECTIONS);
      const plain = new CorpusHost().apply(
        sources.filter((_, i) => now.has(i)).map((source) => ({ path: source.path, source })),
      );
      assert.deepEqual(tell(host.snapshot), tell(plain));
    }),
    { numRuns: 150 },
  );
});

test("what is saved for the cache is what was read, and what is restored is corrected", () => {
  const corrections: Corrections = {
    people: [merge],
    quotations: [{ source: "a.txt", words: "Nobody asked the crews,", speaker: "Tilda Roos" }],
  };
  const host = new CorpusHost();
  host.correct(corrections);
  host.apply(sources.map((source) => ({ path: source.path, source })));
  const plain = new CorpusHost();
  plain.apply(sources.map((source) => ({ path: source.path, source })));
  assert.deepEqual(host.save(sources)!.groups, plain.save(sources)!.groups);
  const restored = new CorpusHost();
  restored.correct(corrections);
  assert.ok(restored.restore(sources, host.save(sources)!));
  assert.deepEqual(tell(restored.snapshot), tell(host.snapshot));
});

function build(corrections: Corrections): CorpusSnapshot {
  const host = new CorpusHost();
  host.correct(corrections);
  return host.apply(sources.map((source) => ({ path: source.path, source })));
}

function said(corpus: CorpusSnapshot, id: string): string[] {
  return corpus.listQuotationsBy(id).map(({ source, index }) => {
    const { start, end } = source.quotations[index]!;
    return `${source.path}: ${source.text.slice(start, end)}`;
  });
}

function tell(corpus: CorpusSnapshot): unknown {
  return {
    entities: tellEntities(corpus),
    said: corpus.entities.map(({ id }) => [id, said(corpus, id)]),
    sources: [...corpus.sources.values()].map(({ path, entities, quotations, mentions }) => ({
      path,
      entities,
      quotations,
      mentions,
    })),
    parts: [...corpus.listNameParts()].sort(),
  };
}
