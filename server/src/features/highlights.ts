// The other places in this text where the same is meant.

import type { Span } from "../core/text/span";
import { listDraftReferences, listSourceReferences, referentAt } from "./references";
import type { TextView } from "./textView";

export function listHighlights(view: TextView, offset: number): readonly Span[] {
  const referent = referentAt(view, offset);
  if (!referent) {
    return [];
  }
  if (view.kind === "draft") {
    return listDraftReferences(referent, view);
  }
  return listSourceReferences(referent, view, true).filter((place) => place.path === view.path);
}
