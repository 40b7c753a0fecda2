// What completion has to read from the sources themselves, the newest first: a few at a request, and the others ahead of one, by whoever
// has time for it. So no request waits for all.

import type { CorpusSnapshot } from "../../core/corpus/corpusTypes";
import type { SourceIndex } from "../../core/corpus/sourceTypes";

/** Sources read anew at one request; reading one takes about 0.3 ms. */
const MOST_READ = 16;

/** What is read of each source, kept from one request and one snapshot to the next. */
export class SourceFacts<T> {
  private readonly known = new WeakMap<SourceIndex, T>();

  constructor(private readonly read: (source: SourceIndex) => T) {}

  /** Undefined where it was not read yet. */
  get(source: SourceIndex): T | undefined {
    return this.known.get(source);
  }

  /** Reads it where it was not. */
  of(source: SourceIndex): T {
    let facts = this.known.get(source);
    if (facts === undefined) this.known.set(source, (facts = this.read(source)));
    return facts;
  }
}

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

/** `most` is how many sources are read anew. */
export function readNewest<T>(corpus: CorpusSnapshot, known: SourceFacts<T>, most = MOST_READ): { readonly facts: readonly T[]; readonly isAll: boolean } {
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
      own = known.of(source);
    }
    facts.push(own);
  }
  return { facts, isAll };
}

/** Reads what was not read yet, a source at each step. */
export function* readAll(corpus: CorpusSnapshot, facts: readonly SourceFacts<unknown>[]): Generator<void, void> {
  for (const source of listNewest(corpus)) {
    const unread = facts.filter((each) => each.get(source) === undefined);
    for (const each of unread) each.of(source);
    if (unread.length > 0) yield;
  }
}
