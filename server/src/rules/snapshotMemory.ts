// Answers remembered for a snapshot, and carried over to the next where a few sources changed and had no part in them. So a keystroke
// costs what it changed in the draft, and an edited source the answers that it may have changed.

import type { CorpusSnapshot } from "../core/corpus/corpusTypes";
import type { PassageIndex } from "../core/locate/locateTypes";
import { buildPassageIndex } from "../core/locate/passageIndex";

/** Sources that may have changed from one snapshot to the next; with more, everything is worked out anew. */
const MOST_CHANGED = 32;

/** What differs from the snapshot that was asked before. */
export interface SnapshotChange {
  readonly before: CorpusSnapshot;
  /** Of sources that were changed, added or removed. */
  readonly paths: ReadonlySet<string>;
  /** The passages of those sources alone, as they are now and as they were. */
  readonly now: PassageIndex;
  readonly then: PassageIndex;
}

/** The one that was asked last, and what it inherits from: no older one is held, or every edit of a day would be. */
let latest: { readonly corpus: CorpusSnapshot; readonly change: SnapshotChange | undefined } | undefined;

/** Undefined for the first snapshot, and where too much changed. O(sources), once a snapshot. */
function readChange(corpus: CorpusSnapshot): SnapshotChange | undefined {
  if (latest?.corpus !== corpus) latest = { corpus, change: latest && compareSnapshots(latest.corpus, corpus) };
  return latest.change;
}

function compareSnapshots(before: CorpusSnapshot, corpus: CorpusSnapshot): SnapshotChange | undefined {
  const paths = new Set<string>();
  for (const [path, source] of corpus.sources) {
    if (before.sources.get(path) === source) continue;
    paths.add(path);
    if (paths.size > MOST_CHANGED) return undefined;
  }
  if (before.sources.size + paths.size > corpus.sources.size) for (const path of before.sources.keys()) if (!corpus.sources.has(path)) paths.add(path);
  if (paths.size > MOST_CHANGED) return undefined;
  const toPassages = ({ sources }: CorpusSnapshot): PassageIndex =>
    buildPassageIndex([...paths].flatMap((path) => sources.get(path) ?? []).map(({ path, prose }) => ({ path, text: prose.text })));
  return { before, paths, now: toPassages(corpus), then: toPassages(before) };
}

export class SnapshotMemory<T> {
  private readonly bySnapshot = new WeakMap<CorpusSnapshot, Map<string, T>>();

  /**
   * `most` answers are kept for a snapshot. `isUntouched`: is the answer to the key the same after the change? Without, none is carried over.
   * `renew`: the same answer for the snapshot after it.
   */
  constructor(
    private readonly most: number,
    private readonly isUntouched?: (answer: T, key: string, change: SnapshotChange) => boolean,
    private readonly renew: (answer: T, corpus: CorpusSnapshot) => T = (answer) => answer,
  ) {}

  get(corpus: CorpusSnapshot, key: string, make: () => T): T {
    let own = this.bySnapshot.get(corpus);
    if (!own || own.size >= this.most) this.bySnapshot.set(corpus, (own = new Map()));
    let answer = own.get(key);
    if (answer === undefined) {
      answer = this.inherit(corpus, key) ?? make();
      own.set(key, answer);
    }
    return answer;
  }

  private inherit(corpus: CorpusSnapshot, key: string): T | undefined {
    const change = this.isUntouched && readChange(corpus);
    const known = change && this.bySnapshot.get(change.before)?.get(key);
    return known !== undefined && this.isUntouched!(known, key, change!) ? this.renew(known, corpus) : undefined;
  }
}
