// People, organisations and places of one text, with their mentions and the titles it gives them. Never throws on content.

import type { BlockMemory } from "../text/blockMemory";
import type { Prose } from "../text/prose";
import { findRoles } from "./findRoles";
import { readNameDocument } from "./nameDocument";
import type { NameModel } from "./nameModel";
import type { NameAnnotations } from "./nameTypes";
import { refineNames } from "./refineNames";
import { resolveNames } from "./resolveNames";
import { tagBlocks, type TaggedBlock } from "./tagBlocks";
import { tagNames } from "./tagNames";

/** Spans are in the offsets of `prose.text`. Linear. `memory`: of this text's last version, under the same model. */
export function annotateNames(prose: Prose, model: NameModel, memory?: BlockMemory<TaggedBlock>): NameAnnotations {
  const document = readNameDocument(prose.text, prose.blocks, model.lexicon);
  const names = refineNames(document, memory ? tagBlocks(document, model, memory) : tagNames(document, model));
  const { entities, entityOf, mentions } = resolveNames(document, names);
  return { entities, mentions, roles: findRoles(document, names, entityOf) };
}
