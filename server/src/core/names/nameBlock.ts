// From tokens to the names of a block, or of a text at once, in two steps: what the tagger finds, put
// right; then what the whole text has to say.

import type { WordCounts } from "../text/wordCounts";
import { spreadEvidence } from "./documentEvidence";
import { findRoles, type FoundRole } from "./roles/findRoles";
import type { NameDocument } from "./nameDocument";
import type { NameModel } from "./nameModel";
import { leaveOutNobody } from "./notPeople";
import { readName, type NameInText } from "./nameWords";
import { dropOthers, joinNicknames, refineNames } from "./refineNames";
import { tagNames, type TaggedName } from "./tagNames";

/** Spans in the offsets of the document's text. */
export interface NamedBlock {
  /** By start. */
  readonly names: readonly NameInText[];
  readonly roles: readonly FoundRole[];
}

export function tagBlock(document: NameDocument, model: NameModel): TaggedName[] {
  return refineNames(document, tagNames(document, model));
}

/** `tagged`: of `tagBlock`; `phrases`: what all blocks' names tell of phrases. */
export function nameBlock(document: NameDocument, tagged: readonly TaggedName[], phrases: WordCounts): NamedBlock {
  const found = joinNicknames(document, spreadEvidence(document, tagged, phrases));
  const names = leaveOutNobody(document, dropOthers(document, found));
  return { names: names.map((name) => readName(document, name)), roles: findRoles(document, names) };
}
