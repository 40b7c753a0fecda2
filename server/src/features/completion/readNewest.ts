// What completion has to read from the sources themselves, a few hundred of them at a request: of an archive the newest first, and more
// with every letter typed. So no request waits for all.

import type { CorpusSnapshot } from "../../core/corpus/corpusTypes";
import type { SourceIndex } from "../../core/corpus/sourceTypes";

/** Sources read anew at one request; reading one takes about 0.3 ms. */
const MOST_READ = 256;

const newest = new WeakMap<CorpusSnapshot, readonly SourceIndex[]>();

/** By publication, the newest first. */
function listNewest(corpus: CorpusSnapshot): readonly SourceIndex[] {
  let sources = newest.get(corpus);
  if (!sources) {
    sources = [...corpus.sources.values()].sort((a, b) => ((a.meta.published ?? "") < (b.meta.published ?? "") ? 1 : (a.meta.published ?? "") > (b.meta.published ?? "") ? -1 : 0));
    newest.set(corpus, sources);
  }
  return sources;
}

/** `known` keeps what was read of each source, from one request and one snapshot to the next; `most` is how many are read anew. */
export function readNewest<T>(corpus: CorpusSnapshot, known: WeakMap<SourceIndex, T>, read: (source: SourceIndex) => T, most = MOST_READ): { readonly facts: readonly T[]; readonly isAll: boolean } {
  const facts: T[] = [];
  let left = most;
  let isAll = true;
  for (const source of listNewest(corpus)) {
    let own = known.get(source);
    if (own === undefined) {
      if (left === 0) {
        isAll = false;
        continue;
      }
      left--;
      known.set(source, (own = read(source)));
    }
    facts.push(own);
  }
  return { facts, isAll };
}
