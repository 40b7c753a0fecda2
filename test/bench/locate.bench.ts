// Finding quotations: how fast, how surely, with how much memory, and beside two known libraries on the same text.

import search from "approx-string-match";
import { diff_match_patch } from "diff-match-patch";
import type { PassageIndex, SearchText } from "../../server/src/core/locate/locateTypes";
import { buildPassageIndex } from "../../server/src/core/locate/passageIndex";
import { atLeast, atMost, type Report } from "./benchTypes";
import { loadTexts } from "./loadTexts";
import { makeQuotations, type BenchQuotation } from "./quotations";
import { quantile, seedRandom } from "./random";

interface Case {
  readonly name: string;
  readonly size: { readonly least: number; readonly most: number };
  readonly edits: readonly number[];
  /** Percent of quotations found where they are from, or where as few edits lead. */
  readonly recall?: number;
  /** Milliseconds for 99 of 100. */
  readonly slowest?: number;
}

const CASES: readonly Case[] = [
  { name: "exact, 5 to 60 words", size: { least: 5, most: 60 }, edits: [0] },
  { name: "5 to 7 words, 1 edit", size: { least: 5, most: 7 }, edits: [1], recall: 98 },
  { name: "5 to 7 words, 1 to 3 edits", size: { least: 5, most: 7 }, edits: [1, 2, 3] },
  { name: "8 to 15 words, 1 to 3 edits", size: { least: 8, most: 15 }, edits: [1, 2, 3], recall: 99.5, slowest: 10 },
  { name: "16 to 60 words, 1 to 3 edits", size: { least: 16, most: 60 }, edits: [1, 2, 3], recall: 99.5, slowest: 10 },
  { name: "100 to 400 words, 5 edits", size: { least: 100, most: 400 }, edits: [5], recall: 99.5 },
];
const QUOTATIONS = 600;
const WARM_UP = 50;
/** Of a look-up that is measured alone: the best of these counts. */
const REPEATS = 5;

export function run(report: Report): void {
  measureSize(report, 10);
  measureSize(report, 100);
}

function measureSize(report: Report, megabytes: number): void {
  const { texts, origin, characters } = loadTexts(megabytes);
  const label = `${megabytes} MB`;
  report.heading(`${label}: ${texts.length} texts, ${origin}`);
  const started = performance.now();
  const index = buildPassageIndex(texts);
  report.add(`${label}: build`, performance.now() - started, "ms", megabytes === 100 ? atMost(5000) : undefined);
  report.add(`${label}: index beside the text`, index.size.bytes / characters, "bytes/char", atMost(2.5));
  const all: number[] = [];
  for (const each of CASES) {
    all.push(...measureCase(report, label, index, texts, each));
  }
  report.add(`${label}: all of them, p50`, quantile(all, 0.5), "ms", atMost(1));
  measureHard(report, label, index, texts);
  measureEdits(report, label, index, texts);
  if (megabytes === 10) {
    measureRivals(report, label, index, texts);
  }
}

function measureCase(
  report: Report,
  label: string,
  index: PassageIndex,
  texts: readonly SearchText[],
  each: Case,
): readonly number[] {
  const random = seedRandom(7);
  const quotations = each.edits.flatMap((edits) =>
    makeQuotations(texts, QUOTATIONS / each.edits.length, each.size, edits, random),
  );
  for (const { words } of quotations.slice(0, WARM_UP)) {
    index.find(words);
  }
  const times: number[] = [];
  let found = 0;
  let proved = 0;
  for (const quotation of quotations) {
    // Three edits of five words would be given up by default.
    const options = { maxDistance: Math.max(3, Math.floor(quotation.words.split(" ").length / 3)) };
    let passages = index.find("");
    times.push(timeOf(() => (passages = index.find(quotation.words, options))));
    if (passages.some((p) => p.distance <= quotation.edits || isSame(p, quotation))) {
      found++;
    }
    if (passages[0]?.proved) {
      proved++;
    }
  }
  const name = `${label}: ${each.name}`;
  report.add(`${name}, p50`, quantile(times, 0.5), "ms");
  report.add(
    `${name}, p99`,
    quantile(times, 0.99),
    "ms",
    label === "10 MB" && each.slowest ? atMost(each.slowest) : undefined,
  );
  report.add(
    `${name}, recall@1`,
    (100 * found) / quotations.length,
    "%",
    each.recall ? atLeast(each.recall) : undefined,
  );
  report.add(`${name}, proved`, (100 * proved) / quotations.length, "%");
  return times;
}

function isSame(
  passage: { readonly path: string; readonly start: number; readonly end: number },
  quotation: BenchQuotation,
): boolean {
  return passage.path === quotation.path && passage.start < quotation.end && quotation.start < passage.end;
}

/** What could make a search slow: common words only, words that are nowhere, a very long quotation. */
function measureHard(report: Report, label: string, index: PassageIndex, texts: readonly SearchText[]): void {
  const hard: Readonly<Record<string, string>> = {
    "two common words": "of the",
    "seven common words, in no text": "the of and that to is in",
    "twenty common words, in no text": "it is of the and that to in a for on was with he by at as from be has",
    "one sentence of two texts": splice(texts),
    "5,000 words": texts
      .slice(0, 20)
      .map((t) => t.text)
      .join(" ")
      .split(/\s+/u)
      .slice(0, 5000)
      .join(" "),
  };
  for (const [name, words] of Object.entries(hard)) {
    report.add(
      `${label}: ${name}`,
      Math.min(...Array.from({ length: REPEATS }, () => timeOf(() => index.find(words)))),
      "ms",
    );
  }
}

function splice(texts: readonly SearchText[]): string {
  return texts
    .slice(0, 2)
    .map((t) => t.text.split(" ").slice(20, 32).join(" "))
    .join(" ");
}

/** One source edited again and again, then many sources once. */
function measureEdits(report: Report, label: string, index: PassageIndex, texts: readonly SearchText[]): void {
  const times: number[] = [];
  let edited = index;
  for (let i = 0; i < 300; i++) {
    const { path, text } = texts[i < 100 ? 0 : (i * 7919) % texts.length]!;
    times.push(timeOf(() => (edited = edited.with([{ path, text: `Edit ${i}. ${text}` }]))));
  }
  report.add(`${label}: one source edited, p50`, quantile(times, 0.5), "ms");
  report.add(`${label}: one source edited, slowest of 300`, Math.max(...times), "ms", atMost(15));
  const quotations = makeQuotations(texts, 200, { least: 8, most: 30 }, 2, seedRandom(9));
  const finds = quotations.map((q) => timeOf(() => edited.find(q.words)));
  report.add(`${label}: a look-up after 300 edits, p50`, quantile(finds, 0.5), "ms");
}

/** The same text and quotations, two edits each, as each library is meant to be used. */
function measureRivals(report: Report, label: string, index: PassageIndex, texts: readonly SearchText[]): void {
  report.heading(`${label}: beside others, 8 to 15 words with 2 edits`);
  const quotations = makeQuotations(texts, 9, { least: 8, most: 15 }, 2, seedRandom(11));
  const text = texts.map((t) => t.text).join("\n");
  const ours = quantile(
    quotations.map((q) => timeOf(() => index.find(q.words))),
    0.5,
  );
  report.add("ours, p50", ours, "ms");
  const matcher = new diff_match_patch();
  matcher.Match_Distance = Number.MAX_SAFE_INTEGER;
  const rivals: Readonly<Record<string, (words: string) => unknown>> = {
    // Two words are up to about twelve characters.
    "approx-string-match": (words) => search(text, words, 12),
    // It takes 32 characters at most, and looks around a place that it is given.
    "diff-match-patch": (words) => matcher.match_main(text, words.slice(0, 32), text.length >> 1),
  };
  for (const [name, find] of Object.entries(rivals)) {
    const theirs = quantile(
      quotations.map((q) => timeOf(() => find(q.words))),
      0.5,
    );
    report.add(`${name}, p50`, theirs, "ms");
    report.add(`times faster than ${name}, p50`, theirs / ours, "times", atLeast(500));
  }
}

function timeOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
