// Answers remembered for a snapshot, and carried over to the next where a few sources changed and had no part in them.
// So a keystroke costs what it changed in the draft, and an edited source the answers that it may have changed.

import type { CorpusChange, CorpusSnapshot } from "../core/corpus/corpusTypes";
import { EditedWords } from "../core/locate/editedWords";
import { copyText } from "../core/text/copyText";

/** Sources that may have changed from one snapshot to the next; with more, everything is worked out anew. */
const MOST_CHANGED = 32;

/** What differs from an earlier snapshot. */
export interface SnapshotChange extends CorpusChange {
  /** What of their prose is other than it was. */
  readonly words: EditedWords;
}

/**
 * What the snapshot asked last differs in from those before it that anything is carried over from: no older one is
 * held, or every edit of a day would be.
 */
let latest:
  | { readonly corpus: CorpusSnapshot; readonly changes: Map<CorpusSnapshot, SnapshotChange | null> }
  | undefined;

/** Null where too much changed. Costs the changed sources, once for two snapshots. */
function readChange(before: CorpusSnapshot, corpus: CorpusSnapshot): SnapshotChange | null {
  if (latest?.corpus !== corpus) {
    latest = { corpus, changes: new Map() };
  }
  let change = latest.changes.get(before);
  if (change === undefined) {
    change = compareSnapshots(before, corpus);
    latest.changes.set(before, change);
  }
  return change;
}

function compareSnapshots(before: CorpusSnapshot, corpus: CorpusSnapshot): SnapshotChange | null {
  const change = corpus.findChange(before);
  if (!change || change.paths.size > MOST_CHANGED) {
    return null;
  }
  const { paths } = change;
  const textOf = ({ sources }: CorpusSnapshot, path: string): string => sources.get(path)?.prose.text ?? "";
  return {
    paths,
    mayRename: (name) => change.mayRename(name),
    words: new EditedWords(
      Array.from(paths, (path) => ({ path, before: textOf(before, path), after: textOf(corpus, path) })),
    ),
  };
}

/**
 * Two generations: what is typed over is forgotten with the older one, what is asked
 * for again goes over into the younger.
 */
interface Answers<T> {
  now: Map<string, T>;
  before: Map<string, T>;
}

export class SnapshotMemory<T> {
  private readonly bySnapshot = new WeakMap<CorpusSnapshot, Answers<T>>();
  /** The one that was turned to last, and what it inherits. */
  private last: { readonly corpus: CorpusSnapshot; readonly answers: Answers<T> } | undefined;
  private estate:
    | { readonly corpus: CorpusSnapshot; readonly change: SnapshotChange; readonly answers: Answers<T> }
    | null
    | undefined;

  /**
   * `most` answers are kept for a snapshot, and the ones asked for last before them. `carry` gives the answer to the
   * same key after a change, where it can tell that without working it out anew; without it, none is carried over.
   */
  constructor(
    private readonly most: number,
    private readonly carry?: (answer: T, key: string, change: SnapshotChange, corpus: CorpusSnapshot) => T | undefined,
  ) {}

  get(corpus: CorpusSnapshot, key: string, make: () => T): T {
    const own = this.bySnapshot.get(corpus) ?? this.turnTo(corpus);
    let answer = own.now.get(key);
    if (answer === undefined) {
      answer = own.before.get(key) ?? this.inherit(corpus, key) ?? make();
      if (own.now.size >= this.most) {
        [own.before, own.now] = [own.now, new Map()];
      }
      own.now.set(copyText(key), answer);
    }
    return answer;
  }

  private turnTo(corpus: CorpusSnapshot): Answers<T> {
    const answers: Answers<T> = { now: new Map(), before: new Map() };
    this.bySnapshot.set(corpus, answers);
    if (this.carry) {
      const change = this.last && readChange(this.last.corpus, corpus);
      this.estate = change && { corpus, change, answers: this.last!.answers };
      this.last = { corpus, answers };
    }
    return answers;
  }

  private inherit(corpus: CorpusSnapshot, key: string): T | undefined {
    if (this.estate?.corpus !== corpus) {
      return undefined;
    }
    const { answers, change } = this.estate;
    const known = answers.now.get(key) ?? answers.before.get(key);
    return known === undefined ? undefined : this.carry!(known, key, change, corpus);
  }
}
