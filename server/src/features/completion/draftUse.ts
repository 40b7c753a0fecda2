// Who is spoken of in the draft, and how near to the cursor: what completion ranks by.

import type { Span } from "../../core/text/span";
import { paragraphAround } from "../paragraph";
import { listNamedInDraft } from "../resolveMention";
import type { DraftView } from "../textView";

export interface EntityUse {
  /** Offset of the last mention before the cursor; -1 where it comes only later. */
  readonly lastBefore: number;
  readonly isInParagraph: boolean;
}

/** By entity id. `typed` is what is being replaced: that is no mention yet. Linear in the draft's mentions. */
export function listUses(view: DraftView, typed: Span): ReadonlyMap<string, EntityUse> {
  const paragraph = paragraphAround(view.text, typed.start);
  const uses = new Map<string, EntityUse>();
  for (const { span: mention, entities } of listNamedInDraft(view)) {
    if (mention.start < typed.end && mention.end > typed.start) continue;
    for (const { id } of entities) {
      const before = uses.get(id);
      const isBefore = mention.end <= typed.start;
      uses.set(id, {
        lastBefore: Math.max(before?.lastBefore ?? -1, isBefore ? mention.start : -1),
        isInParagraph: (before?.isInParagraph ?? false) || (isBefore && mention.start >= paragraph.start),
      });
    }
  }
  return uses;
}

/** No use ranks above: a draft has fewer characters than this, less those of a paragraph. */
export const MOST_USE_RANK = 1.9e9;

/** Greater is nearer: in this paragraph, then the last mentioned, then what only comes later, then the rest. */
export function rankUse(use: EntityUse | undefined): number {
  if (!use) return 0;
  return (use.isInParagraph ? 1e9 : 0) + use.lastBefore + 2;
}
