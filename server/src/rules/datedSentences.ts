// The sentences of the sources that date something, findable by their words. Built once a snapshot; each source's share is
// kept with the source, so that a change to one costs only that one's words.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import type { SourceIndex } from "../core/corpus/sourceTypes";
import { stretchAround } from "../core/dates/dateStretches";
import type { DateMention } from "../core/dates/dateTypes";
import type { Span } from "../core/text/span";
import { toContentWords } from "./contentWords";

export interface DatedSentence {
  readonly source: SourceIndex;
  readonly date: DateMention;
  readonly span: Span;
  readonly words: ReadonlySet<string>;
}

export class DatedSentences {
  private readonly byWord = new Map<string, DatedSentence[]>();

  constructor(corpus: CorpusSnapshot) {
    for (const source of corpus.sources.values()) {
      for (const sentence of listDatedSentences(source)) {
        for (const word of sentence.words) {
          const list = this.byWord.get(word);
          if (list) list.push(sentence);
          else this.byWord.set(word, [sentence]);
        }
      }
    }
  }

  /** Those that share at least `least` of the words, with how many. Linear in the sentences that have one of the words. */
  findSharing(words: ReadonlySet<string>, least: number): readonly { readonly sentence: DatedSentence; readonly shared: number }[] {
    const shared = new Map<DatedSentence, number>();
    for (const word of words) for (const sentence of this.byWord.get(word) ?? []) shared.set(sentence, (shared.get(sentence) ?? 0) + 1);
    return [...shared].filter(([, count]) => count >= least).map(([sentence, count]) => ({ sentence, shared: count }));
  }
}

const bySnapshot = new WeakMap<CorpusSnapshot, DatedSentences>();
const bySource = new WeakMap<SourceIndex, readonly DatedSentence[]>();

export function toDatedSentences(corpus: CorpusSnapshot): DatedSentences {
  let built = bySnapshot.get(corpus);
  if (!built) bySnapshot.set(corpus, (built = new DatedSentences(corpus)));
  return built;
}

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
