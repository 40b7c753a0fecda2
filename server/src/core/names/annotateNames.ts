// People, organisations and places of one text, with their mentions and the titles it
// gives them. Never throws on content.

import { WordCounts } from "../text/wordCounts";
import type { Prose } from "../text/prose";
import { countPhrases, PHRASE_COLUMNS } from "./documentEvidence";
import { nameBlock, tagBlock, type NamedBlock } from "./nameBlock";
import { readNameDocument } from "./nameDocument";
import type { NameModel } from "./nameModel";
import type { NamesBlock, NamesMemory } from "./namesByBlock";
import type { Mention, NameAnnotations, RoleMention } from "./nameTypes";
import { resolveNames } from "./resolveNames";

/** What the text's last version gave, under the same model. */
export interface KnownNames {
  readonly whole: NamesMemory;
  readonly blocks: readonly NamesBlock[];
}

/** Spans are in the offsets of `prose.text`. Linear. With `known` the answer is the same, and sooner. */
export function annotateNames(prose: Prose, model: NameModel, known?: KnownNames): NameAnnotations {
  if (!known) {
    return putTogether([nameAtOnce(prose, model)], [0]);
  }
  return putTogether(
    known.whole.read(known.blocks, model),
    prose.blocks.map(({ start }) => start),
    known.whole,
  );
}

function nameAtOnce(prose: Prose, model: NameModel): NamedBlock {
  const document = readNameDocument(prose.text, prose.blocks, model.lexicon);
  const tagged = tagBlock(document, model);
  const phrases = new WordCounts(PHRASE_COLUMNS, true);
  phrases.add(countPhrases(document, tagged));
  return nameBlock(document, tagged, phrases);
}

/** `starts`: where each block begins in the text. */
function putTogether(blocks: readonly NamedBlock[], starts: readonly number[], memory?: NamesMemory): NameAnnotations {
  const resolved = resolveNames(
    blocks.length === 1 ? blocks[0]!.names : blocks.flatMap(({ names }) => names),
    memory?.resolved,
  );
  if (memory) {
    memory.resolved = resolved;
  }
  const { entities, entityOf, forms } = resolved;
  const mentions: Mention[] = [];
  const roles: RoleMention[] = [];
  for (let b = 0; b < blocks.length; b++) {
    const { names, roles: found } = blocks[b]!;
    const start = starts[b]!;
    const first = mentions.length;
    for (const name of names) {
      mentions.push({
        start: start + name.start,
        end: start + name.end,
        form: forms[mentions.length]!,
        entity: entityOf[mentions.length]!,
      });
    }
    for (const { name, ...role } of found) {
      roles.push({ ...role, start: start + role.start, end: start + role.end, entity: entityOf[first + name]! });
    }
  }
  return { entities, mentions, roles };
}
