// Where the sources have these words, for the command line and the editor's search.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import { isOverlapping } from "../core/text/span";
import type { CheckSettings, SourcePassage, Verdict } from "./ruleTypes";

export interface FoundWords extends SourcePassage {
  readonly verdict: Verdict;
  readonly speakerName: string | null;
}

export function findWords(words: string, corpus: CorpusSnapshot, _settings: CheckSettings): readonly FoundWords[] {
  return corpus.passages.find(words).map((passage) => {
    const source = corpus.sources.get(passage.path)!;
    const span = source.prose.map.toOriginalSpan(passage);
    const quotation = source.quotations.find((q) => q.speech && isOverlapping(q, span));
    return {
      path: passage.path, start: span.start, end: span.end, text: source.text.slice(span.start, span.end),
      verdict: passage.distance === 0 ? "verbatim" : "altered", speakerName: quotation?.speaker?.name ?? null,
    };
  });
}
