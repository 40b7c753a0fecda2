// What a text costs grows with its length and no faster: patterns of one or several pieces, chosen by a seed,
// from 10 KB to 5 MB, as plain text, Markdown, page and draft. Processor time counts, not the clock. A run
// prints its seed; SEED=… chooses others, RUNS=… how many patterns of one piece and how many of several are
// tried for each kind, RUNS=1000 all of one piece.
import assert from "node:assert/strict";
import { test } from "node:test";
import { CorpusHost } from "../../server/src/core/corpus/corpusHost";
import { indexDraft } from "../../server/src/core/corpus/indexDraft";
import { indexSource } from "../../server/src/core/corpus/indexSource";
import { parseDraft } from "../../server/src/core/markdown/parseDraft";
import { readNameModel } from "../../server/src/host/readNameModel";
import { readSource } from "../../server/src/readers/readSource";
import { checkDraft } from "../../server/src/rules/checkDraft";
import { seedRandom, type Random } from "../bench/random";
import { cpuMilliseconds } from "../support/cpuTime";
import { COUNTERS, count, PAGE_FRAMES, PAGE_PIECES, repeat, TEXT_PIECES } from "../support/hostilePatterns";

const SEED = Number(process.env["SEED"] ?? 1);
const RUNS = Number(process.env["RUNS"] ?? 2);
console.log(`SEED=${SEED} RUNS=${RUNS}`);

/** Characters. */
const SIZES = [10_000, 100_000, 1_000_000, 5_000_000];
/** So many times the cost of a megabyte at the size before, at the most. */
const GROWTH = 3;
/**
 * Milliseconds a megabyte below which nothing is measured: what is fast at one size may be slower at
 * another by the processor's caches alone.
 */
const FAST = 400;
/** The next size is not tried where it would take longer. Milliseconds. */
const PATIENCE = 2_500;
/**
 * No pattern costs more, of sizes whose fixed costs no longer count. Milliseconds a megabyte, on a busy machine;
 * ordinary articles cost 1,500 there.
 */
const DEAREST = 30_000;

type Kind = "txt" | "md" | "html" | "draft";

interface Pattern {
  readonly name: string;
  readonly make: (size: number) => string;
}

const corpus = new CorpusHost();
const index = (path: string, text: string) => indexSource(readSource(path, text), readNameModel());
corpus.apply([
  {
    path: "b.txt",
    source: index(
      "b.txt",
      "Ann Lee, the mayor of Ostby, said on Monday that “the bridge is safe and will stay open.”\n\n“We will not wait,” Bo Lee said.\n",
    ),
  },
]);

function work(kind: Kind, text: string): void {
  if (kind === "draft") {
    checkDraft(indexDraft(parseDraft("d.md", text), "2024-05-05", readNameModel()), corpus.snapshot, {
      style: "ap",
      severities: {},
    });
  } else {
    const path = `a.${kind}`;
    corpus.apply([{ path, source: index(path, text) }]);
    corpus.apply([{ path, source: null }]);
  }
}

/** Milliseconds a megabyte. */
function costOf(kind: Kind, text: string): number {
  return (cpuMilliseconds(() => work(kind, text)) / text.length) * 1_000_000;
}

/** What is wrong, or undefined. Whatever looks wrong is measured again, twice: the machine may have been busy. */
function findGrowth(kind: Kind, { name, make }: Pattern): string | undefined {
  let before: { readonly size: number; readonly cost: number } | undefined;
  for (const size of SIZES) {
    if (before && (before.cost * size) / 1_000_000 > PATIENCE) {
      return undefined;
    }
    const text = make(size);
    let cost = costOf(kind, text);
    const limit = Math.min(
      before ? GROWTH * Math.max(before.cost, FAST) : Infinity,
      size >= 100_000 ? DEAREST : Infinity,
    );
    for (let again = 0; again < 2 && cost > limit; again++) {
      const last = before && costOf(kind, make(before.size));
      cost = Math.min(cost, costOf(kind, text));
      if (before && last !== undefined && cost <= GROWTH * Math.max(last, FAST) && cost <= DEAREST) {
        cost = Math.min(cost, limit);
      }
    }
    if (cost > limit) {
      return `${kind} ${JSON.stringify(name)}: ${Math.round(cost)} ms a megabyte at ${size}, ${Math.round(before?.cost ?? 0)} at ${before?.size ?? 0}`;
    }
    before = { size, cost };
  }
  return undefined;
}

/** So many as are tried in one run, in any order. */
function chooseSome<T>(all: readonly T[], random: Random): readonly T[] {
  const left = [...all];
  return Array.from({ length: Math.min(RUNS, left.length) }, () => left.splice(random.below(left.length), 1)).flat();
}

function listPatterns(kind: Kind, random: Random): readonly Pattern[] {
  const pieces = kind === "html" ? PAGE_PIECES : TEXT_PIECES;
  const frames = Object.entries(PAGE_FRAMES);
  const single = chooseSome(pieces, random).map(
    (piece): Pattern => ({
      name: piece,
      make: (size) => (kind === "html" ? PAGE_FRAMES["body"]!(piece, size) : repeat(piece, size)),
    }),
  );
  const counted =
    kind === "html"
      ? []
      : chooseSome(Object.entries(COUNTERS), random).map(
          ([name, make]): Pattern => ({ name, make: (size) => count(make, size) }),
        );
  const mixed = Array.from({ length: RUNS }, (): Pattern => {
    const unit = Array.from({ length: 1 + random.below(4) }, () => random.pick(pieces)).join("");
    if (kind !== "html") {
      return { name: unit, make: (size) => repeat(unit, size) };
    }
    const [frame, make] = random.pick(frames);
    return { name: `${frame}: ${unit}`, make: (size) => make(unit, size) };
  });
  return [...single, ...counted, ...mixed];
}

for (const kind of ["txt", "md", "html", "draft"] as const) {
  test(`${kind}: a megabyte costs the same at every size`, { timeout: 3_600_000 }, () => {
    const random = seedRandom(SEED);
    const patterns = listPatterns(kind, random);
    for (let i = 0; i < 3; i++) {
      for (const { make } of patterns) {
        work(kind, make(2_000));
      }
    }
    const wrong = patterns.map((pattern) => findGrowth(kind, pattern)).filter((found) => found !== undefined);
    assert.deepEqual(wrong, []);
  });
}
