// People, organisations and places of one text, with their mentions and the titles it gives them. Never throws on content.

import type { Prose } from "../text/prose";
import { findRoles } from "./findRoles";
import { readNameDocument } from "./nameDocument";
import type { NameModel } from "./nameModel";
import type { NameAnnotations } from "./nameTypes";
import { refineNames } from "./refineNames";
import { resolveNames } from "./resolveNames";
import { tagNames } from "./tagNames";

/** Spans are in the offsets of `prose.text`. Linear. */
export function annotateNames(prose: Prose, model: NameModel): NameAnnotations {
  const document = readNameDocument(prose.text, prose.blocks, model.lexicon);
  const names = refineNames(document, tagNames(document, model));
  const { entities, entityOf, mentions } = resolveNames(document, names);
  return { entities, mentions, roles: findRoles(document, names, entityOf) };
}
