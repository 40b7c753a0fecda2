// One draft, annotated by what annotates the sources.

import type { DraftText } from "../markdown/draftTypes";
import type { NameModel } from "../names/nameModel";
import { annotate } from "./annotate";
import type { CorpusSnapshot } from "./corpusTypes";
import type { DraftIndex } from "./sourceTypes";

/** `newestSource` (EDTF day) stands in where the draft's front matter has no date. Never the clock. */
export function indexDraft(draft: DraftText, newestSource: string | null, model: NameModel): DraftIndex {
  const day = draft.date ?? newestSource;
  const annotations = annotate(draft.prose, model, { day, numericOrder: null, kind: "document", speaker: null });
  return { ...draft, ...annotations, day };
}

/** The last day that a source was published on, null where none is dated. */
export function findNewestDay(corpus: CorpusSnapshot): string | null {
  let newest: string | null = null;
  for (const source of corpus.sources.values()) {
    const day = source.meta.published;
    if (day !== null && (newest === null || day > newest)) newest = day;
  }
  return newest;
}
