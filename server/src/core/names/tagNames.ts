// Names of a document by the trained tagger: spans of tokens with their types. Knows no entities.

import type { NameDocument } from "./nameDocument";
import { NameDecoder, type RowScorer } from "./decodeNames";
import { CALENDAR_WORD, CITY, COUNTRY, FIRST_NAME_F, FIRST_NAME_M, FUNCTION_WORD, LAST_NAME, ORGANIZATION } from "./nameLexicon";
import { LABELS, type NameModel } from "./nameModel";
import { ALL_CAPITALS } from "../text/tokens";

/** A name: tokens [start, end), of a type of decodeNames.ts. */
export interface TaggedName {
  start: number;
  end: number;
  type: number;
}

class PackedScorer implements RowScorer {
  readonly transitions: Float32Array;
  private readonly rows: Int8Array;
  /** The same bytes, four at a time: most rows of a text have no weight at all. */
  private readonly halves: Int32Array;
  private readonly weights: Float32Array;

  constructor(model: NameModel) {
    this.transitions = model.transitions;
    this.rows = model.rows;
    this.halves = new Int32Array(model.rows.buffer, model.rows.byteOffset, model.rows.length / 4);
    this.weights = model.weights;
  }

  /** The hot loop: seven labels by hand. */
  add(rows: Int32Array, count: number, out: Float32Array, at: number): void {
    const { rows: table, halves, weights } = this;
    let [none, beginP, insideP, beginO, insideO, beginL, insideL] = [0, 0, 0, 0, 0, 0, 0];
    for (let k = 0; k < count; k++) {
      const row = rows[k]!;
      if ((halves[2 * row]! | halves[2 * row + 1]!) === 0) continue;
      const start = row * LABELS;
      none += weights[table[start]! & 255]!;
      beginP += weights[table[start + 1]! & 255]!;
      insideP += weights[table[start + 2]! & 255]!;
      beginO += weights[table[start + 3]! & 255]!;
      insideO += weights[table[start + 4]! & 255]!;
      beginL += weights[table[start + 5]! & 255]!;
      insideL += weights[table[start + 6]! & 255]!;
    }
    out[at] = out[at]! + none;
    out[at + 1] = out[at + 1]! + beginP;
    out[at + 2] = out[at + 2]! + insideP;
    out[at + 3] = out[at + 3]! + beginO;
    out[at + 4] = out[at + 4]! + insideO;
    out[at + 5] = out[at + 5]! + beginL;
    out[at + 6] = out[at + 6]! + insideL;
  }
}

export function tagNames(document: NameDocument, model: NameModel): TaggedName[] {
  const scorer = new PackedScorer(model);
  const decoder = new NameDecoder(model.lexicon);
  const names: TaggedName[] = [];
  for (let run = 0; run < document.runs.count; run++) {
    if (isPlainWord(document, run)) continue;
    const decoded = decoder.decode(document, run, scorer);
    for (let k = 0; k < decoded.count; k++) {
      if (decoded.types[k] !== 0) names.push({ start: decoded.starts[k]!, end: decoded.ends[k]!, type: decoded.types[k]! });
    }
  }
  return names;
}

/** "The", "But", "Monday" alone: many of the runs, and no name (no score on news changed); "US", "WHO" and "May" are decoded. */
function isPlainWord({ tokens, bits, runs }: NameDocument, run: number): boolean {
  const start = runs.starts[run]!;
  if (runs.ends[run]! - start > 1 || tokens.flags[start]! & ALL_CAPITALS) return false;
  const known = bits[start]!;
  return (known & (FUNCTION_WORD | CALENDAR_WORD)) !== 0 && !(known & (FIRST_NAME_F | FIRST_NAME_M | LAST_NAME | CITY | COUNTRY | ORGANIZATION));
}
