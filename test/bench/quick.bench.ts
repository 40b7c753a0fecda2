// What a writer would feel first, in under half a minute and over made texts, so that every machine measures the same.
// `npm test` sets it beside the baseline. Each figure is the best of some: what else the machine does only adds.

import { CorpusHost } from "../../server/src/core/corpus/corpusHost";
import { indexDraft } from "../../server/src/core/corpus/indexDraft";
import { indexSource } from "../../server/src/core/corpus/indexSource";
import { buildPassageIndex } from "../../server/src/core/locate/passageIndex";
import { parseDraft } from "../../server/src/core/markdown/parseDraft";
import { readNameModel } from "../../server/src/host/readNameModel";
import { readSource } from "../../server/src/readers/readSource";
import { checkDraft } from "../../server/src/rules/checkDraft";
import { makeDraft } from "./check.bench";
import type { Report } from "./benchTypes";
import { makeTexts } from "./makeTexts";
import { makeQuotations } from "./quotations";
import { seedRandom } from "./random";

const MEGABYTES = 3;
const REPEATS = 5;
const QUOTATIONS = 300;

export function run(report: Report): void {
  const texts = makeTexts(MEGABYTES, 4);
  report.heading(`${texts.length} made texts`);
  const model = readNameModel();
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
  const index = () => texts.map(({ path, text }) => indexSource(readSource(path, text), model));
  const sources = index();
  report.add("reading and annotating", characters / 1e3 / best(index), "MB/s");
  report.add(
    "the corpus from them",
    best(() => new CorpusHost().apply(sources.map((source) => ({ path: source.path, source })))),
    "ms",
  );

  report.add(
    "building the passage index",
    best(() => buildPassageIndex(texts)),
    "ms",
  );
  const passages = buildPassageIndex(texts);
  const quotations = makeQuotations(texts, QUOTATIONS, { least: 5, most: 40 }, 2, seedRandom(7));
  report.add(
    `finding ${QUOTATIONS} quotations with 2 edits`,
    best(() => quotations.forEach(({ words }) => passages.find(words))),
    "ms",
  );
  let edits = 0;
  report.add(
    "50 edits of a source",
    best(() => {
      let edited = passages;
      for (let i = 0; i < 50; i++) {
        edited = edited.with([{ path: texts[0]!.path, text: `Edit ${edits++}. ${texts[0]!.text}` }]);
      }
    }),
    "ms",
  );

  const corpus = new CorpusHost().apply(sources.map((source) => ({ path: source.path, source })));
  const random = seedRandom(5);
  const drafts = Array.from({ length: REPEATS + 1 }, () => makeDraft(sources, random));
  const parse = (text: string) => indexDraft(parseDraft("draft.md", text), null, model);
  report.add(
    "a draft of 200 quotations read and annotated",
    best(() => parse(drafts[0]!)),
    "ms",
  );
  // Each draft is new to the corpus, which remembers.
  const checks = drafts.map((text) => {
    const draft = parse(text);
    return timeOf(() => checkDraft(draft, corpus, { style: "ap", severities: {} }));
  });
  report.add("a draft of 200 quotations checked", Math.min(...checks), "ms");
  const keystrokes = Array.from({ length: 20 }, (_, k) => {
    const at = drafts[0]!.indexOf(" ", Math.floor(drafts[0]!.length / 2));
    const draft = parse(`${drafts[0]!.slice(0, at)} ${"so".repeat(k + 1)}${drafts[0]!.slice(at)}`);
    return timeOf(() => checkDraft(draft, corpus, { style: "ap", severities: {} }));
  });
  report.add("checked again after a keystroke", Math.min(...keystrokes), "ms");
}

/** Milliseconds. */
function best(work: () => unknown): number {
  return Math.min(...Array.from({ length: REPEATS }, () => timeOf(work)));
}

function timeOf(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
