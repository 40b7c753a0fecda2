// Whom a name may mean, remembered with the snapshot: a draft says the same few names again and again.

import type { CorpusSnapshot, Entity } from "../core/corpus/corpusTypes";

const remembered = new WeakMap<CorpusSnapshot, Map<string, readonly Entity[]>>();
/** Names remembered for one snapshot. */
const MOST_REMEMBERED = 20_000;

/** As the corpus tells. */
export function listByName(name: string, corpus: CorpusSnapshot): readonly Entity[] {
  let known = remembered.get(corpus);
  if (!known || known.size >= MOST_REMEMBERED) remembered.set(corpus, (known = new Map()));
  let entities = known.get(name);
  if (!entities) known.set(name, (entities = corpus.listByName(name)));
  return entities;
}
