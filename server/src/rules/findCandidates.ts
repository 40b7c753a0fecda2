// Candidates, remembered: what is remembered is what would be found.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import { comparePassages, DEFAULT_LIMIT } from "../core/locate/passageIndex";
import { searchCandidates, withSpeakers, type Candidates, type LookUp } from "./candidates";
import { SnapshotMemory, type SnapshotChange } from "./snapshotMemory";

/** Quotations remembered for one snapshot. */
const MOST_REMEMBERED = 2_000;

const memory = new SnapshotMemory<Candidates>(MOST_REMEMBERED, ({ lookUps }, _, change) => lookUps.every((lookUp) => isUntouched(lookUp, change)), withSpeakers);

export function findCandidates(written: string, hasParentheses: boolean, corpus: CorpusSnapshot): Candidates {
  return memory.get(corpus, hasParentheses ? `(${written}` : written, () => searchCandidates(written, hasParentheses, corpus));
}

/** It gave no source that has changed, and would give none: whatever those have is worse than what was found, or behind it. */
function isUntouched({ words, options, passages }: LookUp, { paths, now }: SnapshotChange): boolean {
  if (passages.some((passage) => paths.has(passage.path))) return false;
  const best = now.find(words, options)[0];
  if (!best) return true;
  const last = passages[passages.length - 1];
  if (!last || best.distance < last.distance) return false;
  return best.distance > last.distance || (passages.length === (options?.limit ?? DEFAULT_LIMIT) && comparePassages(best, last) > 0);
}
