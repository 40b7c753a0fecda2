// Everything a snapshot says of its entities, as plain data to compare: roles and mentions are worked out when read.

import type { CorpusSnapshot } from "../../server/src/core/corpus/corpusTypes";

export function tellEntities({ entities }: CorpusSnapshot): unknown {
  return entities.map((e) => ({
    id: e.id,
    type: e.type,
    name: e.name,
    aliases: e.aliases,
    gender: e.gender,
    mentionCount: e.mentionCount,
    titles: [...e.titles].sort(),
    roles: e.roles,
    mentions: e.mentions,
  }));
}
