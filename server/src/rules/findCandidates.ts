// Candidates, remembered: what is remembered is what would be found.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import { comparePassages, DEFAULT_LIMIT, mostEdits } from "../core/locate/passageIndex";
import { withSpeakers, type Candidates, type LookUp } from "./candidates";
import { searchCandidates } from "./searchCandidates";
import { SnapshotMemory, type SnapshotChange } from "./snapshotMemory";

/** Quotations remembered for one snapshot. */
const MOST_REMEMBERED = 2_000;

const memory = new SnapshotMemory<Candidates>(MOST_REMEMBERED, (known, _, change, corpus) =>
  known.lookUps.every((lookUp) => isUntouched(lookUp, change)) ? withSpeakers(known, corpus) : undefined,
);

export function findCandidates(written: string, hasParentheses: boolean, corpus: CorpusSnapshot): Candidates {
  return memory.get(corpus, hasParentheses ? `(${written}` : written, () =>
    searchCandidates(written, hasParentheses, corpus),
  );
}

/**
 * It gave no source that has changed, and would give none. A changed source's passages that the edit did
 * not touch were there before, and not given: only those near the edit can be new. They have all words of
 * the quotation but as many as were edited.
 */
export function isUntouched(lookUp: LookUp, { paths, words }: SnapshotChange): boolean {
  const { options, passages, hashes } = lookUp;
  if (passages.some((passage) => paths.has(passage.path))) {
    return false;
  }
  const isFull = passages.length === (options?.limit ?? DEFAULT_LIMIT);
  const last = passages[passages.length - 1];
  const most = mostEdits(hashes.length, options ?? {});
  const worst = last ? Math.min(most, isFull ? last.distance : passages[0]!.distance + (options?.slack ?? 0)) : most;
  const near = words.wordsNear("after", hashes.length + worst);
  if (near.count(hashes) < hashes.length - worst) {
    return true;
  }
  const best = near.index.find(lookUp.words, options)[0];
  if (!best || best.distance > worst) {
    return true;
  }
  return isFull && last !== undefined && comparePassages(best, last) > 0;
}
