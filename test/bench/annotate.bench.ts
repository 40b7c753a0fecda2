// Annotating sources, one core: megabytes a second for each annotator, and for all that a source goes through.

import { annotate } from "../../server/src/core/corpus/annotate";
import { annotateDates } from "../../server/src/core/dates/annotateDates";
import { splitSentences } from "../../server/src/core/text/sentences";
import { tokenize } from "../../server/src/core/text/tokens";
import type { NameModel } from "../../server/src/core/names/nameModel";
import { readNameModel } from "../../server/src/host/readNameModel";
import { readSource } from "../../server/src/readers/readSource";
import { atLeast, atMost, type Goal, type Report } from "./benchTypes";
import { loadTexts } from "./loadTexts";

const MEGABYTES = 2;
/** Text that is hard to annotate, from 10 KB to 10 MB: the cost of a megabyte stays the same. */
const SIZES = [10_000, 100_000, 1_000_000, 10_000_000];
const HARD: Readonly<Record<string, string>> = {
  "no sentence end": "and then the mayor of Lune said that the bridge was not safe on Friday ",
  capitals: "A B C ",
  "markup and noise": '<div class="x">&nbsp;Th3 m@yor sa1d “n0 </b> ',
};
/** Of a short text the best counts: the first is slower for want of compiled code. */
const SHORT_REPEATS = 5;
/** Against the cheapest size before. */
const GROWTH = 2;

export function run(report: Report): void {
  const { texts, origin, characters } = loadTexts(MEGABYTES);
  report.heading(`${texts.length} texts, ${origin}`);
  const model = readNameModel();
  const measure = (name: string, work: () => void, goal?: Goal) => {
    work();
    const started = performance.now();
    work();
    report.add(name, characters / 1e3 / (performance.now() - started), "MB/s", goal);
  };
  const sources = texts.map(({ path, text }) => readSource(path, text));
  measure("reading", () => texts.forEach(({ path, text }) => readSource(path, text)));
  measure("tokens and sentences", () =>
    sources.forEach(({ prose }) => splitSentences(tokenize(prose.text), prose.blocks)),
  );
  const anchorOf = (source: (typeof sources)[number]) => ({
    day: source.meta.published,
    numericOrder: source.meta.numericOrder,
  });
  measure("dates", () => sources.forEach((source) => annotateDates(source.prose, anchorOf(source))));
  measure(
    "names, dates and quotations",
    () =>
      sources.forEach((source) =>
        annotate(source.prose, model, { ...anchorOf(source), kind: source.meta.kind, speaker: source.meta.speaker }),
      ),
    atLeast(2.5),
  );
  measureHard(report, model);
}

function measureHard(report: Report, model: NameModel): void {
  report.heading("hard text, from 10 KB to 10 MB");
  for (const [name, unit] of Object.entries(HARD)) {
    let least = Number.POSITIVE_INFINITY;
    for (const size of SIZES) {
      const source = readSource("hard.txt", `Title\n\n${unit.repeat(Math.ceil(size / unit.length))}`);
      const times = Array.from({ length: size < 1_000_000 ? SHORT_REPEATS : 1 }, () => {
        const started = performance.now();
        annotate(source.prose, model, { day: null, numericOrder: null, kind: "article", speaker: null });
        return performance.now() - started;
      });
      const cost = (Math.min(...times) * 1e6) / size;
      const isLargest = size === SIZES[SIZES.length - 1];
      report.add(`${name}, ${size / 1000} KB: a megabyte`, cost, "ms");
      if (isLargest) {
        report.add(
          `${name}: ${size / 1000} KB against the cheapest before, a megabyte`,
          cost / least,
          "x",
          atMost(GROWTH),
        );
      }
      least = Math.min(least, cost);
    }
  }
}
