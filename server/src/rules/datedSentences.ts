// The sentences of the sources that date something, found by their words: the passage index tells which sources have enough of
// them near each other, and only those are read.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import type { SourceIndex } from "../core/corpus/sourceTypes";
import { stretchAround } from "../core/dates/dateStretches";
import type { DateMention } from "../core/dates/dateTypes";
import type { Span } from "../core/text/span";
import { listForms, toContentWords } from "./contentWords";
import { SnapshotMemory } from "./snapshotMemory";

export interface DatedSentence {
  readonly source: SourceIndex;
  readonly date: DateMention;
  readonly span: Span;
  readonly words: ReadonlySet<string>;
}

/** Sources read for one question at most, those with most of the words first. */
const MOST_READ = 100;
/** Questions remembered for one snapshot. */
const MOST_REMEMBERED = 2_000;

/** What was asked and what was found. */
interface Answer {
  readonly words: ReadonlySet<string>;
  readonly least: number;
  readonly found: readonly DatedSentence[];
  /** Others may have had as many of the words. */
  readonly isCutOff: boolean;
}

const memory = new SnapshotMemory<Answer>(MOST_REMEMBERED, ({ words, least, found, isCutOff }, _, { paths, sources }) =>
  !isCutOff && !found.some(({ source }) => paths.has(source.path)) && !sources.some((source) => listSharing(source, words, least).length > 0));

/**
 * Dated sentences that share at least `least` of the words (stems), and have all of `names` where any are given. Costs the occurrences of the rarest
 * name, or, without names, of the rarest words.
 */
export function findDatedSentences(words: ReadonlySet<string>, names: ReadonlySet<string>, least: number, corpus: CorpusSnapshot): readonly DatedSentence[] {
  const question = `${least} ${[...names].join(" ")}\n${[...words].join(" ")}`;
  return memory.get(corpus, question, () => search(words, names, least, corpus)).found;
}

function search(words: ReadonlySet<string>, names: ReadonlySet<string>, least: number, corpus: CorpusSnapshot): Answer {
  // Names first: they are the anchors, and terms beyond the most that are looked for do not count.
  const terms = [...names, ...[...words].filter((word) => !names.has(word))];
  const anchors = names.size > 0 ? [...names.keys()].map((_, i) => i) : undefined;
  const paths = corpus.passages.listTogether(terms.map(listForms), { wanted: least, limit: MOST_READ, ...(anchors && { anchors }) });
  const found = paths.flatMap((path) => listSharing(corpus.sources.get(path)!, words, least)).filter((sentence) => isAll(names, sentence.words));
  return { words, least, found, isCutOff: paths.length === MOST_READ };
}

function listSharing(source: SourceIndex, words: ReadonlySet<string>, least: number): readonly DatedSentence[] {
  return listDatedSentences(source).filter((sentence) => countShared(words, sentence.words) >= least);
}

function countShared(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of words) if (others.has(word)) shared++;
  return shared;
}

function isAll(names: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
  for (const name of names) if (!words.has(name)) return false;
  return true;
}

const bySource = new WeakMap<SourceIndex, readonly DatedSentence[]>();

function listDatedSentences(source: SourceIndex): readonly DatedSentence[] {
  let list = bySource.get(source);
  if (!list) {
    list = source.dates.filter((date) => date.edtf !== null).map((date) => {
      const span = stretchAround(source.text, date);
      return { source, date, span, words: toContentWords(source.text, span) };
    });
    bySource.set(source, list);
  }
  return list;
}
