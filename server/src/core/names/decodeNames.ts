// The best names of a run: Viterbi over segments (semi-Markov), weights from the rows of their tokens and segments.
// Linear in the text: runs and segments have a longest length.

import { CAPITAL, HAS_DIGIT, INNER_CAPITAL, WORD } from "../text/tokens";
import type { NameDocument } from "./nameDocument";
import { MOST_FEATURES, wordKey, writeContextRows, writeWordRows } from "./nameFeatures";
import { PARTICLE } from "./nameLexicon";
import { LABELS, TYPES } from "./nameModel";
import { LONGEST_RUN } from "./nameRuns";
import { LONGEST_SEGMENT, SegmentFeatures, writeLeftRows, writeRightRows } from "./segmentFeatures";
import type { WordSums } from "./wordSums";

export const NONE = 0;
export const PERSON = 1;
export const ORGANIZATION = 2;
export const PLACE = 3;

/** Adds up the weights of rows; training and tagging keep them differently. */
export interface RowScorer {
  /** Adds to out[at + label] for each of the first seven labels. */
  add(rows: Int32Array, count: number, out: Float32Array, at: number): void;
  /** Adds to out[at + type] for each type but none: a segment's weights are those of its beginning. */
  addTypes(rows: Int32Array, count: number, out: Float32Array, at: number): void;
  readonly transitions: Float32Array;
}

/** Segments of a run in order: tokens [starts[i], ends[i]) are of type types[i], none included. */
export interface Decoded {
  count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly types: Uint8Array;
}

const SLOTS = LONGEST_RUN + 1;

/** Holds the buffers; one decoder works on one run at a time. */
export class NameDecoder {
  private readonly rows = new Int32Array(MOST_FEATURES);
  private readonly token = new Float32Array(SLOTS * LABELS);
  private readonly segment = new SegmentFeatures();
  private readonly sum = new Float32Array(TYPES);
  /** What the left sides of segments add, and their right sides by the segments' end. */
  private readonly left = new Float32Array(TYPES);
  private readonly right = new Float32Array(SLOTS * TYPES);
  private readonly hasRight = new Uint8Array(SLOTS);
  private readonly best = new Float64Array(SLOTS * TYPES);
  private readonly from = new Int32Array(SLOTS * TYPES);
  /** The best way to each type from the end of what is before it, and where it comes from. */
  private readonly entry = new Float64Array(TYPES);
  private readonly entryFrom = new Int32Array(TYPES);
  private readonly inside = new Float64Array(TYPES);
  readonly decoded: Decoded = {
    count: 0,
    starts: new Int32Array(SLOTS),
    ends: new Int32Array(SLOTS),
    types: new Uint8Array(SLOTS),
  };

  /** `sums`: kept sums of words, for weights that do not change. */
  constructor(private readonly sums?: WordSums) {}

  decode(document: NameDocument, run: number, scorer: RowScorer): Decoded {
    const { runs, sentences, styles } = document;
    const start = runs.starts[run]!;
    const end = runs.ends[run]!;
    const sentence = runs.sentences[run]!;
    const first = sentences.firstTokens[sentence]!;
    const last = sentences.firstTokens[sentence + 1]!;
    const style = styles[sentence]!;
    const length = end - start;
    clear(this.token, 0, length * LABELS);
    for (let i = 0; i < length; i++) {
      this.addWord(document, start + i, style, scorer, i * LABELS);
      const count = writeContextRows(document, start + i, start, end, first, last, style, this.rows, 0);
      scorer.add(this.rows, count, this.token, i * LABELS);
    }
    for (let i = 0; i < (length + 1) * TYPES; i++) {
      this.best[i] = -Infinity;
    }
    this.best[0] = 0;
    for (let b = 0; b <= length; b++) {
      this.hasRight[b] = 0;
    }
    for (let a = 0; a < length; a++) {
      this.enter(a, scorer.transitions);
      this.extend(a + 1, NONE, this.token[a * LABELS]!);
      if (!mayStart(document, start + a)) {
        continue;
      }
      for (let type = 0; type < TYPES; type++) {
        this.inside[type] = 0;
      }
      clear(this.left, 0, TYPES);
      scorer.addTypes(this.rows, writeLeftRows(document, start + a, first, this.rows, 0), this.left, 0);
      this.segment.begin(start + a);
      for (let b = a + 1; b <= length && b - a <= LONGEST_SEGMENT; b++) {
        const at = (b - 1) * LABELS;
        for (let type = 1; type < TYPES; type++) {
          this.inside[type] = this.inside[type]! + this.token[at + 2 * type - (b === a + 1 ? 1 : 0)]!;
        }
        this.segment.take(document);
        if (!mayEnd(document, start + b - 1)) {
          continue;
        }
        this.addRight(document, start, b, last, scorer);
        clear(this.sum, 0, TYPES);
        const count = this.segment.writeRows(document, start, end, first, last, style, this.rows, 0);
        scorer.addTypes(this.rows, count, this.sum, 0);
        for (let type = 1; type < TYPES; type++) {
          this.extend(b, type, this.inside[type]! + this.left[type]! + this.sum[type]! + this.right[b * TYPES + type]!);
        }
      }
    }
    return this.trace(start, length);
  }

  private addWord(document: NameDocument, i: number, style: number, scorer: RowScorer, at: number): void {
    const word = document.hashes[i]!;
    const key = wordKey(document, i, style);
    if (this.sums?.recall(word, key, this.token, at)) {
      return;
    }
    const count = writeWordRows(document, i, style, this.rows);
    scorer.add(this.rows, count, this.token, at);
    this.sums?.keep(word, key, this.token, at);
  }

  private addRight(document: NameDocument, start: number, b: number, last: number, scorer: RowScorer): void {
    if (this.hasRight[b] === 1) {
      return;
    }
    this.hasRight[b] = 1;
    clear(this.right, b * TYPES, (b + 1) * TYPES);
    scorer.addTypes(this.rows, writeRightRows(document, start + b, last, this.rows, 0), this.right, b * TYPES);
  }

  /** Every segment from `a` on comes from the same best ways to it. */
  private enter(a: number, transitions: Float32Array): void {
    for (let type = 0; type < TYPES; type++) {
      this.entry[type] = -Infinity;
      for (let before = 0; before < TYPES; before++) {
        const total = this.best[a * TYPES + before]! + transitions[before * TYPES + type]!;
        if (total <= this.entry[type]!) {
          continue;
        }
        this.entry[type] = total;
        this.entryFrom[type] = a * TYPES + before;
      }
    }
  }

  private extend(b: number, type: number, score: number): void {
    const total = this.entry[type]! + score;
    if (total <= this.best[b * TYPES + type]!) {
      return;
    }
    this.best[b * TYPES + type] = total;
    this.from[b * TYPES + type] = this.entryFrom[type]!;
  }

  private trace(start: number, length: number): Decoded {
    const decoded = this.decoded;
    let state = length * TYPES;
    for (let type = 1; type < TYPES; type++) {
      if (this.best[length * TYPES + type]! > this.best[state]!) {
        state = length * TYPES + type;
      }
    }
    let n = 0;
    for (let at = state; at >= TYPES; at = this.from[at]!) {
      n++;
    }
    decoded.count = n;
    while (state >= TYPES) {
      const before = this.from[state]!;
      n--;
      decoded.starts[n] = start + Math.floor(before / TYPES);
      decoded.ends[n] = start + Math.floor(state / TYPES);
      decoded.types[n] = state % TYPES;
      state = before;
    }
    return decoded;
  }
}

/** A loop, since `fill` leaves compiled code, which costs more than the few numbers here. */
function clear(sums: Float32Array, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    sums[i] = 0;
  }
}

/** True where a name may begin with this token of a run. */
function mayStart(document: NameDocument, i: number): boolean {
  const { tokens, bits } = document;
  return (
    tokens.kinds[i] === WORD && ((tokens.flags[i]! & (CAPITAL | INNER_CAPITAL)) !== 0 || (bits[i]! & PARTICLE) !== 0)
  );
}

/** True where a name may end with this token of a run. */
function mayEnd(document: NameDocument, i: number): boolean {
  const { tokens } = document;
  return tokens.kinds[i] === WORD && (tokens.flags[i]! & (CAPITAL | INNER_CAPITAL | HAS_DIGIT)) !== 0;
}
