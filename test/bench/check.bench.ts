// A whole draft against 10 MB of sources: 5,000 words with 200 quotations, in full and after a keystroke.

import { CorpusHost } from "../../server/src/core/corpus/corpusHost";
import { DraftMemory } from "../../server/src/core/corpus/draftMemory";
import { findNewestDay, indexDraft } from "../../server/src/core/corpus/indexDraft";
import { indexSource } from "../../server/src/core/corpus/indexSource";
import type { SourceIndex } from "../../server/src/core/corpus/sourceTypes";
import { parseDraft } from "../../server/src/core/markdown/parseDraft";
import { readNameModel } from "../../server/src/host/readNameModel";
import { readSource } from "../../server/src/readers/readSource";
import { checkDraft } from "../../server/src/rules/checkDraft";
import type { CheckSettings } from "../../server/src/rules/ruleTypes";
import { atMost, type Report } from "./benchTypes";
import { loadTexts } from "./loadTexts";
import { quantile, seedRandom, type Random } from "./random";

const MEGABYTES = 10;
const QUOTATIONS = 200;
const KEYSTROKES = 100;
const WARM_UPS = 3;
const DRAFTS = 12;
/** So that 200 of them and what stands around make 5,000 words. */
const LONGEST_QUOTATION = 170;
const SETTINGS: CheckSettings = { style: "ap", severities: {} };

export function run(report: Report): void {
  const { texts, origin, characters } = loadTexts(MEGABYTES);
  const model = readNameModel();
  let started = performance.now();
  const sources = texts.map(({ path, text }) => indexSource(readSource(path, text), model));
  report.heading(`${texts.length} sources, ${origin}`);
  report.add("reading and annotating the sources", characters / 1e3 / (performance.now() - started), "MB/s");
  started = performance.now();
  const corpus = new CorpusHost().apply(sources.map((source) => ({ path: source.path, source })));
  report.add("the corpus from them", performance.now() - started, "ms");

  const random = seedRandom(5);
  const day = findNewestDay(corpus);
  const index = (text: string) => indexDraft(parseDraft("draft.md", text), day, model);
  // Warm up with other drafts, as a server is that has been open for a while; nothing
  // is known of the one that is measured.
  for (let i = 0; i < WARM_UPS; i++) {
    checkDraft(index(makeDraft(sources, random)), corpus, SETTINGS);
  }
  const others = Array.from({ length: DRAFTS - 1 }, () => {
    const other = index(makeDraft(sources, random));
    const began = performance.now();
    checkDraft(other, corpus, SETTINGS);
    return performance.now() - began;
  });
  const text = makeDraft(sources, random);
  started = performance.now();
  let draft = index(text);
  report.add("the draft read and annotated", performance.now() - started, "ms");
  report.add("words of the draft", text.split(/\s+/u).length, "words");
  started = performance.now();
  const result = checkDraft(draft, corpus, SETTINGS);
  report.add(
    `full check, p50 of ${DRAFTS} drafts`,
    quantile([...others, performance.now() - started], 0.5),
    "ms",
    atMost(150),
  );
  report.add("quotations checked", result.quotations.length, "");
  report.add("findings", result.findings.length, "");
  const annotating: number[] = [];
  const rereading: number[] = [];
  const memory = new DraftMemory();
  const checking: number[] = [];
  for (let k = 1; k <= KEYSTROKES; k++) {
    const at = text.indexOf(" ", Math.floor(text.length / 2));
    const changed = `${text.slice(0, at)} ${"so".repeat(k)}${text.slice(at)}`;
    started = performance.now();
    draft = index(changed);
    annotating.push(performance.now() - started);
    started = performance.now();
    indexDraft(parseDraft("draft.md", changed, memory), day, model, memory);
    rereading.push(performance.now() - started);
    started = performance.now();
    checkDraft(draft, corpus, SETTINGS);
    checking.push(performance.now() - started);
  }
  report.add("after a keystroke: the draft annotated anew, p50", quantile(annotating, 0.5), "ms");
  report.add("after a keystroke: the draft read from its last version, p50", quantile(rereading, 0.5), "ms");
  report.add("after a keystroke: the check, p50", quantile(checking, 0.5), "ms", atMost(10));
}

/** Every second quotation is verbatim, the others lack a word; plain sentences of our own stand between. */
export function makeDraft(sources: readonly SourceIndex[], random: Random): string {
  const paragraphs: string[] = [];
  while (paragraphs.length < QUOTATIONS) {
    const source = random.pick(sources);
    const spoken = source.quotations.filter(
      (q) => q.speech && q.end - q.start > 40 && q.end - q.start < LONGEST_QUOTATION,
    );
    if (spoken.length === 0) {
      continue;
    }
    const quotation = random.pick(spoken);
    const words = source.text.slice(quotation.start, quotation.end).split(/\s+/u);
    if (paragraphs.length % 2 === 1) {
      words.splice(random.below(words.length), 1);
    }
    const name = quotation.speaker?.name ?? "the spokesman";
    paragraphs.push(`“${words.join(" ")},” ${name} said. The matter was left there.`);
  }
  return paragraphs.join("\n\n");
}
