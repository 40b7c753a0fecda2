// What completion has to read from the sources themselves, the newest first: for a few milliseconds at a request, and
// the others ahead of one, by whoever has time for it. So no request waits for all.

import type { CorpusSnapshot } from "../../core/corpus/corpusTypes";
import type { SourceIndex } from "../../core/corpus/sourceTypes";
import { compareTexts } from "../../core/text/compareTexts";

/** Milliseconds of reading sources at one request; one takes 0.02 to 0.5. */
const READ_MS = 2;
/** So many are read whatever the clock says: a small desk's list is whole on a busy machine, too. */
const LEAST_READ = 8;

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
    if (facts === undefined) {
      facts = this.read(source);
      this.known.set(source, facts);
    }
    return facts;
  }
}

/** Put together from sources, one after the other. */
export interface Reading {
  /** True where every source has been read. */
  readonly isAll: boolean;
  /** Takes in what is known already, and reads one source anew. */
  readOn(): void;
}

/** The reading of each snapshot. `start` gets all sources, the newest first. */
export class Readings<R extends Reading> {
  private readonly known = new WeakMap<CorpusSnapshot, R>();

  constructor(private readonly start: (sources: readonly SourceIndex[]) => R) {}

  /** As far as it has come, and `ms` milliseconds further, or some sources. */
  read(corpus: CorpusSnapshot, ms = READ_MS): R {
    const reading = this.of(corpus);
    const until = performance.now() + ms;
    for (let count = 0; !reading.isAll && (count < LEAST_READ || performance.now() < until); count++) {
      reading.readOn();
    }
    return reading;
  }

  /** Reads to the end, a source at each step. */
  *readAll(corpus: CorpusSnapshot): Generator<void, void> {
    for (const reading = this.of(corpus); !reading.isAll; yield) {
      reading.readOn();
    }
  }

  private of(corpus: CorpusSnapshot): R {
    let reading = this.known.get(corpus);
    if (!reading) {
      reading = this.start(listNewest(corpus));
      this.known.set(corpus, reading);
    }
    return reading;
  }
}

/** The last that was asked for: both readings have the same, and after an edit most of it stays. */
let newest: { readonly corpus: WeakRef<CorpusSnapshot>; readonly sources: readonly SourceIndex[] } | undefined;

/** By publication, the newest first, of one day by path; those without a date last. */
export function listNewest(corpus: CorpusSnapshot): readonly SourceIndex[] {
  if (newest?.corpus.deref() === corpus) {
    return newest.sources;
  }
  const kept = (newest?.sources ?? []).filter((source) => corpus.sources.get(source.path) === source);
  let sources = kept;
  if (kept.length < corpus.sources.size) {
    const known = new Set(kept);
    // Runs that are in order are only put together.
    sources = [...kept, ...[...corpus.sources.values()].filter((source) => !known.has(source))].sort(compareNewest);
  }
  newest = { corpus: new WeakRef(corpus), sources };
  return sources;
}

export function compareNewest(a: SourceIndex, b: SourceIndex): number {
  const [x, y] = [a.meta.published ?? "", b.meta.published ?? ""];
  if (x !== y) {
    return x < y ? 1 : -1;
  }
  return compareTexts(a.path, b.path);
}
