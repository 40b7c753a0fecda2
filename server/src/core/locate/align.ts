// Two token lists side by side: which words are equal, which stand for which, which are on one
// side only. Knows no sources and no verdicts.

import type { FoldedTokens } from "./foldTokens";

export type AlignedKind = "equal" | "substitute" | "insert" | "delete";

/** Tokens [from, to). */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Tokens of the same kind in a row. "insert": only in the quotation; "delete": only in the source; "substitute": pairs,
 * equally many on both sides. An empty range says where, between the token before and the one behind. The offsets of a
 * range are starts[from] to ends[to - 1].
 */
export interface AlignedRun {
  readonly kind: AlignedKind;
  readonly query: TokenRange;
  readonly source: TokenRange;
}

/**
 * Cells of the table at most, a byte each; what remains of longer texts between their
 * equal ends is taken as altogether different.
 */
const MOST_CELLS = 16_000_000;

/** One edit. Below it, `unlikeness` decides between scripts of equally many edits. */
const EDIT = 1024;

/**
 * The runs in order; together they cover both lists. As few edits as can be, and of those scripts the one that pairs
 * the words most alike. O(quotation * source) for what lies between equal ends.
 */
export function alignTokens(query: FoldedTokens, source: FoldedTokens): readonly AlignedRun[] {
  return alignWords(query.words, source.words);
}

/** The same for words that were folded before. */
export function alignWords(query: readonly string[], source: readonly string[]): readonly AlignedRun[] {
  const most = Math.min(query.length, source.length);
  let head = 0;
  while (head < most && query[head] === source[head]) {
    head++;
  }
  let tail = 0;
  while (tail < most - head && query[query.length - 1 - tail] === source[source.length - 1 - tail]) {
    tail++;
  }
  const steps: Step[] = [];
  for (let i = 0; i < head; i++) {
    steps.push(PAIR);
  }
  addMiddle(steps, query.slice(head, query.length - tail), source.slice(head, source.length - tail));
  for (let i = 0; i < tail; i++) {
    steps.push(PAIR);
  }
  return toRuns(steps, query, source);
}

type Step = typeof PAIR | typeof INSERT | typeof DELETE;
const PAIR = 0;
const INSERT = 1;
const DELETE = 2;

function addMiddle(steps: Step[], query: readonly string[], source: readonly string[]): void {
  const [n, m] = [query.length, source.length];
  if (n === 0 || m === 0 || (n + 1) * (m + 1) > MOST_CELLS) {
    for (let i = 0; i < n; i++) {
      steps.push(INSERT);
    }
    for (let j = 0; j < m; j++) {
      steps.push(DELETE);
    }
    return;
  }
  const width = m + 1;
  const took = new Uint8Array((n + 1) * width);
  let row = new Float64Array(width);
  let next = new Float64Array(width);
  for (let j = 1; j <= m; j++) {
    row[j] = j * EDIT;
    took[j] = DELETE;
  }
  for (let i = 1; i <= n; i++) {
    next[0] = i * EDIT;
    took[i * width] = INSERT;
    const word = query[i - 1]!;
    for (let j = 1; j <= m; j++) {
      const other = source[j - 1]!;
      let cost = row[j - 1]! + (word === other ? 0 : EDIT + unlikeness(word, other));
      let step: Step = PAIR;
      if (row[j]! + EDIT < cost) {
        cost = row[j]! + EDIT;
        step = INSERT;
      }
      if (next[j - 1]! + EDIT < cost) {
        cost = next[j - 1]! + EDIT;
        step = DELETE;
      }
      next[j] = cost;
      took[i * width + j] = step;
    }
    [row, next] = [next, row];
  }
  const back: Step[] = [];
  for (let i = n, j = m; i > 0 || j > 0; ) {
    const step = took[i * width + j] as Step;
    back.push(step);
    if (step !== DELETE) {
      i--;
    }
    if (step !== INSERT) {
      j--;
    }
  }
  for (let k = back.length - 1; k >= 0; k--) {
    steps.push(back[k]!);
  }
}

/** 0 to 8, far less than an edit: how little two different words share at their beginnings and ends. */
function unlikeness(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let same = 0;
  while (same < most && a[same] === b[same]) {
    same++;
  }
  let tail = 0;
  while (tail < most - same && a[a.length - 1 - tail] === b[b.length - 1 - tail]) {
    tail++;
  }
  return Math.round((8 * (Math.max(a.length, b.length) - same - tail)) / Math.max(a.length, b.length));
}

function kindOfRun(step: Step, isSame: boolean): AlignedRun["kind"] {
  if (step === PAIR) {
    return isSame ? "equal" : "substitute";
  }
  return step === INSERT ? "insert" : "delete";
}

function toRuns(steps: readonly Step[], query: readonly string[], source: readonly string[]): readonly AlignedRun[] {
  const runs: AlignedRun[] = [];
  let q = 0;
  let s = 0;
  for (const step of steps) {
    const kind = kindOfRun(step, query[q] === source[s]);
    const last = runs[runs.length - 1];
    const [q0, s0] = [q, s];
    if (step !== DELETE) {
      q++;
    }
    if (step !== INSERT) {
      s++;
    }
    if (last?.kind === kind) {
      runs[runs.length - 1] = {
        kind,
        query: { from: last.query.from, to: q },
        source: { from: last.source.from, to: s },
      };
    } else {
      runs.push({ kind, query: { from: q0, to: q }, source: { from: s0, to: s } });
    }
  }
  return runs;
}
