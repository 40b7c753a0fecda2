// Names of a document by the trained tagger: spans of tokens with their types. Knows no entities.

import type { NameDocument } from "./nameDocument";
import { NameDecoder, ORGANIZATION, PERSON, PLACE, type RowScorer } from "./decodeNames";
import * as lex from "./nameLexicon";
import { MOST_FEATURES } from "./nameFeatures";
import { expandWeights, LABELS, type NameModel, type RowTable } from "./nameModel";
import { RunMemory } from "./runMemory";
import { WordSums } from "./wordSums";
import { ALL_CAPITALS } from "../text/tokens";

/** A name: tokens [start, end), of a type of decodeNames.ts. */
export interface TaggedName {
  start: number;
  end: number;
  type: number;
}

class PackedScorer implements RowScorer {
  readonly transitions: Float32Array;
  private readonly table: RowTable;
  private readonly weights = expandWeights();
  /** The rows asked for, side by side. */
  private readonly gathered = new Int32Array(2 * MOST_FEATURES);
  private readonly bytes = new Uint8Array(this.gathered.buffer);

  constructor(model: NameModel) {
    this.transitions = model.transitions;
    this.table = model.rows;
  }

  /**
   * Fetches the rows before any is read: the waits for memory overlap, which halves the
   * time of tagging. Gives the bytes fetched.
   */
  private gather(rows: Int32Array, count: number): number {
    const { gathered } = this;
    const { blocks, halves } = this.table;
    let n = 0;
    for (let k = 0; k < count; k++) {
      const row = rows[k]!;
      const block = 2 * (row >>> 5);
      const bits = blocks[block]!;
      if (((bits >>> (row & 31)) & 1) === 0) {
        continue;
      }
      const at = 2 * (blocks[block + 1]! + countBits(bits & ~(-1 << (row & 31))));
      gathered[n++] = halves[at]!;
      gathered[n++] = halves[at + 1]!;
    }
    return 4 * n;
  }

  add(rows: Int32Array, count: number, out: Float32Array, at: number): void {
    const end = this.gather(rows, count);
    const { bytes, weights } = this;
    let none = 0;
    let beginP = 0;
    let insideP = 0;
    let beginO = 0;
    let insideO = 0;
    let beginL = 0;
    let insideL = 0;
    for (let start = 0; start < end; start += LABELS) {
      none += weights[bytes[start]!]!;
      beginP += weights[bytes[start + 1]!]!;
      insideP += weights[bytes[start + 2]!]!;
      beginO += weights[bytes[start + 3]!]!;
      insideO += weights[bytes[start + 4]!]!;
      beginL += weights[bytes[start + 5]!]!;
      insideL += weights[bytes[start + 6]!]!;
    }
    out[at] = out[at]! + none;
    out[at + 1] = out[at + 1]! + beginP;
    out[at + 2] = out[at + 2]! + insideP;
    out[at + 3] = out[at + 3]! + beginO;
    out[at + 4] = out[at + 4]! + insideO;
    out[at + 5] = out[at + 5]! + beginL;
    out[at + 6] = out[at + 6]! + insideL;
  }

  addTypes(rows: Int32Array, count: number, out: Float32Array, at: number): void {
    const end = this.gather(rows, count);
    const { bytes, weights } = this;
    let person = 0;
    let organization = 0;
    let place = 0;
    for (let start = 0; start < end; start += LABELS) {
      person += weights[bytes[start + 1]!]!;
      organization += weights[bytes[start + 3]!]!;
      place += weights[bytes[start + 5]!]!;
    }
    out[at + PERSON] = out[at + PERSON]! + person;
    out[at + ORGANIZATION] = out[at + ORGANIZATION]! + organization;
    out[at + PLACE] = out[at + PLACE]! + place;
  }
}

/** Bits that are set. */
function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

interface Tagger {
  readonly scorer: RowScorer;
  readonly decoder: NameDecoder;
  readonly memory: RunMemory;
}

/** One for each model, for what it keeps of the texts before; no text changes what another one's names are. */
const taggers = new WeakMap<NameModel, Tagger>();

function taggerOf(model: NameModel): Tagger {
  let tagger = taggers.get(model);
  if (!tagger) {
    tagger = { scorer: new PackedScorer(model), decoder: new NameDecoder(new WordSums()), memory: new RunMemory() };
    taggers.set(model, tagger);
  }
  return tagger;
}

/** By start. */
export function tagNames(document: NameDocument, model: NameModel): TaggedName[] {
  const { scorer, decoder, memory } = taggerOf(model);
  const names: TaggedName[] = [];
  for (let run = 0; run < document.runs.count; run++) {
    if (isPlainWord(document, run)) {
      continue;
    }
    if (!memory.recall(document, run)) {
      memory.keep(decoder.decode(document, run, scorer));
    }
    memory.addTo(names);
  }
  return names;
}

/**
 * "The", "But", "Monday" alone: many of the runs, and no name (no score on news
 * changed); "US", "WHO" and "May" are decoded.
 */
function isPlainWord({ tokens, bits, runs }: NameDocument, run: number): boolean {
  const start = runs.starts[run]!;
  if (runs.ends[run]! - start > 1 || tokens.flags[start]! & ALL_CAPITALS) {
    return false;
  }
  const known = bits[start]!;
  return (
    (known & (lex.FUNCTION_WORD | lex.CALENDAR_WORD)) !== 0 &&
    !(known & (lex.FIRST_NAME_F | lex.FIRST_NAME_M | lex.LAST_NAME | lex.CITY | lex.COUNTRY | lex.ORGANIZATION))
  );
}
