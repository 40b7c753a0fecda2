// Names of a document by the trained tagger: spans of tokens with their types. Knows no entities.

import type { NameDocument } from "./nameDocument";
import { NameDecoder, type RowScorer } from "./decodeNames";
import { LABELS, type NameModel } from "./nameModel";

/** A name: tokens [start, end), of a type of decodeNames.ts. */
export interface TaggedName {
  start: number;
  end: number;
  type: number;
}

class PackedScorer implements RowScorer {
  readonly transitions: Float32Array;
  private readonly rows: Int8Array;
  private readonly weights: Float32Array;

  constructor(model: NameModel) {
    this.transitions = model.transitions;
    this.rows = model.rows;
    this.weights = model.weights;
  }

  add(rows: Int32Array, count: number, out: Float32Array, at: number): void {
    const table = this.rows;
    const weights = this.weights;
    for (let k = 0; k < count; k++) {
      const row = rows[k]! * LABELS;
      for (let label = 0; label < LABELS - 1; label++) {
        const byte = table[row + label]!;
        if (byte !== 0) out[at + label] = out[at + label]! + weights[byte & 255]!;
      }
    }
  }
}

export function tagNames(document: NameDocument, model: NameModel): TaggedName[] {
  const scorer = new PackedScorer(model);
  const decoder = new NameDecoder(model.lexicon);
  const names: TaggedName[] = [];
  for (let run = 0; run < document.runs.count; run++) {
    const decoded = decoder.decode(document, run, scorer);
    for (let k = 0; k < decoded.count; k++) {
      if (decoded.types[k] !== 0) names.push({ start: decoded.starts[k]!, end: decoded.ends[k]!, type: decoded.types[k]! });
    }
  }
  return names;
}
