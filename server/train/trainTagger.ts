// The averaged structured perceptron (Collins 2002) over segments: decode a run, and where the names are wrong move the
// weights from the found segments to the true ones. Pure: the same documents and seeds give the same weights.

import { NameDecoder, type RowScorer } from "../src/core/names/decodeNames";
import { readNameDocument, type NameDocument } from "../src/core/names/nameDocument";
import { MOST_FEATURES, writeTokenRows } from "../src/core/names/nameFeatures";
import type { NameLexicon } from "../src/core/names/nameLexicon";
import { LABELS, ROW_BITS, TYPES } from "../src/core/names/nameModel";
import { writeSegmentRows } from "../src/core/names/segmentFeatures";
import { createRandom, shuffle } from "./random";
import type { GoldDocument } from "./trainingText";
import { type Tokens } from "../src/core/text/tokens";
import { type Span } from "../src/core/text/span";

export interface TrainingOptions {
  readonly epochs: number;
  /** The weights of one training each are averaged. */
  readonly seeds: readonly number[];
  readonly report?: (line: string) => void;
}

export interface TrainedWeights {
  /** LABELS a row. */
  readonly rows: Float32Array;
  readonly transitions: Float32Array;
}

/** Type by token of a run and where segments begin; -1 in `types` marks a run whose names do not fit it. */
interface Example {
  readonly document: NameDocument;
  readonly run: number;
  readonly types: Int8Array;
  readonly begins: Uint8Array;
}

export function trainTagger(
  documents: readonly GoldDocument[],
  lexicon: NameLexicon,
  options: TrainingOptions,
): TrainedWeights {
  const examples = documents.flatMap((document) => listExamples(document, lexicon));
  options.report?.(`${documents.length} documents, ${examples.length} runs`);
  const rows = new Float32Array(LABELS << ROW_BITS);
  const transitions = new Float32Array(TYPES * TYPES);
  for (const seed of options.seeds) {
    trainOnce(examples, options, seed).addAverage({ rows, transitions }, options.seeds.length);
  }
  return { rows, transitions };
}

const TYPE_OF = { PER: 1, ORG: 2, LOC: 3 } as const;

function listExamples(gold: GoldDocument, lexicon: NameLexicon): Example[] {
  const blocks: { start: number; end: number }[] = [];
  for (const match of gold.text.matchAll(/[^\n]+/g)) {
    blocks.push({ start: match.index, end: match.index + match[0].length });
  }
  const document = readNameDocument(gold.text, blocks, lexicon);
  const { tokens, runs } = document;
  const entities = [...gold.entities].sort((a, b) => a.start - b.start);
  const examples: Example[] = [];
  let next = 0;
  for (let run = 0; run < runs.count; run++) {
    const start = runs.starts[run]!;
    const end = runs.ends[run]!;
    const types = new Int8Array(end - start);
    const begins = new Uint8Array(end - start);
    let fits = true;
    while (next < entities.length && entities[next]!.end <= tokens.starts[start]!) {
      next++;
    }
    for (let e = next; e < entities.length && entities[e]!.start < tokens.ends[end - 1]!; e++) {
      const entity = entities[e]!;
      const [a, b] = tokensWithin(tokens, start, end, entity);
      if (a === b || tokens.starts[a] !== entity.start || tokens.ends[b - 1] !== entity.end) {
        fits = false;
      } else {
        begins[a - start] = 1;
        types.fill(TYPE_OF[entity.label], a - start, b - start);
      }
    }
    if (fits) {
      examples.push({ document, run, types, begins });
    }
  }
  return examples;
}

/** The tokens of [start, end) that lie within the span: first, and behind the last. */
function tokensWithin(tokens: Tokens, start: number, end: number, span: Span): [number, number] {
  let first = start;
  while (first < end && tokens.starts[first]! < span.start) {
    first++;
  }
  let last = first;
  while (last < end && tokens.ends[last]! <= span.end) {
    last++;
  }
  return [first, last];
}

class Perceptron implements RowScorer {
  readonly rows = new Float32Array(LABELS << ROW_BITS);
  readonly transitions = new Float32Array(TYPES * TYPES);
  private readonly rowSums = new Float64Array(LABELS << ROW_BITS);
  private readonly transitionSums = new Float64Array(TYPES * TYPES);
  /** 1 for each row that was ever moved: few of all, where the texts are few. */
  private readonly moved = new Uint8Array(1 << ROW_BITS);
  /** Examples seen. */
  time = 0;

  add(rows: Int32Array, count: number, out: Float32Array, at: number): void {
    for (let k = 0; k < count; k++) {
      const row = rows[k]! * LABELS;
      for (let label = 0; label < LABELS - 1; label++) {
        out[at + label] = out[at + label]! + this.rows[row + label]!;
      }
    }
  }

  addTypes(rows: Int32Array, count: number, out: Float32Array, at: number): void {
    for (let k = 0; k < count; k++) {
      const row = rows[k]! * LABELS;
      for (let type = 1; type < TYPES; type++) {
        out[at + type] = out[at + type]! + this.rows[row + 2 * type - 1]!;
      }
    }
  }

  move(rows: Int32Array, count: number, label: number, by: number): void {
    for (let k = 0; k < count; k++) {
      const at = rows[k]! * LABELS + label;
      this.moved[rows[k]!] = 1;
      this.rows[at] = this.rows[at]! + by;
      this.rowSums[at] = this.rowSums[at]! + by * this.time;
    }
  }

  moveTransition(from: number, to: number, by: number): void {
    const at = from * TYPES + to;
    this.transitions[at] = this.transitions[at]! + by;
    this.transitionSums[at] = this.transitionSums[at]! + by * this.time;
  }

  /** Adds the averages over the time, divided by `share`. */
  addAverage(total: TrainedWeights, share: number): void {
    for (let row = 0; row < this.moved.length; row++) {
      if (!this.moved[row]) {
        continue;
      }
      for (let i = row * LABELS; i < (row + 1) * LABELS; i++) {
        total.rows[i] = total.rows[i]! + Math.fround(this.rows[i]! - this.rowSums[i]! / this.time) / share;
      }
    }
    for (let i = 0; i < this.transitions.length; i++) {
      total.transitions[i] =
        total.transitions[i]! + Math.fround(this.transitions[i]! - this.transitionSums[i]! / this.time) / share;
    }
  }
}

function trainOnce(examples: readonly Example[], options: TrainingOptions, seed: number): Perceptron {
  const random = createRandom(seed);
  const perceptron = new Perceptron();
  const decoder = new NameDecoder();
  const order = Int32Array.from(examples, (_, i) => i);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    let wrong = 0;
    for (const index of order) {
      perceptron.time++;
      if (learn(examples[index]!, perceptron, decoder)) {
        wrong++;
      }
    }
    options.report?.(`seed ${seed}, epoch ${epoch + 1}: ${wrong} runs wrong`);
  }
  return perceptron;
}

const rows = new Int32Array(MOST_FEATURES);

/** True where the weights had to be moved. */
function learn(example: Example, perceptron: Perceptron, decoder: NameDecoder): boolean {
  const { document, run, types, begins } = example;
  const start = document.runs.starts[run]!;
  const length = types.length;
  const decoded = decoder.decode(document, run, perceptron);
  const found = new Int8Array(length);
  const foundBegins = new Uint8Array(length);
  for (let k = 0; k < decoded.count; k++) {
    found.fill(decoded.types[k]!, decoded.starts[k]! - start, decoded.ends[k]! - start);
    if (decoded.types[k] !== 0) {
      foundBegins[decoded.starts[k]! - start] = 1;
    }
  }
  let isRight = true;
  for (let i = 0; i < length && isRight; i++) {
    isRight = types[i] === found[i] && begins[i] === foundBegins[i];
  }
  if (isRight) {
    return false;
  }
  moveSegments(example, types, begins, found, foundBegins, 1, perceptron);
  moveSegments(example, found, foundBegins, types, begins, -1, perceptron);
  return true;
}

function endOfSegment(types: Int8Array, begins: Uint8Array, start: number): number {
  let end = start + 1;
  while (end < types.length && types[end] === types[start] && !begins[end]) {
    end++;
  }
  return end;
}

function labelOf(type: number, isFirst: boolean): number {
  return type === 0 ? 0 : 2 * type - (isFirst ? 1 : 0);
}

function moveSegments(
  { document, run }: Example,
  types: Int8Array,
  begins: Uint8Array,
  others: Int8Array,
  otherBegins: Uint8Array,
  by: number,
  perceptron: Perceptron,
): void {
  const start = document.runs.starts[run]!;
  const end = document.runs.ends[run]!;
  const sentence = document.runs.sentences[run]!;
  const first = document.sentences.firstTokens[sentence]!;
  const last = document.sentences.firstTokens[sentence + 1]!;
  const style = document.styles[sentence]!;
  let before = 0;
  for (let a = 0; a < types.length; ) {
    const type = types[a]!;
    const b = type === 0 ? a + 1 : endOfSegment(types, begins, a);
    perceptron.moveTransition(before, type, by);
    before = type;
    for (let i = a; i < b; i++) {
      const label = labelOf(type, i === a);
      if (label === labelOf(others[i]!, otherBegins[i] !== 0)) {
        continue;
      }
      perceptron.move(rows, writeTokenRows(document, start + i, start, end, first, last, style, rows), label, by);
    }
    if (type !== 0 && !isSegment(others, otherBegins, a, b, type)) {
      perceptron.move(
        rows,
        writeSegmentRows(document, start + a, start + b, start, end, first, last, style, rows),
        2 * type - 1,
        by,
      );
    }
    a = b;
  }
}

function isSegment(types: Int8Array, begins: Uint8Array, a: number, b: number, type: number): boolean {
  if (!begins[a]) {
    return false;
  }
  for (let i = a; i < b; i++) {
    if (types[i] !== type || (i > a && begins[i])) {
      return false;
    }
  }
  return b === types.length || types[b] !== type || begins[b] === 1;
}
