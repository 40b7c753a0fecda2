// Whom a name may mean, remembered with the snapshot: a draft says the same few names again and again.

import type { CorpusSnapshot, Entity } from "../core/corpus/corpusTypes";
import { SnapshotMemory } from "./snapshotMemory";

/** Names remembered for one snapshot. */
const MOST_REMEMBERED = 20_000;
const memory = new SnapshotMemory<readonly Entity[]>(MOST_REMEMBERED);

/** As the corpus tells. */
export function listByName(name: string, corpus: CorpusSnapshot): readonly Entity[] {
  return memory.get(corpus, name, () => corpus.listByName(name));
}
