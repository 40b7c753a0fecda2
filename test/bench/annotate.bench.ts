// Annotating sources, one core: megabytes a second for each annotator, and for all that a source goes through.

import { annotate } from "../../server/src/core/corpus/annotate";
import { annotateDates } from "../../server/src/core/dates/annotateDates";
import { splitSentences } from "../../server/src/core/text/sentences";
import { tokenize } from "../../server/src/core/text/tokens";
import { readNameModel } from "../../server/src/host/readNameModel";
import { readSource } from "../../server/src/readers/readSource";
import type { Report } from "./benchTypes";
import { loadTexts } from "./loadTexts";

const MEGABYTES = 2;

export function run(report: Report): void {
  const { texts, origin, characters } = loadTexts(MEGABYTES);
  report.heading(`${texts.length} texts, ${origin}`);
  const model = readNameModel();
  const measure = (name: string, work: () => void) => {
    work();
    const started = performance.now();
    work();
    report.add(name, characters / 1e3 / (performance.now() - started), "MB/s");
  };
  const sources = texts.map(({ path, text }) => readSource(path, text));
  measure("reading", () => texts.forEach(({ path, text }) => readSource(path, text)));
  measure("tokens and sentences", () => sources.forEach(({ prose }) => splitSentences(tokenize(prose.text), prose.blocks)));
  const anchorOf = (source: (typeof sources)[number]) => ({ day: source.meta.published, numericOrder: source.meta.numericOrder });
  measure("dates", () => sources.forEach((source) => annotateDates(source.prose, anchorOf(source))));
  measure("names, dates and quotations", () =>
    sources.forEach((source) => annotate(source.prose, model, { ...anchorOf(source), kind: source.meta.kind, speaker: source.meta.speaker })),
  );
}
