// Candidates, remembered: for a snapshot, and from one to the next where a few sources changed. So a keystroke costs the quotation
// that it changed, and an edited source those whose look-ups it has a part in.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import type { SearchText, PassageIndex } from "../core/locate/locateTypes";
import { buildPassageIndex, comparePassages, DEFAULT_LIMIT } from "../core/locate/passageIndex";
import { searchCandidates, withSpeakers, type Candidates, type LookUp } from "./candidates";

/** Quotations remembered for one snapshot. */
const MOST_REMEMBERED = 20_000;
/** Sources that may have changed since the snapshot before; with more, all is looked up anew. */
const MOST_CHANGED = 32;

type Memory = Map<string, Candidates>;

/** What the snapshot before knew, and how this one differs. */
interface Inheritance {
  readonly memory: Memory;
  readonly changed: ReadonlySet<string>;
  /** The changed sources alone, as they are now. */
  readonly passages: PassageIndex;
}

const memories = new WeakMap<CorpusSnapshot, { readonly own: Memory; readonly before: Inheritance | undefined }>();
let latest: WeakRef<CorpusSnapshot> | undefined;

/** Pure: what is remembered is what would be found. */
export function findCandidates(written: string, hasParentheses: boolean, corpus: CorpusSnapshot): Candidates {
  const { own, before } = remember(corpus);
  const key = hasParentheses ? `(${written}` : written;
  let found = own.get(key);
  if (!found) {
    if (own.size >= MOST_REMEMBERED) own.clear();
    const inherited = before?.memory.get(key);
    found = inherited && isUntouched(inherited.lookUps, before!) ? withSpeakers(inherited, corpus) : searchCandidates(written, hasParentheses, corpus);
    own.set(key, found);
  }
  return found;
}

function remember(corpus: CorpusSnapshot): { readonly own: Memory; readonly before: Inheritance | undefined } {
  let known = memories.get(corpus);
  if (!known) {
    const last = latest?.deref();
    memories.set(corpus, (known = { own: new Map(), before: last && inherit(last, corpus) }));
    latest = new WeakRef(corpus);
  }
  return known;
}

function inherit(last: CorpusSnapshot, corpus: CorpusSnapshot): Inheritance | undefined {
  const changed = new Set<string>();
  const texts: SearchText[] = [];
  for (const [path, source] of corpus.sources) {
    if (last.sources.get(path) === source) continue;
    changed.add(path);
    texts.push({ path, text: source.prose.text });
    if (changed.size > MOST_CHANGED) return undefined;
  }
  for (const path of last.sources.keys()) if (!corpus.sources.has(path)) changed.add(path);
  const memory = memories.get(last)?.own;
  return memory && changed.size <= MOST_CHANGED ? { memory, changed, passages: buildPassageIndex(texts) } : undefined;
}

/** No look-up gave a source that has changed, and none would: whatever the changed sources have is worse than what was found. */
function isUntouched(lookUps: readonly LookUp[], { changed, passages }: Inheritance): boolean {
  return lookUps.every(({ words, options, passages: found }) => {
    if (found.some((passage) => changed.has(passage.path))) return false;
    const now = passages.find(words, options)[0];
    if (!now) return true;
    const last = found[found.length - 1];
    if (!last || now.distance < last.distance) return false;
    return now.distance > last.distance || (found.length === (options?.limit ?? DEFAULT_LIMIT) && comparePassages(now, last) > 0);
  });
}
