import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { buildPassageIndex } from "../../../server/src/core/locate/passageIndex";
import type { SearchText } from "../../../server/src/core/locate/locateTypes";
import { STRETCH } from "../../../server/src/core/locate/findTogether";
import { foldTokens } from "../../../server/src/core/locate/foldTokens";
import { listBestByBruteForce } from "./bruteForce";
import { cpuTime } from "../../support/cpuTime";

function find(texts: Readonly<Record<string, string>>, words: string, options = {}): readonly string[] {
  const index = buildPassageIndex(Object.entries(texts).map(([path, text]) => ({ path, text })));
  return index
    .find(words, options)
    .map((p) => `${p.path} ${p.distance}${p.proved ? "" : "?"} ${texts[p.path]!.slice(p.start, p.end)}`);
}

const BRIDGE =
  "The bridge will reopen on Friday, the mayor said. “We did not expect the repairs to take so long,” she added.";

test("finds the words themselves, whatever their case, marks and hyphens", () => {
  assert.deepEqual(find({ a: BRIDGE }, "we did not expect the repairs"), ["a 0 We did not expect the repairs"]);
  assert.deepEqual(
    find({ a: "A co-\noperative of the Asia‑Pacific caf\u00e9s" }, "cooperative of the Asia Pacific cafes"),
    ["a 0 co-\noperative of the Asia‑Pacific caf\u00e9s"],
  );
});

test("finds words with edits, and gives their number", () => {
  assert.deepEqual(find({ a: BRIDGE }, "We did expect the repairs to last so long"), [
    "a 2 We did not expect the repairs to take so long",
  ]);
});

test("lists equally good passages by path, then place, up to the limit", () => {
  const texts = { c: `x ${BRIDGE}`, a: BRIDGE, b: `${BRIDGE} ${BRIDGE}` };
  const words = "the repairs to take so long";
  assert.deepEqual(
    find(texts, words).map((p) => p[0]),
    ["a", "b", "b", "c"],
  );
  assert.deepEqual(
    find(texts, words, { limit: 2 }).map((p) => p[0]),
    ["a", "b"],
  );
});

test("lists worse passages only where slack asks for them", () => {
  const texts = { a: "we will sign the treaty today", b: "we will sign the treaty tomorrow" };
  assert.deepEqual(find(texts, "we will sign the treaty tomorrow"), ["b 0 we will sign the treaty tomorrow"]);
  assert.deepEqual(find(texts, "we will sign the treaty tomorrow", { slack: 1 }), [
    "b 0 we will sign the treaty tomorrow",
    "a 1? we will sign the treaty today",
  ]);
});

test("numbers, signs and negations are never folded", () => {
  assert.deepEqual(find({ a: "about 1.2 million people" }, "2 million", { maxDistance: 0 }), []);
  assert.deepEqual(find({ a: "it fell to -5 degrees" }, "5 degrees", { maxDistance: 0 }), []);
  assert.deepEqual(find({ a: "a rise of 12% in all" }, "12 in", { maxDistance: 0 }), []);
});

test("bad input: no words, no texts, one word, a quotation longer than any source, text beyond the BMP", () => {
  assert.deepEqual(find({}, "words"), []);
  assert.deepEqual(find({ a: "" }, "words"), []);
  assert.deepEqual(find({ a: BRIDGE }, " — “”"), []);
  assert.deepEqual(find({ a: BRIDGE }, "mayor"), ["a 0 mayor"]);
  assert.deepEqual(find({ a: BRIDGE }, "major"), []);
  assert.deepEqual(find({ a: "so long" }, "so long and thanks"), []);
  assert.deepEqual(find({ a: "so long and" }, "so long and thanks"), ["a 1 so long and"]);
  assert.deepEqual(find({ a: "😀 𝐁𝐨𝐥𝐝 words 😀 𠀀𠀁" }, "bold words"), ["a 0 𝐁𝐨𝐥𝐝 words"]);
  assert.deepEqual(find({ a: "😀 words 😀 𠀀𠀁" }, "𠀁"), ["a 0 𠀁"]);
});

const WORDS = fc.constantFrom("the", "of", "not", "we", "bridge", "talks", "will", "12%", "didn't", "Asia-Pacific");
const TEXT = fc.array(WORDS, { maxLength: 40 }).map((words) => words.join(" "));
const TEXTS = fc
  .array(TEXT, { maxLength: 5 })
  .map((all): SearchText[] => all.map((text, i) => ({ path: `p${i}`, text })));

test("property: the best distance is the brute force's, and every passage is one of its best", () => {
  fc.assert(
    fc.property(TEXTS, fc.array(WORDS, { minLength: 1, maxLength: 12 }), fc.nat(4), (texts, words, most) => {
      const quotation = words.join(" ");
      const tokens = foldTokens(quotation).count;
      const maxDistance = Math.min(most, tokens - 1);
      const slow = listBestByBruteForce(texts, quotation, maxDistance);
      const fast = buildPassageIndex(texts).find(quotation, { maxDistance, limit: 1000 });
      const known = new Set(slow.map((p) => `${p.path} ${p.start} ${p.end} ${p.distance}`));
      for (const p of fast) {
        assert.ok(p.proved && known.has(`${p.path} ${p.start} ${p.end} ${p.distance}`), JSON.stringify(p));
      }
      // None is missed: each of the slow ones is in the answer or overlaps one that is.
      for (const p of slow) {
        assert.ok(
          fast.some((f) => f.path === p.path && f.start < p.end && p.start < f.end),
          JSON.stringify(p),
        );
      }
      for (const [i, p] of fast.entries()) {
        assert.ok(i === 0 || p.path !== fast[i - 1]!.path || p.start >= fast[i - 1]!.end);
      }
    }),
    { numRuns: 300 },
  );
});

const CHANGE = fc.record({ path: fc.nat(7).map((n) => `p${n}`), text: fc.option(TEXT, { freq: 4 }) });

test("property: after any sequence of changes every answer is a rebuild's", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(CHANGE, { maxLength: 3 }), { maxLength: 40 }),
      fc.array(TEXT, { minLength: 3, maxLength: 3 }),
      (steps, quotations) => {
        let index = buildPassageIndex([]);
        const texts = new Map<string, string>();
        for (const changes of steps) {
          index = index.with(changes);
          for (const { path, text } of changes) {
            if (text === null) {
              texts.delete(path);
            } else {
              texts.set(path, text);
            }
          }
        }
        const rebuilt = buildPassageIndex([...texts].map(([path, text]) => ({ path, text })));
        assert.equal(index.size.sources, texts.size);
        assert.equal(index.size.tokens, rebuilt.size.tokens);
        for (const words of quotations) {
          for (const limit of [1, 8]) {
            for (const slack of [0, 2]) {
              assert.deepEqual(index.find(words, { limit, slack }), rebuilt.find(words, { limit, slack }));
            }
          }
        }
      },
    ),
    { numRuns: 200 },
  );
});

/** So much beside the passages that none of them is found by reading everything. */
const BESIDE = buildPassageIndex([
  { path: "beside", text: Array.from({ length: 30_000 }, (_, i) => `beside${i}`).join(" ") },
]);
const FOOTER = Array.from({ length: 30 }, (_, i) => `footer${i % 23}`);
const EDITS = fc.array(
  fc.record({ at: fc.nat(29), removed: fc.nat(2), added: fc.constantFrom("", "new", "other", "footer3 footer4") }),
  { maxLength: 5 },
);

function editFooter(
  edits: readonly { readonly at: number; readonly removed: number; readonly added: string }[],
): string {
  const words = [...FOOTER];
  for (const { at, removed, added } of edits) {
    words.splice(at, removed, added);
  }
  return words.join(" ");
}

test("property: of many copies of a footer, each edited a little, the best come first, however few are asked for", () => {
  const copies = fc.array(EDITS.map(editFooter), { minLength: 1, maxLength: 12 }).map((all): SearchText[] =>
    Array.from({ length: 24 }, (_, i) => ({
      path: `p${String(i).padStart(2, "0")}`,
      text: `alone${i} ${all[i % all.length]!} apart${i}`,
    })),
  );
  fc.assert(
    fc.property(
      copies,
      EDITS.map(editFooter),
      fc.constantFrom(0, 2),
      fc.integer({ min: 1, max: 9 }),
      (texts, words, slack, limit) => {
        const index = BESIDE.with(texts);
        const all = index.find(words, { limit: 1000, slack });
        assert.deepEqual(index.find(words, { limit, slack }), all.slice(0, limit));
        const slow = listBestByBruteForce(texts, words, Math.floor(foldTokens(words).count / 3));
        assert.equal(all[0]?.distance, slow[0]?.distance);
        for (const { path } of slow) {
          assert.ok(
            all.some((p) => p.path === path && p.distance === slow[0]!.distance),
            path,
          );
        }
      },
    ),
    { numRuns: 100 },
  );
});

const LONG = Array.from({ length: 400 }, (_, i) => `word${(i * i) % 389}`);

test("a long quotation is found with its edits, beside texts that share most of it", () => {
  const footer = LONG.slice(100);
  const texts = Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => [`t${i}`, `${i} alone ${i + 100} ${footer.join(" ")}`]),
  );
  texts.whole = LONG.join(" ");
  const words = LONG.slice(40, 240);
  words.splice(90, 3, "other");
  words.splice(20, 0, "more");
  const index = buildPassageIndex(Object.entries(texts).map(([path, text]) => ({ path, text })));
  const [best, ...rest] = index.find(words.join(" "));
  assert.deepEqual([best!.path, best!.distance, rest.length], ["whole", 4, 0]);
  assert.equal(texts.whole.slice(best!.start, best!.end), LONG.slice(40, 240).join(" "));
});

test("what matches thousands of places, or is very long, or is all common words, ends in bounded time", () => {
  const texts = Array.from({ length: 40 }, (_, i) => ({
    path: `p${String(i).padStart(2, "0")}`,
    text: "the of the the a of ".repeat(2000),
  }));
  const index = buildPassageIndex(texts);
  const started = cpuTime();
  assert.deepEqual(
    index
      .find("the of the")
      .map((p) => [p.path, p.start, p.distance])
      .slice(0, 2),
    [
      ["p00", 0, 0],
      ["p00", 20, 0],
    ],
  );
  assert.equal(index.find("of of of of of", { maxDistance: 3 })[0]?.distance, 3);
  assert.equal(index.find("the the the the the the x y z a of a of the", { slack: 1, maxDistance: 13 }).length, 8);
  assert.equal(index.find("the of the the a of ".repeat(800))[0]?.distance, 0);
  assert.deepEqual(index.find("unknown words ".repeat(2500)), []);
  // Far above what it takes, far below what a product of quotation and texts would.
  assert.ok(cpuTime() - started < 4000);
});

test("property: the words as they are are found wherever they stand, and a copied run is the longest there is", () => {
  fc.assert(
    fc.property(TEXTS, fc.array(WORDS, { minLength: 1, maxLength: 9 }), (texts, words) => {
      const index = buildPassageIndex(texts);
      const text = words.join(" ");
      const query = foldTokens(text);
      const slow = listBestByBruteForce(texts, text, 0);
      const fast = index.find(text, { maxDistance: 0, limit: 1000 });
      for (const p of slow) {
        assert.ok(
          fast.some((f) => f.path === p.path && f.start < p.end && p.start < f.end),
          JSON.stringify(p),
        );
      }
      assert.ok(fast.every((f) => slow.some((p) => p.path === f.path && p.start === f.start && p.end === f.end)));
      const isThere = (from: number, to: number): boolean =>
        listBestByBruteForce(texts, text.slice(query.starts[from], query.ends[to - 1]), 0).length > 0;
      const runs = index.listRuns(text, 3);
      for (let from = 0; from + 3 <= query.count; from++) {
        if (!isThere(from, from + 3)) {
          continue;
        }
        assert.ok(
          runs.some((r) => r.start < query.ends[from + 2]! && r.end > query.starts[from]!),
          `“${text}” at ${from}: ${JSON.stringify(runs)}`,
        );
      }
      for (const run of runs) {
        const [from, to] = [query.starts.indexOf(run.start), query.ends.indexOf(run.end) + 1];
        assert.ok(
          isThere(from, to) && !(from > 0 && isThere(from - 1, to)) && !(to < query.count && isThere(from, to + 1)),
        );
        const { passage, places } = run;
        assert.deepEqual(
          foldTokens(texts.find((t) => t.path === passage.path)!.text.slice(passage.start, passage.end)).words,
          query.words.slice(from, to),
        );
        const all = listBestByBruteForce(texts, text.slice(run.start, run.end), 0);
        assert.deepEqual([passage.path, passage.start, places], [all[0]!.path, all[0]!.start, all.length]);
      }
    }),
    { numRuns: 300 },
  );
});

test("words that stand together in any order are found by their forms, unless they stand everywhere", () => {
  const index = buildPassageIndex([
    { path: "a", text: "The mayor signed the treaty in Lisbon. Nothing else happened that week." },
    {
      path: "b",
      text: `The treaty was old. ${"Then something else came. ".repeat(30)}In Lisbon the mayor signs nothing.`,
    },
    { path: "c", text: "A treaty, signing it in Lisbon: the mayor of the bridge." },
  ]);
  const terms = [["lisbon"], ["treaty"], ["sign", "signed", "signs", "signing"], ["mayor"], ["bridge", "bridges"]];
  assert.deepEqual(index.listTogether(terms, { wanted: 4, limit: 9 }), ["a", "c"]);
  assert.deepEqual(index.listTogether(terms, { wanted: 3, anchors: [0], limit: 3 }), ["a", "b", "c"]);
  assert.equal(index.listTogether(terms, { wanted: 3, limit: 2 }), null);
  assert.deepEqual(index.with([{ path: "c", text: null }]).listTogether(terms, { wanted: 4, limit: 9 }), ["a"]);
});

const TERMS = ["ferry", "bridge", "mayor", "treaty", "lisbon"];
const SPARSE = fc
  .array(fc.tuple(fc.constantFrom(...TERMS), fc.constantFrom(0, 1, 40, 80, 120, 121)), { maxLength: 8 })
  .map((words) => words.map(([word, gap]) => `${word} ${"a ".repeat(gap)}`).join(""));

test("property: words stand together where a stretch of the text has them, whatever other texts have", () => {
  const text = fc.record({ path: fc.nat(7).map((n) => `p${n}`), text: fc.option(SPARSE, { freq: 4 }) });
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 12 }),
      fc.integer({ min: 1, max: 4 }),
      fc.uniqueArray(fc.nat(4), { maxLength: 2 }),
      fc.integer({ min: 0, max: 8 }),
      (changes, wanted, anchors, limit) => {
        let index = buildPassageIndex([]);
        const texts = new Map<string, string>();
        for (const change of changes) {
          index = index.with([change]);
          if (change.text === null) {
            texts.delete(change.path);
          } else {
            texts.set(change.path, change.text);
          }
        }
        const expected = [...texts]
          .filter(([, words]) => isTogether(words.split(" "), wanted, anchors))
          .map(([path]) => path)
          .sort();
        const found = index.listTogether(
          TERMS.map((term) => [term, `${term}s`]),
          { wanted, limit, ...(anchors.length > 0 && { anchors }) },
        );
        assert.deepEqual(found, expected.length > limit ? null : expected);
      },
    ),
    { numRuns: 300 },
  );
});

function isTogether(words: readonly string[], wanted: number, anchors: readonly number[]): boolean {
  return words.some((_, start) => {
    const stretch = new Set(words.slice(start, start + STRETCH));
    return (
      anchors.every((anchor) => stretch.has(TERMS[anchor]!)) &&
      TERMS.filter((term) => stretch.has(term)).length >= wanted
    );
  });
}
