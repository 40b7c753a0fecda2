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

/** Two generations: what is typed over is forgotten with the older one, what is asked for again goes over into the younger. */
interface Answers<T> {
  now: Map<string, T>;
  before: Map<string, T>;
}

/** A slice of a draft would hold the whole draft of that keystroke for as long as the answer is kept. */
function copy(key: string): string {
  return ` ${key}`.slice(1);
}

export class SnapshotMemory<T> {
  private readonly bySnapshot = new WeakMap<CorpusSnapshot, Answers<T>>();

  /**
   * `most` answers are kept for a snapshot, and the ones asked for last before them. `isUntouched`: is the answer to the key the same after the change? Without, none is carried over.
   * `renew`: the same answer for the snapshot after it.
   */
  constructor(
    private readonly most: number,
    private readonly isUntouched?: (answer: T, key: string, change: SnapshotChange) => boolean,
    private readonly renew: (answer: T, corpus: CorpusSnapshot) => T = (answer) => answer,
  ) {}

  get(corpus: CorpusSnapshot, key: string, make: () => T): T {
    let own = this.bySnapshot.get(corpus);
    if (!own) this.bySnapshot.set(corpus, (own = { now: new Map(), before: new Map() }));
    let answer = own.now.get(key);
    if (answer === undefined) {
      answer = own.before.get(key) ?? this.inherit(corpus, key) ?? make();
      if (own.now.size >= this.most) [own.before, own.now] = [own.now, new Map()];
      own.now.set(copy(key), answer);
    }
    return answer;
  }

  private inherit(corpus: CorpusSnapshot, key: string): T | undefined {
    const change = this.isUntouched && readChange(corpus);
    const answers = change && this.bySnapshot.get(change.before);
    const known = answers && (answers.now.get(key) ?? answers.before.get(key));
    return known !== undefined && this.isUntouched!(known, key, change!) ? this.renew(known, corpus) : undefined;
  }
}
