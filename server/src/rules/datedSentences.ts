// The sentences of the sources that date something, found by their words: the passage index tells which sources have enough of
// them near each other, and only those are read.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import type { SourceIndex } from "../core/corpus/sourceTypes";
import { stretchAround } from "../core/dates/dateStretches";
import type { DateMention } from "../core/dates/dateTypes";
import type { TogetherOptions } from "../core/locate/locateTypes";
import type { Span } from "../core/text/span";
import { listForms, toContentWords } from "./contentWords";
import { SnapshotMemory, type SnapshotChange } from "./snapshotMemory";

export interface DatedSentence {
  readonly source: SourceIndex;
  readonly date: DateMention;
  readonly span: Span;
  readonly words: ReadonlySet<string>;
}

/** Where more sources have so many of the words, they are a form that all use, and tell nothing. */
const MOST_READ = 100;
/** Questions remembered for one snapshot. */
const MOST_REMEMBERED = 2_000;

/** Where was looked, and what was found. */
interface Answer {
  readonly terms: readonly (readonly string[])[];
  readonly options: TogetherOptions;
  readonly read: readonly string[] | null;
  readonly found: readonly DatedSentence[] | null;
}

const memory = new SnapshotMemory<Answer>(MOST_REMEMBERED, isUntouched);

/** None of what was read has changed, and what changed would not be read. */
function isUntouched({ terms, options, read }: Answer, _: string, { paths, now }: SnapshotChange): boolean {
  return read !== null && !read.some((path) => paths.has(path)) && now.listTogether(terms, options)?.length === 0;
}

/**
 * Dated sentences that share at least `least` of the words (stems), and have all of `names` where any are given; null where too many sources do. Costs the occurrences of the rarest
 * name, or, without names, of the rarest words.
 */
export function findDatedSentences(words: ReadonlySet<string>, names: ReadonlySet<string>, least: number, corpus: CorpusSnapshot): readonly DatedSentence[] | null {
  const question = `${least} ${[...names].join(" ")}\n${[...words].join(" ")}`;
  return memory.get(corpus, question, () => search(words, names, least, corpus)).found;
}

function search(words: ReadonlySet<string>, names: ReadonlySet<string>, least: number, corpus: CorpusSnapshot): Answer {
  // Names first: they are the anchors, and terms beyond the most that are looked for do not count.
  const terms = [...names, ...[...words].filter((word) => !names.has(word))].map(listForms);
  const options: TogetherOptions = { wanted: least, limit: MOST_READ, ...(names.size > 0 && { anchors: [...names].map((_, i) => i) }) };
  const read = corpus.passages.listTogether(terms, options);
  const found = read && read.flatMap((path) => listDatedSentences(corpus.sources.get(path)!)).filter((s) => countShared(words, s.words) >= least && isAll(names, s.words));
  return { terms, options, read, found };
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
