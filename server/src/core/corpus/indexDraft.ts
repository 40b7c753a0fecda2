// One draft, annotated by what annotates the sources.

import type { DraftText } from "../markdown/draftTypes";
import type { NameModel } from "../names/nameModel";
import { annotate } from "./annotate";
import type { CorpusSnapshot } from "./corpusTypes";
import type { DraftMemory } from "./draftMemory";
import type { DraftIndex } from "./sourceTypes";

/**
 * `newestSource` (EDTF day) stands in where the draft's front matter has no date. Never the clock. `memory`: of the draft's last version
 * under the same model; the answer is the same without.
 */
export function indexDraft(draft: DraftText, newestSource: string | null, model: NameModel, memory?: DraftMemory): DraftIndex {
  const day = draft.date ?? newestSource;
  memory?.turn();
  const annotations = annotate(draft.prose, model, { day, numericOrder: null, kind: "document", speaker: null }, memory);
  return { ...draft, ...annotations, day };
}

const newestDays = new WeakMap<CorpusSnapshot, string | null>();

/** The last day that a source was published on, null where none is dated. Linear in the sources, the first time. */
export function findNewestDay(corpus: CorpusSnapshot): string | null {
  let newest = newestDays.get(corpus);
  if (newest !== undefined) return newest;
  newest = null;
  for (const source of corpus.sources.values()) {
    const day = source.meta.published;
    if (day !== null && (newest === null || day > newest)) newest = day;
  }
  newestDays.set(corpus, newest);
  return newest;
}
