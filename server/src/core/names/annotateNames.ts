// People, organisations and places of one text, with their mentions and the titles it gives them. Never throws on content.

import type { TextMemory } from "../text/textMemory";
import type { Prose } from "../text/prose";
import { findRoles } from "./findRoles";
import { readNameDocument } from "./nameDocument";
import type { NameModel } from "./nameModel";
import type { NameAnnotations } from "./nameTypes";
import type { NameWords } from "./nameWords";
import { refineNames } from "./refineNames";
import { resolveNames } from "./resolveNames";
import { tagBlocks, type TaggedBlock } from "./tagBlocks";
import { tagNames } from "./tagNames";

/** What the pieces of this text's last version gave, under the same model. */
export interface NamesMemory {
  readonly blocks: TextMemory<TaggedBlock>;
  readonly words: TextMemory<NameWords>;
}

/** Spans are in the offsets of `prose.text`. Linear. With a `memory` the answer is the same. */
export function annotateNames(prose: Prose, model: NameModel, memory?: NamesMemory): NameAnnotations {
  const document = readNameDocument(prose.text, prose.blocks, model.lexicon);
  const names = refineNames(document, memory ? tagBlocks(document, model, memory.blocks) : tagNames(document, model));
  const { entities, entityOf, mentions } = resolveNames(document, names, memory?.words);
  return { entities, mentions, roles: findRoles(document, names, entityOf) };
}
