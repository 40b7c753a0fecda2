// Where the sources have these words, or nearly, for the command line and the editor's search.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import { findCandidates } from "./findCandidates";
import type { CheckSettings, SourcePassage, Verdict } from "./ruleTypes";
import { findStyleRule } from "./styles";
import { toPassage } from "./passages";

export interface FoundWords extends SourcePassage {
  readonly verdict: Verdict;
  readonly speakerName: string | null;
}

/** Best first; the marks around the words may be given or not. */
export function findWords(words: string, corpus: CorpusSnapshot, settings: CheckSettings): readonly FoundWords[] {
  const written = words.trim().replace(/^["“”'‘]+|["“”]+$/g, "");
  return findCandidates(written, settings.style === "reuters", corpus).list.map(
    ({ source, span, judgement, isSpeech, speaker }) => {
      const isFair =
        judgement.changes.length + judgement.clips.length + judgement.joins.length === 0 &&
        judgement.edits.every(
          (e) => e.kind === "ellipsisAtEnd" || findStyleRule(settings.style, e.kind, isSpeech).isAllowed,
        );
      const fairVerdict = judgement.edits.length > 0 ? "edited" : "verbatim";
      const verdict = isFair ? fairVerdict : "altered";
      return { ...toPassage(source, span), verdict, speakerName: speaker?.name ?? null };
    },
  );
}
