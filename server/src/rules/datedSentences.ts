// The sentences of the sources that date something, found by their words: the passage index tells which sources have
// enough of them near each other, and only those are read.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import type { SourceIndex } from "../core/corpus/sourceTypes";
import type { DateMention } from "../core/dates/dateTypes";
import type { WordsNear } from "../core/locate/editedWords";
import { MOST_TERMS, STRETCH } from "../core/locate/findTogether";
import { foldTokens } from "../core/locate/foldTokens";
import type { PassageIndex, TogetherOptions } from "../core/locate/locateTypes";
import type { Span } from "../core/text/span";
import { listForms, toContentWords } from "./contentWords";
import { dateZone } from "./dateZone";
import { SnapshotMemory, type SnapshotChange } from "./snapshotMemory";
import { compareTexts } from "../core/text/compareTexts";

export interface DatedSentence {
  readonly source: SourceIndex;
  readonly date: DateMention;
  /** What the date tells of: its sentence, or, where that has several dates, its clause. */
  readonly span: Span;
  /** Stems. */
  readonly words: ReadonlySet<string>;
}

/**
 * Where more sources have so many of the words, they are a form that all use, and
 * tell nothing. More than may change at once.
 */
const MOST_READ = 100;
/** Questions remembered for one snapshot. */
const MOST_REMEMBERED = 2_000;

/** Where was looked, and what was found. */
interface Answer extends Question {
  /** Paths of sources that have the words near each other, in order; null where they are too many. */
  readonly read: readonly string[] | null;
  /** In their order. */
  readonly found: readonly DatedSentence[] | null;
}

interface Question {
  readonly words: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly least: number;
  /**
   * All of the words, the names first: they are the anchors, and what is beyond the most
   * terms that are looked for does not count.
   */
  readonly stems: readonly string[];
  /** Of each stem's forms, folded. */
  readonly hashes: readonly Int32Array[];
  readonly options: TogetherOptions;
}

const memory = new SnapshotMemory<Answer>(MOST_REMEMBERED, carry);

/**
 * Dated sentences that share at least `least` of the words (stems), and have all of `names` where any are given; null
 * where too many sources do. Costs the occurrences of the rarest name, or, without names, of the rarest words.
 */
export function findDatedSentences(
  words: ReadonlySet<string>,
  names: ReadonlySet<string>,
  least: number,
  corpus: CorpusSnapshot,
): readonly DatedSentence[] | null {
  const question = `${least} ${[...names].join(" ")}\n${[...words].join(" ")}`;
  return memory.get(corpus, question, () => search(toQuestion(words, names, least), corpus)).found;
}

function toQuestion(words: ReadonlySet<string>, names: ReadonlySet<string>, least: number): Question {
  const stems = [...names, ...[...words].filter((word) => !names.has(word))].slice(0, MOST_TERMS);
  const options: TogetherOptions = {
    wanted: least,
    limit: MOST_READ,
    ...(names.size > 0 && { anchors: [...names].slice(0, MOST_TERMS).map((_, i) => i) }),
  };
  return { words, names, least, stems, hashes: stems.map(hashForms), options };
}

function search(question: Question, corpus: CorpusSnapshot): Answer {
  const read = listTogether(corpus.passages, question);
  return { ...question, read, found: read && readSentences(read, question, corpus) };
}

function listTogether(passages: PassageIndex, { stems, options }: Question): readonly string[] | null {
  return passages.listTogether(stems.map(listForms), options);
}

/**
 * Which sources are read depends on each source's own words: those that changed are read again, and nothing else.
 * Undefined where fewer may be left than were too many.
 */
function carry(
  answer: Answer,
  _: string,
  { paths, words }: SnapshotChange,
  corpus: CorpusSnapshot,
): Answer | undefined {
  const { read, found } = answer;
  const mayBeNew = mayBeTogether(answer, words.wordsNear("after", STRETCH));
  if (!read || !found) {
    if (!mayBeNew && !mayBeTogether(answer, words.wordsNear("before", STRETCH))) {
      return answer;
    }
    const isFewer =
      listTogether(words.wholeTexts("after"), answer)!.length <
      listTogether(words.wholeTexts("before"), answer)!.length;
    return isFewer ? undefined : answer;
  }
  if (!mayBeNew && !read.some((path) => paths.has(path))) {
    return answer;
  }
  const now = listTogether(words.wholeTexts("after"), answer)!;
  const still = [...read.filter((path) => !paths.has(path)), ...now];
  if (still.length > MOST_READ) {
    return { ...answer, read: null, found: null };
  }
  const renewed = [...found.filter(({ source }) => !paths.has(source.path)), ...readSentences(now, answer, corpus)];
  // By path; those of one source stay in their order.
  return {
    ...answer,
    read: still.sort(),
    found: renewed.sort((a, b) => compareTexts(a.source.path, b.source.path)),
  };
}

/** Is it worth looking whether so many of the terms stand together there? */
function mayBeTogether({ hashes, options: { wanted, anchors = [] } }: Question, near: WordsNear): boolean {
  const isThere = (term: number): boolean => near.count(hashes[term]!) > 0;
  if (!anchors.every(isThere)) {
    return false;
  }
  let left = hashes.length;
  for (let term = 0, count = 0; count + left >= wanted; term++, left--) {
    if (count === wanted) {
      return true;
    }
    if (isThere(term)) {
      count++;
    }
  }
  return false;
}

function readSentences(
  paths: readonly string[],
  { words, names, least }: Question,
  corpus: CorpusSnapshot,
): readonly DatedSentence[] {
  return paths
    .flatMap((path) => listDatedSentences(corpus.sources.get(path)!))
    .filter((s) => countShared(words, s.words) >= least && isAll(names, s.words));
}

function countShared(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of words) {
    if (others.has(word)) {
      shared++;
    }
  }
  return shared;
}

function isAll(names: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
  for (const name of names) {
    if (!words.has(name)) {
      return false;
    }
  }
  return true;
}

const bySource = new WeakMap<SourceIndex, readonly DatedSentence[]>();

function listDatedSentences(source: SourceIndex): readonly DatedSentence[] {
  let list = bySource.get(source);
  if (!list) {
    list = source.dates
      .filter((date) => date.edtf !== null)
      .map((date) => {
        const span = dateZone(source.text, date, source.dates);
        return { source, date, span, words: toContentWords(source.text, span) };
      });
    bySource.set(source, list);
  }
  return list;
}

const hashesByStem = new Map<string, Int32Array>();
/** Stems whose forms are remembered, folded. */
const MOST_STEMS = 20_000;

function hashForms(stem: string): Int32Array {
  let hashes = hashesByStem.get(stem);
  if (!hashes) {
    if (hashesByStem.size >= MOST_STEMS) {
      hashesByStem.clear();
    }
    hashes = Int32Array.from(
      listForms(stem)
        .map((form) => foldTokens(form))
        .filter(({ count }) => count === 1),
      (folded) => folded.hashes[0]!,
    );
    hashesByStem.set(stem, hashes);
  }
  return hashes;
}
